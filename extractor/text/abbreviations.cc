#include "extractor/text/abbreviations.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "extractor/text/hash.h"

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
  Abbreviations result;
  const int word = table.Column("word");
  const int kind = table.Column("kind");
  if (word < 0 || kind < 0) {
    return absl::InvalidArgumentError(
        absl::StrCat(table.name(), ":1: needs columns word and kind"));
  }
  for (const knowledge::TableFile::Row& row : table.rows()) {
    const absl::string_view name = row.fields[kind];
    Kind value = Kind::kNone;
    if (name == "leads") value = Kind::kLeads;
    if (name == "before-number") value = Kind::kBeforeNumber;
    if (name == "may-end") value = Kind::kMayEnd;
    if (name == "domain") value = Kind::kDomain;
    if (name == "starter") value = Kind::kStarter;
    if (value == Kind::kNone) {
      return table.Error(row, absl::StrCat("kind '", name,
                                           "' is not leads, before-number, "
                                           "may-end, domain or starter"));
    }
    if (row.fields[word].empty() || row.fields[word].size() > kLongest) {
      return table.Error(row, "the word must have 1 to 15 bytes");
    }
    const Row made = {value, absl::ascii_isupper(row.fields[word][0])};
    if (!result.rows_.emplace(LowerHash(row.fields[word]), made).second) {
      return table.Error(row, absl::StrCat("'", row.fields[word],
                                           "' stands here a second time"));
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
