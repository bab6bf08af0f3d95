#include "extractor/names/sports/score_words.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/fold.h"

namespace onrecord {
namespace names {
namespace {

constexpr struct {
  absl::string_view name;
  ScoreWord kind;
} kKinds[] = {
    {"sport", kSportWord},     {"link", kLinkWord},
    {"dismissal", kDismissalWord}, {"label", kLabelWord},
    {"unit", kUnitWord},       {"does", kDoesWord},
    {"suffers", kSuffersWord}, {"outcome", kOutcomeWord},
    {"squad", kSquadWord},     {"where", kWhereWord},
    {"whom", kWhomWord},       {"country", kCountryWord},
};

// 0 if there is no such kind.
uint16_t KindOf(absl::string_view name) {
  for (const auto& known : kKinds) {
    if (known.name == name) return known.kind;
  }
  return 0;
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
