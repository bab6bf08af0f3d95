// The actions that joins.tsv names, by what they make. Only for joins and the
// action files. See Action in joins.h.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_ACTIONS_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_ACTIONS_H_

#include "extractor/figures/calendar/joins.h"

namespace onrecord {
namespace figures {
namespace calendar {

// Days, months, years: actions_dates.cc.
bool MonthDay(const Join& join, Item* out);
bool DayMonth(const Join& join, Item* out);
bool AddYear(const Join& join, Item* out);
bool AddShortYear(const Join& join, Item* out);
bool YearFirst(const Join& join, Item* out);
bool WeekdayDay(const Join& join, Item* out);
bool DayWeekday(const Join& join, Item* out);
bool WeekdayNumber(const Join& join, Item* out);
bool WeekWeekday(const Join& join, Item* out);
bool WeekdayWeek(const Join& join, Item* out);
bool CompoundOrdinal(const Join& join, Item* out);

// Periods and their parts: actions_periods.cc, actions_nth.cc and
// actions_edges.cc.
bool NthUnit(const Join& join, Item* out);
bool NthAmount(const Join& join, Item* out);
bool NthWeekdayOf(const Join& join, Item* out);
bool NthWeekdayTime(const Join& join, Item* out);
bool NthOf(const Join& join, Item* out);
bool YearNth(const Join& join, Item* out);
// "the September quarter", "the month of May", "fiscal 1985/86".
bool MonthQuarter(const Join& join, Item* out);
bool UnitNamed(const Join& join, Item* out);
bool FiscalRange(const Join& join, Item* out);
bool YearPeriod(const Join& join, Item* out);
bool PeriodYear(const Join& join, Item* out);
bool HalfOfPeriod(const Join& join, Item* out);
bool FiscalYear(const Join& join, Item* out);
bool FiscalPart(const Join& join, Item* out);
bool Ended(const Join& join, Item* out);
bool WeekNumber(const Join& join, Item* out);
bool SpelledDecade(const Join& join, Item* out);
bool WeekBeginning(const Join& join, Item* out);
bool EdgeDate(const Join& join, Item* out);
bool EdgeUnit(const Join& join, Item* out);

// What is told from the document's day: actions_relative.cc,
// actions_modified_units.cc and actions_modified_dates.cc.
bool ModUnit(const Join& join, Item* out);
bool ModAmount(const Join& join, Item* out);
bool ModDate(const Join& join, Item* out);
bool CountModUnits(const Join& join, Item* out);
bool AmountAgo(const Join& join, Item* out);
bool UnitAgo(const Join& join, Item* out);
bool AmountFrom(const Join& join, Item* out);
bool Every(const Join& join, Item* out);

// Lengths of time: actions_amounts.cc.
bool CountUnit(const Join& join, Item* out);
bool HalfNumber(const Join& join, Item* out);
bool FractionOf(const Join& join, Item* out);
bool RangeUnit(const Join& join, Item* out);
bool BetweenAmount(const Join& join, Item* out);
bool AddAmount(const Join& join, Item* out);
bool HalfMore(const Join& join, Item* out);

// Times of day: actions_times.cc.
bool AmPm(const Join& join, Item* out);
bool Oclock(const Join& join, Item* out);
bool SpelledPair(const Join& join, Item* out);
bool ZoneNumber(const Join& join, Item* out);
bool TwelveNoon(const Join& join, Item* out);
bool ClockShift(const Join& join, Item* out);
bool ShiftedTime(const Join& join, Item* out);
bool AddZone(const Join& join, Item* out);
bool TimePart(const Join& join, Item* out);
bool PartTime(const Join& join, Item* out);
bool TimeMoment(const Join& join, Item* out);

// Dates with times: actions_moments.cc.
bool DateTime(const Join& join, Item* out);
bool DateHour(const Join& join, Item* out);
bool TimeDate(const Join& join, Item* out);
bool DatePart(const Join& join, Item* out);
bool DayHalf(const Join& join, Item* out);
bool PartDate(const Join& join, Item* out);
bool DateTimes(const Join& join, Item* out);
bool TimesDate(const Join& join, Item* out);
bool OrdinalTime(const Join& join, Item* out);

// Ranges: actions_ranges.cc and actions_time_ranges.cc.
bool DateRange(const Join& join, Item* out);
bool DatePair(const Join& join, Item* out);
bool NumberToDay(const Join& join, Item* out);
bool DayToNumber(const Join& join, Item* out);
bool NumbersOfMonth(const Join& join, Item* out);
bool NumberRange(const Join& join, Item* out);
bool RangeYear(const Join& join, Item* out);
bool TimeRange(const Join& join, Item* out);
bool TimeToMoment(const Join& join, Item* out);
bool MomentToTime(const Join& join, Item* out);
bool Between(const Join& join, Item* out);
bool From(const Join& join, Item* out);
bool Lasting(const Join& join, Item* out);
bool LastingFrom(const Join& join, Item* out);

// Shared by several of them: actions_shared.cc.

// A number that may be a day of the month or an hour: whole, 1 to 31 or 0 to
// 24, in at most two digits or in words.
bool IsDayNumber(const Item& item);
bool IsHourNumber(const Item& item);
// The time that a lone number stands for: 9, 0930, 9.30. False for others.
bool TimeOfNumber(const Join& join, const Item& number, When* time);
// The stretch of the calendar that lies `step` units from the reference's:
// its type and when. Open where the reference is unknown. False for units
// that are no stretches, such as hours.
bool StretchOf(const Reference& reference, Unit unit, int step, Item* out);
// How many units a modifier leads away from the present one; false and 0 if
// it does not.
bool StepOf(Modifier modifier, int* step);
bool LooksAhead(Modifier modifier);
bool LooksBack(Modifier modifier);
// Gives an hour of the first half of the day to the half that `part` lies in.
void PutInPart(uint8_t part, When* time);
// Copies hour, minute, second, part and what is known of the hour.
void CopyTime(const When& from, When* to);
// kImpossible if day and month do not go together.
void CheckDay(When* when);

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_ACTIONS_H_
