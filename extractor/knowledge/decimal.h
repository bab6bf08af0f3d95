// Numbers of the tables: "0.41", "-12", "1.5". The tables hold a hundred
// thousand of them, and reading them is most of what starting costs, so plain
// decimals have a short way.

#ifndef ONRECORD_EXTRACTOR_KNOWLEDGE_DECIMAL_H_
#define ONRECORD_EXTRACTOR_KNOWLEDGE_DECIMAL_H_

#include "absl/strings/string_view.h"

namespace onrecord {
namespace knowledge {

// False if `text` is not a number; then *value is unchanged. Also takes what
// absl::SimpleAtod takes ("1e-3"). Correctly rounded: up to 15 digits in all
// are exact as an integer, and so is the power of ten they are divided by.
bool ReadDecimal(absl::string_view text, double* value);

}  // namespace knowledge
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_KNOWLEDGE_DECIMAL_H_
