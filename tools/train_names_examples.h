// What a run looks like to the fitting of weights: features by number, and the
// names that it holds.

#ifndef ONRECORD_TOOLS_TRAIN_NAMES_EXAMPLES_H_
#define ONRECORD_TOOLS_TRAIN_NAMES_EXAMPLES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extractor/names/candidates/document.h"
#include "extractor/names/weights/feature.h"
#include "extractor/names/weights/feature_words.h"
#include "extractor/names/weights/sums.h"
#include "tools/train_names_gold.h"

namespace onrecord {
namespace names {

// The features met, by number, with their names and how often.
class Vocabulary {
 public:
  struct Entry {
    std::string name;
    Template kind;
    uint32_t count = 0;
  };
  void Learn(const text::Words& words) { words_.Learn(words); }
  uint32_t Number(Template t, uint64_t a, uint64_t b, uint64_t c, uint64_t d);
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  FeatureWords words_;
  absl::flat_hash_map<uint64_t, uint32_t> numbers_;
  std::vector<Entry> entries_;
};

// A list of lists.
struct FeatureLists {
  std::vector<uint32_t> numbers;
  std::vector<uint32_t> ends;

  void Close() { ends.push_back(numbers.size()); }
  const uint32_t* begin(size_t i) const {
    return numbers.data() + (i == 0 ? 0 : ends[i - 1]);
  }
  const uint32_t* end(size_t i) const { return numbers.data() + ends[i]; }
};

struct Example {
  struct Piece {
    uint16_t first;
    uint16_t length;
    uint8_t label;      // of gold, 0 for none
    uint32_t candidate; // of the example
  };
  uint32_t size = 0;  // tokens
  FeatureLists tokens;
  std::vector<Piece> candidates;  // label is the gold one
  FeatureLists stretches;
  // Of an earlier pass, added to what the features weigh. Empty for none.
  std::vector<TokenScores> token_base;
  std::vector<StretchScores> stretch_base;
};

// Features of the first pass for all runs of a prepared document.
void AddExamples(const Document& document, const GoldDocument& gold,
                 Vocabulary* vocabulary, std::vector<Example>* examples);
// Features of the second pass in place of those of the first, for the examples
// of a document that decisions were fed back into.
void AddExamplesAgain(const Document& document,
                      const std::vector<uint8_t>& own_tokens,
                      const std::vector<uint8_t>& own_candidates,
                      Vocabulary* vocabulary, Example* examples);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_TOOLS_TRAIN_NAMES_EXAMPLES_H_
