#include "tests/figures/styles.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace onrecord {
namespace figures {
namespace {

constexpr const char* kMonths[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

const char* OrdinalSuffix(uint64_t n) {
  if (n % 100 / 10 == 1) return "th";
  switch (n % 10) {
    case 1: return "st";
    case 2: return "nd";
    case 3: return "rd";
    default: return "th";
  }
}

}  // namespace

Written StyleWriter::Next() {
  switch (Below(6)) {
    case 0: return Money();
    case 1: return Measure();
    case 2: return Count();
    case 3: return Range();
    case 4: return Time();
    default: return Date();
  }
}

Written StyleWriter::Money() {
  static constexpr struct {
    const char* before;
    const char* after;
    const char* code;
  } kForms[] = {
      {"$", "", "USD"},         {"US$", "", "USD"},     {"A$", "", "AUD"},
      {"HK$", "", "HKD"},       {"NZ$", "", "NZD"},     {"£", "", "GBP"},
      {"€", "", "EUR"},         {"CHF ", "", "CHF"},    {"EUR ", "", "EUR"},
      {"", " euros", "EUR"},    {"", " yen", "JPY"},    {"", " yuan", "CNY"},
      {"", " Swiss francs", "CHF"}, {"", " rubles", "RUB"},
      {"", " US dollars", "USD"},   {"", " dollars", "USD"},
  };
  static constexpr struct {
    const char* text;
    const char* unit;
  } kRates[] = {{"", ""},        {"", ""},
                {" an hour", " per hour"}, {" a share", " per share"},
                {" per day", " per day"},  {" a year", " per year"}};
  const auto& form = kForms[Below(16)];
  const auto& rate = kRates[Below(6)];
  Numeral n = AnyNumeral();
  // A sign stands before digits.
  if (*form.before != '\0' && (n.text[0] < '0' || n.text[0] > '9')) {
    n = Digits(900000);
  }
  Written w;
  w.text = absl::StrCat(form.before, n.text, form.after, rate.text);
  w.value = n.value;
  w.unit = absl::StrCat(form.code, rate.unit);
  w.kind = Kind::kMoney;
  return w;
}

Written StyleWriter::Measure() {
  static constexpr struct {
    const char* text;
    const char* unit;
    Kind kind;
  } kUnits[] = {
      {"%", "percent", Kind::kPercent},
      {" per cent", "percent", Kind::kPercent},
      {" percent", "percent", Kind::kPercent},
      {" percentage points", "percentage point", Kind::kPercent},
      {" basis points", "basis point", Kind::kPercent},
      {" kilometres", "kilometre", Kind::kQuantity},
      {" km", "kilometre", Kind::kQuantity},
      {" miles", "mile", Kind::kQuantity},
      {" tonnes", "metric ton", Kind::kQuantity},
      {" square feet", "square foot", Kind::kQuantity},
      {" megawatts", "megawatt", Kind::kQuantity},
      {" litres", "litre", Kind::kQuantity},
      {" degrees Celsius", "degree Celsius", Kind::kQuantity},
      {" miles an hour", "mile per hour", Kind::kQuantity},
      {" barrels a day", "barrel per day", Kind::kQuantity},
      {" years old", "year of age", Kind::kQuantity},
  };
  const auto& unit = kUnits[Below(16)];
  const Numeral n = AnyNumeral();
  Written w;
  w.text = absl::StrCat(n.text, unit.text);
  w.value = n.value;
  w.unit = unit.unit;
  w.kind = unit.kind;
  return w;
}

Written StyleWriter::Count() {
  Written w;
  if (Below(3) == 0) {
    const uint64_t n = 1 + Below(400);
    w.text = absl::StrCat(n, OrdinalSuffix(n));
    w.value = absl::StrCat(n);
    w.kind = Kind::kOrdinal;
    w.after = " time";
    return w;
  }
  const Numeral n = AnyNumeral();
  w.text = n.text;
  w.value = n.value;
  w.after = " votes";
  return w;
}

Written StyleWriter::Range() {
  static constexpr struct {
    const char* open;
    const char* between;
    const char* unit;
    const char* name;
    Kind kind;
  } kForms[] = {
      {"", "-", "%", "percent", Kind::kPercent},
      {"", " to ", " per cent", "percent", Kind::kPercent},
      {"between ", " and ", " miles", "mile", Kind::kQuantity},
      {"from ", " to ", " tonnes", "metric ton", Kind::kQuantity},
      {"", "\xE2\x80\x93", " km", "kilometre", Kind::kQuantity},
      {"$", "-$", " million", "USD", Kind::kMoney},
      {"£", "-", "bn", "GBP", Kind::kMoney},
  };
  const auto& form = kForms[Below(7)];
  const uint64_t low = 2 + Below(400), high = low + 1 + Below(400);
  const std::string zeros(
      form.kind == Kind::kMoney ? (form.unit[0] == 'b' ? 9 : 6) : 0, '0');
  Written w;
  w.text = absl::StrCat(form.open, low, form.between, high, form.unit);
  w.low = absl::StrCat(low, zeros);
  w.high = absl::StrCat(high, zeros);
  w.unit = form.name;
  w.kind = form.kind;
  return w;
}

Written StyleWriter::Time() {
  Written w;
  if (Below(2) == 0) {  // a length
    static constexpr struct {
      const char* text;
      const char* unit;
      const char* iso;
    } kUnits[] = {{" years", "year", "P%sY"},   {" months", "month", "P%sM"},
                  {" weeks", "week", "P%sW"},   {" days", "day", "P%sD"},
                  {" hours", "hour", "PT%sH"},
                  {" minutes", "minute", "PT%sM"}};
    const auto& unit = kUnits[Below(6)];
    const uint64_t n = 2 + Below(97);
    w.value = absl::StrCat(n);
    w.text = absl::StrCat(Below(2) ? Words(n) : w.value, unit.text);
    w.unit = unit.unit;
    const std::string iso = unit.iso;
    w.timex = absl::StrCat(iso.substr(0, iso.find('%')), n, iso.substr(
        iso.size() - 1));
    w.kind = Kind::kDuration;
    return w;
  }
  const uint64_t hour = 1 + Below(11), minute = 1 + Below(59);
  const bool noon = Below(2);
  w.kind = Kind::kTime;
  if (Below(2)) {
    w.text = absl::StrFormat("%d:%02d%s", hour, minute, noon ? "pm" : " a.m.");
  } else {
    w.text = absl::StrFormat("%02d:%02d", hour + (noon ? 12 : 0), minute);
  }
  w.timex = absl::StrFormat("T%02d:%02d", hour + (noon ? 12 : 0), minute);
  w.after = " sharp";
  return w;
}

Written StyleWriter::Date() {
  const int year = 1901 + static_cast<int>(Below(150));
  const int month = 1 + static_cast<int>(Below(12));
  const int day = 1 + static_cast<int>(Below(28));
  const char* const name = kMonths[month - 1];
  Written w;
  w.kind = Kind::kDate;
  w.timex = absl::StrFormat("%04d-%02d-%02d", year, month, day);
  switch (Below(8)) {
    case 0: w.text = absl::StrCat(day, " ", name, " ", year); break;
    case 1: w.text = absl::StrCat(name, " ", day, ", ", year); break;
    case 2: w.text = w.timex; break;
    case 3:
      w.text = absl::StrCat(day, OrdinalSuffix(day), " of ", name, " ", year);
      break;
    case 4:
      w.text = absl::StrCat(std::string(name).substr(0, 3),
                            month == 5 ? " " : ". ", day, ", ", year);
      break;
    case 5:
      w.text = absl::StrCat(name, " ", year);
      w.timex.resize(7);
      break;
    case 6:
      w.text = absl::StrCat(year);
      w.timex.resize(4);
      break;
    default:
      w.text = absl::StrCat(name, " ", day);
      w.timex = absl::StrFormat("XXXX-%02d-%02d", month, day);
      break;
  }
  return w;
}

}  // namespace figures
}  // namespace onrecord
