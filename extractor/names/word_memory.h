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
    if (generation_ == 0) {
      for (int c = 0; c < kCategories; ++c) {
        const uint64_t value = ValueOf(static_cast<Category>(c));
        category_uses_[c] =
            weights == nullptr ? kAllPairUses : weights->UsesOf(value);
      }
    }
    if (afresh) {
      generation_ = words.generation();
      traits_.clear();
      sweeps_.clear();
      folds_.clear();
    }
    for (text::Words::Id id = traits_.size(); id < words.size(); ++id) {
      if (id + kAhead < words.size()) lexicon.Prefetch(words, id + kAhead);
      Learn(words, id, lexicon, weights);
    }
    return afresh;
  }

  const WordTraits& operator[](text::Words::Id id) const {
    return traits_[id];
  }
  size_t size() const { return traits_.size(); }
  // As WordTraits::uses, of a word that is known by its category only.
  uint16_t UsesOf(Category category) const {
    return category_uses_[static_cast<int>(category)];
  }
  // Values of WordTraits::fold are below this.
  size_t folds() const { return folds_.size(); }

  // The little that a sweep over all tokens asks for, close together.
  struct Sweep {
    uint32_t fold : 24;  // its low bits, enough for 16 million words
    uint32_t capital : 1;
    uint32_t small_word : 1;
    uint32_t long_word : 1;  // four letters or more
    uint32_t long_capital : 1;
    uint32_t long_upper : 1;
    uint32_t point : 1;
    uint32_t foreign : 1;
  };
  const Sweep& sweep(text::Words::Id id) const { return sweeps_[id]; }
  void PrefetchSweep(text::Words::Id id) const {
    __builtin_prefetch(sweeps_.data() + id);
  }

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
    traits.kind = kinds_.emplace(look * 2 + traits.capital,
                                 kCategoryWidth + kinds_.size())
                      .first->second;
    traits.uses =
        weights == nullptr ? kAllPairUses : weights->UsesOf(traits.identity);
    Sweep sweep;
    sweep.fold = traits.fold;
    sweep.capital = traits.capital;
    sweep.small_word = traits.word && !traits.capital;
    sweep.long_word = traits.long_word;
    sweep.long_capital = traits.long_word && traits.first_upper;
    sweep.long_upper = traits.long_word && traits.upper;
    sweep.point = traits.point != Point::kNone;
    sweep.foreign = traits.foreign;
    traits_.push_back(traits);
    sweeps_.push_back(sweep);
  }

  // Words by which the lexicon is asked ahead of their turn.
  static constexpr uint32_t kAhead = 8;

  uint32_t generation_ = 0;
  uint16_t category_uses_[kCategories] = {};
  std::vector<WordTraits> traits_;
  std::vector<Sweep> sweeps_;
  absl::flat_hash_map<uint64_t, uint32_t> folds_;
  absl::flat_hash_map<uint64_t, uint32_t> kinds_;  // kept for good
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_WORD_MEMORY_H_
