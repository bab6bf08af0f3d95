// The words and phrases that report, from knowledge/quotes/cues.tsv and
// phrases.tsv, by every form they take in a text.
//
//   lexicon.Find(hash of "denying")->cue     // the cue "deny"
//   lexicon.Find(hash of "denying")->form    // VerbForm::kIng
//
// Immutable after loading, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_CUE_LEXICON_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_CUE_LEXICON_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/grammar/lexicon.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/quotes/quote.h"
#include "extractor/quotes/scene/symbols.h"
#include "extractor/text/hash_filter.h"

namespace onrecord {
namespace quotes {

// Bits of Cue::frames: what may follow.
enum CueFrame : uint16_t {
  kThatClause = 1 << 0,
  kBareClause = 1 << 1,
  kQuestion = 1 << 2,     // whether, what, how
  kInfinitive = 1 << 3,
  kNounPhrase = 1 << 4,
  kOfPhrase = 1 << 5,
  kWithPhrase = 1 << 6,
  kIngForm = 1 << 7,
  kQuoted = 1 << 8,
  kSpeaker = 1 << 9,      // who speaks, not what is said
  kAddressee = 1 << 10,   // whom it is said to, right behind the verb
  kNameOfIt = 1 << 11,    // what something is called: then nothing is said
  kDoneTo = 1 << 12,      // as a participle it is done to who stands before
};

// What of a clause's truth the reporter takes on.
enum class Claims : uint8_t { kNo, kYes, kPresupposed };

struct CueEntry {
  std::string lemma;
  std::string where;  // "quotes/cues.tsv:17"
  Stance stance = Stance::kNone;  // kNone: a phrase that reports nothing
  uint16_t frames = 0;
  bool strong = false;  // reports nearly always
  bool wide = false;    // believed or shown rather than said
  bool noun = false;
  // Takes a speaker, no clause: "according to".
  bool attributes = false;
  Symbol symbol = kNoSymbol;  // of the lemma, see TakeSymbols()
  Claims claims = Claims::kYes;
  // Hashes (text::HashBytes) of the words that must follow the first.
  std::vector<uint64_t> rest;
};

constexpr uint16_t kNoCue = UINT16_MAX;

class CueLexicon {
 public:
  // What the form of a word can begin.
  struct Form {
    uint16_t cue = kNoCue;  // the word alone; kNoCue if only phrases
    grammar::VerbForm form = grammar::VerbForm::kBase;
    bool wide = false;      // as CueEntry::wide, of `cue`
  };
  static_assert(sizeof(Form) == 4, "many to a cache line");
  static constexpr uint16_t kNoForm = UINT16_MAX;

  // The second words of phrases fall into so many classes: those of most
  // phrases are alone in theirs.
  static constexpr int kSecondClasses = 7;

  // Reads quotes/cues.tsv and quotes/phrases.tsv below `knowledge_dir`.
  static absl::StatusOr<CueLexicon> Load(const std::string& knowledge_dir,
                                         const grammar::Lexicon& words);

  // Null for a word that begins no cue. `folded_hash` is that of
  // text::Words.
  const Form* Find(uint64_t folded_hash) const {
    if (!filter_.MayHave(folded_hash)) return nullptr;
    const uint16_t number = NumberOf(folded_hash);
    return number == kNoForm ? nullptr : &forms_[number];
  }
  // The number of a form, kNoForm for a word that begins no cue.
  uint16_t NumberOf(uint64_t folded_hash) const {
    const auto it = numbers_.find(folded_hash);
    return it == numbers_.end() ? kNoForm : it->second;
  }
  const Form& form(uint16_t number) const { return forms_[number]; }
  // The phrases that a form begins, longest first.
  const std::vector<uint16_t>& phrases(uint16_t number) const {
    return phrases_[number];
  }
  // Classes of the words that must follow for any of them.
  uint8_t after(uint16_t number) const { return after_[number]; }
  // False for most words of which neither of these knows anything.
  bool MayHave(uint64_t folded_hash) const {
    return filter_.MayHave(folded_hash);
  }
  // The bit of the class of a word as the second of a phrase; 0 if it is that
  // of none.
  uint8_t SecondClass(uint64_t folded_hash) const {
    const auto it = seconds_.find(folded_hash);
    return it == seconds_.end() ? 0 : it->second;
  }
  // Gives each entry the symbol of its lemma.
  void TakeSymbols(const Symbols& symbols);
  const CueEntry& entry(uint16_t cue) const { return entries_[cue]; }
  size_t size() const { return entries_.size(); }
  // Every form of every cue's first word.
  const std::vector<std::string>& spellings() const { return spellings_; }
  uint64_t fingerprint() const { return fingerprint_; }

 private:
  absl::Status AddCues(const knowledge::TableFile& table,
                       const grammar::Lexicon& words);
  absl::Status AddPhrases(const knowledge::TableFile& table,
                          const grammar::Lexicon& words);
  // The number of a form, which is added if it is new.
  uint16_t FormOf(absl::string_view spelling, grammar::VerbForm form);
  void ClassifySeconds();

  std::vector<CueEntry> entries_;
  std::vector<Form> forms_;
  // By the numbers of forms.
  std::vector<std::vector<uint16_t>> phrases_;
  std::vector<uint8_t> after_;
  absl::flat_hash_map<uint64_t, uint16_t> numbers_;  // of forms, by hash
  absl::flat_hash_map<uint64_t, uint8_t> seconds_;  // see SecondClass
  text::HashFilter<> filter_;  // of both
  std::vector<std::string> spellings_;
  uint64_t fingerprint_ = 0;
};

// "NO_COMMENT" and so on; kNone for a name that is none.
Stance StanceOfName(absl::string_view name);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_CUE_LEXICON_H_
