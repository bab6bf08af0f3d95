#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "extractor/figures/calendar/actions.h"
#include "extractor/figures/calendar/atoms.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

// Digits glued by signs, from one token on: 24/12/2019 is 3 fields.
struct Fields {
  static constexpr int kMax = 4;
  int value[kMax];
  int width[kMax];
  uint8_t sign[kMax];  // before field i, i > 0
  int size = 0;
  uint32_t end = 0;  // token behind
};

bool IsDashSign(uint8_t sign) {
  return sign == text::kHyphenSign || sign == text::kEnDashSign;
}

bool ReadField(const Scope& scope, uint32_t token, Fields* fields) {
  const text::Token* t = scope.TokenAt(token);
  if (t == nullptr || t->kind != text::TokenKind::kNumber) return false;
  const absl::string_view digits = scope.text->Bytes(*t);
  int value = 0;
  if (digits.size() > 4 || !absl::SimpleAtoi(digits, &value)) return false;
  for (char c : digits) {
    if (!absl::ascii_isdigit(c)) return false;
  }
  fields->value[fields->size] = value;
  fields->width[fields->size] = static_cast<int>(digits.size());
  ++fields->size;
  fields->end = token + 1;
  return true;
}

// False if the digits are part of something longer, such as a phone number.
bool ReadFields(const Scope& scope, uint32_t token, Fields* fields) {
  const std::vector<text::Token>& tokens = scope.text->tokens();
  if (!ReadField(scope, token, fields)) return false;
  while (fields->size < Fields::kMax) {
    const text::Token* sign = scope.TokenAt(fields->end);
    const text::Token* next = scope.TokenAt(fields->end + 1);
    if (sign == nullptr || next == nullptr || !sign->glued() ||
        !next->glued()) {
      break;
    }
    if (sign->sign != '/' && sign->sign != ':' && !IsDashSign(sign->sign)) {
      break;
    }
    const uint8_t kind =
        IsDashSign(sign->sign) ? static_cast<uint8_t>('-') : sign->sign;
    if (fields->size > 1 && kind != fields->sign[1]) {
      // 10/1/2018-10/7/2018 is two; 7-8:30 begins with a number alone.
      if (fields->sign[1] == '-') return false;
      break;
    }
    fields->sign[fields->size] = kind;
    if (!ReadField(scope, fields->end + 1, fields)) break;
  }
  if (fields->size < 2) return false;
  // What is glued to a sign that is glued to digits belongs to them.
  const bool goes_on = token >= 2 && tokens[token].glued() &&
                       tokens[token - 1].glued() &&
                       tokens[token - 2].kind == text::TokenKind::kNumber;
  return !goes_on || (IsDashSign(tokens[token - 1].sign) &&
                      fields->sign[1] != '-');
}

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

void AddThree(const Scope& scope, uint32_t first, const Fields& f,
              Chart* chart) {
  if (f.sign[1] != f.sign[2] || f.sign[1] == ':') return;
  const int a = f.value[0], b = f.value[1], c = f.value[2];
  if (IsYear(a, f.width[0])) {
    if (f.width[1] <= 2 && f.width[2] <= 2) {
      AddDay(scope, first, f.end, a, b, c, 0, chart);
    }
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

// 1989-90, 2011-12: from one year to another of its century.
bool AddYears(uint32_t first, const Fields& f, Chart* chart) {
  if (!IsYear(f.value[0], f.width[0]) || f.width[1] != 2) return false;
  const int century = f.value[0] - f.value[0] % 100;
  int until = century + f.value[1];
  if (f.value[0] % 100 == 99 && f.value[1] == 0) until += 100;
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
  if (f.sign[1] == '-' && AddYears(first, f, chart)) return;
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

// 1990s, 1990's, '90s
void AddDecade(const Scope& scope, uint32_t token, Chart* chart) {
  const std::vector<text::Token>& tokens = scope.text->tokens();
  const absl::string_view digits = scope.Word(token);
  int value = 0;
  if (!absl::SimpleAtoi(digits, &value)) return;
  const bool marked = token > 0 && tokens[token].glued() &&
                      tokens[token - 1].sign == text::kSingleQuoteSign;
  const text::Token* next = scope.TokenAt(token + 1);
  const absl::string_view s = scope.Word(token + 1);
  // 1970's: the mark and the letter are two tokens behind digits.
  const text::Token* letter = scope.TokenAt(token + 2);
  const bool possessive = next != nullptr && next->glued() &&
                          next->IsSign(text::kSingleQuoteSign) &&
                          letter != nullptr && letter->glued() &&
                          scope.Word(token + 2) == "s";
  const bool plural =
      possessive || (next != nullptr && next->glued() && s == "s");
  Item item;
  item.first = marked ? token - 1 : token;
  item.end = token + (possessive ? 3 : plural ? 2 : 1);
  const bool four = digits.size() == 4 && value >= 1000 && value <= 2999;
  const bool two = digits.size() == 2;
  if (plural && value % 10 == 0 && (four || two)) {
    if (two && !marked && (value < 20 || scope.Word(token - 1) != "the")) {
      return;
    }
    if (possessive && !scope.AtPhraseEnd(token + 3)) return;  // 1990's crop
    item.type = Type::kPeriod;
    item.when.grain =
        four && value % 100 == 0 && value < 2000 ? Grain::kCentury
                                                 : Grain::kDecade;
  } else if (marked && two && !plural &&
             tokens[token - 1].Has(text::kSpaceBefore)) {
    item.type = Type::kYear;
    item.when.grain = Grain::kYear;
    item.flags = kWeak | kLiteral;
    value = YearOfTwoDigits(scope.reference, value);
  } else {
    return;
  }
  item.when.year = static_cast<int16_t>(value);
  if (item.type == Type::kPeriod && two) item.when.flags |= kTwoDigits;
  chart->Add(item);
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
