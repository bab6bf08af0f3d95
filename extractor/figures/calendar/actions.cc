#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

struct Named {
  absl::string_view name;
  Action action;
};
constexpr Named kActions[] = {
    {"month-day", MonthDay},
    {"day-month", DayMonth},
    {"add-year", AddYear},
    {"add-short-year", AddShortYear},
    {"year-first", YearFirst},
    {"weekday-day", WeekdayDay},
    {"day-weekday", DayWeekday},
    {"weekday-number", WeekdayNumber},
    {"week-weekday", WeekWeekday},
    {"weekday-week", WeekdayWeek},
    {"compound-ordinal", CompoundOrdinal},
    {"nth-unit", NthUnit},
    {"nth-amount", NthAmount},
    {"nth-weekday", NthWeekdayOf},
    {"nth-weekday-time", NthWeekdayTime},
    {"nth-of", NthOf},
    {"month-quarter", MonthQuarter},
    {"unit-named", UnitNamed},
    {"fiscal-range", FiscalRange},
    {"year-nth", YearNth},
    {"year-period", YearPeriod},
    {"period-year", PeriodYear},
    {"half-of-period", HalfOfPeriod},
    {"fiscal-year", FiscalYear},
    {"fiscal-part", FiscalPart},
    {"ended", Ended},
    {"week-number", WeekNumber},
    {"spelled-decade", SpelledDecade},
    {"week-beginning", WeekBeginning},
    {"edge-date", EdgeDate},
    {"edge-unit", EdgeUnit},
    {"mod-unit", ModUnit},
    {"mod-amount", ModAmount},
    {"mod-date", ModDate},
    {"count-mod-units", CountModUnits},
    {"amount-ago", AmountAgo},
    {"unit-ago", UnitAgo},
    {"amount-from", AmountFrom},
    {"every", Every},
    {"count-unit", CountUnit},
    {"half-number", HalfNumber},
    {"fraction-of", FractionOf},
    {"range-unit", RangeUnit},
    {"between-amount", BetweenAmount},
    {"add-amount", AddAmount},
    {"half-more", HalfMore},
    {"am-pm", AmPm},
    {"oclock", Oclock},
    {"spelled-pair", SpelledPair},
    {"zone-number", ZoneNumber},
    {"twelve-noon", TwelveNoon},
    {"clock-shift", ClockShift},
    {"shifted-time", ShiftedTime},
    {"add-zone", AddZone},
    {"time-part", TimePart},
    {"part-time", PartTime},
    {"time-moment", TimeMoment},
    {"date-time", DateTime},
    {"date-hour", DateHour},
    {"time-date", TimeDate},
    {"date-part", DatePart},
    {"day-half", DayHalf},
    {"part-date", PartDate},
    {"date-times", DateTimes},
    {"times-date", TimesDate},
    {"ordinal-time", OrdinalTime},
    {"date-range", DateRange},
    {"date-pair", DatePair},
    {"number-to-day", NumberToDay},
    {"day-to-number", DayToNumber},
    {"numbers-of-month", NumbersOfMonth},
    {"number-range", NumberRange},
    {"range-year", RangeYear},
    {"time-range", TimeRange},
    {"time-to-moment", TimeToMoment},
    {"moment-to-time", MomentToTime},
    {"between", Between},
    {"from", From},
    {"lasting", Lasting},
    {"lasting-from", LastingFrom},
};

}  // namespace

Action ActionOfName(absl::string_view name) {
  for (const Named& named : kActions) {
    if (named.name == name) return named.action;
  }
  return nullptr;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
