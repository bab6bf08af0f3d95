#include "extractor/text/glued_words.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "extractor/text/hash.h"

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
  GluedWords result;
  const int word = table.Column("word");
  const int kind = table.Column("kind");
  if (word < 0 || kind < 0) {
    return absl::InvalidArgumentError(
        absl::StrCat(table.name(), ":1: needs columns word and kind"));
  }
  for (const knowledge::TableFile::Row& row : table.rows()) {
    const absl::string_view name = row.fields[kind];
    Kind value = Kind::kNone;
    if (name == "opens") value = Kind::kOpens;
    if (name == "ends") value = Kind::kEnds;
    if (name == "inside") value = Kind::kInside;
    if (name == "whole") value = Kind::kWhole;
    if (value == Kind::kNone) {
      return table.Error(row, absl::StrCat("kind '", name, "' is not opens, "
                                           "ends, inside or whole"));
    }
    if (row.fields[word].empty()) return table.Error(row, "has no word");
    if (!result.kinds_.emplace(HashBytes(row.fields[word]), value).second) {
      return table.Error(row, absl::StrCat("'", row.fields[word],
                                           "' stands here a second time"));
    }
  }
  return result;
}

GluedWords::Kind GluedWords::KindOf(absl::string_view word) const {
  const auto found = kinds_.find(HashBytes(word));
  return found == kinds_.end() ? Kind::kNone : found->second;
}

GluedWords::Cut GluedWords::FirstCut(absl::string_view word) const {
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
