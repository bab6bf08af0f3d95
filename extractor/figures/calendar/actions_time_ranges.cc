#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

// Puts a time whose half of the day is open right after (or before) another.
void Align(When* start, When* end) {
  if (start->Has(kEitherHalf) && !end->Has(kEitherHalf)) {
    start->flags &= ~kEitherHalf;
    const int minute = start->minute < 0 ? 0 : start->minute;
    const int end_minute = end->minute < 0 ? 0 : end->minute;
    const int hour = start->hour % 12;
    const bool late = end->hour >= 12 &&
                      (hour + 12) * 60 + minute < end->hour * 60 + end_minute;
    start->hour = static_cast<int8_t>(late ? hour + 12 : hour == 0 && !late &&
                                                start->hour == 12
                                          ? (end->hour > 12 ? 12 : 0)
                                          : hour);
  } else if (end->Has(kEitherHalf) && !start->Has(kEitherHalf)) {
    end->flags &= ~kEitherHalf;
    if (end->hour < 12 && end->hour <= start->hour) {
      end->hour = static_cast<int8_t>(end->hour + 12);
    }
  }
}

bool TimeOf(const Join& join, const Item& item, When* time) {
  if (item.type == Type::kNumber) {
    return !item.Has(kHalfCount) && !item.Has(kVagueCount) &&
           !join.scope.AfterMoneyOrLabel(item.first) &&
           TimeOfNumber(join, item, time);
  }
  *time = item.when;
  return time->hour >= 0;
}

}  // namespace

bool TimeRange(const Join& join, Item* out) {
  if (!TimeOf(join, join.left, &out->when) ||
      !TimeOf(join, join.right, &out->until)) {
    return false;
  }
  const bool number = join.left.type == Type::kNumber ||
                      join.right.type == Type::kNumber;
  // "4 to 2:30" without a.m. or p.m.: only beside a date or "between".
  if (number && (join.left.type == Type::kNumber
                     ? join.right.when.Has(kEitherHalf)
                     : join.left.when.Has(kEitherHalf))) {
    out->flags |= kWeak;
  }
  Align(&out->when, &out->until);
  // "May 20, 2025 - 5.31pm" has a year.
  if (join.left.type == Type::kNumber && join.left.number >= 1900 &&
      join.right.type == Type::kTime && out->when.hour > out->until.hour) {
    return false;
  }
  out->type = join.connector == Connector::kAnd ? Type::kTimePair
                                                : Type::kTimeRange;
  return true;
}

bool TimeToMoment(const Join& join, Item* out) {
  When time;
  if (!TimeOf(join, join.left, &time) || join.right.when.hour < 0) return false;
  out->when = out->until = join.right.when;
  CopyTime(time, &out->when);
  Align(&out->when, &out->until);
  out->type = join.connector == Connector::kAnd ? Type::kDatePair
                                                : Type::kMomentRange;
  out->value = 1;
  return true;
}

bool MomentToTime(const Join& join, Item* out) {
  When time;
  if (!TimeOf(join, join.right, &time) || join.left.when.hour < 0) return false;
  out->when = out->until = join.left.when;
  CopyTime(time, &out->until);
  Align(&out->when, &out->until);
  out->type = join.connector == Connector::kAnd ? Type::kDatePair
                                                : Type::kMomentRange;
  out->value = 1;
  return true;
}

bool Between(const Join& join, Item* out) {
  if (join.right.type == Type::kNumberPair) {
    return From(join, out);
  }
  out->when = join.right.when;
  out->until = join.right.until;
  switch (join.right.type) {
    case Type::kDatePair:
      out->type = join.right.value != 0 ? Type::kMomentRange : Type::kDateRange;
      return true;
    case Type::kTimePair:
      out->type = Type::kTimeRange;
      return true;
    default:
      return From(join, out);
  }
}

bool From(const Join& join, Item* out) {
  const Item& range = join.right;
  if (range.type != Type::kNumberRange && range.type != Type::kNumberPair) {
    // "from the 1989-90 crop": a range of its own.
    if (range.type == Type::kDateRange && range.size() <= 3 &&
        join.connector != Connector::kGlued &&
        join.scope.Word(join.left.first) == "from" &&
        range.when.grain == Grain::kYear &&
        join.scope.TokenAt(range.first + 1)->kind == text::TokenKind::kDash) {
      return false;
    }
    out->type = range.type;
    out->when = range.when;
    out->until = range.until;
    return true;
  }
  // Two numbers may be hours; what is around has to say so.
  Item first = range;
  first.end = first.first + 1;
  Item second = range;
  second.first = range.end - 1;
  second.number = range.number_end;
  first.flags |= kIntegral;
  second.flags |= kIntegral;
  if (range.number > 2400 || range.number_end > 2400) return false;
  // 2014 to 2018 are years, 0930 to 1030 times; 1800 to 1830 are years unless
  // hours are named.
  const absl::string_view next = join.scope.Word(range.end);
  const bool hours = next == "hrs" || next == "hrs." || next == "hours" ||
                     next == "gmt";
  const int least = hours ? 1900 : 1500;
  if (range.number >= least && range.number_end >= least &&
      (range.number_end <= 2100 || hours)) {
    return false;
  }
  if (!TimeOfNumber(join, first, &out->when) ||
      !TimeOfNumber(join, second, &out->until)) {
    return false;
  }
  out->type = Type::kTimeRange;
  if (out->when.minute < 0 || out->until.minute < 0) out->flags |= kWeak;
  if (join.scope.BeforeMeasure(range.end) ||
      join.scope.AfterMoneyOrLabel(range.first)) {
    return false;
  }
  if (!out->when.Has(kEitherHalf) != !out->until.Has(kEitherHalf)) {
    Align(&out->when, &out->until);
  } else if (out->until.hour <= out->when.hour && out->until.hour < 12) {
    // "10 to 4" passes noon.
    out->until.hour = static_cast<int8_t>(out->until.hour + 12);
    out->when.flags &= ~kEitherHalf;
    out->until.flags &= ~kEitherHalf;
  }
  return true;
}

bool Lasting(const Join& join, Item* out) {
  const Amount& amount = join.scope.AmountOf(join.right);
  if (join.left.when.hour < 0 || join.right.unit > Unit::kHour ||
      join.right.Has(kVagueCount) || amount.high != 0) {
    return false;
  }
  out->type = join.left.type == Type::kTime ? Type::kTimeRange
                                            : Type::kMomentRange;
  out->when = join.left.when;
  return Shift(amount, 1, out->when, &out->until);
}

bool LastingFrom(const Join& join, Item* out) {
  const Amount& amount = join.scope.AmountOf(join.left);
  const Item& from = join.right;
  if (join.left.Has(kVagueCount) || join.left.Has(kHyphened) ||
      amount.high != 0) {
    return false;
  }
  out->when = from.when;
  if (from.type == Type::kNumber) {
    // "for 2.5 hours from 9"
    if (join.scope.Word(out->first - 1) != "for" || out->first == 0 ||
        !TimeOf(join, from, &out->when) ||
        !join.scope.AtPhraseEnd(from.end)) {
      return false;
    }
  }
  if (from.type == Type::kTime || from.type == Type::kNumber) {
    if (join.left.unit > Unit::kHour) return false;
    out->type = Type::kTimeRange;
    return Shift(amount, 1, out->when, &out->until);
  }
  Resolve(join.scope.reference, Tense::kUnknown, &out->when);
  out->type = out->when.has_time() ? Type::kMomentRange : Type::kDateRange;
  return Shift(amount, 1, out->when, &out->until);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
