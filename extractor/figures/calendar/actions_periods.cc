#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

bool IsUnitOfYear(Unit unit) {
  return unit == Unit::kQuarter || unit == Unit::kFiscalQuarter ||
         unit == Unit::kHalf;
}

}  // namespace

bool NthUnit(const Join& join, Item* out) {
  const int n = join.left.number;
  if (!join.left.Has(kIntegral) || n < 1) return false;
  const Unit unit = join.right.unit;
  out->unit = unit;
  out->number = n;
  if (IsUnitOfYear(unit)) {
    const bool half = unit == Unit::kHalf;
    if (n > (half ? 2 : 4)) return false;
    out->type = Type::kPeriod;
    out->when.grain = half ? Grain::kHalf : Grain::kQuarter;
    out->when.nth = static_cast<uint8_t>(n);
    out->when.month = static_cast<uint8_t>(1 + (n - 1) * (half ? 6 : 3));
    if (unit == Unit::kFiscalQuarter) out->when.flags |= kFiscal;
    // The second half of a match is no date; a hyphen makes it one.
    if (half && join.connector != Connector::kDash) out->flags |= kWeak;
    return true;
  }
  if (unit == Unit::kCentury && n <= 30) {
    out->type = Type::kPeriod;
    out->when.grain = Grain::kCentury;
    out->when.year = static_cast<int16_t>((n - 1) * 100);
    return true;
  }
  if (unit < Unit::kDay || unit == Unit::kMillennium) return false;
  out->type = Type::kNthUnit;
  out->flags |= kWeak;
  return true;
}

bool MonthQuarter(const Join& join, Item* out) {
  // A quarter is called by the month that ends it.
  const When& month = join.left.when;
  if (join.right.unit != Unit::kQuarter || month.month < 3) return false;
  out->type = Type::kPeriod;
  out->unit = Unit::kQuarter;
  out->when = month;
  out->when.grain = Grain::kQuarter;
  out->when.month = static_cast<uint8_t>(month.month - 2);
  return true;
}

bool UnitNamed(const Join& join, Item* out) {
  if (join.left.unit != Unit::kMonth) return false;
  const uint16_t cost = out->cost;
  *out = join.right;
  out->cost = cost;
  out->flags &= static_cast<uint16_t>(~kWeak);
  return true;
}

bool FiscalRange(const Join& join, Item* out) {
  const When& year = join.right.when;
  if (year.grain != Grain::kYear || join.right.size() > 3) return false;
  const uint16_t cost = out->cost;
  *out = join.right;
  out->cost = cost;
  return true;
}

bool YearPeriod(const Join& join, Item* out) {
  return PeriodYear({join.scope, join.right, join.connector, join.left}, out);
}

bool PeriodYear(const Join& join, Item* out) {
  const When& period = join.left.when;
  const When& year = join.right.when;
  if (join.left.value == static_cast<uint8_t>(Modifier::kLastOne) &&
      join.left.unit != Unit::kNone) {
    return NthOf(join, out);
  }
  if (year.grain != Grain::kYear || join.right.Has(kEdged)) return false;
  if (period.grain != Grain::kSeason && period.grain != Grain::kQuarter &&
      period.grain != Grain::kHalf) {
    // "the first half of the decade": nothing to fill in.
    return false;
  }
  if (period.year != When::kOpen || period.Has(kAnchored)) return false;
  // "likely to fall this year"
  if (period.grain == Grain::kSeason && join.left.first < join.right.first &&
      join.scope.IsVerbAt(join.left.first)) {
    return false;
  }
  if (join.connector == Connector::kComma && !join.right.Has(kLiteral)) {
    return false;
  }
  out->type = Type::kPeriod;
  out->when = period;
  out->when.year = year.year;
  out->when.flags |= year.flags & (kAnchored | kFiscal | kTwoDigits);
  out->flags |= join.left.flags & kEdged;
  return true;
}

// "the second half of the 1990s", "the first half of the 19th century"
bool HalfOfPeriod(const Join& join, Item* out) {
  const When& half = join.left.when;
  const When& whole = join.right.when;
  const int years = whole.grain == Grain::kDecade    ? 10
                    : whole.grain == Grain::kCentury ? 100
                                                     : 0;
  if (half.grain != Grain::kHalf || half.month == 0 ||
      half.year != When::kOpen || half.Has(kAnchored) || years == 0 ||
      whole.year == When::kOpen || join.right.Has(kEdged)) {
    return false;
  }
  const int first =
      (whole.Has(kTwoDigits)
           ? YearOfTwoDigits(join.scope.reference, whole.year)
           : whole.year) +
      (half.month == 1 ? 0 : years / 2);
  out->type = Type::kDateRange;
  out->when = When();
  out->when.grain = Grain::kYear;
  out->until = out->when;
  out->when.year = static_cast<int16_t>(first);
  out->until.year = static_cast<int16_t>(first + years / 2);
  return true;
}

bool FiscalYear(const Join& join, Item* out) {
  int year = join.right.when.year;
  if (join.right.type == Type::kNumber) {
    if (!join.right.Has(kDigits) || join.right.number < 0 ||
        join.right.number > 99 ||
        join.connector == Connector::kOf) {
      return false;
    }
    if (join.left.value == 0) return false;
    year = YearOfTwoDigits(join.scope.reference, join.right.number);
  } else if (join.right.when.grain != Grain::kYear ||
             join.right.when.Has(kFiscal) ||
             (join.left.value == 0 && join.connector == Connector::kOf)) {
    return false;
  }
  out->type = Type::kYear;
  out->when.grain = Grain::kYear;
  out->when.year = static_cast<int16_t>(year);
  out->when.flags |= join.left.value | (join.right.when.flags & kAnchored);
  return true;
}

bool FiscalPart(const Join& join, Item* out) {
  if (join.left.value != kFiscal) return false;
  *out = join.right;
  out->first = join.left.first;
  out->when.flags |= kFiscal;
  out->flags &= ~kWeak;
  if (out->type != Type::kNthUnit) out->type = Type::kPeriod;
  return true;
}

bool Ended(const Join& join, Item* out) {
  if (join.right.type != Type::kDay && join.right.type != Type::kMonth &&
      join.right.type != Type::kYear) {
    return false;
  }
  if (join.left.Has(kHyphened) || join.left.Has(kVagueCount)) return false;
  // "the year to March", but not "two days to May 3"
  if (join.connector == Connector::kTo && join.left.unit < Unit::kMonth) {
    return false;
  }
  out->type = Type::kPeriod;
  out->when = join.left.when;
  if (out->when.year == When::kOpen) out->when.flags |= kAnchored;
  if (join.left.type == Type::kAmount || join.left.type == Type::kUnit) {
    out->when.grain = Grain::kVaguePast;
  }
  // With a whole date and a length, both ends are known.
  When end = join.right.when;
  Resolve(join.scope.reference, Tense::kUnknown, &end);
  if (join.right.type == Type::kYear || !EndOf(end, &end) ||
      !end.IsFullDay()) {
    return true;
  }
  Amount length;
  if (join.left.type == Type::kAmount) {
    length = join.scope.AmountOf(join.left);
  } else {
    length.size = 1;
    length.parts[0] = {Amount::kOne, join.left.unit};
    if (join.left.unit == Unit::kNone) return true;
  }
  if (Shift(length, -1, end, &out->when)) {
    out->type = Type::kDateRange;
    out->until = end;
  }
  return true;
}

bool WeekNumber(const Join& join, Item* out) {
  const int n = join.right.number;
  if (join.left.unit != Unit::kWeek || !join.right.Has(kDigits) || n < 1 ||
      n > 53) {
    return false;
  }
  out->type = Type::kWeek;
  out->when.grain = Grain::kWeek;
  out->when.week = static_cast<uint8_t>(n);
  return true;
}

bool SpelledDecade(const Join& join, Item* out) {
  const When& decade = join.right.when;
  if (decade.grain != Grain::kDecade || !decade.Has(kTwoDigits) ||
      join.left.Has(kDigits) || join.left.number < 13 ||
      join.left.number > 20) {
    return false;
  }
  out->type = Type::kPeriod;
  out->when.grain = Grain::kDecade;
  out->when.year = static_cast<int16_t>(join.left.number * 100 +
                                        decade.year % 100);
  return true;
}

bool WeekBeginning(const Join& join, Item* out) {
  if (join.left.unit != Unit::kWeek || join.right.when.has_time()) return false;
  out->type = Type::kDay;
  out->when = join.right.when;
  return true;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
