#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {

namespace {

// A date that has neither year nor anchor yet.
bool IsYearOpen(const When& when) {
  return when.year == When::kOpen && !when.Has(kAnchored);
}

// "may", "march" in lower case.
bool IsDoubtful(const Scope& scope, const Item& month) {
  return month.Has(kWeak) && !scope.IsCapital(month.first) &&
         (month.when.month == 3 || month.when.month == 5);
}

bool MakeDay(const When& month, int day, Item* out) {
  out->type = Type::kDay;
  out->when = month;
  out->when.grain = Grain::kDay;
  out->when.day = static_cast<uint8_t>(day);
  CheckDay(&out->when);
  return true;
}

}  // namespace

bool MonthDay(const Join& join, Item* out) {
  const Item& number = join.right;
  // "April of 87"
  if (join.connector == Connector::kOf && number.number > 31) {
    return AddShortYear(join, out);
  }
  if (!IsDayNumber(number) || join.left.Has(kEdged)) return false;
  if (join.scope.BeforeMeasure(number.end)) return false;
  if (IsDoubtful(join.scope, join.left) && number.type == Type::kNumber) {
    return false;
  }
  // "May the fourth", never "May the 4" or "March five".
  if (!number.Has(kDigits) && number.type == Type::kNumber) return false;
  const bool joined = join.connector == Connector::kSlash ||
                      join.connector == Connector::kDash;
  if (joined && !number.Has(kDigits)) return false;
  return MakeDay(join.left.when, number.number, out);
}

bool DayMonth(const Join& join, Item* out) {
  const Item& number = join.left;
  if (!IsDayNumber(number) || join.right.Has(kEdged)) return false;
  if (join.scope.AfterMoneyOrLabel(number.first)) return false;
  // A date without a year and without "of" or digits is a count: "two May
  // elections". A year makes it one.
  if ((!number.Has(kDigits) && join.connector != Connector::kOf) ||
      (IsDoubtful(join.scope, join.right) && !number.Has(kSuffixed))) {
    out->flags |= kWeak;
  }
  return MakeDay(join.right.when, number.number, out);
}

bool AddYear(const Join& join, Item* out) {
  if (join.left.value == static_cast<uint8_t>(Modifier::kLastOne) &&
      join.connector == Connector::kOf && join.left.unit != Unit::kNone) {
    return NthOf(join, out);
  }
  const When& year = join.right.when;
  if (!IsYearOpen(join.left.when) || year.Has(kFiscal) || year.Has(kSchool)) {
    return false;
  }
  if (join.left.when.grain == Grain::kNow) return false;
  if (join.left.type == Type::kMoment && !join.right.Has(kLiteral)) {
    return false;
  }
  // "August, next year" is two.
  if (join.connector == Connector::kComma && !join.right.Has(kLiteral)) {
    return false;
  }
  if (join.right.Has(kEdged)) return false;
  *out = join.left;
  out->end = join.right.end;
  out->flags &= ~kWeak;
  out->cost = static_cast<uint16_t>(join.left.cost + join.right.cost);
  out->when.year = year.year;
  out->when.flags |= year.flags & (kAnchored | kTwoDigits);
  out->when.Settle();
  CheckDay(&out->when);
  return true;
}

bool AddShortYear(const Join& join, Item* out) {
  const Item& number = join.right;
  if (!IsYearOpen(join.left.when) || join.left.Has(kEdged)) return false;
  if (!number.Has(kDigits) || number.size() != 1 || number.number < 0 ||
      number.number > 99 || join.scope.Word(number.first).size() != 2) {
    return false;
  }
  // "15 May 87" is read; "May 87" is not.
  if (join.connector == Connector::kNil &&
      (join.left.type != Type::kDay || !join.scope.AtPhraseEnd(number.end))) {
    return false;
  }
  out->type = join.left.type;
  out->when = join.left.when;
  out->when.year = static_cast<int16_t>(
      YearOfTwoDigits(join.scope.reference, number.number));
  out->when.Settle();
  CheckDay(&out->when);
  return true;
}

bool YearFirst(const Join& join, Item* out) {
  if (!join.left.Has(kLiteral) || !IsYearOpen(join.right.when) ||
      join.right.when.month == 0) {
    return false;
  }
  // In "in 2017, April was" they are two; so they are where a verb or a
  // preposition comes before the month's own day.
  if (join.connector == Connector::kComma) return false;
  out->type = join.right.type;
  out->when = join.right.when;
  out->when.year = join.left.when.year;
  CheckDay(&out->when);
  return true;
}

bool WeekdayDay(const Join& join, Item* out) {
  const When& day = join.right.when;
  if (join.left.Has(kHabit) || join.left.Has(kEdged) || day.weekday != 0 ||
      day.Has(kAnchored) || day.IsMovable() || day.month == 0) {
    return false;
  }
  out->type = Type::kDay;
  out->when = day;
  out->when.weekday = join.left.when.weekday;
  return true;
}

bool DayWeekday(const Join& join, Item* out) {
  if (join.left.Has(kHabit) || join.right.Has(kHabit) ||
      join.right.when.Has(kAnchored) || join.left.when.weekday != 0 ||
      join.left.when.Has(kAnchored) || join.left.when.month == 0) {
    return false;
  }
  // "On Jan. 15, Monday was" is seldom; but a comma needs one behind it too.
  if (join.connector == Connector::kComma &&
      !join.scope.AtPhraseEnd(join.right.end)) {
    return false;
  }
  out->type = Type::kDay;
  out->when = join.left.when;
  out->when.weekday = join.right.when.weekday;
  return true;
}

bool WeekdayNumber(const Join& join, Item* out) {
  const Item& number = join.right;
  if (!IsDayNumber(number) || join.left.Has(kHabit) ||
      join.left.when.Has(kAnchored) || join.left.when.day != 0) {
    return false;
  }
  if (!number.Has(kSuffixed) && join.connector != Connector::kThe) {
    // "Friday 31": two digits and nothing that is counted.
    if (!number.Has(kDigits) || number.number < 13 ||
        join.connector == Connector::kComma ||
        !join.scope.AtPhraseEnd(number.end)) {
      return false;
    }
  } else if (number.type != Type::kOrdinal) {
    return false;
  }
  out->type = Type::kDay;
  out->when.weekday = join.left.when.weekday;
  out->when.day = static_cast<uint8_t>(number.number);
  return true;
}

bool WeekWeekday(const Join& join, Item* out) {
  const When& week = join.left.when;
  if (join.right.Has(kHabit) || join.right.when.Has(kAnchored) ||
      week.grain != Grain::kWeek) {
    return false;
  }
  out->type = Type::kDay;
  out->when.weekday = join.right.when.weekday;
  out->when.flags |= kAnchored;
  if (week.year != When::kOpen && week.week != 0 && week.month == 0) {
    out->when.SetDate(AddDays(MondayOf(IsoWeek{week.year, week.week}),
                              out->when.weekday - 1));
  } else if (week.month != 0 && week.week != 0) {
    out->when.month = week.month;
    out->when.year = week.year;
    out->when.nth = week.week;
    out->when.flags &= ~kAnchored;
    out->when.Settle();
  }
  return true;
}

bool WeekdayWeek(const Join& join, Item* out) {
  if (join.left.when.Has(kAnchored)) return false;
  return WeekWeekday({join.scope, join.right, join.connector, join.left}, out);
}

bool CompoundOrdinal(const Join& join, Item* out) {
  const int tens = join.left.number;
  const int units = join.right.number;
  if (join.left.Has(kDigits) || join.right.Has(kDigits) ||
      !join.left.Has(kIntegral) || (tens != 20 && tens != 30) || units < 1 ||
      units > 9) {
    return false;
  }
  out->type = Type::kOrdinal;
  out->number = tens + units;
  out->flags |= kIntegral;
  return true;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
