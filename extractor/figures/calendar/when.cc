#include "extractor/figures/calendar/when.h"

#include "absl/strings/string_view.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

struct Part {
  char letters[4];
  int8_t first_hour;
  bool after_noon;
};
// TIMEX3's, and those of meals and business hours of Recognizers-Text.
constexpr Part kParts[] = {
    {"", 0, false},     {"MO", 8, false},  {"MI", 12, false},
    {"AF", 12, true},   {"EV", 16, true},  {"NI", 20, true},
    {"DT", 8, false},   {"NT", 0, false},  {"MEB", 8, false},
    {"MEL", 11, false}, {"MED", 16, true},
};

int MonthsIn(Grain grain) {
  switch (grain) {
    case Grain::kMonth: return 1;
    case Grain::kQuarter: return 3;
    case Grain::kHalf: return 6;
    case Grain::kYear: return 12;
    case Grain::kDecade: return 120;
    case Grain::kCentury: return 1200;
    default: return 0;
  }
}

}  // namespace

void When::SetDate(const CivilDate& date) {
  year = static_cast<int16_t>(date.year);
  month = static_cast<uint8_t>(date.month);
  day = static_cast<uint8_t>(date.day);
  flags &= ~kTwoDigits;
}

void When::Settle() {
  if (grain != Grain::kDay || year == kOpen || Has(kTwoDigits)) return;
  if (easter != kNoEaster && year >= 1583) {
    SetDate(AddDays(EasterSunday(year), easter));
    easter = kNoEaster;
  } else if (nth != 0 && month != 0) {
    CivilDate date;
    if (!NthWeekday(year, month, weekday, nth == kLast ? -1 : nth, &date)) {
      return;
    }
    SetDate(AddDays(date, after));
    nth = 0;
    after = 0;
  }
}

When DayOf(const CivilDate& date) {
  When when;
  when.SetDate(date);
  return when;
}

When WeekOf(const CivilDate& date) {
  const IsoWeek week = ToIsoWeek(date);
  When when;
  when.grain = Grain::kWeek;
  when.year = static_cast<int16_t>(week.year);
  when.week = static_cast<uint8_t>(week.week);
  return when;
}

When MonthOf(const CivilDate& date) {
  When when = DayOf(date);
  when.day = 0;
  when.grain = Grain::kMonth;
  return when;
}

bool StartOf(When when, When* start) {
  *start = when;
  start->grain = Grain::kDay;
  switch (when.grain) {
    case Grain::kDay:
    case Grain::kNow:
    case Grain::kTime:
      start->grain = when.grain;
      return true;
    case Grain::kWeek:
    case Grain::kWeekend: {
      if (when.year == When::kOpen || when.week == 0) return false;
      CivilDate monday;
      if (when.month == 0) {
        monday = MondayOf(IsoWeek{when.year, when.week});
      } else {
        // A month's first week is the one of its first Thursday.
        if (!NthWeekday(when.year, when.month, 4, 1, &monday)) return false;
        monday = AddDays(monday, 7 * (when.week - 1) - 3);
      }
      start->week = 0;
      start->nth = 0;
      start->SetDate(
          AddDays(monday, when.grain == Grain::kWeekend ? 5 : 0));
      return true;
    }
    case Grain::kMonth:
    case Grain::kQuarter:
    case Grain::kHalf:
      if (when.month == 0) return false;
      start->day = 1;
      start->nth = 0;
      return !when.Has(kFiscal);
    case Grain::kYear:
    case Grain::kDecade:
    case Grain::kCentury:
      start->month = start->day = 1;
      return when.year != When::kOpen;
    default:
      return false;
  }
}

bool EndOf(When when, When* end) {
  if (!StartOf(when, end)) return false;
  const int months = MonthsIn(when.grain);
  if (months > 0) {
    const int count = end->month - 1 + months;
    end->month = static_cast<uint8_t>(count % 12 + 1);
    if (end->year != When::kOpen) {
      end->year = static_cast<int16_t>(end->year + count / 12);
    }
    return true;
  }
  const int days = when.grain == Grain::kDay       ? 1
                   : when.grain == Grain::kWeek    ? 7
                   : when.grain == Grain::kWeekend ? 2
                                                   : 0;
  if (days > 0 && end->IsFullDay() && !end->has_time()) {
    end->SetDate(AddDays(end->ToCivil(), days));
  }
  return true;
}

uint8_t PartOfDay(char first, char second) {
  for (uint8_t i = 1; i < sizeof(kParts) / sizeof(kParts[0]); ++i) {
    if (kParts[i].letters[0] == first && kParts[i].letters[1] == second) {
      return i;
    }
  }
  return 0;
}

uint8_t PartOfMeal(char last) {
  return last == 'B' ? 8 : last == 'L' ? 9 : last == 'D' ? 10 : 0;
}

absl::string_view PartLetters(uint8_t part) { return kParts[part].letters; }
int FirstHourOf(uint8_t part) { return kParts[part].first_hour; }
bool IsAfterNoon(uint8_t part) { return kParts[part].after_noon; }

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
