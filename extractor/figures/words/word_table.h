// What each distinct word of a worker is to the figure stage, worked out the
// first time that the worker meets it.
//
//   WordTable table;                          // one per worker
//   table.Update(text.words(), learner);      // once a document
//   table.facts()[token.word].number          // kUnit, 3 for "three"
//
// Two new words of three are in no list and look like nothing: a filter over
// all lists tells at one access. Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORDS_WORD_TABLE_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORDS_WORD_TABLE_H_

#include <array>
#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extractor/figures/calendar/vocabulary.h"
#include "extractor/figures/calendar/word_info.h"
#include "extractor/figures/words/figure_knowledge.h"
#include "extractor/figures/words/word_facts.h"
#include "extractor/text/hash_filter.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace figures {

// What a figure can start with.
enum Anchor : uint8_t {
  kNumberAnchor = 1 << 0,
  kTimesAnchor = 1 << 1,
  kMoneyAnchor = 1 << 2,
  kCalendarAnchor = 1 << 3,
  kVagueAnchor = 1 << 4,
  kRomanAnchor = 1 << 5,
};

// What words are looked up in. Immutable, thread-safe.
class WordLearner {
 public:
  // Keeps references. `vague`: words without a number are anchors.
  WordLearner(const FigureKnowledge& knowledge,
              const calendar::Vocabulary& vocabulary, bool vague);

  // True if the word is in no list and has the look of nothing.
  bool IsStrange(const text::Words& words, text::Words::Id id) const;
  WordFacts FactsOf(const text::Words& words, text::Words::Id id) const;

 private:
  uint8_t AnchorsOf(const text::Words& words, text::Words::Id id,
                    const WordFacts& facts) const;

  const FigureKnowledge& knowledge_;
  const calendar::Vocabulary& vocabulary_;
  const bool vague_;
  text::HashFilter<> filter_;  // of all lists
};

class WordTable {
 public:
  WordTable() { strange_.fill(kUnknown); }

  // Looks up the words that are new since the last call.
  void Update(const text::Words& words, const WordLearner& learner);

  // Of all words that were known at the last Update.
  FactsOfWords facts() const { return {kinds_.data(), facts_.data()}; }
  // By word: 1 if anchors are not 0, else 0. What is scanned for all tokens.
  const uint8_t* anchored() const { return anchored_.data(); }

 private:
  // The index of facts, which are added if they are new. There are at most as
  // many as lists have words, times 16 for capitals: 16 bits hold them.
  uint16_t KindOf(const WordFacts& facts);

  uint32_t generation_ = 0;
  std::vector<uint16_t> kinds_;  // by word
  std::vector<uint8_t> anchored_;
  std::vector<WordFacts> facts_;  // by kind
  absl::flat_hash_map<uint64_t, uint16_t> by_hash_;
  // Of words of no list, by what they look like; kUnknown: not met yet.
  static constexpr uint16_t kUnknown = UINT16_MAX;
  std::array<uint16_t, 32> strange_;
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORDS_WORD_TABLE_H_
