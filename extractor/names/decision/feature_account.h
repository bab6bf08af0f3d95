// What each feature adds to a cut of a run into names and the rest.
//
//   RunFeatures run(document, r, decider, weights, words);
//   FeatureAccount account;
//   run.AddCut(rival.path, 1, &account);
//   run.AddCut(winner.path, -1, &account);
//   account.Shares()   // they sum up to -rival.behind
//
// Looks every weight up anew: for explanations, not for deciding (scorer.h).
// Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_FEATURE_ACCOUNT_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_FEATURE_ACCOUNT_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "extractor/names/decision/decider.h"
#include "extractor/names/decision/explanation.h"
#include "extractor/names/decision/feature_view.h"
#include "extractor/names/weights/feature_words.h"
#include "extractor/names/weights/weights.h"

namespace onrecord {
namespace names {

// A feature that holds and has weights.
struct WeightedFeature {
  std::string name;
  const int16_t* sums;  // TokenSums::at or StretchSums::at
};

class FeatureAccount {
 public:
  void Add(const std::string& feature, float score) {
    shares_[feature] += score;
  }
  // The sums in `slot` of all of them, `times` so much.
  void Add(const std::vector<WeightedFeature>& features, int slot,
           float times);

  // The largest first, without those that come to nothing.
  std::vector<FeatureShare> Shares() const;

 private:
  std::map<std::string, float> shares_;
};

// A run of a document as `decider` left it, with both passes' features. All
// that is given must outlive it.
class RunFeatures {
 public:
  RunFeatures(const Document& document, uint32_t r, const Decider& decider,
              const Weights& weights, const FeatureWords& words);

  // What a name adds over no name at its tokens.
  void AddName(uint32_t candidate, Label label, FeatureAccount* account) const;
  // All that the cut into these names scores, `times` so much.
  void AddCut(const Decisions& names, float times,
              FeatureAccount* account) const;

 private:
  std::vector<WeightedFeature> OfToken(uint32_t i) const;
  std::vector<WeightedFeature> OfStretch(uint32_t candidate) const;
  void AddTransition(int before, int label, float times,
                     FeatureAccount* account) const;

  const Document& d_;
  const Run& run_;
  const FeatureView view_;
  const Weights& weights_;
  const FeatureWords& words_;
  const std::vector<uint8_t>& own_candidates_;
  const uint8_t* const own_tokens_;  // of the run
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_FEATURE_ACCOUNT_H_
