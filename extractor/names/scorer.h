// Adds up the weights of what holds of tokens and stretches.
//
// The sum over a row of features (feature_view.h) is made the first time the
// row is met and kept for good: words that no feature tells apart share their
// rows, so that there are some thousands. A scorer is a worker's cache: not
// thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_SCORER_H_
#define ONRECORD_EXTRACTOR_NAMES_SCORER_H_

#include <cstdint>
#include <vector>

#include "extractor/names/labels.h"
#include "extractor/names/feature_view.h"
#include "extractor/names/sums.h"
#include "extractor/names/weights.h"

namespace onrecord {
namespace names {

class Scorer {
 public:
  explicit Scorer(const Weights* weights);

  // To be called before each document.
  void StartDocument(const Document& document);

  // Sums for the tokens and candidates of a run, added to what is there.
  void ScoreTokens(const Document& document, const Run& run,
                   TokenSums* scores);
  void ScoreCandidates(const Document& document, const Run& run,
                       const Candidate* begin, const Candidate* end,
                       StretchSums* scores);
  // The same for what the first pass adds. `own`: of each token.
  void ScoreTokensAgain(const Document& document, const Run& run,
                        const uint8_t* own, TokenSums* scores);
  void ScoreCandidatesAgain(const Document& document, const Run& run,
                            const Candidate* begin, const Candidate* end,
                            const uint8_t* own, const uint8_t* own_tokens,
                            StretchSums* scores);

 private:
  template <int kWidth> class Sink;
  template <int kWidth> class Groups;

  // Where a row is: 0 not made yet, 1 nothing but zeros, else its place.
  using RowId = uint16_t;
  static constexpr size_t kMostRows = 65535;
  // Those of a word, by kind of row, a cache line.
  struct alignas(64) WordRows {
    RowId at[32] = {};
  };
  static_assert(kWordRowKinds <= 32, "rows of a word must fit");
  // Rows that were made. Their memory is taken at once, so that it stays where
  // it is, and used as they come.
  template <int kWidth>
  struct Pool {
    Pool() : rows(2) { rows.reserve(kMostRows); }
    std::vector<Sums<kWidth>> rows;
    Sums<kWidth> last;  // when no more can be kept
  };

  std::vector<WordRows> word_rows_;  // by WordTraits::kind
  std::vector<RowId> rows_[kSmallRowKinds];  // by small number
  Pool<kTokenWidth> token_rows_;
  Pool<kStretchWidth> stretch_rows_;
  std::vector<TokenSums> evidence_;  // of the document's words
  // Of the run at hand, by the token behind: all that end there.
  std::vector<StretchSums> ends_;
  const Weights* weights_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_SCORER_H_
