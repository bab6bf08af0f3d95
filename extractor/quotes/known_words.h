// What each distinct word is to quotations, found out once.
//
//   KnownWords known(&lexicon, &cues, &symbols);   // one per worker
//   known.Learn(text.words());                     // before each text
//   known.facts()[token.word].symbol
//
// All that a token's word is asked for lies in eight bytes, so that a word that
// is met seldom costs one miss of the cache, not one a question. Not
// thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_KNOWN_WORDS_H_
#define ONRECORD_EXTRACTOR_QUOTES_KNOWN_WORDS_H_

#include <cstdint>
#include <vector>

#include "extractor/grammar/lexicon.h"
#include "extractor/quotes/cue_lexicon.h"
#include "extractor/quotes/symbols.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace quotes {

struct WordFacts {
  // What the second word can be of a phrase that begins with this one, as bits
  // of CueLexicon::SecondClass; kMatters if it may report alone or may be a
  // quotation mark.
  uint8_t begins = 0;
  // What this one is as the second word of a phrase, and kMatters.
  uint8_t follows = kMatters;
  grammar::Lexicon::WordTags tags;
  Symbol symbol = kOtherWord;
  uint16_t form = CueLexicon::kNoForm;

  static constexpr uint8_t kMatters = 1 << CueLexicon::kSecondClasses;

  // Whether a phrase may begin with this word and the next.
  bool MayGoOn(const WordFacts& next) const {
    return (begins & next.follows & ~kMatters) != 0;
  }
  // The same, or this word matters whatever is next.
  bool Hits(const WordFacts& next) const {
    return (begins & next.follows) != 0;
  }
};
static_assert(sizeof(WordFacts) == 8, "eight to a cache line");

class KnownWords {
 public:
  // All must outlive the object.
  KnownWords(const grammar::Lexicon* lexicon, const CueLexicon* cues,
             const Symbols* symbols)
      : lexicon_(lexicon), cues_(cues), symbols_(symbols) {}

  // Looks at the words that are new.
  void Learn(const text::Words& words);
  // By text::Words::Id.
  const WordFacts* facts() const { return facts_.data(); }

 private:
  WordFacts Describe(const text::Words& words, uint32_t id) const;

  const grammar::Lexicon* lexicon_;
  const CueLexicon* cues_;
  const Symbols* symbols_;
  std::vector<WordFacts> facts_;
  uint32_t generation_ = 0;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_KNOWN_WORDS_H_
