#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "extractor/figures/calendar/actions.h"
#include "extractor/figures/calendar/atoms.h"
#include "extractor/figures/calendar/digit_fields.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

void AddDay(const Scope&, uint32_t first, uint32_t end, int year, int month,
            int day, uint16_t flags, Chart* chart) {
  const bool valid = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  // 13/13/2019 is a date, though there is none such; 13/31 is not.
  if (!valid && year < 0) return;
  Item item;
  item.first = first;
  item.end = end;
  item.type = Type::kDay;
  item.flags = flags;
  item.when.month = static_cast<uint8_t>(month);
  item.when.day = static_cast<uint8_t>(day);
  if (year >= 0) item.when.year = static_cast<int16_t>(year);
  CheckDay(&item.when);
  if (!valid) item.when.flags |= kImpossible;
  chart->Add(item);
}

void AddMonth(uint32_t first, uint32_t end, int year, int month,
              Chart* chart) {
  Item item;
  item.first = first;
  item.end = end;
  item.type = Type::kMonth;
  item.when.grain = Grain::kMonth;
  item.when.year = static_cast<int16_t>(year);
  item.when.month = static_cast<uint8_t>(month);
  chart->Add(item);
}

void AddClock(uint32_t first, const Fields& f, Chart* chart) {
  if (f.width[0] > 2 || f.width[1] != 2 || (f.size == 3 && f.width[2] != 2)) {
    return;
  }
  for (int i = 1; i < f.size; ++i) {
    if (f.sign[i] != ':') return;
  }
  Item item;
  item.first = first;
  item.end = f.end;
  item.type = Type::kTime;
  item.when.grain = Grain::kTime;
  const bool valid = f.value[0] <= 24 && f.value[1] <= 59 &&
                     (f.size < 3 || f.value[2] <= 60);
  if (!valid) {
    // A ratio (60:40) has one side that could be of a clock.
    if (f.value[0] <= 59 || f.value[1] <= 59) return;
    item.when.flags |= kImpossible;
  } else {
    item.when.hour = static_cast<int8_t>(f.value[0]);
    item.when.minute = static_cast<int8_t>(f.value[1]);
    if (f.size == 3) item.when.second = static_cast<int8_t>(f.value[2]);
    if (f.value[0] >= 1 && f.value[0] <= 12) item.when.flags |= kEitherHalf;
  }
  chart->Add(item);
}

bool IsYear(int value, int width) {
  return width == 4 && value >= 1000 && value <= 2999;
}

// The time of 2015-11-13T21:20:00.
void AddIsoTime(const Scope& scope, uint32_t first, const Fields& f,
                Chart* chart) {
  const text::Token* t = scope.TokenAt(f.end);
  const absl::string_view hour = scope.Word(f.end);
  if (t == nullptr || !t->glued() || hour.size() != 3 || hour[0] != 't' ||
      scope.Word(f.end + 1) != ":") {
    return;
  }
  Fields minutes;
  if (!ReadField(scope, f.end + 2, &minutes) || minutes.width[0] != 2) return;
  if (scope.Word(minutes.end) == ":") {
    ReadField(scope, minutes.end + 1, &minutes);
  }
  Item item;
  item.first = first;
  item.end = minutes.end;
  item.type = Type::kMoment;
  item.when.SetDate({f.value[0], f.value[1], f.value[2]});
  CheckDay(&item.when);
  int value = 0;
  if (!absl::SimpleAtoi(hour.substr(1), &value) || value > 24 ||
      minutes.value[0] > 59) {
    return;
  }
  item.when.hour = static_cast<int8_t>(value);
  item.when.minute = static_cast<int8_t>(minutes.value[0]);
  if (minutes.size == 2 && minutes.value[1] <= 60) {
    item.when.second = static_cast<int8_t>(minutes.value[1]);
  }
  chart->Add(item);
}

void AddThree(const Scope& scope, uint32_t first, const Fields& f,
              Chart* chart) {
  if (f.sign[1] != f.sign[2] || f.sign[1] == ':') return;
  const int a = f.value[0], b = f.value[1], c = f.value[2];
  if (IsYear(a, f.width[0])) {
    if (f.width[1] > 2 || f.width[2] > 2) return;
    AddDay(scope, first, f.end, a, b, c, 0, chart);
    if (f.sign[1] == '-') AddIsoTime(scope, first, f, chart);
    return;
  }
  if (f.width[0] > 2 || f.width[1] > 2) return;
  int year = c;
  if (f.width[2] == 2) {
    // 03-03-20 is more often an account's number.
    if (f.sign[1] == '-') return;
    year = YearOfTwoDigits(scope.reference, c);
  } else if (!IsYear(c, f.width[2])) {
    return;
  }
  const bool day_first = a > 12 || (scope.day_first && b <= 12);
  AddDay(scope, first, f.end, year, day_first ? b : a, day_first ? a : b, 0,
         chart);
}

// 1989-90, 2011-12: from one year to another of its century. With a slash only
// to the next year: 1985/86, 1985/1986.
bool AddYears(uint32_t first, const Fields& f, Chart* chart) {
  if (!IsYear(f.value[0], f.width[0])) return false;
  const bool slash = f.sign[1] == '/';
  if (f.width[1] != 2 && !(slash && f.width[1] == 4)) return false;
  if (slash && (f.value[0] + 1) % 100 != f.value[1] % 100) return false;
  const int century = f.value[0] - f.value[0] % 100;
  int until = f.width[1] == 4 ? f.value[1] : century + f.value[1];
  if (f.value[0] % 100 == 99 && f.value[1] == 0) until += 100;
  if (slash && until != f.value[0] + 1) return false;
  if (until <= f.value[0]) return false;
  Item item;
  item.first = first;
  item.end = f.end;
  item.type = Type::kDateRange;
  item.when.grain = item.until.grain = Grain::kYear;
  item.when.year = static_cast<int16_t>(f.value[0]);
  item.until.year = static_cast<int16_t>(until);
  chart->Add(item);
  return true;
}

// Two fields with a slash: a fraction, unless what is around says otherwise.
bool IsSlashDate(const Scope& scope, uint32_t first, const Fields& f,
                 const Chart& chart) {
  const int under = f.value[1];
  if (f.value[0] == 24 && under == 7) return false;
  if (scope.BeforeMeasure(f.end) || scope.AfterMoneyOrLabel(first)) {
    return false;
  }
  const text::Token* before = first > 0 ? scope.TokenAt(first - 1) : nullptr;
  if (before != nullptr && before->kind == text::TokenKind::kNumber) {
    return false;  // 99 1/2
  }
  const bool fraction = under == 2 || under == 4 || under == 8 ||
                        under == 16 || under == 32 || under == 64;
  if (scope.IsAfter(first, kLeadsSlash)) {
    return !fraction || scope.Word(first - 1) == "on";
  }
  // After a weekday, or in a row of such dates.
  for (const Item& item : chart.items()) {
    const bool next_to = item.end == first || item.end + 1 == first;
    if (next_to && (item.type == Type::kDay || item.type == Type::kWeekday)) {
      return !fraction;
    }
  }
  if (f.value[0] > 12 && under <= 12) {
    return scope.AtPhraseEnd(f.end);  // 23/12
  }
  const text::Token* after = scope.TokenAt(f.end);
  const text::Token* next = scope.TokenAt(f.end + 2);
  if (after != nullptr && IsDashSign(after->sign) && next != nullptr &&
      next->IsSign('/')) {
    return !fraction;  // 2/29-3/1
  }
  return under > 12 && !fraction && under != 100 && scope.AtPhraseEnd(f.end);
}

void AddTwo(const Scope& scope, uint32_t first, const Fields& f,
            Chart* chart) {
  const int a = f.value[0], b = f.value[1];
  if (f.sign[1] == ':') return;
  if (AddYears(first, f, chart)) return;
  const bool year_first = IsYear(a, f.width[0]) && a >= 1900 && a <= 2099;
  const bool year_last = IsYear(b, f.width[1]) && b >= 1900 && b <= 2099;
  if (year_first && f.width[1] <= 2 && b >= 1 && b <= 12) {
    AddMonth(first, f.end, a, b, chart);
  } else if (year_last && f.width[0] <= 2 && a >= 1 && a <= 12) {
    AddMonth(first, f.end, b, a, chart);
  } else if (f.sign[1] == '/' && f.width[0] <= 2 && f.width[1] <= 2) {
    if (!IsSlashDate(scope, first, f, *chart)) return;
    const bool day_first = a > 12 || (scope.day_first && b <= 12);
    AddDay(scope, first, f.end, -1, day_first ? b : a, day_first ? a : b, 0,
           chart);
  }
}

// 20161016; 24.12.2019
void AddInOneToken(const Scope& scope, uint32_t token, Chart* chart) {
  const absl::string_view digits = scope.Word(token);
  int value = 0;
  if (digits.size() == 8 && absl::SimpleAtoi(digits, &value)) {
    const CivilDate date{value / 10000, value / 100 % 100, value % 100};
    if (date.year < 1900 || date.year > 2099 || !IsValid(date)) return;
    AddDay(scope, token, token + 1, date.year, date.month, date.day, 0,
           chart);
    return;
  }
  if (digits.size() < 8 || digits.size() > 10) return;
  int field[3];
  int size = 0;
  for (absl::string_view part : absl::StrSplit(digits, '.')) {
    if (size == 3 || part.empty() || !absl::SimpleAtoi(part, &field[size])) {
      return;
    }
    ++size;
  }
  if (size != 3 || field[2] < 1000 || field[2] > 2999 || field[0] > 31) return;
  const bool month_first = field[1] > 12;
  AddDay(scope, token, token + 1, field[2],
         month_first ? field[0] : field[1],
         month_first ? field[1] : field[0], 0, chart);
}

}  // namespace

void AddDigitAtoms(const Scope& scope, uint32_t token, uint32_t end,
                   Chart* chart) {
  AddDecade(scope, token, chart);
  AddInOneToken(scope, token, chart);
  Fields fields;
  if (!ReadFields(scope, token, &fields) || fields.end > end) return;
  if (fields.size == 2 || fields.size == 3) AddClock(token, fields, chart);
  if (fields.size == 2) AddTwo(scope, token, fields, chart);
  if (fields.size == 3) AddThree(scope, token, fields, chart);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
