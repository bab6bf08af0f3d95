// Where two words stand together because a page lost what was between them:
//
//   "Mark HamillThe film"    a line break
//   "the curatorEmma Obi"    a space
//
// and not in "McCann", "YouTube", "easyJet". A capital beside a small letter
// is where words may be cut: if all before it is small, or one of the two is
// listed for it (knowledge/text/glued_words.tsv says how). Only letters
// of ASCII are looked at. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_TEXT_GLUED_WORDS_H_
#define ONRECORD_EXTRACTOR_TEXT_GLUED_WORDS_H_

#include <cstddef>
#include <cstdint>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace text {

class GluedWords {
 public:
  struct Cut {
    size_t at = 0;  // bytes of the first word; 0: the whole is one
    bool line = false;  // a line ends there, not only a word
  };

  // Columns: word, kind (opens, ends, inside, whole).
  static absl::StatusOr<GluedWords> Create(const knowledge::TableFile& table);

  // The first cut of a word; what follows may have more. Words of more than
  // kMostBytes are left whole: a page glues two or three, and a text that is
  // one word must not be read once for each of its capitals.
  static constexpr size_t kMostBytes = 64;
  Cut FirstCut(absl::string_view word) const;

 private:
  enum class Kind : uint8_t { kNone, kOpens, kEnds, kInside, kWhole };

  Kind KindOf(absl::string_view word) const;
  // Of what ends before a capital, and of what starts with it.
  Cut CutBetween(absl::string_view before, absl::string_view behind) const;

  absl::flat_hash_map<uint64_t, Kind> kinds_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_GLUED_WORDS_H_
