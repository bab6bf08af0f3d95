// What the digits of one token say: 1234, 1,234.5, 12,34,567, 8.4, 5,00, or a
// vulgar fraction such as U+00BD. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORDS_DIGITS_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORDS_DIGITS_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "extractor/figures/decimal.h"

namespace onrecord {
namespace figures {

enum class DigitForm : uint8_t {
  kInvalid,    // 1.2.3, 1,23,4, 192.168.0.1: no number
  kPlain,      // 1234
  kSeparated,  // 1,234 or 12,34,567
  kDecimal,    // 8.4, or 5,00 with a decimal comma of two places
  kSeparatedDecimal,
  kVulgar,
};

// `token`: a token of kind kNumber. *value is set unless kInvalid.
DigitForm ReadDigits(absl::string_view token, Decimal* value);

// True if the letters behind digits can make an ordinal of them: "3rd", "11th",
// also the misspelt "11st"; not "6RD", which ends a postcode. `suffix`: of
// either case, one of st, nd, rd, th.
bool SuffixFits(absl::string_view digits, absl::string_view suffix);

// The numerator and denominator of a vulgar fraction's token, if it is one.
bool VulgarFraction(absl::string_view token, uint64_t* over, uint64_t* under);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORDS_DIGITS_H_
