#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {

namespace {

// "the end of March" as an end of a range.
bool EndPoint(const Reference& reference, const Item& item, When* when) {
  *when = item.when;
  if (item.when.grain == Grain::kNow && reference.known) {
    *when = DayOf(reference.date);
    when->flags |= kAnchored;
  }
  if (!item.Has(kEdged)) return true;
  switch (static_cast<Edge>(item.value)) {
    case Edge::kStart:
    case Edge::kEarly:
      return StartOf(item.when, when);
    case Edge::kEnd:
    case Edge::kLate:
      return EndOf(item.when, when);
    case Edge::kMiddle:
      if (!StartOf(item.when, when)) return false;
      if (item.when.grain == Grain::kMonth) when->day = 16;
      if (item.when.grain == Grain::kYear) when->month = 7;
      return true;
    default:
      return true;
  }
}

// Dates that make sense as two ends of one stretch.
bool Comparable(const Item& left, const Item& right) {
  if (left.Has(kHabit) || right.Has(kHabit) || left.Has(kWholeUnit)) {
    return false;
  }
  const auto coarse = [](const Item& item) {
    return item.when.grain >= Grain::kMonth && item.when.grain != Grain::kSeason;
  };
  if (left.when.grain == Grain::kNow || right.when.grain == Grain::kNow) {
    return !(left.when.grain == right.when.grain);
  }
  if (left.when.grain >= Grain::kVaguePast ||
      right.when.grain >= Grain::kVaguePast) {
    return false;
  }
  const bool years = left.when.grain == Grain::kYear &&
                     right.when.grain == Grain::kYear;
  if (years && left.when.year != When::kOpen &&
      right.when.year != When::kOpen &&
      left.when.year >= right.when.year) {
    return false;
  }
  return coarse(left) == coarse(right) || left.when.year != When::kOpen ||
         right.when.year != When::kOpen || left.when.month != 0;
}

bool HasRoom(const Item& item, int number) {
  return item.when.day != 0 && item.when.month != 0 && number >= 1 &&
         number <= 31 && item.when.hour < 0;
}

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

bool DateRange(const Join& join, Item* out) {
  if (!Comparable(join.left, join.right)) return false;
  if (join.scope.GoesOn(out->first, out->end)) return false;
  const Reference& reference = join.scope.reference;
  if (!EndPoint(reference, join.left, &out->when) ||
      !EndPoint(reference, join.right, &out->until)) {
    return false;
  }
  out->type = Type::kDateRange;
  if (out->when.has_time() || out->until.has_time()) {
    out->type = Type::kMomentRange;
  }
  if (out->when.year == When::kOpen && out->until.year != When::kOpen &&
      out->when.month != 0 && !out->when.Has(kAnchored) &&
      !out->until.Has(kAnchored) && !out->until.Has(kTwoDigits)) {
    const bool wraps = out->until.month != 0 &&
                       out->when.month > out->until.month;
    out->when.year = static_cast<int16_t>(out->until.year - (wraps ? 1 : 0));
  }
  return true;
}

bool DatePair(const Join& join, Item* out) {
  if (!DateRange(join, out)) return false;
  out->value = out->type == Type::kMomentRange ? 1 : 0;
  out->type = Type::kDatePair;
  return true;
}

bool NumberToDay(const Join& join, Item* out) {
  const int n = join.left.number;
  if (!IsDayNumber(join.left) || !HasRoom(join.right, n) ||
      join.right.when.day <= n || join.right.when.Has(kAnchored)) {
    return false;
  }
  if (join.scope.AfterMoneyOrLabel(join.left.first)) return false;
  out->type = join.connector == Connector::kAnd ? Type::kDatePair
                                                : Type::kDateRange;
  out->when = out->until = join.right.when;
  out->when.day = static_cast<uint8_t>(n);
  out->when.weekday = 0;
  return true;
}

bool DayToNumber(const Join& join, Item* out) {
  const int n = join.right.number;
  if (!IsDayNumber(join.right) || !HasRoom(join.left, n) ||
      join.left.when.day >= n || join.left.when.Has(kAnchored) ||
      join.scope.BeforeMeasure(join.right.end)) {
    return false;
  }
  if (join.right.type == Type::kNumber && !join.right.Has(kDigits)) {
    return false;
  }
  out->type = join.connector == Connector::kAnd ? Type::kDatePair
                                                : Type::kDateRange;
  out->when = out->until = join.left.when;
  out->until.day = static_cast<uint8_t>(n);
  out->until.weekday = 0;
  CheckDay(&out->until);
  return true;
}

bool NumbersOfMonth(const Join& join, Item* out) {
  const Item& numbers = join.left;
  if (numbers.number < 1 || numbers.number_end > 31 ||
      numbers.number >= numbers.number_end || join.right.Has(kEdged) ||
      join.scope.AfterMoneyOrLabel(numbers.first)) {
    return false;
  }
  out->type = numbers.type == Type::kNumberPair ? Type::kDatePair
                                                : Type::kDateRange;
  out->when = out->until = join.right.when;
  out->when.grain = out->until.grain = Grain::kDay;
  out->when.day = static_cast<uint8_t>(numbers.number);
  out->until.day = static_cast<uint8_t>(numbers.number_end);
  CheckDay(&out->when);
  CheckDay(&out->until);
  return true;
}

bool NumberRange(const Join& join, Item* out) {
  const uint16_t kNoNumber = kArticle | kVagueCount | kHalfCount;
  if (((join.left.flags | join.right.flags) & kNoNumber) ||
      !join.left.Has(kIntegral) || !join.right.Has(kIntegral)) {
    return false;
  }
  out->type = join.connector == Connector::kAnd ? Type::kNumberPair
                                                : Type::kNumberRange;
  out->number = join.left.number;
  out->number_end = join.right.number;
  out->flags |= join.left.flags & join.right.flags & kDigits;
  return true;
}

bool RangeYear(const Join& join, Item* out) {
  const Item& range = join.left;
  if (range.when.year != When::kOpen || range.until.year != When::kOpen ||
      range.until.month == 0 || range.when.Has(kAnchored) ||
      !join.right.Has(kLiteral)) {
    return false;
  }
  *out = range;
  out->end = join.right.end;
  const int year = join.right.when.year;
  out->until.year = static_cast<int16_t>(year);
  out->when.year = static_cast<int16_t>(
      year - (range.when.month > range.until.month ? 1 : 0));
  return true;
}

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
  // 2014 to 2018 are years, 0930 to 1030 times.
  if (range.number > 1899 && range.number_end > 1899) return false;
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
