// Reads tables of words that have a kind each, as abbreviations.tsv has.
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_TEXT_WORD_KINDS_H_
#define ONRECORD_EXTRACTOR_TEXT_WORD_KINDS_H_

#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace text {

struct WordKind {
  const knowledge::TableFile::Row* row;  // of the table
  absl::string_view word;                // not empty
  int kind;                              // index into the kinds asked for
};

// The rows of a table with columns word and kind. Errors name file and line: a
// column that is not there, an empty word, a kind that is none of `kinds`.
absl::StatusOr<std::vector<WordKind>> ReadWordKinds(
    const knowledge::TableFile& table,
    absl::Span<const absl::string_view> kinds);

// The error for a word that has a row already.
absl::Status SecondTime(const knowledge::TableFile& table,
                        const WordKind& word);

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_WORD_KINDS_H_
