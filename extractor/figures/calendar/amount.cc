#include "extractor/figures/calendar/amount.h"

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

struct Measure {
  char letter;       // of ISO 8601
  bool time;         // behind the T
  int factor;        // to the letter's unit
  int64_t months;    // exactly one of months, days, seconds is not 0
  int64_t days;
  int64_t seconds;
};

Measure MeasureOf(Unit unit) {
  switch (unit) {
    case Unit::kSecond: return {'S', true, 1, 0, 0, 1};
    case Unit::kMinute: return {'M', true, 1, 0, 0, 60};
    case Unit::kHour: return {'H', true, 1, 0, 0, 3600};
    case Unit::kNight:
    case Unit::kDay:
    case Unit::kWorkingDay: return {'D', false, 1, 0, 1, 0};
    case Unit::kWeekend: return {'D', false, 2, 0, 7, 0};
    case Unit::kWeek: return {'W', false, 1, 0, 7, 0};
    case Unit::kFortnight: return {'W', false, 2, 0, 14, 0};
    case Unit::kMonth: return {'M', false, 1, 1, 0, 0};
    case Unit::kQuarter:
    case Unit::kFiscalQuarter: return {'M', false, 3, 3, 0, 0};
    case Unit::kHalf: return {'M', false, 6, 6, 0, 0};
    case Unit::kYear:
    case Unit::kFiscalYear:
    case Unit::kSchoolYear: return {'Y', false, 1, 12, 0, 0};
    case Unit::kDecade: return {'Y', false, 10, 120, 0, 0};
    case Unit::kCentury: return {'Y', false, 100, 1200, 0, 0};
    case Unit::kMillennium: return {'Y', false, 1000, 12000, 0, 0};
    case Unit::kNone: break;
  }
  return {'D', false, 1, 0, 1, 0};
}

void AddSeconds(int64_t seconds, When* when) {
  int64_t total = when->hour < 0 ? 0 : when->hour * 3600;
  if (when->minute > 0) total += when->minute * 60;
  if (when->second > 0) total += when->second;
  total += seconds;
  int64_t days = total / 86400;
  if (total % 86400 < 0) --days;
  total -= days * 86400;
  if (when->IsFullDay()) when->SetDate(AddDays(when->ToCivil(), days));
  when->hour = static_cast<int8_t>(total / 3600);
  when->minute = static_cast<int8_t>(total / 60 % 60);
  when->second = static_cast<int8_t>(total % 60);
  if (when->second == 0) when->second = -1;
}

CivilDate AddWorkingDays(CivilDate date, int64_t days) {
  // Whole weeks at once, so that the loop is short.
  const int64_t weeks = days / 5;
  date = AddDays(date, weeks * 7);
  for (int64_t left = days - weeks * 5; left != 0;) {
    date = AddDays(date, left < 0 ? -1 : 1);
    if (IsoWeekday(date) <= 5) left += left < 0 ? 1 : -1;
  }
  return date;
}

}  // namespace

bool Amount::IsPlain() const {
  for (int i = 0; i < size; ++i) {
    if (parts[i].count < 0 || parts[i].count > kMaxCount * kOne) return false;
  }
  return size > 0;
}

std::string CountText(int64_t millionths) {
  std::string text = absl::StrCat(millionths / Amount::kOne);
  int64_t rest = millionths % Amount::kOne;
  if (rest == 0) return text;
  text.push_back('.');
  for (int64_t place = Amount::kOne / 10; rest > 0; place /= 10) {
    text.push_back(static_cast<char>('0' + rest / place));
    rest %= place;
  }
  return text;
}

bool AppendIso(const Amount& amount, std::string* out) {
  std::string date, time;
  for (int i = 0; i < amount.size; ++i) {
    const Measure measure = MeasureOf(amount.parts[i].unit);
    if (amount.parts[i].count < 0) return false;
    absl::StrAppend(measure.time ? &time : &date,
                    CountText(amount.parts[i].count * measure.factor),
                    absl::string_view(&measure.letter, 1));
  }
  absl::StrAppend(out, "P", date, time.empty() ? "" : "T", time);
  return true;
}

bool Shift(const Amount& amount, int sign, const When& from, When* result) {
  if (!amount.IsPlain()) return false;
  *result = from;
  for (int i = 0; i < amount.size; ++i) {
    const Measure measure = MeasureOf(amount.parts[i].unit);
    const int64_t count = sign * amount.parts[i].count;
    if (measure.seconds != 0) {
      AddSeconds(count * measure.seconds / Amount::kOne, result);
      continue;
    }
    if (!result->IsFullDay()) return false;
    CivilDate date = result->ToCivil();
    if (measure.months != 0) {
      const int64_t months = count * measure.months / Amount::kOne;
      if (months > 12 * 3000 || months < -12 * 3000) return false;
      date = AddMonths(date, months);
    } else if (amount.parts[i].unit == Unit::kWorkingDay) {
      date = AddWorkingDays(date, count / Amount::kOne);
    } else {
      date = AddDays(date, count * measure.days / Amount::kOne);
    }
    if (date.year < 1 || date.year > 9999) return false;
    result->SetDate(date);
  }
  result->weekday = 0;
  return true;
}

When NowFor(const Amount& amount, const Reference& reference) {
  When now = DayOf(reference.date);
  now.flags |= kAnchored;
  for (int i = 0; i < amount.size; ++i) {
    if (MeasureOf(amount.parts[i].unit).seconds != 0) {
      now.hour = static_cast<int8_t>(reference.hour);
      now.minute = static_cast<int8_t>(reference.minute);
      now.second = static_cast<int8_t>(reference.second);
      break;
    }
  }
  return now;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
