#include "extractor/text/abbreviations.h"

#include <vector>

#include "absl/strings/ascii.h"
#include "extractor/text/hash.h"
#include "extractor/text/word_kinds.h"

namespace onrecord {
namespace text {
namespace {

constexpr size_t kLongest = 15;

uint64_t LowerHash(absl::string_view word) {
  char lower[kLongest];
  for (size_t i = 0; i < word.size(); ++i) {
    lower[i] = absl::ascii_tolower(word[i]);
  }
  return HashBytes({lower, word.size()});
}

}  // namespace

absl::StatusOr<Abbreviations> Abbreviations::Create(
    const knowledge::TableFile& table) {
  constexpr absl::string_view kNames[] = {"leads", "before-number", "may-end",
                                          "domain", "starter"};
  constexpr Kind kKinds[] = {Kind::kLeads, Kind::kBeforeNumber, Kind::kMayEnd,
                             Kind::kDomain, Kind::kStarter};
  const absl::StatusOr<std::vector<WordKind>> words =
      ReadWordKinds(table, kNames);
  if (!words.ok()) return words.status();
  Abbreviations result;
  for (const WordKind& word : *words) {
    if (word.word.size() > kLongest) {
      return table.Error(*word.row, "the word must have 1 to 15 bytes");
    }
    const Row made = {kKinds[word.kind], absl::ascii_isupper(word.word[0])};
    if (!result.rows_.emplace(LowerHash(word.word), made).second) {
      return SecondTime(table, word);
    }
  }
  return result;
}

Abbreviations::Kind Abbreviations::KindOf(absl::string_view word) const {
  if (word.empty() || word.size() > kLongest) return Kind::kNone;
  const auto found = rows_.find(LowerHash(word));
  if (found == rows_.end()) return Kind::kNone;
  const Row& row = found->second;
  if (row.capital && !absl::ascii_isupper(word[0])) return Kind::kBeforeNumber;
  return row.kind;
}

}  // namespace text
}  // namespace onrecord
