// The best way to cut a run into names and the rest.
//
// Semi-Markov Viterbi: a path over the run's tokens is made of pieces, each an
// outside token or a candidate with a label; its score is the sum over pieces
// and over pairs of neighbouring labels. Time is linear in candidates. What
// each chosen name wins by is the best path's score less that of the best path
// without it.
// After Sarawagi and Cohen, Semi-Markov Conditional Random Fields, 2004.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_DECODER_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_DECODER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"
#include "extractor/names/weights/sums.h"

namespace onrecord {
namespace names {

// A way to cover a token of a run: by a name, or by none.
struct Alternative {
  uint32_t candidate = kNoCandidate;
  Label label = kOutside;
  // How much less the best cut of the run that covers it so scores than the
  // best of all; 0 for the best itself.
  float behind = 0;
  Decisions path;  // the names of that cut, without margins
};

// Not thread-safe: part of a workspace.
class Decoder {
 public:
  // `scores`: of the run's tokens; `stretches`: of its candidates
  // [begin, end) of the document, without those of their tokens. Appends the
  // names of the run in text order. With `margins` unset they stay 0.
  void Decode(const Document& document, const Run& run, uint32_t begin,
              uint32_t end, const TokenSums* scores,
              const StretchSums* stretches,
              const float (*transitions)[kStretchWidth], bool margins,
              Decisions* decisions);

  // For the same run: the ways to cover `token`, best first, `most` of them.
  // The first is what Decode chose.
  void Alternatives(const Document& document, const Run& run, uint32_t begin,
                    uint32_t end, const TokenSums* scores,
                    const StretchSums* stretches,
                    const float (*transitions)[kStretchWidth], uint32_t token,
                    size_t most, std::vector<Alternative>* alternatives);

 private:
  // The piece that ends before `at` with a label on the best path, as
  // candidate + 1 or 0 for an outside token, and the label before it.
  uint32_t PieceBefore(uint32_t at, int label) const;
  int LabelBefore(uint32_t at, int label,
                  const float (*transitions)[kStretchWidth]) const;
  void DecodeOne(const StretchSums& stretch, const TokenSums& token,
                 const float (*transitions)[kStretchWidth], bool margins,
                 Decisions* decisions) const;
  void Reserve();
  void Forward(const TokenSums* scores, const StretchSums* stretches,
               const float (*transitions)[kStretchWidth]);
  // Fills beta_ from a token on.
  void Backward(uint32_t from, const float (*transitions)[kStretchWidth]);
  void Trace(const float (*transitions)[kStretchWidth],
             Decisions* decisions);
  void Weigh(Decision* decision) const;
  // Appends the names of the best path up to border `at`, where a piece with a
  // label ends, the last first.
  void TraceBack(uint32_t at, int label,
                 const float (*transitions)[kStretchWidth],
                 Decisions* decisions) const;
  // Appends those of the best path behind it.
  void FollowBest(uint32_t at, int label,
                  const float (*transitions)[kStretchWidth],
                  Decisions* decisions) const;
  void ListAlternatives(uint32_t at,
                        std::vector<Alternative>* alternatives) const;
  void TracePath(uint32_t at, const float (*transitions)[kStretchWidth],
                 Alternative* alternative) const;

  const Candidate* candidates_ = nullptr;  // of the run
  uint32_t count_ = 0;
  uint32_t base_ = 0;   // the first one's index in the document
  uint32_t first_ = 0;  // token
  uint32_t size_ = 0;   // tokens
  float best_ = 0;
  // These only grow; what is behind the run's own is of earlier ones.
  std::vector<float> outside_;            // by token
  std::vector<StretchScores> pieces_;     // by candidate
  std::vector<uint32_t> from_;            // candidates by first token
  std::vector<StretchScores> alpha_;      // by border and label before it
  std::vector<StretchScores> in_;         // by border and label behind it
  std::vector<StretchScores> beta_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_DECODER_H_
