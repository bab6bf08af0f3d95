// What a distinct word is to the figure stage, in half a line of cache: a
// question about a token costs one look at its word's facts.
//
//   const WordFacts& facts = table[token.word];
//   facts.number.Is(NumberRole::kScale)     // "million"
//   (facts.classes & kUpWord) != 0          // "rose"
//
// Plain data. WordTable fills it, once for each word that a worker meets.

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORD_FACTS_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORD_FACTS_H_

#include <cstdint>

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

struct alignas(32) WordFacts {
  uint64_t classes = 0;  // bits of WordClass
  NumberWord number;
  uint16_t phrase = 0;   // id for Phrases; 0: not there
  uint16_t shape = 0;    // as in text::Words
  CalendarWord calendar;
  uint8_t starts = 0;    // a bit of each Phrases::Table that it begins or ends
  uint8_t anchors = 0;   // bits of Anchor
};
static_assert(sizeof(WordFacts) == 32, "two words share a line of cache");

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORD_FACTS_H_
