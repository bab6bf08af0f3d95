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
// Letters of what may stand before or behind a name, and before a name where
// nothing else tells: "MacArthur Foundation".
constexpr size_t kLeastBesideName = 3;
constexpr size_t kLeastFirstName = 4;
constexpr size_t kLeastBehindEnd = 3;
constexpr size_t kLeastBeforeName = 5;

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

// "Obi": a capital, all else small.
bool IsCapitalised(absl::string_view word) {
  return absl::ascii_isupper(word[0]) &&
         std::all_of(word.begin() + 1, word.end(),
                     [](char c) { return absl::ascii_islower(c); });
}

// The word before `end` and a space; "" if none is.
absl::string_view WordBefore(absl::string_view text, size_t end) {
  if (end < 2 || text[end - 1] != ' ') return "";
  size_t begin = --end;
  while (begin > 0 && absl::ascii_isalpha(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

bool CapitalFollows(absl::string_view text, size_t end) {
  return end + 2 < text.size() && text[end] == ' ' &&
         absl::ascii_isupper(text[end + 1]) &&
         absl::ascii_islower(text[end + 2]);
}

bool IsSmall(absl::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return absl::ascii_islower(c); });
}

}  // namespace

absl::StatusOr<GluedWords> GluedWords::Create(
    const knowledge::TableFile& table,
    const knowledge::WordFile* first_names) {
  constexpr absl::string_view kNames[] = {"opens", "ends", "inside", "whole",
                                          "prefix"};
  constexpr Kind kKinds[] = {Kind::kOpens, Kind::kEnds, Kind::kInside,
                             Kind::kWhole, Kind::kPrefix};
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
  if (first_names != nullptr) {
    first_names->ForEach([&result](absl::string_view name) {
      result.first_names_.insert(HashBytes(name));
    });
  }
  return result;
}

GluedWords::Kind GluedWords::KindOf(absl::string_view word) const {
  const auto found = kinds_.find(HashBytes(word));
  return found == kinds_.end() ? Kind::kNone : found->second;
}

bool GluedWords::IsFirstName(absl::string_view word) const {
  return first_names_.contains(HashBytes(word));
}

GluedWords::Cut GluedWords::FirstCut(absl::string_view text, size_t begin,
                                     size_t word_end) const {
  const absl::string_view word = text.substr(begin, word_end - begin);
  if (word.size() > kMostBytes) return {};
  for (size_t at = NextCapital(word, 0); at < word.size();) {
    const size_t end = NextCapital(word, at);
    if (KindOf(word.substr(0, end)) != Kind::kWhole) {
      const Cut cut = CutBetween(word.substr(0, at), word.substr(at, end - at));
      if (cut.at != 0) return cut;
      // More than two are debris ("ObiCityLeave"), not a name.
      if (end == word.size() && NextCapital(word, 0) == at &&
          IsBesideName(text, begin, begin + at, word_end)) {
        return {at, true};
      }
    }
    at = end;
  }
  return {};
}

bool GluedWords::IsBesideName(absl::string_view text, size_t begin, size_t at,
                              size_t end) const {
  const absl::string_view before = text.substr(begin, at - begin);
  const absl::string_view behind = text.substr(at, end - at);
  if (before.size() < kLeastBesideName || behind.size() < kLeastBesideName ||
      !IsCapitalised(before) || !IsCapitalised(behind) ||
      KindOf(before) == Kind::kPrefix) {
    return false;
  }
  if (IsFirstName(WordBefore(text, begin))) return true;
  return before.size() >= kLeastBeforeName &&
         behind.size() >= kLeastFirstName && CapitalFollows(text, end) &&
         IsFirstName(behind) && !IsFirstName(before);
}

GluedWords::Cut GluedWords::CutBetween(absl::string_view before,
                                       absl::string_view behind) const {
  const Kind kind = KindOf(before);
  // "APIs" is not of AP.
  if (kind == Kind::kEnds && behind.size() >= kLeastBehindEnd) {
    return {before.size(), true};
  }
  if (before.size() < kLeastBefore && kind != Kind::kInside) return {};
  const bool opens = KindOf(behind) == Kind::kOpens;
  // A letter alone is a mark or a misprint ("sportT").
  if (!opens && (!IsSmall(before) || behind.size() == 1)) return {};
  return {before.size(), opens && kind != Kind::kInside};
}

}  // namespace text
}  // namespace onrecord
