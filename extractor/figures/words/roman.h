// Roman numerals as they are written today: "XIV", not "XIIII".
//
//   RomanNumeral("XIV")   // 14
//   RomanNumeral("IC")    // 0: none
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORDS_ROMAN_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORDS_ROMAN_H_

#include "absl/strings/string_view.h"

namespace onrecord {
namespace figures {

// 1 to 3999; 0 for what is no numeral in capitals.
int RomanNumeral(absl::string_view word);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORDS_ROMAN_H_
