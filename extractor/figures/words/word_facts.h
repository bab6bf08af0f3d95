// What a word is to the figure stage, all in half a line of cache.
//
//   const WordFacts& facts = facts_of_words[token.word];
//   facts.number.Is(NumberRole::kScale)     // "million"
//   (facts.classes & kUpWord) != 0          // "rose"
//
// Plain data. WordTable works it out, once for each word that a worker meets.
// Most words share their facts with many others: those of no list differ only
// in their capitals.

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORDS_WORD_FACTS_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORDS_WORD_FACTS_H_

#include <cstdint>

#include "extractor/text/words.h"

namespace onrecord {
namespace figures {

// The part that a word plays in a number; see number_words.tsv.
enum class NumberRole : uint8_t {
  kNone = 0,
  // What a number can start with: see IsAnchor.
  kZero,
  kUnit,
  kTeen,
  kTen,
  kHundred,
  kScale,
  kScales,
  kDozen,
  kDozens,
  kTens,
  kOrdinal,
  kOrdinalTeen,
  kOrdinalTen,
  kOrdinalHundred,
  kOrdinalScale,
  kPart,
  kCouple,
  // What can only stand inside or before one.
  kParts,
  kAbbreviation,
  kLetter,
  kArticle,
  kAnd,
  kPoint,
  kMinus,
  kQuantifier,
  kSuffix,
};

struct NumberWord {
  NumberRole role = NumberRole::kNone;
  uint16_t value = 0;  // an exponent for scales and hundreds

  bool IsAnchor() const {
    return role >= NumberRole::kZero && role <= NumberRole::kCouple;
  }
  bool Is(NumberRole r) const { return role == r; }
};

// What a word is to the calendar.
struct CalendarWord {
  uint16_t id = 0;        // in calendar::Vocabulary; 0: not there
  uint16_t contexts = 0;  // bits of calendar::Context
  uint16_t bits = 0;      // of calendar::WordBit and calendar::WordInfoBit
};

// The bits of text::Shape that figures ask for.
constexpr uint16_t kShapeOfFacts = text::kInitialUpper | text::kAllUpper |
                                   text::kHasLower | text::kInnerUpper;

struct alignas(32) WordFacts {
  uint64_t classes = 0;  // bits of WordClass
  NumberWord number;
  uint16_t phrase = 0;   // id for Phrases; 0: not there
  uint16_t shape = 0;    // as in text::Words: kShapeOfFacts
  CalendarWord calendar;
  uint8_t starts = 0;    // a bit of each Phrases::Table that it begins or ends
  uint8_t anchors = 0;   // bits of Anchor
};
static_assert(sizeof(WordFacts) == 32, "two of them share a line of cache");

inline bool operator==(const WordFacts& a, const WordFacts& b) {
  return a.classes == b.classes && a.number.role == b.number.role &&
         a.number.value == b.number.value && a.phrase == b.phrase &&
         a.shape == b.shape && a.calendar.id == b.calendar.id &&
         a.calendar.contexts == b.calendar.contexts &&
         a.calendar.bits == b.calendar.bits && a.starts == b.starts &&
         a.anchors == b.anchors;
}

// The facts of each word, by text::Words::Id. A view: cheap to copy, lives as
// long as the arrays.
class FactsOfWords {
 public:
  FactsOfWords() = default;
  // `kinds`: by word, indices into `facts`.
  FactsOfWords(const uint16_t* kinds, const WordFacts* facts)
      : kinds_(kinds), facts_(facts) {}

  const WordFacts& operator[](uint32_t word) const {
    return facts_[kinds_[word]];
  }

 private:
  const uint16_t* kinds_ = nullptr;
  const WordFacts* facts_ = nullptr;
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORDS_WORD_FACTS_H_
