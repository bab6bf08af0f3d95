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
    return item.when.grain >= Grain::kMonth &&
           item.when.grain != Grain::kSeason;
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

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
