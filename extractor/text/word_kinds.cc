#include "extractor/text/word_kinds.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace onrecord {
namespace text {

absl::StatusOr<std::vector<WordKind>> ReadWordKinds(
    const knowledge::TableFile& table,
    absl::Span<const absl::string_view> kinds) {
  const int word = table.Column("word");
  const int kind = table.Column("kind");
  if (word < 0 || kind < 0) {
    return absl::InvalidArgumentError(
        absl::StrCat(table.name(), ":1: needs columns word and kind"));
  }
  std::vector<WordKind> words;
  words.reserve(table.rows().size());
  for (const knowledge::TableFile::Row& row : table.rows()) {
    const absl::string_view name = row.fields[kind];
    const auto found = std::find(kinds.begin(), kinds.end(), name);
    if (found == kinds.end()) {
      return table.Error(
          row, absl::StrCat("kind '", name, "' is none of ",
                            absl::StrJoin(kinds, ", ")));
    }
    if (row.fields[word].empty()) return table.Error(row, "has no word");
    words.push_back({&row, row.fields[word],
                     static_cast<int>(found - kinds.begin())});
  }
  return words;
}

absl::Status SecondTime(const knowledge::TableFile& table,
                        const WordKind& word) {
  return table.Error(
      *word.row, absl::StrCat("'", word.word, "' stands here a second time"));
}

}  // namespace text
}  // namespace onrecord
