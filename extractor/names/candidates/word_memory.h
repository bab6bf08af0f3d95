// The traits of every word that a worker has met, by word id.
// Not thread-safe: part of a workspace.

#ifndef ONRECORD_EXTRACTOR_NAMES_CANDIDATES_WORD_MEMORY_H_
#define ONRECORD_EXTRACTOR_NAMES_CANDIDATES_WORD_MEMORY_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/names/candidates/numbering.h"
#include "extractor/names/lists/lexicon.h"
#include "extractor/names/lists/word_traits.h"
#include "extractor/names/weights/feature.h"
#include "extractor/names/weights/weights.h"
#include "extractor/text/prefetch.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace names {

class WordMemory {
 public:
  // Learns the words that are new; to be called before each document. True if
  // all that was known before is void. `weights` may be null: then any word
  // may matter. REQUIRES: always the same lexicon and weights.
  bool Update(const text::Words& words, const Lexicon& lexicon,
              const Weights* weights);

  const WordTraits& operator[](text::Words::Id id) const {
    return traits_[id];
  }
  void Prefetch(text::Words::Id id) const { text::Prefetch(&traits_[id]); }
  size_t size() const { return traits_.size(); }
  // As WordTraits::known, of a word that is known by its category only.
  KindAndUses KnownOf(Category category) const {
    return categories_[static_cast<int>(category)];
  }
  // Values of KindAndUses::kind are below this.
  size_t kinds() const { return kind_uses_.size(); }
  // What words of a kind are good for: bits of PairUse and RowUse.
  uint32_t UsesOfKind(uint32_t kind) const { return kind_uses_[kind]; }
  // The value in features of a kind: its category or, if the weights know it,
  // its word; of others that of any of its words.
  uint64_t ValueOfKind(uint32_t kind) const { return kind_values_[kind]; }
  // Values of WordTraits::fold are below this.
  size_t folds() const { return folds_.size(); }

  // What a sweep over all tokens of a document asks of a word. `marks` can be
  // added up over up to kMostSwept tokens: four counts of seven bits each, and
  // two bits above them that are asked for one by one.
  struct Sweep {
    uint32_t marks;
    uint32_t document;  // the last one in which the word was met
  };
  static constexpr uint32_t kForeignMark = 1;
  static constexpr uint32_t kLongMark = 1u << 7;  // four letters or more
  static constexpr uint32_t kLongCapitalMark = 1u << 14;
  static constexpr uint32_t kLongUpperMark = 1u << 21;
  static constexpr uint32_t kCapitalMark = 1u << 30;
  static constexpr uint32_t kPointMark = 1u << 31;  // WordTraits::point
  static constexpr uint32_t kMostSwept = 127;
  // REQUIRES: `id` is known.
  Sweep* sweep() { return sweeps_.data(); }
  // A number for a document, never 0 nor that of another one.
  uint32_t StartDocument() {
    if (++document_ == 0) {
      for (Sweep& sweep : sweeps_) sweep.document = 0;
      document_ = 1;
    }
    return document_;
  }
  uint32_t document() const { return document_; }
  // To be called some time before HasLower.
  void PrefetchFold(uint32_t fold) const {
    text::Prefetch(small_.data() + fold);
  }
  // True if some word of this fold stands in lower case in the document.
  bool HasLower(uint32_t fold) const {
    for (uint32_t next = small_[fold]; next != 0;
         next = next_small_[next - 1]) {
      if (sweeps_[next - 1].document == document_) return true;
    }
    return false;
  }

 private:
  // A word that is being learned.
  struct Learned {
    WordTraits traits;
    uint64_t look;  // the same for words of one kind
    uint32_t uses;
  };

  void StartKinds(const Weights* weights);
  // Learns some of the new words.
  void Learn(const text::Words& words, const Lexicon& lexicon,
             const Weights* weights);
  // All but fold and kind.
  void Describe(const text::Words& words, text::Words::Id id,
                const Lexicon& lexicon, const Weights* weights,
                Learned* learned);
  uint64_t KnownEndings(absl::string_view folded, const Weights& weights);
  uint32_t KindOf(const Learned& word);
  void Keep(text::Words::Id id, const WordTraits& traits);

  static constexpr size_t kAtOnce = 16;
  Learned learned_[kAtOnce];

  // By the letters of an ending, five bits each behind a leading 1.
  enum Ending : uint8_t { kUnasked, kNoEnding, kKnownEnding };
  std::vector<uint8_t> endings_;
  uint32_t generation_ = 0;
  KindAndUses categories_[kCategories] = {};
  std::vector<WordTraits> traits_;
  std::vector<uint32_t> kind_uses_;
  std::vector<uint64_t> kind_values_;
  std::vector<Sweep> sweeps_;
  uint32_t document_ = 0;
  // The last of the words in lower case of each fold and, by word, the one
  // before it: id + 1, 0 for none.
  std::vector<uint32_t> small_;
  std::vector<uint32_t> next_small_;
  Numbering folds_;
  Numbering kinds_;  // kept for good
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_CANDIDATES_WORD_MEMORY_H_
