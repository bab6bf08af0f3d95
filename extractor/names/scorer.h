// Adds up the weights of what holds of tokens and stretches.
//
// The sum over a row of features (visit_features.h) is made the first time the
// row is met and kept for good. Words that no weight tells apart share their
// rows, so there are a few thousand of them whatever is read. A scorer is a
// worker's cache: not thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_SCORER_H_
#define ONRECORD_EXTRACTOR_NAMES_SCORER_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extractor/names/labels.h"
#include "extractor/names/visit_features.h"
#include "extractor/names/weights.h"

namespace onrecord {
namespace names {

// One vector of numbers, of kTokenWidth or kStretchWidth.
template <int kWidth>
struct alignas(32) Numbers {
  float at[kWidth];

  void Clear() {
    for (int i = 0; i < kWidth; ++i) at[i] = 0;
  }
  void Add(const float* other) {
    for (int i = 0; i < kWidth; ++i) at[i] += other[i];
  }
};
using TokenScores = Numbers<kTokenWidth>;
using StretchScores = Numbers<kStretchWidth>;

class Scorer {
 public:
  explicit Scorer(const Weights* weights) : weights_(weights) {}

  // To be called before each document; `afresh` if word ids are void.
  void StartDocument(const Document& document, bool afresh);

  // Sums for the tokens and candidates of a run, added to what is there.
  void ScoreTokens(const Document& document, const Run& run,
                   TokenScores* scores);
  void ScoreCandidates(const Document& document, const Run& run,
                       const Candidate* begin, const Candidate* end,
                       StretchScores* scores);
  // The same for what the first pass adds. `own`: of each token.
  void ScoreTokensAgain(const Document& document, const Run& run,
                        const uint8_t* own, TokenScores* scores);
  void ScoreCandidatesAgain(const Document& document, const Run& run,
                            const Candidate* begin, const Candidate* end,
                            const uint8_t* own, const uint8_t* own_tokens,
                            StretchScores* scores);

 private:
  template <int kWidth> class Sink;
  template <int kWidth> class Groups;

  // Gives new words their kinds.
  void LearnKinds(const WordMemory& words, bool afresh);

  // Of each word, by Words::Id.
  std::vector<uint32_t> kinds_;
  std::vector<uint8_t> known_;
  absl::flat_hash_map<uint64_t, uint32_t> kind_numbers_;
  // Row numbers + 1 by index, 0: not made yet.
  std::vector<uint32_t> rows_[kRowKinds];
  std::vector<TokenScores> token_rows_;
  std::vector<StretchScores> stretch_rows_;
  // Of the document's words and sequences.
  std::vector<TokenScores> evidence_;
  TokenScores sequence_;
  const Weights* weights_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_SCORER_H_
