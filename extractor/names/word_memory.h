// The traits of every word that a worker has met, by word id.
// Not thread-safe: part of a workspace.

#ifndef ONRECORD_EXTRACTOR_NAMES_WORD_MEMORY_H_
#define ONRECORD_EXTRACTOR_NAMES_WORD_MEMORY_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "extractor/names/feature.h"
#include "extractor/names/lexicon.h"
#include "extractor/names/numbering.h"
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
      kind_uses_.assign(kCategoryWidth, 0);
      kind_values_.assign(kCategoryWidth, 0);
      for (int c = 0; c < kCategories; ++c) {
        const uint64_t value = ValueOf(static_cast<Category>(c));
        kind_values_[c] = value;
        kind_uses_[c] =
            weights == nullptr ? ~0u : weights->UsesOf(value, nullptr);
        categories_[c].kind = c;
        categories_[c].uses = kind_uses_[c] & kAllPairUses;
      }
    }
    if (afresh) {
      generation_ = words.generation();
      traits_.clear();
      sweeps_.clear();
      small_.clear();
      next_small_.clear();
      folds_.Clear();
    }
    while (traits_.size() < words.size()) Learn(words, lexicon, weights);
    return afresh;
  }

  const WordTraits& operator[](text::Words::Id id) const {
    return traits_[id];
  }
  void Prefetch(text::Words::Id id) const { __builtin_prefetch(&traits_[id]); }
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
  void PrefetchFold(uint32_t fold) const { __builtin_prefetch(&small_[fold]); }
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

  // Learns some of the new words. Each step asks large tables, so it is done
  // for all of them before the next, and what that will ask for is sent for.
  void Learn(const text::Words& words, const Lexicon& lexicon,
             const Weights* weights) {
    const text::Words::Id first = traits_.size();
    const size_t count = std::min<size_t>(kAtOnce, words.size() - first);
    for (size_t k = 0; k < count; ++k) {
      lexicon.Prefetch(words, first + k);
      folds_.Prefetch(words.folded_hash(first + k));
    }
    for (size_t k = 0; k < count; ++k) {
      Describe(words, first + k, lexicon, weights, &learned_[k]);
      kinds_.Prefetch(learned_[k].look);
    }
    for (size_t k = 0; k < count; ++k) {
      WordTraits& traits = learned_[k].traits;
      traits.fold = folds_.NumberOf(words.folded_hash(first + k));
      traits.known.kind = KindOf(learned_[k]);
      Keep(first + k, traits);
    }
  }

  // All but fold and kind.
  void Describe(const text::Words& words, text::Words::Id id,
                const Lexicon& lexicon, const Weights* weights,
                Learned* learned) {
    WordTraits& traits = learned->traits;
    traits = lexicon.Describe(words, id);
    // Capitalised words have no identity, as a rule.
    bool known = weights == nullptr;
    uint32_t uses = known ? ~0u : 0;
    if (!known && traits.identity != 0) {
      uses = weights->UsesOf(traits.identity, &known);
    }
    traits.known.uses = uses & kAllPairUses;
    learned->uses = uses;
    uint64_t endings = 0;
    if (weights != nullptr && HasEnding(traits.outline)) {
      endings = KnownEndings(words.folded(id), *weights);
    }
    learned->look = LookOf(traits, known, endings);
  }

  // What the weights know of a word's endings. Each ending is asked for once:
  // there are few, and most words are new to a worker but once.
  uint64_t KnownEndings(absl::string_view folded, const Weights& weights) {
    uint64_t endings = 0;
    for (const size_t letters : {kShortEnding, kLongEnding}) {
      if (folded.size() < letters + 2) break;
      uint32_t index = 1;
      for (size_t k = folded.size() - letters; k < folded.size(); ++k) {
        const uint32_t letter = static_cast<uint8_t>(folded[k]) - 'a';
        if (letter > 25) return endings;
        index = index << 5 | letter;
      }
      if (endings_.empty()) endings_.resize(2 << 15, kUnasked);
      if (endings_[index] == kUnasked) {
        bool known = false;
        weights.UsesOf(EndingOf(folded, letters), &known);
        endings_[index] = known ? kKnownEnding : kNoEnding;
      }
      if (endings_[index] == kKnownEnding) endings = endings << 16 | index;
    }
    return endings;
  }

  static uint64_t LookOf(const WordTraits& traits, bool known,
                         uint64_t endings) {
    uint64_t look = text::MixHash(traits.lists,
                                  static_cast<uint64_t>(traits.outline) * 64 +
                                      static_cast<uint64_t>(traits.category));
    look = text::MixHash(look, known ? traits.identity : traits.identity != 0);
    if (endings != 0) look = text::MixHash(look, endings);
    return look * 2 + traits.capital;
  }

  uint32_t KindOf(const Learned& word) {
    const uint32_t kind = kCategoryWidth + kinds_.NumberOf(word.look);
    if (kind == kind_uses_.size()) {
      uint32_t uses = word.uses;
      if (!word.traits.capital) uses &= ~kHoldsUse;
      if (word.traits.lists & kKnownByName) uses |= kHoldsUse;
      kind_uses_.push_back(uses);
      kind_values_.push_back(word.traits.identity);
    }
    return kind;
  }

  void Keep(text::Words::Id id, const WordTraits& traits) {
    Sweep sweep = {0, 0};
    if (traits.foreign) sweep.marks += kForeignMark;
    if (traits.long_word) {
      sweep.marks += kLongMark;
      if (traits.first_upper) sweep.marks += kLongCapitalMark;
      if (traits.upper) sweep.marks += kLongUpperMark;
    }
    if (traits.capital) sweep.marks += kCapitalMark;
    if (traits.point != Point::kNone) sweep.marks += kPointMark;
    if (traits.fold == small_.size()) small_.push_back(0);
    next_small_.push_back(0);
    if (traits.word && !traits.capital) {
      next_small_.back() = small_[traits.fold];
      small_[traits.fold] = id + 1;
    }
    traits_.push_back(traits);
    sweeps_.push_back(sweep);
  }

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

#endif  // ONRECORD_EXTRACTOR_NAMES_WORD_MEMORY_H_
