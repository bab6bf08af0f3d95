#include "extractor/names/score_words.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/fold.h"

namespace onrecord {
namespace names {
namespace {

uint16_t KindOf(absl::string_view name) {
  if (name == "sport") return kSportWord;
  if (name == "link") return kLinkWord;
  if (name == "dismissal") return kDismissalWord;
  if (name == "label") return kLabelWord;
  if (name == "unit") return kUnitWord;
  if (name == "does") return kDoesWord;
  if (name == "suffers") return kSuffersWord;
  if (name == "outcome") return kOutcomeWord;
  if (name == "squad") return kSquadWord;
  if (name == "where") return kWhereWord;
  return name == "whom" ? kWhomWord : 0;
}

}  // namespace

absl::StatusOr<ScoreWords> ScoreWords::Load(const std::string& dir) {
  const std::string name = "names/score_words.tsv";
  auto table = knowledge::TableFile::Read(absl::StrCat(dir, "/", name), name);
  if (!table.ok()) return table.status();
  ScoreWords words;
  for (const auto& row : table->rows()) {
    const uint16_t kind = KindOf(row.fields.size() > 1 ? row.fields[1] : "");
    if (kind == 0) {
      return table->Error(row, "no such kind; the first lines name them");
    }
    const uint64_t hash = text::FoldedHash(row.fields[0]);
    words.kinds_[hash] |= kind;
    words.filter_.Add(hash);
  }
  words.fingerprint_ = table->fingerprint();
  return words;
}

size_t ScoreWords::SportWordsIn(const text::AnnotatedText& text) const {
  size_t count = 0;
  for (uint32_t i = 0; i < text.tokens().size(); ++i) {
    count += (KindsAt(text, i) & kSportWord) != 0;
  }
  return count;
}

}  // namespace names
}  // namespace onrecord
