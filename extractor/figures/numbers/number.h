// A number as it stands in the text, before anything says of what.
//
//   "8.4 billion"     value 8400000000, scale 9
//   "two-thirds"      kFraction, value 0.666666666666667, 2/3
//   "twenty-first"    kOrdinal, value 21
//   "tens of thousands"  kVague, value 10000 up to high 100000

#ifndef ONRECORD_EXTRACTOR_FIGURES_NUMBERS_NUMBER_H_
#define ONRECORD_EXTRACTOR_FIGURES_NUMBERS_NUMBER_H_

#include <cstdint>

#include "extractor/figures/decimal.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace figures {

// Bits of Number::flags.
enum NumberFlag : uint16_t {
  kHasDigits = 1 << 0,
  kHasWords = 1 << 1,
  kHasSign = 1 << 2,        // -5, +5, minus five
  kHasPoint = 1 << 3,       // 8.4, nine point five
  kHasSeparators = 1 << 4,  // 1,234
  kHasArticle = 1 << 5,     // a million, half a dozen
  kHasLetter = 1 << 6,      // 5m, 10k: the scale is a letter
  kHasVulgar = 1 << 7,      // 99 1/2, 3½, five and a half
  kSlash = 1 << 8,          // 1/4, 9/11: digits around a slash
  kHasExponent = 1 << 9,    // 1e10
  kHasPlural = 1 << 10,     // millions, dozens
};

struct Number {
  enum class Kind : uint8_t { kCardinal, kOrdinal, kFraction, kVague };

  Kind kind = Kind::kCardinal;
  uint16_t flags = 0;
  text::TokenRange tokens;
  Decimal value;
  Decimal high;         // of kVague: where it ends
  int16_t scale = 0;    // exponent of the scale at its end; 0: none
  uint64_t over = 0;    // of a fraction: over / under; 0 / 0: none
  uint64_t under = 0;

  bool Has(NumberFlag flag) const { return (flags & flag) != 0; }
  bool IsOrdinal() const { return kind == Kind::kOrdinal; }
  bool IsFraction() const { return kind == Kind::kFraction; }
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_NUMBERS_NUMBER_H_
