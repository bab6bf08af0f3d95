#include "extractor/grammar/lexicon.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/grammar/spelling.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace grammar {
namespace {

// Suffixes that nouns have.
constexpr absl::string_view kNounSuffixes[] = {
    "tion", "sion", "ment", "ness", "ity", "ance", "ence",
    "ship", "er",   "or",   "ist",  "ism", "ers",  "ors",
};

}  // namespace

absl::StatusOr<Lexicon> Lexicon::Load(const std::string& knowledge_dir) {
  Lexicon lexicon;
  const char kClosed[] = "grammar/closed_class.tsv";
  const char kVerbs[] = "grammar/irregular_verbs.tsv";
  auto closed =
      knowledge::TableFile::Read(absl::StrCat(knowledge_dir, "/", kClosed),
                                 kClosed);
  if (!closed.ok()) return closed.status();
  absl::Status status = lexicon.AddClosed(*closed);
  if (!status.ok()) return status;
  auto verbs = knowledge::TableFile::Read(
      absl::StrCat(knowledge_dir, "/", kVerbs), kVerbs);
  if (!verbs.ok()) return verbs.status();
  status = lexicon.AddVerbs(*verbs);
  if (!status.ok()) return status;
  lexicon.fingerprint_ = closed->fingerprint() * 31 + verbs->fingerprint();
  return lexicon;
}

absl::Status Lexicon::AddClosed(const knowledge::TableFile& table) {
  for (const knowledge::TableFile::Row& row : table.rows()) {
    if (row.fields.size() < 2 || row.fields[0].empty()) {
      return table.Error(row, "needs a word and its class");
    }
    const Tag tag = TagOfName(row.fields[1]);
    if (tag == Tag::kNone) return table.Error(row, "no class of that name");
    if (!closed_.emplace(row.fields[0], tag).second) {
      return table.Error(row, "the word is listed twice");
    }
  }
  return absl::OkStatus();
}

absl::Status Lexicon::AddVerbs(const knowledge::TableFile& table) {
  for (const knowledge::TableFile::Row& row : table.rows()) {
    if (row.fields.size() < 3 || row.fields[0].empty() ||
        row.fields[1].empty()) {
      return table.Error(row, "needs base and past");
    }
    VerbForms forms;
    forms.base = std::string(row.fields[0]);
    forms.present = WithS(forms.base);
    forms.past = std::string(row.fields[1]);
    forms.participle =
        row.fields[2].empty() ? forms.past : std::string(row.fields[2]);
    forms.ing = row.fields.size() > 3 && !row.fields[3].empty()
                    ? std::string(row.fields[3])
                    : WithIng(forms.base);
    // Forms like "bid" and "cut" do not tell past from present or noun.
    if (forms.past != forms.base) {
      irregular_past_.emplace(forms.past, forms.base);
    }
    if (forms.participle != forms.base) {
      irregular_past_.emplace(forms.participle, forms.base);
    }
    if (!irregular_.emplace(forms.base, forms).second) {
      return table.Error(row, "the verb is listed twice");
    }
  }
  return absl::OkStatus();
}

Tag Lexicon::OfWord(absl::string_view folded, uint16_t shape,
                    bool may_be_plain) const {
  const bool capital = (shape & text::kInitialUpper) != 0;
  const auto it = closed_.find(folded);
  if (it != closed_.end()) {
    // "Will" and "May" are names where capitals mean something, and "US" and
    // "WHO" are no pronouns.
    const bool capitals = (shape & text::kAllUpper) != 0 &&
                          (shape & text::kInnerUpper) != 0 &&
                          (folded == "us" || folded == "it" ||
                           folded == "who");
    const bool name =
        capitals || (capital && !may_be_plain && it->second == Tag::kModal);
    return name ? Tag::kName : it->second;
  }
  if (capital && !may_be_plain) return Tag::kName;
  const Tag tag = OfLetters(folded, shape);
  const bool plain =
      tag == Tag::kAdverb || tag == Tag::kIng || tag == Tag::kPast;
  return capital && !plain ? Tag::kCapital : tag;
}

Tag Lexicon::OfLetters(absl::string_view folded, uint16_t shape) const {
  if ((shape & text::kHasDigit) != 0) return Tag::kNumber;
  if (folded == "'s") return Tag::kPossessiveS;
  if (absl::EndsWith(folded, "n't")) return Tag::kModal;
  if (irregular_past_.contains(folded)) return Tag::kPast;
  if (absl::EndsWith(folded, "ly")) return Tag::kAdverb;
  if (absl::EndsWith(folded, "ing") && folded.size() > 4) return Tag::kIng;
  if (absl::EndsWith(folded, "ed") && folded.size() > 3) return Tag::kPast;
  for (absl::string_view suffix : kNounSuffixes) {
    if (absl::EndsWith(folded, suffix)) return Tag::kNoun;
  }
  if (absl::EndsWith(folded, "s") && !absl::EndsWith(folded, "ss") &&
      folded.size() > 2) {
    return Tag::kPlural;
  }
  return Tag::kWord;
}

VerbForms Lexicon::FormsOf(absl::string_view base) const {
  const auto it = irregular_.find(base);
  if (it != irregular_.end()) return it->second;
  const std::string past = WithEd(base);
  return {std::string(base), WithS(base), past, past, WithIng(base)};
}

}  // namespace grammar
}  // namespace onrecord
