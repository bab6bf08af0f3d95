#include "extractor/figures/calendar/vocabulary_rows.h"

#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

constexpr absl::string_view kModifiers[] = {
    "",     "this",   "last",   "next", "previous", "following",
    "past", "coming", "recent", "same", "the",      "its"};
constexpr absl::string_view kEdges[] = {
    "", "start", "middle", "end", "early", "late", "earlier", "later"};

template <int N>
bool Choose(const absl::string_view (&names)[N], absl::string_view name,
            uint8_t* value) {
  for (int i = 1; i < N; ++i) {
    if (names[i] == name) {
      *value = static_cast<uint8_t>(i);
      return true;
    }
  }
  return false;
}

bool InRange(absl::string_view text, int low, int high, int* value) {
  return absl::SimpleAtoi(text, value) && *value >= low && *value <= high;
}

bool SetPart(absl::string_view letters, When* when) {
  // MEB, MEL, MED differ in the third letter only.
  const bool meal = letters.size() == 3;
  if (letters.size() != 2 && !meal) return false;
  when->part = meal ? PartOfMeal(letters[2])
                    : PartOfDay(letters[0], letters[1]);
  return when->part != 0;
}

bool SetRelative(absl::string_view value, Item* item) {
  const std::vector<absl::string_view> fields = absl::StrSplit(value, '/');
  int days = 0;
  if (!InRange(fields[0], -9, 9, &days)) return false;
  // Open until the document's day is known: see Chart.
  item->type = Type::kDay;
  item->number = days;
  item->when.flags = kAnchored;
  if (fields.size() == 1) return true;
  item->type = Type::kMoment;
  return SetPart(fields[1], &item->when);
}

bool SetClock(absl::string_view value, When* when) {
  int hour = 0, minute = 0;
  if (value.size() != 5 || !InRange(value.substr(0, 2), 0, 24, &hour) ||
      !InRange(value.substr(3), 0, 59, &minute)) {
    return false;
  }
  when->grain = Grain::kTime;
  when->hour = static_cast<int8_t>(hour);
  if (minute > 0) when->minute = static_cast<int8_t>(minute);
  return true;
}

bool SetMonths(absl::string_view type, int n, Item* item) {
  item->type = Type::kPeriod;
  item->when.grain = type == "half" ? Grain::kHalf : Grain::kQuarter;
  item->when.nth = static_cast<uint8_t>(n);
  item->when.month =
      static_cast<uint8_t>(1 + (n - 1) * (type == "half" ? 6 : 3));
  return n <= (type == "half" ? 2 : 4);
}

// Rows whose value is a number.
bool ItemOfCount(absl::string_view type, int n, Item* item) {
  if (type == "month" && n <= 12) {
    item->type = Type::kMonth;
    item->when.grain = Grain::kMonth;
    item->when.month = static_cast<uint8_t>(n);
    return true;
  }
  if ((type == "weekday" || type == "weekdays") && n <= 7) {
    item->type = Type::kWeekday;
    item->when.weekday = static_cast<uint8_t>(n);
    if (type == "weekdays") {
      item->flags |= kHabit;
      item->when.flags |= kAnchored;
    }
    return true;
  }
  if (type == "season" && n <= 4) {
    item->type = Type::kPeriod;
    item->when.grain = Grain::kSeason;
    item->when.season = static_cast<uint8_t>(n);
    return true;
  }
  if (type == "quarter" || type == "half") return SetMonths(type, n, item);
  if (type == "decade" && n <= 90 && n % 10 == 0) {
    item->type = Type::kPeriod;
    item->when.grain = Grain::kDecade;
    item->when.year = static_cast<int16_t>(n);
    item->when.flags |= kTwoDigits;
    return true;
  }
  if (type == "every" && n <= 2) {
    item->type = Type::kEvery;
    item->value = static_cast<uint8_t>(n);
    return true;
  }
  return false;
}

// "a", "half", "few": what counts a unit and is no number alone.
bool ItemOfQuantifier(absl::string_view value, Item* item) {
  item->type = Type::kNumber;
  item->number = 1;
  if (value == "article") {
    item->flags |= kArticle | kWeak | kIntegral;
  } else if (value == "half") {
    item->number = 30;  // minutes, in "half past"
    item->flags |= kHalfCount | kWeak;
  } else if (value == "quarter") {
    item->number = 15;
    item->flags |= kHalfCount | kWeak;
  } else if (value == "couple") {
    item->number = 2;
    item->flags |= kIntegral | kWeak;
  } else if (value == "few") {
    item->flags |= kVagueCount | kWeak;
  } else {
    return false;
  }
  return true;
}

bool ItemOfSign(absl::string_view type, int n, Item* item) {
  if (type == "ago") {
    item->type = Type::kAgo;
  } else if (type == "shift") {
    item->type = Type::kShift;
  } else {
    return false;
  }
  item->sign = static_cast<int8_t>(n);
  return true;
}

}  // namespace

bool ItemOfRow(absl::string_view type, absl::string_view value, Item* item) {
  int n = 0;
  if (InRange(value, 1, 99, &n) && ItemOfCount(type, n, item)) return true;
  if (InRange(value, -1, 1, &n) && ItemOfSign(type, n, item)) return true;
  if (type == "unit" || type == "units") {
    item->type = type == "unit" ? Type::kUnit : Type::kUnits;
    item->unit = UnitOfName(value);
    return item->unit != Unit::kNone;
  }
  if (type == "amount") {
    item->type = Type::kAmount;
    item->unit = UnitOfName(value);
    return item->unit != Unit::kNone;
  }
  if (type == "stretch") {
    // "week+2", or "day?" where it is not told from the document's day.
    const size_t cut = value.find_first_of("+-?");
    if (cut == absl::string_view::npos) return false;
    item->type = Type::kModUnits;
    item->unit = UnitOfName(value.substr(0, cut));
    if (value[cut] == '?') {
      item->flags |= kVagueCount;
      return item->unit != Unit::kNone;
    }
    item->number_end = 0;
    return item->unit != Unit::kNone &&
           InRange(value.substr(cut), -9, 9, &item->number);
  }
  if (type == "part" || type == "parts") {
    item->type = Type::kPart;
    item->when.grain = Grain::kTime;
    if (type == "parts") item->flags |= kHabit;
    return SetPart(value, &item->when);
  }
  if (type == "clock") {
    item->type = Type::kTime;
    return SetClock(value, &item->when);
  }
  if (type == "count") return ItemOfQuantifier(value, item);
  if (type == "half-more") {
    item->type = Type::kHalfMore;
    return InRange(value, 2, 4, &item->number);
  }
  if (type == "relative") return SetRelative(value, item);
  if (type == "now") {
    item->type = Type::kDay;
    item->when.grain = Grain::kNow;
    item->flags |= kWeak;
    return true;
  }
  if (type == "modifier") {
    item->type = Type::kModifier;
    return Choose(kModifiers, value, &item->value);
  }
  if (type == "edge") {
    item->type = Type::kEdge;
    return Choose(kEdges, value, &item->value);
  }
  if (type == "ampm") {
    item->type = Type::kAmPm;
    item->value = value == "pm" ? 1 : 0;
    return value == "am" || value == "pm";
  }
  if (type == "fiscal") {
    item->type = Type::kFiscal;
    item->value = value == "FY" ? kFiscal : value == "SY" ? kSchool : 0;
    return item->value != 0 || value == "CY";
  }
  if (type == "oclock" || type == "between" || type == "from") {
    item->type = TypeOfName(type);
    return true;
  }
  return false;
}

bool ItemOfHoliday(absl::string_view rule, Item* item) {
  item->type = Type::kDay;
  When& when = item->when;
  int month = 0, day = 0;
  if (absl::ConsumePrefix(&rule, "easter")) {
    if (!InRange(rule, -100, 100, &day)) return false;
    when.easter = static_cast<int8_t>(day);
    return true;
  }
  if (rule.size() == 5 && rule[2] == '-') {
    if (!InRange(rule.substr(0, 2), 1, 12, &month) ||
        !InRange(rule.substr(3), 1, DaysInMonth(2000, month), &day)) {
      return false;
    }
    when.month = static_cast<uint8_t>(month);
    when.day = static_cast<uint8_t>(day);
    return true;
  }
  const std::vector<absl::string_view> fields =
      absl::StrSplit(rule, absl::ByAnyChar("/+"));
  int weekday = 0, nth = When::kLast, after = 0;
  if (fields.size() < 3 || fields.size() > 4 ||
      !InRange(fields[0], 1, 12, &month) ||
      !InRange(fields[1], 1, 7, &weekday) ||
      (fields[2] != "last" && !InRange(fields[2], 1, 5, &nth)) ||
      (fields.size() == 4 && !InRange(fields[3], 1, 9, &after))) {
    return false;
  }
  when.month = static_cast<uint8_t>(month);
  when.weekday = static_cast<uint8_t>(weekday);
  when.nth = static_cast<uint8_t>(nth);
  when.after = static_cast<int8_t>(after);
  return true;
}

bool ItemOfZone(absl::string_view offset, Item* item) {
  int hours = 0, minutes = 0;
  if (offset.size() != 6 || (offset[0] != '+' && offset[0] != '-') ||
      offset[3] != ':' || !InRange(offset.substr(1, 2), 0, 14, &hours) ||
      !InRange(offset.substr(4), 0, 45, &minutes) || minutes % 15 != 0) {
    return false;
  }
  const int quarters = hours * 4 + minutes / 15;
  item->type = Type::kZone;
  item->when.zone =
      static_cast<int8_t>(offset[0] == '-' ? -quarters : quarters);
  return true;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
