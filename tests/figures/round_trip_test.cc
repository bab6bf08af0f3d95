// Writes known values in many styles, reads them back: what was written must
// be what is read.

#include <cstdint>
#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

constexpr int kRounds = 100000;

struct Written {
  std::string text;
  std::string value;
  std::string unit;
  Kind kind = Kind::kCardinal;
};

class Writer {
 public:
  Written Next() {
    Written w;
    const std::string digits = Number(&w.value);
    switch (Below(8)) {
      case 0:
        w.text = absl::StrCat("$", digits);
        w.unit = "USD";
        w.kind = Kind::kMoney;
        break;
      case 1:
        w.text = absl::StrCat(digits, " euros");
        w.unit = "EUR";
        w.kind = Kind::kMoney;
        break;
      case 2:
        w.text = absl::StrCat("A$", digits);
        w.unit = "AUD";
        w.kind = Kind::kMoney;
        break;
      case 3:
        w.text = absl::StrCat(digits, Below(2) ? "%" : " per cent");
        w.unit = "percent";
        w.kind = Kind::kPercent;
        break;
      case 4:
        w.text = absl::StrCat(digits, Below(2) ? " kilometres" : " km");
        w.unit = "kilometre";
        w.kind = Kind::kQuantity;
        break;
      case 5:
        w.text = absl::StrCat(digits, Below(2) ? " tonnes" : " metric tons");
        w.unit = "metric ton";
        w.kind = Kind::kQuantity;
        break;
      case 6:
        w.text = absl::StrCat("£", digits, " an hour");
        w.unit = "GBP per hour";
        w.kind = Kind::kMoney;
        break;
      default:
        w.text = absl::StrCat(digits, " votes");
        break;
    }
    return w;
  }

 private:
  uint64_t Below(uint64_t n) { return random_() % n; }

  // A number in some style, and its plain value.
  std::string Number(std::string* value) {
    switch (Below(4)) {
      case 0: {  // 1,234,567
        const uint64_t n = 2 + Below(999999998);
        *value = absl::StrCat(n);
        return Separated(n);
      }
      case 1: {  // 12.34
        const uint64_t whole = 2 + Below(1500), places = 1 + Below(99);
        *value = absl::StrCat(whole, ".", places % 10 == 0
                                              ? absl::StrCat(places / 10)
                                              : absl::StrFormat("%02d",
                                                                places));
        return absl::StrFormat("%d.%02d", whole, places);
      }
      case 2: {  // 3.4 million
        const uint64_t tenths = 11 + Below(989);
        const bool billion = Below(2);
        *value = absl::StrCat(tenths, billion ? "00000000" : "00000");
        return absl::StrFormat("%d.%d %s", tenths / 10, tenths % 10,
                               billion ? "billion" : "million");
      }
      default: {  // two hundred and five thousand three hundred
        const uint64_t n = 2 + Below(999998);
        *value = absl::StrCat(n);
        return Words(n);
      }
    }
  }

  static std::string Separated(uint64_t n) {
    std::string digits = absl::StrCat(n);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
      digits.insert(at, ",");
    }
    return digits;
  }

  std::string Words(uint64_t n) {
    static constexpr const char* kSmall[] = {
        "",        "one",     "two",       "three",    "four",
        "five",    "six",     "seven",     "eight",    "nine",
        "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static constexpr const char* kTens[] = {
        "",      "",      "twenty",  "thirty", "forty",
        "fifty", "sixty", "seventy", "eighty", "ninety"};
    if (n >= 1000) {
      const uint64_t rest = n % 1000;
      return absl::StrCat(Words(n / 1000), " thousand",
                          rest == 0 ? "" : rest < 100 ? " and " : " ",
                          rest == 0 ? "" : Words(rest));
    }
    if (n >= 100) {
      const uint64_t rest = n % 100;
      return absl::StrCat(kSmall[n / 100], " hundred",
                          rest == 0 ? "" : Below(2) ? " and " : " ",
                          rest == 0 ? "" : Words(rest));
    }
    if (n < 20) return kSmall[n];
    if (n % 10 == 0) return kTens[n / 10];
    return absl::StrCat(kTens[n / 10], Below(2) ? "-" : " ", kSmall[n % 10]);
  }

  std::mt19937_64 random_{20211107};
};

TEST(RoundTripTest, ReadsBackWhatWasWritten) {
  Writer writer;
  int wrong = 0;
  for (int round = 0; round < kRounds && wrong < 10; ++round) {
    const Written w = writer.Next();
    const std::string text = absl::StrCat("They had ", w.text, ".");
    const std::vector<Figure> figures = FiguresOf(text);
    const bool right = figures.size() == 1 && figures[0].value == w.value &&
                       figures[0].unit == w.unit &&
                       figures[0].kind == w.kind &&
                       figures[0].span.In(text) ==
                           (w.kind == Kind::kCardinal
                                ? w.text.substr(0, w.text.size() - 6)
                                : w.text);
    if (!right) {
      ++wrong;
      ADD_FAILURE() << text << " is " << w.value << " " << w.unit << ", read "
                    << Line(text);
    }
  }
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
