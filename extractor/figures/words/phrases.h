// Phrases that stand right before or after a number: units, currencies,
// comparators, and classes of single words, in one table of word ids.
//
//   Phrases phrases;
//   phrases.Add(Phrases::kUnit, {"square", "feet"}, 17);
//   phrases.Match(Phrases::kUnit, tokens, facts, token, &end)  // 17
//
// A phrase's words are tokens as the tokenizer cuts them; a hyphen between
// two of them in the text does no harm ("square-foot"). Filled once, then
// immutable and thread-safe.

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORDS_PHRASES_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORDS_PHRASES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extractor/figures/words/lexicon.h"
#include "extractor/figures/words/word_facts.h"
#include "extractor/text/hash_filter.h"
#include "extractor/text/token.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace figures {

class Phrases {
 public:
  enum Table : uint8_t {
    kUnit,            // after a number
    kCurrency,        // after
    kSign,            // a currency's sign or code, before
    kBound,           // a comparator, after
    kBoundBefore,     // a comparator, before
    kTables,
  };
  // kSign and kBoundBefore are matched towards the text's begin.
  static bool IsBackward(Table table) {
    return table == kSign || table == kBoundBefore;
  }

  Phrases();

  // What Match is to give for the phrase. `exact`: case counts. A phrase
  // added twice to a table keeps its first value; then false.
  // REQUIRES: value > 0, words not empty.
  bool Add(Table table, const std::vector<std::string>& words, bool exact,
           uint16_t value);
  // Sets bits that Bits() gives for a word in any case.
  void AddBits(absl::string_view word, uint64_t bits);

  // To be called after the last Add and before the first Match.
  void Pack();

  // Fills in what the facts of a word say of phrases and classes.
  void Learn(const text::Words& words, text::Words::Id word,
             WordFacts* facts) const {
    facts->phrase = lexicon_.Find(words, word);
    facts->classes = words_[facts->phrase].bits;
    facts->starts = words_[facts->phrase].starts;
  }
  const text::HashFilter<>& filter() const { return lexicon_.filter(); }

  // The value of the longest phrase that begins at `token` (ends with it, for
  // backward tables) and where it ends: one behind its last token (its first
  // token, for backward tables). 0 if there is none; that is plain where
  // `starts` of the word's facts lacks the table's bit. `facts`: by word.
  uint16_t Match(Table table, absl::Span<const text::Token> tokens,
                 FactsOfWords facts, uint32_t token, uint32_t* end) const;

 private:
  struct Word {
    uint64_t bits = 0;
    uint16_t folded = 0;  // id of the folded form, for one of exact case
    uint16_t next = 0;    // another exact spelling of the same folded form
    uint8_t starts = 0;   // bit of each table that has a phrase from here
    uint32_t edges = 0;   // the first of its edges_, once packed
  };

  // Calls change(Word*) for the word and its spellings of exact case.
  template <typename Change>
  void ForSpellings(uint16_t word, const Change& change);
  // Notes that a phrase of the table begins with the word, in every case that
  // it is known in.
  void MarkStart(Table table, uint16_t word);
  uint16_t WordId(absl::string_view word, bool exact);
  // Child of a node by a word; 0 for none.
  uint32_t Child(uint32_t node, uint16_t word) const {
    for (uint32_t i = words_[word].edges; i < words_[word + 1].edges; ++i) {
      if (edges_[i].from == node) return edges_[i].to;
    }
    return 0;
  }
  // Match along words of exact case where there are some, or along folded
  // ones only; *split tells that the other way may differ.
  uint16_t MatchAlong(bool folded, Table table,
                      absl::Span<const text::Token> tokens,
                      FactsOfWords facts, uint32_t token, uint32_t* end,
                      bool* split) const;

  Lexicon lexicon_;
  std::vector<Word> words_;  // [0]: not known
  struct Edge {
    uint16_t from = 0;  // nodes
    uint16_t to = 0;
  };
  // While filled: node << 16 | word id, to a node.
  absl::flat_hash_map<uint32_t, uint16_t> growing_;
  // By word: few nodes are left by the same word, so that the row of a word's
  // edges is shorter than a look-up by hash. A last word has none.
  std::vector<Edge> edges_;
  std::vector<uint16_t> values_;  // by node; the first kTables are roots
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORDS_PHRASES_H_
