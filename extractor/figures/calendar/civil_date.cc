#include "extractor/figures/calendar/civil_date.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

int64_t FloorDiv(int64_t a, int64_t b) {
  return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0);
}

}  // namespace

bool IsLeapYear(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int DaysInMonth(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30,
                                  31, 31, 30, 31, 30, 31};
  return month == 2 && IsLeapYear(year) ? 29 : kDays[month - 1];
}

bool IsValid(const CivilDate& date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= DaysInMonth(date.year, date.month);
}

int64_t ToDays(const CivilDate& date) {
  // Years begin in March here, so that the leap day is the last of one.
  const int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const int64_t era = FloorDiv(year, 400);
  const int64_t year_of_era = year - era * 400;
  const int64_t month = (date.month + 9) % 12;
  const int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const int64_t day_of_era = year_of_era * 365 + year_of_era / 4 -
                             year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDate FromDays(int64_t days) {
  days += 719468;
  const int64_t era = FloorDiv(days, 146097);
  const int64_t day_of_era = days - era * 146097;
  const int64_t year_of_era = (day_of_era - day_of_era / 1460 +
                               day_of_era / 36524 - day_of_era / 146096) /
                              365;
  const int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t month = (5 * day_of_year + 2) / 153;
  CivilDate date;
  date.day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  date.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  date.year = static_cast<int>(year_of_era + era * 400 +
                               (date.month <= 2 ? 1 : 0));
  return date;
}

CivilDate AddDays(const CivilDate& date, int64_t days) {
  return FromDays(ToDays(date) + days);
}

CivilDate AddMonths(const CivilDate& date, int64_t months) {
  const int64_t count = int64_t{12} * date.year + date.month - 1 + months;
  CivilDate result;
  result.year = static_cast<int>(FloorDiv(count, 12));
  result.month = static_cast<int>(count - int64_t{12} * result.year) + 1;
  const int last = DaysInMonth(result.year, result.month);
  result.day = date.day < last ? date.day : last;
  return result;
}

int IsoWeekday(const CivilDate& date) {
  const int64_t days = ToDays(date) + 3;  // 1970-01-01 was a Thursday
  return static_cast<int>(days - FloorDiv(days, 7) * 7) + 1;
}

IsoWeek ToIsoWeek(const CivilDate& date) {
  // A week belongs to the year of its Thursday.
  const CivilDate thursday = AddDays(date, 4 - IsoWeekday(date));
  const int64_t day_of_year = ToDays(thursday) - ToDays({thursday.year, 1, 1});
  return {thursday.year, static_cast<int>(day_of_year / 7) + 1};
}

CivilDate MondayOf(const CivilDate& date) {
  return AddDays(date, 1 - IsoWeekday(date));
}

CivilDate MondayOf(const IsoWeek& week) {
  // 4 January always lies in week 1.
  return AddDays(MondayOf(CivilDate{week.year, 1, 4}),
                 7 * int64_t{week.week - 1});
}

int IsoWeeksIn(int year) { return ToIsoWeek({year, 12, 28}).week; }

bool NthWeekday(int year, int month, int weekday, int nth, CivilDate* date) {
  if (nth < 0) {
    const CivilDate last{year, month, DaysInMonth(year, month)};
    *date = AddDays(last, -((IsoWeekday(last) - weekday + 7) % 7));
    return true;
  }
  const CivilDate first{year, month, 1};
  const int day =
      1 + (weekday - IsoWeekday(first) + 7) % 7 + 7 * (nth - 1);
  *date = {year, month, day};
  return nth >= 1 && day <= DaysInMonth(year, month);
}

CivilDate EasterSunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25;
  const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return {year, n / 31, n % 31 + 1};
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
