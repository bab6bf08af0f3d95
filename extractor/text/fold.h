// The form of a word under which lists are looked up: lower case, straight
// apostrophes, ASCII hyphens, no soft hyphens or zero-width characters.
//
//   "Côte" -> "côte"    "O’NEILL" -> "o'neill"    "co\u00ADoperate" -> ...
//
// Accents are kept. Lengths can change ("İ" folds to "i"), so folded text has
// no offsets: it is for looking up only. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_TEXT_FOLD_H_
#define ONRECORD_EXTRACTOR_TEXT_FOLD_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace text {

void AppendFolded(absl::string_view word, std::vector<char>* out);
std::string Folded(absl::string_view word);
// HashBytes of Folded(word), without a string: what tables of words have as
// keys.
uint64_t FoldedHash(absl::string_view word);

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_FOLD_H_
