// The values that features are made of, as small numbers: tags, counts, how a
// token stands to quotation marks, and the words that a feature may name.
//
//   SymbolOf(grammar::Tag::kThat)      // "that"
//   SymbolOfNumber(3)                  // "3"
//   symbols.OfWord(hash of "said")     // "said", if it is in the vocabulary
//
// Words are function words and forms of cues. Every other word is "other", so
// no weight can hang on a name or on one story's words. Symbols with the same
// letters are the same. Immutable once made, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_SYMBOLS_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_SYMBOLS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "extractor/grammar/tag.h"
#include "extractor/quotes/marks/marks.h"
#include "extractor/text/hash_filter.h"

namespace onrecord {
namespace quotes {

using Symbol = uint16_t;

constexpr Symbol kNoSymbol = 0;  // a place of a feature that is not used

constexpr Symbol SymbolOf(grammar::Tag tag) {
  return 1 + static_cast<Symbol>(tag);
}
// What stands beyond the sentence: "none".
constexpr Symbol kBeyond = SymbolOf(grammar::Tag::kNone);

// Numbers below 0 count as 0, above 63 as 63.
constexpr int kMostNumber = 63;
constexpr Symbol kZero = 1 + grammar::kNumTags;
constexpr Symbol SymbolOfNumber(int n) {
  return kZero + (n < 0 ? 0 : n > kMostNumber ? kMostNumber : n);
}

// "outside", "opens", "inside", "closes".
constexpr Symbol kFirstMark = kZero + kMostNumber + 1;
constexpr Symbol SymbolOf(MarkState state) {
  return kFirstMark + static_cast<Symbol>(state);
}

constexpr Symbol kLeft = kFirstMark + 4;
constexpr Symbol kRight = kLeft + 1;
constexpr Symbol kBefore = kRight + 1;
constexpr Symbol kOtherWord = kBefore + 1;
constexpr Symbol kFirstWord = kOtherWord + 1;

class Symbols {
 public:
  // Those above, and no words.
  Symbols();

  // Adds a word of the vocabulary, or one that stands for it alone if not
  // `in_text` (a lemma). Those that are asked for most should come first: they
  // then share cache lines. At most 60,000; more are left out.
  void Add(absl::string_view word, bool in_text);

  // kNoSymbol for letters that are no symbol.
  Symbol Find(absl::string_view text) const;
  // kOtherWord for words outside the vocabulary. `folded_hash` is that of
  // text::Words.
  Symbol OfWord(uint64_t folded_hash) const {
    if (!filter_.MayHave(folded_hash)) return kOtherWord;
    const auto it = words_.find(folded_hash);
    return it == words_.end() ? kOtherWord : it->second;
  }
  const std::string& name(Symbol symbol) const { return names_[symbol]; }
  size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
  absl::flat_hash_map<std::string, Symbol> symbols_;
  absl::flat_hash_map<uint64_t, Symbol> words_;
  text::HashFilter<> filter_;  // of words_
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_SYMBOLS_H_
