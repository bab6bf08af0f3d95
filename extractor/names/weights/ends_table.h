// The weights of a word beside a stretch in pair with the categories of the
// stretch's first and last word: "before_ends said FIRST SURNAME".
//
//   EndsTable table;
//   table.Add(Template::kBeforeEnds, values)[kPersonLabel] = ToSum(0.4);
//   table.Finish();
//   const uint32_t word = table.WordOf(Template::kBeforeEnds, values[0]);
//   table.Find(word, first, last)   // StretchSums::at
//
// Every candidate asks for two of these, so no question has a branch: a word
// knows few categories, and has a number for each of them and a small table of
// their pairs. Immutable once finished, thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_WEIGHTS_ENDS_TABLE_H_
#define ONRECORD_EXTRACTOR_NAMES_WEIGHTS_ENDS_TABLE_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extractor/names/weights/feature.h"
#include "extractor/names/weights/sums.h"

namespace onrecord {
namespace names {

class EndsTable {
 public:
  // What WordOf gives for words that have no such weights.
  static constexpr uint32_t kNoWord = 0;

  static constexpr bool IsOf(Template t) {
    return t == Template::kBeforeEnds || t == Template::kAfterEnds;
  }

  // The numbers of a feature, to be filled in before anything else is added.
  // Its first value is the word, the others are categories; null if they are
  // none. REQUIRES: IsOf(t).
  int16_t* Add(Template t, const uint64_t values[3]);
  // False if there are too many, of words or of features: 65534.
  // REQUIRES: called once, behind all Add and before all that follows.
  bool Finish();

  // Below 65535.
  uint32_t WordOf(Template t, uint64_t value) const {
    const auto found = numbers_.find(KeyOf(t, value));
    return found == numbers_.end() ? kNoWord : found->second;
  }
  // All 0 if there are no weights. REQUIRES: `word` is of WordOf.
  const int16_t* Find(uint32_t word, Category first, Category last) const {
    const Word& w = words_[word];
    const uint32_t pair = w.firsts[static_cast<int>(first)] * w.width +
                          w.lasts[static_cast<int>(last)];
    return sums_[rows_[w.rows + pair]].at;
  }

 private:
  // A category that a word does not know has number 0.
  struct alignas(64) Word {
    uint8_t firsts[kCategoryWidth] = {};
    uint8_t lasts[kCategoryWidth] = {};
    uint32_t width = 1;  // numbers of the last category
    uint32_t rows = 0;   // of the pair of numbers 0, in rows_
  };
  struct Feature {
    uint32_t word;
    int first;
    int last;
  };
  static uint64_t KeyOf(Template t, uint64_t value) {
    return text::MixHash(static_cast<uint64_t>(t), value);
  }

  absl::flat_hash_map<uint64_t, uint32_t> numbers_;  // of words, by KeyOf
  std::vector<Word> words_ = std::vector<Word>(1);
  std::vector<uint16_t> rows_;  // of sums_
  std::vector<StretchSums> sums_ = std::vector<StretchSums>(1, StretchSums{});
  // Until finished: of sums_ but the first, and by FeatureKey where they are.
  std::vector<Feature> features_;
  absl::flat_hash_map<uint64_t, uint32_t> added_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_WEIGHTS_ENDS_TABLE_H_
