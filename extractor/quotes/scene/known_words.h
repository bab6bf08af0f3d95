// What each distinct word is to quotations, found out once.
//
//   KnownWords known(&lexicon, &cues, &symbols);   // one per worker
//   known.Learn(text.words());                     // before each text
//   known.facts()[token.word].symbol
//
// All that a token's word is asked for lies in eight bytes, so that a word that
// is met seldom costs one miss of the cache, not one a question. Not
// thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_KNOWN_WORDS_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_KNOWN_WORDS_H_

#include <cstdint>
#include <vector>

#include "extractor/grammar/lexicon.h"
#include "extractor/quotes/scene/cue_lexicon.h"
#include "extractor/quotes/scene/symbols.h"
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
};
static_assert(sizeof(WordFacts) == 8, "eight to a cache line");

// What every token is asked first, in one byte: `begins` and `follows` in four
// bits each, the rarer classes taken together.
class WordHint {
 public:
  WordHint() : WordHint(WordFacts()) {}
  explicit WordHint(const WordFacts& facts)
      : bits_(Narrow(facts.begins) | Narrow(facts.follows) << 4) {}
  // Whether this word matters, or may begin a phrase with the next one. Seldom
  // true if WordFacts say otherwise, never false if they do not.
  bool Hits(WordHint next) const { return (bits_ & next.bits_ >> 4) != 0; }

 private:
  static uint8_t Narrow(uint8_t classes) {
    const bool matters = (classes & WordFacts::kMatters) != 0;
    const bool rest = (classes & ~(WordFacts::kMatters | 3)) != 0;
    return (classes & 3) | rest << 2 | matters << 3;
  }
  uint8_t bits_;
};

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
  const WordHint* hints() const { return hints_.data(); }

 private:
  WordFacts Describe(const text::Words& words, uint32_t id) const;

  const grammar::Lexicon* lexicon_;
  const CueLexicon* cues_;
  const Symbols* symbols_;
  std::vector<WordFacts> facts_;
  std::vector<WordHint> hints_;
  uint32_t generation_ = 0;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_KNOWN_WORDS_H_
