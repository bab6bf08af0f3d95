// Which of the words that a stage knows a token is, at one array access.
//
//   Lexicon lexicon;                 // filled when knowledge is loaded
//   lexicon.Add("million", 7);       // any spelling that folds to "million"
//   lexicon.AddExact("MW", 8);       // this spelling only; wins over the above
//   LexiconCache cache;              // one per worker
//   cache.Update(text.words(), lexicon);   // once a document
//   cache[token.word]                // 7, 8, or 0 for a word not known
//
// A Lexicon is immutable once filled and then safe to share. A cache belongs
// to one worker and one lexicon.

#ifndef ONRECORD_EXTRACTOR_FIGURES_LEXICON_H_
#define ONRECORD_EXTRACTOR_FIGURES_LEXICON_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "extractor/figures/hash_filter.h"
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
  const HashFilter& filter() const { return filter_; }

 private:
  HashFilter filter_;  // of the folded forms of all
  absl::flat_hash_map<uint64_t, uint16_t> folded_;
  absl::flat_hash_map<uint64_t, uint16_t> exact_;
};

class LexiconCache {
 public:
  // Looks up the words that are new since the last call.
  void Update(const text::Words& words, const Lexicon& lexicon);

  // The same in steps, for a caller that knows which words are worth it: forget
  // all, make room for words, none of them known, look one of them up.
  void Clear() { ids_.clear(); }
  void Resize(size_t words) { ids_.resize(words); }
  void Learn(const text::Words& words, text::Words::Id word,
             const Lexicon& lexicon) {
    ids_[word] = lexicon.Find(words, word);
  }

  // REQUIRES: `word` was known at the last Update.
  uint16_t operator[](text::Words::Id word) const { return ids_[word]; }

 private:
  uint32_t generation_ = 0;
  std::vector<uint16_t> ids_;
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_LEXICON_H_
