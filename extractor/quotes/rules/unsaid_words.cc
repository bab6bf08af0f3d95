#include "extractor/quotes/rules/unsaid_words.h"

#include "absl/strings/str_cat.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace quotes {
namespace {

using text::TokenRange;

// How many words before the marks are asked, so that "the film, a hit, ..."
// is not.
constexpr uint32_t kReach = 2;
// Words that a title can have.
constexpr uint32_t kLongestTitle = 12;
// And the translation of a word.
constexpr uint32_t kLongestGloss = 4;

constexpr struct {
  absl::string_view name;
  Kind kind;
} kKinds[] = {
    {"TITLE", Kind::kTitle},
    {"TERM", Kind::kTerm},
    {"NICKNAME", Kind::kNickname},
    {"SCARE", Kind::kScare},
    {"TRANSLATION", Kind::kTranslation},
};

bool IsCapital(const Scene& scene, uint32_t i) {
  return (scene.text->Shape(scene.token(i)) & text::kInitialUpper) != 0;
}

// Two words or more, the first and the last and most of them with capitals:
// "Gone With the Wind".
bool LooksLikeTitle(const Scene& scene, TokenRange inside) {
  uint32_t words = 0, capitals = 0, last = inside.first;
  for (uint32_t i = inside.first; i < inside.end; ++i) {
    if (!scene.IsWord(i)) continue;
    if (++words > kLongestTitle) return false;
    capitals += IsCapital(scene, i);
    last = i;
  }
  return words >= 2 && capitals * 3 >= words * 2 &&
         IsCapital(scene, inside.first) && IsCapital(scene, last);
}

// Ana "The Wall" Kato.
bool BetweenNames(const Scene& scene, const Stretch& stretch) {
  if (stretch.open == 0 || stretch.last + 1 >= scene.size()) return false;
  const uint32_t before = stretch.open - 1, after = stretch.last + 1;
  return scene.token(before).kind == text::TokenKind::kWord &&
         scene.token(after).kind == text::TokenKind::kWord &&
         IsCapital(scene, before) && IsCapital(scene, after) &&
         stretch.inside().size() <= 4 && IsCapital(scene, stretch.open + 1);
}

// saudade (“longing”), but not: his song (“Blue Water”)
bool TranslatesWord(const Scene& scene, const Stretch& stretch) {
  return stretch.open >= 2 && stretch.last + 1 < scene.size() &&
         scene.token(stretch.open - 1).IsSign('(') &&
         scene.token(stretch.last + 1).IsSign(')') &&
         scene.token(stretch.open - 2).kind == text::TokenKind::kWord &&
         stretch.inside().size() <= kLongestGloss &&
         !IsCapital(scene, stretch.open + 1);
}

}  // namespace

absl::StatusOr<UnsaidWords> UnsaidWords::Load(
    const std::string& knowledge_dir) {
  const char kFile[] = "quotes/marked_words.tsv";
  auto table = knowledge::TableFile::Read(
      absl::StrCat(knowledge_dir, "/", kFile), kFile);
  if (!table.ok()) return table.status();
  UnsaidWords words;
  for (const knowledge::TableFile::Row& row : table->rows()) {
    if (row.fields.size() < 2) return table->Error(row, "needs 2 columns");
    Kind kind = Kind::kNone;
    for (const auto& named : kKinds) {
      if (named.name == row.fields[1]) kind = named.kind;
    }
    if (kind == Kind::kNone) return table->Error(row, "no kind of that name");
    words.kinds_[text::HashBytes(row.fields[0])] = kind;
  }
  words.fingerprint_ = table->fingerprint();
  return words;
}

Kind UnsaidWords::WordBefore(const Scene& scene, const Stretch& stretch,
                             uint32_t reach) const {
  const TokenRange unit = scene.UnitAt(stretch.open);
  for (uint32_t k = 1; k <= reach && unit.first + k <= stretch.open; ++k) {
    const text::Token& token = scene.token(stretch.open - k);
    if (token.kind != text::TokenKind::kWord) break;
    const auto it = kinds_.find(scene.text->words().folded_hash(token.word));
    if (it != kinds_.end()) return it->second;
  }
  return Kind::kNone;
}

bool UnsaidWords::IsProgramme(const Scene& scene, const Stretch& stretch) {
  using grammar::Tag;
  const uint32_t first = scene.UnitAt(stretch.open).first;
  if (stretch.open == first || !LooksLikeTitle(scene, stretch.inside())) {
    return false;
  }
  const uint32_t before = stretch.open - 1;
  if (scene.text->Folded(scene.token(before)) == "on") return true;
  if (scene.tags[before] != Tag::kPossessiveS || before < first + 2) {
    return false;
  }
  // A broadcaster, most of which go by their initials, or a day.
  const text::Token& owner = scene.token(before - 1);
  const bool initials = owner.kind == text::TokenKind::kWord &&
                        owner.end - owner.begin > 2 &&
                        (scene.text->Shape(owner) & text::kAllUpper) != 0;
  if (!initials && scene.tags[before - 1] != Tag::kTime) return false;
  const Tag left = scene.tags[before - 2];
  return left == Tag::kPreposition || left == Tag::kTo ||
         left == Tag::kTime || scene.IsCue(before - 2);
}

// the “Harbour Lights” series, but not: “We Won,” series producer Ana Kato said
bool UnsaidWords::TitledBehind(const Scene& scene,
                               const Stretch& stretch) const {
  if (!stretch.closed || stretch.last + 1 >= scene.size()) return false;
  const text::Token& behind = scene.token(stretch.last + 1);
  const auto it = kinds_.find(scene.text->words().folded_hash(behind.word));
  return it != kinds_.end() && it->second == Kind::kTitle &&
         scene.IsWord(stretch.last - 1) &&
         LooksLikeTitle(scene, stretch.inside());
}

bool UnsaidWords::IsNamed(const Scene& scene, const Stretch& stretch) const {
  return (stretch.inside().size() <= kLongestTitle &&
          WordBefore(scene, stretch, 1) != Kind::kNone) ||
         TranslatesWord(scene, stretch) || IsProgramme(scene, stretch) ||
         TitledBehind(scene, stretch);
}

Kind UnsaidWords::KindOf(const Scene& scene, const Stretch& stretch,
                         absl::string_view* rule) const {
  const Kind kind = WordBefore(scene, stretch, kReach);
  if (kind != Kind::kNone) {
    *rule = "the word before the marks";
    return kind;
  }
  if (TranslatesWord(scene, stretch)) {
    *rule = "marks in brackets";
    return Kind::kTranslation;
  }
  if (BetweenNames(scene, stretch)) {
    *rule = "marks between names";
    return Kind::kNickname;
  }
  if (LooksLikeTitle(scene, stretch.inside())) {
    *rule = "capitals of a title";
    return Kind::kTitle;
  }
  *rule = "nobody's words";
  return Kind::kScare;
}

}  // namespace quotes
}  // namespace onrecord
