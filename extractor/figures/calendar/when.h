// A stretch of calendar time of which some fields may be open, and how it is
// written as ISO 8601 or, where something is open, as TIMEX3.
//
//   Aug. 2            month 8, day 2        XXXX-08-02
//   Tuesday morning   weekday 2, morning    XXXX-WXX-2TMO
//   the 1980s         decade 1980           1980-01-01/1990-01-01
//   3:30 p.m.         hour 15, minute 30    T15:30
//   1500 GMT          hour 15, zone 0       T15:00Z
//
// Quarters, halves, decades and centuries have no form in ISO 8601: they are
// written as the interval from their first day to the first day after them.
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WHEN_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WHEN_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "extractor/figures/calendar/civil_date.h"

namespace onrecord {
namespace figures {
namespace calendar {

// How long the stretch is. Shorter ones first.
enum class Grain : uint8_t {
  kTime,  // of a day: no date at all
  kNow,
  kDay,
  kWeekend,
  kWeek,
  kMonth,
  kSeason,
  kQuarter,
  kHalf,
  kYear,
  kDecade,
  kCentury,
  kVaguePast,  // "recent years"
  kVagueFuture,
};

// Bits of When::flags.
enum WhenFlag : uint8_t {
  // Said relative to something ("last May", "tomorrow"): what is open stays.
  kAnchored = 1 << 0,
  kTwoDigits = 1 << 1,   // the year is one of a century that is not said
  kEitherHalf = 1 << 2,  // the hour may be before or after noon
  kFiscal = 1 << 3,
  kSchool = 1 << 4,
  kImpossible = 1 << 5,  // 31 February, 25:00
  kHourFirst = 1 << 6,   // a lone hour that something must confirm
};

struct When {
  static constexpr int16_t kOpen = INT16_MIN;

  int16_t year = kOpen;  // of a decade or century: its first year
  uint8_t month = 0;     // 1 to 12; of a quarter or half: its first; 0: open
  uint8_t day = 0;       // 1 to 31; 0: open
  uint8_t week = 0;      // ISO week of the year; of the month if month is set
  uint8_t weekday : 4;   // 1 to 7, Monday first; 0: none
  uint8_t season : 4;    // 1 spring, 2 summer, 3 autumn, 4 winter; 0: none
  uint8_t nth = 0;       // "the second Monday of March"; kLast: the last
  int8_t hour = -1;      // 0 to 24; -1: none
  int8_t minute = -1;
  int8_t second = -1;
  int8_t zone = kNoZone;  // of the hour: quarters of an hour east of UTC
  uint8_t part = 0;      // part of the day, see PartOfDay; 0: none
  int8_t easter = kNoEaster;  // days from Easter Sunday
  int8_t after = 0;      // days after the nth weekday ("Black Friday")
  uint8_t flags = 0;
  Grain grain = Grain::kDay;

  static constexpr uint8_t kLast = 99;
  static constexpr int8_t kNoEaster = -128;
  static constexpr int8_t kNoZone = -128;

  When() : weekday(0), season(0) {}

  bool Has(WhenFlag flag) const { return (flags & flag) != 0; }
  bool has_time() const { return hour >= 0 || part != 0; }
  bool has_date() const { return grain != Grain::kTime; }
  // All of year, month and day are known.
  bool IsFullDay() const {
    return grain == Grain::kDay && year != kOpen && month != 0 && day != 0 &&
           !Has(kTwoDigits);
  }
  // A day whose date depends on the year: Easter, Thanksgiving.
  bool IsMovable() const { return easter != kNoEaster || nth != 0; }
  // Nothing but a weekday is known of the date.
  bool IsWeekdayOnly() const {
    return grain == Grain::kDay && weekday != 0 && day == 0 && month == 0 &&
           year == kOpen && week == 0;
  }
  CivilDate ToCivil() const { return {year, month, day}; }
  void SetDate(const CivilDate& date);
  // Puts a movable day of a known year on its date, if the year has it.
  void Settle();
};

When DayOf(const CivilDate& date);
When WeekOf(const CivilDate& date);
When MonthOf(const CivilDate& date);

// The first moment of the stretch and the first one after it, as days (or, if
// it has an hour, itself). Open fields stay open; false where the day cannot
// be told ("the weekend" of an open week).
bool StartOf(When when, When* start);
bool EndOf(When when, When* end);

// Appends the written form; nothing if `when` is impossible.
void AppendTimex(const When& when, std::string* out);

// Two letters of a part of the day: "MO", "AF"...; 0 for what is none.
uint8_t PartOfDay(char first, char second);
// "MEB", "MEL", "MED" by the last letter.
uint8_t PartOfMeal(char last);
// The letters of a part; empty for 0.
absl::string_view PartLetters(uint8_t part);
// The hour at which a part begins by custom, as Recognizers-Text has it.
int FirstHourOf(uint8_t part);
// True if hours said in it are those after noon ("seven in the evening").
bool IsAfterNoon(uint8_t part);

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WHEN_H_
