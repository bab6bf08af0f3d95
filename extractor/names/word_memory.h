// The traits of every word that a worker has met, by word id.
// Not thread-safe: part of a workspace.

#ifndef ONRECORD_EXTRACTOR_NAMES_WORD_MEMORY_H_
#define ONRECORD_EXTRACTOR_NAMES_WORD_MEMORY_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extractor/names/lexicon.h"
#include "extractor/names/word_traits.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace names {

class WordMemory {
 public:
  // Learns the words that are new; to be called before each document. True if
  // all that was known before is void.
  bool Update(const text::Words& words, const Lexicon& lexicon) {
    const bool afresh = words.generation() != generation_;
    if (afresh) {
      generation_ = words.generation();
      traits_.clear();
      folds_.clear();
    }
    for (text::Words::Id id = traits_.size(); id < words.size(); ++id) {
      traits_.push_back(lexicon.Describe(words, id));
      traits_.back().fold =
          folds_.emplace(words.folded_hash(id), folds_.size()).first->second;
    }
    return afresh;
  }

  const WordTraits& operator[](text::Words::Id id) const {
    return traits_[id];
  }
  size_t size() const { return traits_.size(); }
  // Values of WordTraits::fold are below this.
  size_t folds() const { return folds_.size(); }

 private:
  uint32_t generation_ = 0;
  std::vector<WordTraits> traits_;
  absl::flat_hash_map<uint64_t, uint32_t> folds_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_WORD_MEMORY_H_
