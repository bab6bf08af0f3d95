// The part of StyleWriter that writes numbers.

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "tests/figures/styles.h"

namespace onrecord {
namespace figures {
namespace {

// 1,234,567, or as in India 12,34,567; with a space: 1 234 567.
std::string Grouped(uint64_t n, const char* separator, int size) {
  std::string digits = absl::StrCat(n);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= size) {
    digits.insert(at, separator);
  }
  return digits;
}

// whole.places without idle zeros.
std::string Plain(uint64_t whole, uint64_t hundredths) {
  if (hundredths == 0) return absl::StrCat(whole);
  if (hundredths % 10 == 0) return absl::StrCat(whole, ".", hundredths / 10);
  return absl::StrFormat("%d.%02d", whole, hundredths);
}

}  // namespace

StyleWriter::Numeral StyleWriter::Digits(uint64_t most) {
  const uint64_t n = 2 + Below(most - 1);
  const std::string value = absl::StrCat(n);
  switch (Below(4)) {
    case 0: return {Grouped(n, ",", 3), value};
    case 1: return {Grouped(n, ",", 2), value};
    case 2: return {Grouped(n, "\xC2\xA0", 3), value};
    default: return {value, value};
  }
}

StyleWriter::Numeral StyleWriter::AnyNumeral() {
  switch (Below(6)) {
    case 0:
      return Digits(999999998);
    case 1: {  // 12.34
      const uint64_t whole = 2 + Below(900), places = 1 + Below(99);
      return {absl::StrFormat("%d.%02d", whole, places),
              Plain(whole, places)};
    }
    case 2: {  // 3.4 million
      static constexpr struct {
        const char* name;
        int zeros;
      } kScales[] = {{" million", 6}, {" billion", 9}, {" trillion", 12},
                     {" thousand", 3}, {" lakh", 5},   {" crore", 7}};
      const auto& scale = kScales[Below(6)];
      const uint64_t tenths = 11 + Below(989);
      return {absl::StrCat(Plain(tenths / 10, tenths % 10 * 10), scale.name),
              absl::StrCat(tenths, std::string(scale.zeros - 1, '0'))};
    }
    case 3: {  // 3.4bn
      static constexpr struct {
        const char* name;
        int zeros;
      } kScales[] = {{"bn", 9}, {"mn", 6}, {"mln", 6}, {"tn", 12}};
      const auto& scale = kScales[Below(4)];
      const uint64_t n = 2 + Below(900);
      return {absl::StrCat(n, scale.name),
              absl::StrCat(n, std::string(scale.zeros, '0'))};
    }
    case 4: {  // 3½
      static constexpr struct {
        const char* sign;
        const char* places;
      } kParts[] = {{"½", ".5"}, {"¼", ".25"}, {"¾", ".75"}, {" 1/2", ".5"},
                    {" 1/8", ".125"}};
      const auto& part = kParts[Below(5)];
      const uint64_t n = 2 + Below(97);
      return {absl::StrCat(n, part.sign), absl::StrCat(n, part.places)};
    }
    default: {
      const uint64_t n = 2 + Below(999998);
      return {Words(n), absl::StrCat(n)};
    }
  }
}

std::string StyleWriter::Words(uint64_t n) {
  static constexpr const char* kSmall[] = {
      "",        "one",     "two",       "three",    "four",
      "five",    "six",     "seven",     "eight",    "nine",
      "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
      "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  static constexpr const char* kTens[] = {"",      "",      "twenty", "thirty",
                                          "forty", "fifty", "sixty",
                                          "seventy", "eighty", "ninety"};
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

}  // namespace figures
}  // namespace onrecord
