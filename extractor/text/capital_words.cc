#include "extractor/text/capital_words.h"

#include "absl/strings/str_cat.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/knowledge/word_file.h"
#include "extractor/text/fold.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace text {
namespace {

// How many common words there are, about.
constexpr size_t kUsualSize = 45000;

uint8_t KindOf(absl::string_view name) {
  static constexpr struct {
    absl::string_view name;
    CapitalWords::Kind kind;
  } kKinds[] = {
      {"always", CapitalWords::kAlways}, {"before", CapitalWords::kBefore},
      {"behind", CapitalWords::kBehind}, {"of", CapitalWords::kOf},
      {"headline", CapitalWords::kHeadline}, {"link", CapitalWords::kLink}};
  for (const auto& known : kKinds) {
    if (known.name == name) return known.kind;
  }
  return 0;
}

}  // namespace

absl::StatusOr<CapitalWords> CapitalWords::Load(const std::string& dir) {
  CapitalWords words;
  constexpr char kCommon[] = "words/common_words.tsv";
  const auto common =
      knowledge::WordFile::Read(absl::StrCat(dir, "/", kCommon), kCommon);
  if (!common.ok()) return common.status();
  words.fingerprint_ = common->fingerprint();
  words.common_.reserve(kUsualSize);
  common->ForEach([&words](absl::string_view word) {
    words.common_.insert(HashBytes(word));
  });
  constexpr char kWritten[] = "text/capital_words.tsv";
  auto table =
      knowledge::TableFile::Read(absl::StrCat(dir, "/", kWritten), kWritten);
  if (!table.ok()) return table.status();
  words.fingerprint_ = MixHash(words.fingerprint_, table->fingerprint());
  for (const auto& row : table->rows()) {
    const uint8_t kind = KindOf(row.fields.size() > 1 ? row.fields[1] : "");
    if (kind == 0) {
      return table->Error(row, "no such kind; the first lines name them");
    }
    Entry& entry = words.written_[FoldedHash(row.fields[0])];
    entry.kinds |= kind;
    if (kind == kAlways) entry.word = std::string(row.fields[0]);
  }
  return words;
}

}  // namespace text
}  // namespace onrecord
