// Fits the weights of a semi-Markov conditional random field.
//
// Regularized dual averaging with AdaGrad steps and L1 (Duchi, Hazan and
// Singer 2011; Xiao 2010): most weights come out as zero, by the fitting and
// not by cutting afterwards. Runs are taken one at a time, in an order shuffled
// by a fixed seed: same examples, same weights.

#ifndef ONRECORD_TOOLS_TRAIN_NAMES_FIT_H_
#define ONRECORD_TOOLS_TRAIN_NAMES_FIT_H_

#include <cstdint>
#include <vector>

#include "extractor/names/weights/labels.h"
#include "extractor/names/weights/sums.h"
#include "tools/train_names_examples.h"

namespace onrecord {
namespace names {

struct FitOptions {
  int rounds = 15;
  double l1 = 1e-5;     // larger: fewer weights
  double rate = 0.05;
  uint32_t seed = 1;    // of the order of runs
  // Features met less often have no weight.
  uint32_t token_minimum = 2;
  uint32_t stretch_minimum = 3;
};

// By feature number; rows of kTokenWidth or kStretchWidth.
struct FittedWeights {
  std::vector<uint32_t> rows;  // ~0 for a feature without weights
  std::vector<TokenScores> tokens;
  std::vector<StretchScores> stretches;
  float transitions[kStretchWidth][kStretchWidth] = {};
};

// `fixed`: transitions of an earlier pass to keep instead of fitting them, or
// null.
FittedWeights Fit(const std::vector<Vocabulary::Entry>& features,
                  const std::vector<const Example*>& examples,
                  const FitOptions& options,
                  const float (*fixed)[kStretchWidth]);

// Sums over an example's features (and its base).
void ScoreExample(const Example& example, const FittedWeights& weights,
                  std::vector<TokenScores>* tokens,
                  std::vector<StretchScores>* stretches);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_TOOLS_TRAIN_NAMES_FIT_H_
