#include "extractor/grammar/lexicon.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/grammar/spelling.h"
#include "extractor/text/hash.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace grammar {
namespace {

// What the letters of a word that no list has say of it, by its last ones.
Tag OfLetters(absl::string_view folded, uint16_t shape) {
  if ((shape & text::kHasDigit) != 0) return Tag::kNumber;
  const auto ends = [folded](absl::string_view suffix) {
    return absl::EndsWith(folded, suffix);
  };
  const auto noun = [](bool is) { return is ? Tag::kNoun : Tag::kWord; };
  switch (folded.empty() ? '\0' : folded.back()) {
    case 'd':
      return ends("ed") && folded.size() > 3 ? Tag::kPast : Tag::kWord;
    case 'e':
      return noun(ends("ance") || ends("ence"));
    case 'g':
      return ends("ing") && folded.size() > 4 ? Tag::kIng : Tag::kWord;
    case 'm':
      return noun(ends("ism"));
    case 'n':
      return noun(ends("tion") || ends("sion"));
    case 'p':
      return noun(ends("ship"));
    case 'r':
      return noun(ends("er") || ends("or"));
    case 's':
      if (folded == "'s") return Tag::kPossessiveS;
      if (ends("ness") || ends("ers") || ends("ors")) return Tag::kNoun;
      return !ends("ss") && folded.size() > 2 ? Tag::kPlural : Tag::kWord;
    case 't':
      if (ends("n't")) return Tag::kModal;
      return noun(ends("ment") || ends("ist"));
    case 'y':
      return ends("ly") ? Tag::kAdverb : noun(ends("ity"));
    default:
      return Tag::kWord;
  }
}

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
  // Past forms are there already: the closed list goes before them.
  for (const auto& word : lexicon.closed_) {
    lexicon.listed_[text::HashBytes(word.first)] = {word.second, true};
  }
  for (const auto& word : lexicon.listed_) lexicon.filter_.Add(word.first);
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
    for (const std::string& past : {forms.past, forms.participle}) {
      if (past != forms.base) listed_[text::HashBytes(past)] = Listed();
    }
    if (!irregular_.emplace(forms.base, forms).second) {
      return table.Error(row, "the verb is listed twice");
    }
  }
  return absl::OkStatus();
}

Lexicon::WordTags Lexicon::OfWord(absl::string_view folded,
                                  uint64_t folded_hash,
                                  uint16_t shape) const {
  const bool capital = (shape & text::kInitialUpper) != 0;
  const auto it = filter_.MayHave(folded_hash) ? listed_.find(folded_hash)
                                           : listed_.end();
  if (it != listed_.end() && it->second.closed) {
    const Tag tag = it->second.tag;
    // "Will" and "May" are names where capitals mean something, and "US" and
    // "WHO" are no pronouns.
    const bool capitals = (shape & text::kAllUpper) != 0 &&
                          (shape & text::kInnerUpper) != 0 &&
                          (folded == "us" || folded == "it" ||
                           folded == "who");
    if (capitals) return {Tag::kName, Tag::kName};
    return {capital && tag == Tag::kModal ? Tag::kName : tag, tag};
  }
  const Tag tag =
      it != listed_.end() ? it->second.tag : OfLetters(folded, shape);
  if (!capital) return {tag, tag};
  const bool plain =
      tag == Tag::kAdverb || tag == Tag::kIng || tag == Tag::kPast;
  return {Tag::kName, plain ? tag : Tag::kCapital};
}

Tag Lexicon::OfWord(absl::string_view folded, uint16_t shape,
                    bool may_be_plain) const {
  const WordTags tags = OfWord(folded, text::HashBytes(folded), shape);
  return may_be_plain ? tags.at_start : tags.inside;
}

VerbForms Lexicon::FormsOf(absl::string_view base) const {
  const auto it = irregular_.find(base);
  if (it != irregular_.end()) return it->second;
  const std::string past = WithEd(base);
  return {std::string(base), WithS(base), past, past, WithIng(base)};
}

}  // namespace grammar
}  // namespace onrecord
