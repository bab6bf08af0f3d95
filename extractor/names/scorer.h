// Adds up the weights of what holds of tokens and stretches.
//
// The sum over a row of features (visit_features.h) is made the first time the
// row is met and kept for good: words that no feature tells apart share their
// rows, so that there are some thousands. A scorer is a worker's cache: not
// thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_SCORER_H_
#define ONRECORD_EXTRACTOR_NAMES_SCORER_H_

#include <cstdint>
#include <vector>

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

  // To be called before each document.
  void StartDocument(const Document& document);

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

  // By index: 0 not made yet, 1 nothing but zeros, else place + 2.
  std::vector<uint32_t> rows_[kRowKinds];
  std::vector<TokenScores> token_rows_;
  std::vector<StretchScores> stretch_rows_;
  std::vector<TokenScores> evidence_;  // of the document's words
  // Of the run at hand: its sequence, and by token as first, further and last
  // word and as the border that stretches start or end at.
  TokenScores sequence_;
  std::vector<StretchScores> words_[3];
  std::vector<StretchScores> ends_;
  const Weights* weights_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_SCORER_H_
