// A piece of a text that may be part of a date: what the chart joins.
//
//   "Nov. 29"     kDay, when XXXX-11-29
//   "two weeks"   kAmount, amount 2 week
//   "ago"         kAgo, value -1
//   "last"        kModifier, value kLastOne

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_ITEM_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_ITEM_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "extractor/figures/calendar/when.h"

namespace onrecord {
namespace figures {
namespace calendar {

enum class Type : uint8_t {
  kNone,
  // Whole dates and times. `when` says which; ranges end with `until`.
  kDay,      // has a day of the month, or is a holiday or relative day
  kWeekday,
  kWeek,
  kMonth,
  kYear,
  kPeriod,   // season, quarter, half, weekend, decade, century
  kTime,
  kPart,     // "morning"
  kMoment,   // a date with a time or part of the day
  kDateRange,
  kTimeRange,
  kMomentRange,
  kAmount,   // a length of time
  // Parts of them.
  kNumber,
  kOrdinal,
  kNumberRange,  // "3 to 12", of what is not said yet
  kUnit,
  kUnits,
  kModifier,
  kModUnits,     // "upcoming months"
  kEdge,
  kAgo,
  kEvery,
  kAmPm,
  kOclock,
  kShift,
  kClockShift,   // "ten past"
  kFiscal,
  kNthUnit,      // "first week"
  kNthWeekday,   // "first Monday"
  kHalfMore,     // "and a half"
  kZone,
  kBetween,
  kFrom,
  kDatePair,     // "April and June", to follow "between"
  kTimePair,
  kNumberPair,
  kNumTypes,
};
constexpr int kNumTypes = static_cast<int>(Type::kNumTypes);
static_assert(kNumTypes <= 64, "sets of types are 64 bits");

// A set of one type.
constexpr uint64_t BitOf(Type type) {
  return uint64_t{1} << static_cast<int>(type);
}

absl::string_view TypeName(Type type);
// kNone for a name that is none.
Type TypeOfName(absl::string_view name);

// Units of time, shortest first.
enum class Unit : uint8_t {
  kNone,
  kSecond,
  kMinute,
  kHour,
  kNight,
  kDay,
  kWorkingDay,
  kWeekend,
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kFiscalQuarter,
  kHalf,
  kYear,
  kFiscalYear,
  kSchoolYear,
  kDecade,
  kCentury,
  kMillennium,
};
// As the knowledge files and Figure::unit have it: "working day" for
// "working-day" there. Empty for kNone.
absl::string_view UnitName(Unit unit);
Unit UnitOfName(absl::string_view name);

enum class Modifier : uint8_t {
  kNone, kThis, kLastOne, kNext, kPrevious, kFollowing, kPast, kComing,
  kRecent, kSame, kThe, kIts,
};
enum class Edge : uint8_t {
  kNone, kStart, kMiddle, kEnd, kEarly, kLate, kEarlier, kLater,
};

// Bits of Item::flags.
enum ItemFlag : uint16_t {
  kWeak = 1 << 0,      // no figure alone ("Sun", a bare hour)
  kHabit = 1 << 1,     // every such time
  kDigits = 1 << 2,    // a number in digits
  kPadded = 1 << 3,    // with a leading zero
  kSuffixed = 1 << 4,  // "21st" rather than "twenty-first"
  kGluedUnit = 1 << 5, // "h" in "3h"
  kRelativeAmount = 1 << 6,  // "two weeks ago": value and unit are kept
  kWholeUnit = 1 << 7, // "the year"
  kLiteral = 1 << 8,   // a year in four digits, nothing else
  kVagueCount = 1 << 9,  // "few years", "years": no number
  kIntegral = 1 << 10,   // a number that fits `number`
  kArticle = 1 << 11,    // "a" for one
  kHyphened = 1 << 12,   // "two-year"
  kEdged = 1 << 13,      // "late 1989"
  kHalfCount = 1 << 14,  // "half" of a unit
  kToldElsewhere = 1 << 15,  // "the day before": before something else
};

constexpr uint32_t kNoAmount = UINT32_MAX;

struct Item {
  uint32_t first = 0;  // tokens [first, end)
  uint32_t end = 0;
  Type type = Type::kNone;
  Unit unit = Unit::kNone;
  uint8_t value = 0;   // of a modifier, edge, ...: which one
  // Of kAgo and kShift. Of kAmount: how many tokens at its begin are not part
  // of its text ("an additional" of "an additional year").
  int8_t sign = 0;
  uint16_t flags = 0;
  uint16_t cost = 0;   // what is unusual about it; 0: nothing
  int32_t number = -1; // of kNumber, kOrdinal: the value, if it fits
  uint32_t numeral = UINT32_MAX;  // index into the document's numbers
  int32_t number_end = -1;        // of a number range or pair
  uint32_t amount = kNoAmount;    // index into Scope::amounts
  When when;
  When until;

  bool Has(ItemFlag flag) const { return (flags & flag) != 0; }
  uint32_t size() const { return end - first; }
};
static_assert(sizeof(Item) == 64, "items are copied a lot");

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_ITEM_H_
