// The best way to cut a run into names and the rest.
//
// Semi-Markov Viterbi: a path over the run's tokens is made of pieces, each an
// outside token or a candidate with a label; its score is the sum over pieces
// and over pairs of neighbouring labels. Time is linear in candidates. What
// each chosen name wins by is the best path's score less that of the best path
// without it.
// After Sarawagi and Cohen, Semi-Markov Conditional Random Fields, 2004.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECODER_H_
#define ONRECORD_EXTRACTOR_NAMES_DECODER_H_

#include <cstdint>
#include <vector>

#include "extractor/names/decisions.h"
#include "extractor/names/document.h"
#include "extractor/names/sums.h"

namespace onrecord {
namespace names {

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

#endif  // ONRECORD_EXTRACTOR_NAMES_DECODER_H_
