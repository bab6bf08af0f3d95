// Writes random figures in random styles, with what reading must give back.
//
//   StyleWriter writer(seed);
//   writer.Next().text    // "A$12,345", "two hundred and five votes", ...

#ifndef ONRECORD_TESTS_FIGURES_STYLES_H_
#define ONRECORD_TESTS_FIGURES_STYLES_H_

#include <cstdint>
#include <random>
#include <string>

#include "extractor/figures/figure.h"

namespace onrecord {
namespace figures {

struct Written {
  std::string text;   // the figure's bytes
  std::string after;  // what stands behind it, from a space on
  Kind kind = Kind::kCardinal;
  std::string value;  // or:
  std::string low;
  std::string high;
  std::string unit;
  std::string timex;
};

class StyleWriter {
 public:
  explicit StyleWriter(uint64_t seed) : random_(seed) {}

  Written Next();

 private:
  // A number in some style, and its plain value.
  struct Numeral {
    std::string text;
    std::string value;
  };

  uint64_t Below(uint64_t n) { return random_() % n; }
  Numeral AnyNumeral();
  // A whole number from 2 on in digits.
  Numeral Digits(uint64_t most);
  std::string Words(uint64_t n);

  Written Money();
  Written Measure();
  Written Count();
  Written Range();
  Written Time();
  Written Date();

  std::mt19937_64 random_;
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_TESTS_FIGURES_STYLES_H_
