#include "extractor/names/candidates/word_memory.h"

#include <algorithm>

#include "extractor/text/hash.h"

namespace onrecord {
namespace names {
namespace {

// The same for words that no feature tells apart.
uint64_t LookOf(const WordTraits& traits, bool known, uint64_t endings) {
  uint64_t look = text::MixHash(traits.lists,
                                static_cast<uint64_t>(traits.outline) * 64 +
                                    static_cast<uint64_t>(traits.category));
  look = text::MixHash(look, known ? traits.identity : traits.identity != 0);
  if (endings != 0) look = text::MixHash(look, endings);
  return look * 2 + traits.capital;
}

}  // namespace

void WordMemory::StartKinds(const Weights* weights) {
  kind_uses_.assign(kCategoryWidth, 0);
  kind_values_.assign(kCategoryWidth, 0);
  for (int c = 0; c < kCategories; ++c) {
    const uint64_t value = ValueOf(static_cast<Category>(c));
    kind_values_[c] = value;
    kind_uses_[c] = weights == nullptr ? ~0u : weights->UsesOf(value, nullptr);
    categories_[c].kind = c;
    categories_[c].uses = kind_uses_[c] & kAllPairUses;
  }
}

bool WordMemory::Update(const text::Words& words, const Lexicon& lexicon,
                        const Weights* weights) {
  const bool afresh = words.generation() != generation_;
  if (generation_ == 0) StartKinds(weights);
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

// Each step asks large tables, so it is done for all of some words before the
// next, and what that will ask for is sent for.
void WordMemory::Learn(const text::Words& words, const Lexicon& lexicon,
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
    PrefetchFold(traits.fold);
  }
  for (size_t k = 0; k < count; ++k) Keep(first + k, learned_[k].traits);
}

void WordMemory::Describe(const text::Words& words, text::Words::Id id,
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
uint64_t WordMemory::KnownEndings(absl::string_view folded,
                                  const Weights& weights) {
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

uint32_t WordMemory::KindOf(const Learned& word) {
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

void WordMemory::Keep(text::Words::Id id, const WordTraits& traits) {
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

}  // namespace names
}  // namespace onrecord
