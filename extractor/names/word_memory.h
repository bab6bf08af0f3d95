// The traits of every word that a worker has met, by word id.
// Not thread-safe: part of a workspace.

#ifndef ONRECORD_EXTRACTOR_NAMES_WORD_MEMORY_H_
#define ONRECORD_EXTRACTOR_NAMES_WORD_MEMORY_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extractor/names/lexicon.h"
#include "extractor/names/weights.h"
#include "extractor/names/word_traits.h"
#include "extractor/text/hash.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace names {

class WordMemory {
 public:
  // Learns the words that are new; to be called before each document. True if
  // all that was known before is void. `weights` may be null: then any word
  // may matter. REQUIRES: always the same lexicon and weights.
  bool Update(const text::Words& words, const Lexicon& lexicon,
              const Weights* weights) {
    const bool afresh = words.generation() != generation_;
    if (afresh) {
      generation_ = words.generation();
      traits_.clear();
      sweeps_.clear();
      folds_.clear();
    }
    for (text::Words::Id id = traits_.size(); id < words.size(); ++id) {
      Learn(words, id, lexicon, weights);
    }
    return afresh;
  }

  const WordTraits& operator[](text::Words::Id id) const {
    return traits_[id];
  }
  size_t size() const { return traits_.size(); }
  // Values of WordTraits::fold are below this.
  size_t folds() const { return folds_.size(); }

  // The little that a sweep over all tokens asks for, close together.
  struct Sweep {
    uint32_t fold : 24;  // its low bits, enough for 16 million words
    uint32_t capital : 1;
    uint32_t word : 1;
    uint32_t long_word : 1;
    uint32_t first_upper : 1;
    uint32_t upper : 1;
    uint32_t point : 1;
    uint32_t foreign : 1;
  };
  const Sweep& sweep(text::Words::Id id) const { return sweeps_[id]; }

 private:
  void Learn(const text::Words& words, text::Words::Id id,
             const Lexicon& lexicon, const Weights* weights) {
    WordTraits traits = lexicon.Describe(words, id);
    traits.fold =
        folds_.emplace(words.folded_hash(id), folds_.size()).first->second;
    const bool known =
        weights == nullptr || weights->KnowsValue(traits.identity);
    uint64_t look = text::MixHash(traits.lists,
                                  static_cast<uint64_t>(traits.outline) * 64 +
                                      static_cast<uint64_t>(traits.category));
    look = text::MixHash(look, known ? traits.identity : traits.identity != 0);
    traits.kind =
        kinds_.emplace(look * 2 + traits.capital, kinds_.size()).first->second;
    Sweep sweep;
    sweep.fold = traits.fold;
    sweep.capital = traits.capital;
    sweep.word = traits.word;
    sweep.long_word = traits.long_word;
    sweep.first_upper = traits.first_upper;
    sweep.upper = traits.upper;
    sweep.point = traits.point != Point::kNone;
    sweep.foreign = traits.foreign;
    traits_.push_back(traits);
    sweeps_.push_back(sweep);
  }

  uint32_t generation_ = 0;
  std::vector<WordTraits> traits_;
  std::vector<Sweep> sweeps_;
  absl::flat_hash_map<uint64_t, uint32_t> folds_;
  absl::flat_hash_map<uint64_t, uint32_t> kinds_;  // kept for good
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_WORD_MEMORY_H_
