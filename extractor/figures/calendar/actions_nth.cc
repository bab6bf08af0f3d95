#include "absl/base/attributes.h"
#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

// Thursdays of a month, which is how many weeks it has.
int WeeksIn(const When& month) {
  CivilDate date;
  if (month.year == When::kOpen) return 4;
  return NthWeekday(month.year, month.month, 4, 5, &date) ? 5 : 4;
}

bool NthDay(int n, const When& of, Item* out) {
  out->type = Type::kDay;
  out->when = of;
  out->when.grain = Grain::kDay;
  When start, end;
  switch (of.grain) {
    case Grain::kMonth:
      if (of.month == 0) return true;
      if (n == When::kLast && of.year == When::kOpen) return true;
      out->when.day = static_cast<uint8_t>(
          n == When::kLast ? DaysInMonth(of.year, of.month) : n);
      CheckDay(&out->when);
      return true;
    case Grain::kYear:
    case Grain::kWeek:
    case Grain::kQuarter:
      if (of.Has(kFiscal) || of.year == When::kOpen) return true;
      if (!StartOf(of, &start) || !EndOf(of, &end)) return true;
      out->when = n == When::kLast ? DayOf(AddDays(end.ToCivil(), -1))
                                   : DayOf(AddDays(start.ToCivil(), n - 1));
      return true;
    default:
      return false;
  }
}

bool NthWeek(int n, Unit unit, const When& of, Item* out) {
  out->type = unit == Unit::kWeek ? Type::kWeek : Type::kPeriod;
  out->when = of;
  out->when.grain = unit == Unit::kWeek ? Grain::kWeek : Grain::kWeekend;
  if (of.grain == Grain::kMonth && of.month != 0) {
    out->when.week =
        static_cast<uint8_t>(n == When::kLast ? WeeksIn(of) : n);
    return n == When::kLast || n <= 5;
  }
  if (of.grain == Grain::kYear) {
    if (n == When::kLast) {
      n = of.year == When::kOpen ? 52 : IsoWeeksIn(of.year);
    }
    out->when.week = static_cast<uint8_t>(n);
    return n <= 53;
  }
  return of.grain == Grain::kQuarter || of.grain == Grain::kSeason ||
         of.grain == Grain::kMonth;
}

bool NthMonth(int n, const When& of, Item* out) {
  out->type = Type::kMonth;
  out->when = of;
  out->when.grain = Grain::kMonth;
  if (of.grain == Grain::kYear && !of.Has(kFiscal) && !of.Has(kSchool)) {
    out->when.month = static_cast<uint8_t>(n == When::kLast ? 12 : n);
    return n <= 12;
  }
  if (of.grain == Grain::kQuarter && of.month != 0 && !of.Has(kFiscal)) {
    out->when.nth = 0;
    out->when.month =
        static_cast<uint8_t>(of.month + (n == When::kLast ? 2 : n - 1));
    return n == When::kLast || n <= 3;
  }
  return false;
}

// "first two weeks of 2021": a range from the start, or up to the end.
bool NthAmountOf(const Join& join, int n, const When& of, Item* out) {
  const Amount& amount = join.scope.AmountOf(join.left);
  When start, end;
  out->type = Type::kPeriod;
  out->when = of;
  if (of.year == When::kOpen || of.Has(kFiscal)) return true;
  if (!StartOf(of, &start) || !EndOf(of, &end)) return true;
  if (amount.parts[0].unit == Unit::kWeek && of.grain == Grain::kYear) {
    start = DayOf(MondayOf(IsoWeek{of.year, 1}));
  }
  if (n == When::kLast) {
    out->until = end;
    if (!Shift(amount, -1, end, &out->when)) return true;
  } else if (n == 1) {
    out->when = start;
    if (!Shift(amount, 1, start, &out->until)) return true;
  } else {
    return true;
  }
  out->type = Type::kDateRange;
  return true;
}

}  // namespace

bool NthAmount(const Join& join, Item* out) {
  const int n = join.left.number;
  if (n != 1 || join.right.Has(kVagueCount) || join.right.Has(kHyphened) ||
      join.right.Has(kArticle) || join.right.unit < Unit::kDay ||
      join.scope.AmountOf(join.right).high != 0) {
    return false;
  }
  out->type = Type::kNthUnit;
  out->unit = join.right.unit;
  out->number = n;
  out->amount = join.right.amount;
  return true;
}

bool NthWeekdayOf(const Join& join, Item* out) {
  const int n = join.left.number;
  if (n < 1 || n > 5 || join.right.Has(kHabit) ||
      join.right.when.Has(kAnchored)) {
    return false;
  }
  out->type = Type::kNthWeekday;
  out->number = n;
  out->when = join.right.when;
  out->flags |= kWeak;
  return true;
}

bool NthWeekdayTime(const Join& join, Item* out) {
  if (join.left.when.has_time() || join.right.Has(kHabit)) return false;
  *out = join.left;
  if (join.right.type == Type::kPart) {
    out->when.part = join.right.when.part;
  } else {
    CopyTime(join.right.when, &out->when);
  }
  out->until = join.right.until;
  out->unit = join.right.type == Type::kTimeRange ? Unit::kHour : Unit::kNone;
  return join.right.when.has_time();
}

bool NthOf(const Join& join, Item* out) {
  const Item& left = join.left;
  const When& of = join.right.when;
  const bool last =
      left.value == static_cast<uint8_t>(Modifier::kLastOne) &&
      left.type != Type::kNthUnit && left.type != Type::kNthWeekday;
  // "week 27 of last year"
  if (left.type == Type::kWeek && !last) {
    if (left.when.week == 0 || left.when.year != When::kOpen ||
        of.grain != Grain::kYear) {
      return false;
    }
    return NthWeek(left.when.week, Unit::kWeek, of, out);
  }
  const int n = last ? When::kLast : left.number;
  if (n < 1 || n > 99 || join.right.Has(kHabit)) return false;
  if (left.amount != kNoAmount) return NthAmountOf(join, n, of, out);
  if (left.type == Type::kDay && !last) return false;
  if (left.type == Type::kNthWeekday || left.type == Type::kWeekday ||
      (left.type == Type::kDay && left.when.weekday != 0)) {
    if (of.grain != Grain::kMonth || of.month == 0) return false;
    out->type = left.when.has_time() ? Type::kMoment : Type::kDay;
    out->when = of;
    out->when.grain = Grain::kDay;
    out->when.weekday = left.when.weekday;
    out->when.nth = static_cast<uint8_t>(n);
    out->when.Settle();
    if (!left.when.has_time()) return true;
    CopyTime(left.when, &out->when);
    if (left.unit == Unit::kHour) {
      out->type = Type::kMomentRange;
      out->until = out->when;
      CopyTime(left.until, &out->until);
    }
    return true;
  }
  switch (left.unit) {
    case Unit::kDay: return NthDay(n, of, out);
    case Unit::kWeek:
    case Unit::kWeekend: return NthWeek(n, left.unit, of, out);
    case Unit::kMonth: return NthMonth(n, of, out);
    case Unit::kQuarter:
      if (of.grain == Grain::kYear && last && !of.Has(kFiscal)) {
        out->type = Type::kPeriod;
        out->when = of;
        out->when.grain = Grain::kQuarter;
        out->when.nth = 4;
        out->when.month = 10;
        return true;
      }
      if (of.grain == Grain::kYear) return false;
      ABSL_FALLTHROUGH_INTENDED;
    case Unit::kHalf:
    case Unit::kYear:
    case Unit::kDecade:
      if (of.grain < Grain::kMonth) return false;
      out->type = Type::kPeriod;
      out->when = of;
      out->flags |= kEdged;
      return true;
    default: return false;
  }
}

bool YearNth(const Join& join, Item* out) {
  return NthOf({join.scope, join.right, join.connector, join.left}, out);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
