// Where two words stand together because a page lost what was between them:
//
//   "Mark HamillThe film"    a line break
//   "the curatorEmma Obi"    a space
//
//   "Gary YoungeJudged by"   a line break behind somebody's name
//   "BristolAmy Obi"         or before it
//
// and not in "McCann", "YouTube", "easyJet". A capital beside a small letter
// is where words may be cut: if all before it is small, if one of the two is
// listed for it (knowledge/text/glued_words.tsv says how), or if a first name
// stands before the word, or begins there and a capital follows. Only letters
// of ASCII are looked at. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_TEXT_GLUED_WORDS_H_
#define ONRECORD_EXTRACTOR_TEXT_GLUED_WORDS_H_

#include <cstddef>
#include <cstdint>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/knowledge/word_file.h"

namespace onrecord {
namespace text {

class GluedWords {
 public:
  struct Cut {
    size_t at = 0;  // bytes of the first word; 0: the whole is one
    bool line = false;  // a line ends there, not only a word
  };

  // Columns of the table: word, kind (opens, ends, inside, whole, prefix).
  static absl::StatusOr<GluedWords> Create(
      const knowledge::TableFile& table,
      const knowledge::WordFile* first_names = nullptr);

  // The first cut of the word [begin, end) of `text`; what follows may have
  // more. Words of more than kMostBytes are left whole: a page glues two or
  // three, and a text that is one word must not be read once for each of its
  // capitals.
  static constexpr size_t kMostBytes = 64;
  Cut FirstCut(absl::string_view text, size_t begin, size_t end) const;

 private:
  enum class Kind : uint8_t {
    kNone, kOpens, kEnds, kInside, kWhole, kPrefix
  };

  Kind KindOf(absl::string_view word) const;
  bool IsFirstName(absl::string_view word) const;
  // Of what ends before a capital, and of what starts with it.
  Cut CutBetween(absl::string_view before, absl::string_view behind) const;
  // Whether two capitalised words, which `text` has around byte `at`, are the
  // end of a name and something else, or something and a name.
  bool IsBesideName(absl::string_view text, size_t begin, size_t at,
                    size_t end) const;

  absl::flat_hash_map<uint64_t, Kind> kinds_;
  absl::flat_hash_set<uint64_t> first_names_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_GLUED_WORDS_H_
