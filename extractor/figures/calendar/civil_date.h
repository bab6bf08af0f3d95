// Days of the Gregorian calendar, carried back and forth without limit.
//
//   CivilDate d{2016, 2, 29};
//   AddMonths(d, 12)        // 2017-02-28: the day is cut to the month's last
//   AddDays(d, 1)           // 2016-03-01
//   IsoWeekday(d)           // 1, Monday is 1 and Sunday 7
//
// Methods: days from civil and back by Howard Hinnant ("chrono-Compatible
// Low-Level Date Algorithms"); weeks by ISO 8601; Easter by the anonymous
// Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CIVIL_DATE_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CIVIL_DATE_H_

#include <cstdint>

namespace onrecord {
namespace figures {
namespace calendar {

struct CivilDate {
  int year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31

  bool operator==(const CivilDate& other) const {
    return year == other.year && month == other.month && day == other.day;
  }
};

bool IsLeapYear(int year);
// REQUIRES: 1 <= month <= 12.
int DaysInMonth(int year, int month);
// False for month 13, 31 February and their like.
bool IsValid(const CivilDate& date);

// Days since 1970-01-01, negative before. REQUIRES: a valid date.
int64_t ToDays(const CivilDate& date);
CivilDate FromDays(int64_t days);

CivilDate AddDays(const CivilDate& date, int64_t days);
CivilDate AddMonths(const CivilDate& date, int64_t months);

// 1 (Monday) to 7 (Sunday).
int IsoWeekday(const CivilDate& date);

struct IsoWeek {
  int year = 1970;  // may differ from the date's around 1 January
  int week = 1;     // 1 to 53
};
IsoWeek ToIsoWeek(const CivilDate& date);
// The Monday of a week.
CivilDate MondayOf(const IsoWeek& week);
CivilDate MondayOf(const CivilDate& date);
// 52 or 53.
int IsoWeeksIn(int year);

// The `nth` (1 to 5) such weekday of a month, or the last one for -1. False
// if the month has no fifth.
bool NthWeekday(int year, int month, int weekday, int nth, CivilDate* date);

// Easter Sunday of the western churches. REQUIRES: year >= 1583.
CivilDate EasterSunday(int year);

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CIVIL_DATE_H_
