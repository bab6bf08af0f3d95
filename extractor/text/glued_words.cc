#include "extractor/text/glued_words.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "extractor/text/hash.h"
#include "extractor/text/word_kinds.h"

namespace onrecord {
namespace text {
namespace {

// "iPhone", "eBay", "McCann", "LaBeouf" have fewer before the capital.
constexpr size_t kLeastBefore = 3;

// The first capital beside a small letter, from behind `from` on.
size_t NextCapital(absl::string_view word, size_t from) {
  for (size_t i = from + 1; i < word.size(); ++i) {
    if (!absl::ascii_isupper(word[i])) continue;
    if (absl::ascii_islower(word[i - 1]) ||
        (i + 1 < word.size() && absl::ascii_islower(word[i + 1]))) {
      return i;
    }
  }
  return word.size();
}

bool IsSmall(absl::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return absl::ascii_islower(c); });
}

}  // namespace

absl::StatusOr<GluedWords> GluedWords::Create(
    const knowledge::TableFile& table) {
  constexpr absl::string_view kNames[] = {"opens", "ends", "inside", "whole"};
  constexpr Kind kKinds[] = {Kind::kOpens, Kind::kEnds, Kind::kInside,
                             Kind::kWhole};
  const absl::StatusOr<std::vector<WordKind>> words =
      ReadWordKinds(table, kNames);
  if (!words.ok()) return words.status();
  GluedWords result;
  for (const WordKind& word : *words) {
    if (!result.kinds_.emplace(HashBytes(word.word), kKinds[word.kind])
             .second) {
      return SecondTime(table, word);
    }
  }
  return result;
}

GluedWords::Kind GluedWords::KindOf(absl::string_view word) const {
  const auto found = kinds_.find(HashBytes(word));
  return found == kinds_.end() ? Kind::kNone : found->second;
}

GluedWords::Cut GluedWords::FirstCut(absl::string_view word) const {
  if (word.size() > kMostBytes) return {};
  for (size_t at = NextCapital(word, 0); at < word.size();) {
    const size_t end = NextCapital(word, at);
    if (KindOf(word.substr(0, end)) != Kind::kWhole) {
      const Cut cut = CutBetween(word.substr(0, at), word.substr(at, end - at));
      if (cut.at != 0) return cut;
    }
    at = end;
  }
  return {};
}

GluedWords::Cut GluedWords::CutBetween(absl::string_view before,
                                       absl::string_view behind) const {
  const Kind kind = KindOf(before);
  if (kind == Kind::kEnds) return {before.size(), true};
  if (before.size() < kLeastBefore && kind != Kind::kInside) return {};
  const bool opens = KindOf(behind) == Kind::kOpens;
  // A letter alone is a mark or a misprint ("sportT").
  if (!opens && (!IsSmall(before) || behind.size() == 1)) return {};
  return {before.size(), opens && kind != Kind::kInside};
}

}  // namespace text
}  // namespace onrecord
