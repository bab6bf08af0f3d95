// Which of the words that a list knows a word is.
//
//   Lexicon lexicon;                 // filled when knowledge is loaded
//   lexicon.Add("million", 7);       // any spelling that folds to "million"
//   lexicon.AddExact("MW", 8);       // this spelling only; wins over the above
//   lexicon.Find(text.words(), token.word)   // 7, 8, or 0 if not known
//
// Immutable once filled and then safe to share.

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORDS_LEXICON_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORDS_LEXICON_H_

#include <cstdint>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "extractor/text/hash_filter.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace figures {

class Lexicon {
 public:
  // REQUIRES: id > 0. A word added twice keeps its first id.
  void Add(absl::string_view word, uint16_t id);
  void AddExact(absl::string_view word, uint16_t id);
  // 0 for a word not known.
  uint16_t Find(absl::string_view word) const;
  uint16_t Find(const text::Words& words, text::Words::Id word) const;
  // By Words::folded_hash, of all its words and a few others.
  const text::HashFilter<>& filter() const { return filter_; }

 private:
  text::HashFilter<> filter_;  // of the folded forms of all
  absl::flat_hash_map<uint64_t, uint16_t> folded_;
  absl::flat_hash_map<uint64_t, uint16_t> exact_;
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORDS_LEXICON_H_
