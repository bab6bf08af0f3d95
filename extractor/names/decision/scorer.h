// Adds up the weights of what holds of tokens and stretches.
//
// The sum over a row of features (feature_view.h) is made the first time the
// row is met and kept for good: words that no feature tells apart share their
// rows, so that there are some thousands. Rows that are not made yet lead to a
// sum that is marked in the place of no label: so adding up asks once for all
// of a stretch's rows whether they are there. A scorer is a worker's cache:
// not thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_SCORER_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_SCORER_H_

#include <cstdint>
#include <vector>

#include "extractor/names/decision/feature_view.h"
#include "extractor/names/weights/labels.h"
#include "extractor/names/weights/sums.h"
#include "extractor/names/weights/weights.h"

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
  template <int kWidth> class Adder;
  template <int kWidth> class Maker;

  // Where a row is: 0 not made yet, 1 nothing but zeros, else its place; 2 is
  // for one that cannot be kept.
  using RowId = uint16_t;
  static constexpr RowId kNothing = 1;
  static constexpr size_t kMostRows = 65535;
  // Those of a word, by kind of row, a cache line. In place of those with two
  // categories its number in EndsTable and 1, 0 if not asked for yet.
  struct alignas(64) WordRows {
    RowId at[32] = {};
  };
  static_assert(kWordRowKinds <= 32, "rows of a word must fit");
  struct SetRows {
    RowId at[kSetRowKinds * kRowsOfSet] = {};
  };
  // Rows that were made. Their memory is taken at once, so that it stays where
  // it is, and used as they come.
  template <int kWidth>
  struct Pool {
    Pool();
    std::vector<Sums<kWidth>> rows;
  };
  template <int kWidth> Pool<kWidth>& pool();

  // What is done when a row is met for the first time: `sum` plus the sum of
  // the visit, whose rows are made.
  template <int kWidth, class Visit>
  RunningSums<kWidth> Make(RunningSums<kWidth> sum, Visit visit);
  void StartKinds(const WordMemory& words);
  void SendForRows(const Document& document) const;
  RunningSums<kStretchWidth> MakeCandidate(const Document& document,
                                           const Run& run, const Candidate& c);

  std::vector<WordRows> word_rows_;  // by KindAndUses::kind
  uint32_t kinds_ = 0;               // that are known
  std::vector<RowId> small_rows_;    // RowsBefore(kind) + small number
  std::vector<SetRows> set_rows_;    // by set of classes
  Pool<kTokenWidth> token_rows_;
  Pool<kStretchWidth> stretch_rows_;
  std::vector<TokenSums> evidence_;  // of the document's words
  // Of the run at hand, by the token behind: all that end there.
  std::vector<StretchSums> ends_;
  const Weights* weights_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_SCORER_H_
