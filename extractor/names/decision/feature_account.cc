#include "extractor/names/decision/feature_account.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/names/decision/each_feature.h"

namespace onrecord {
namespace names {
namespace {

// Less is the rounding of sums.
constexpr float kNothing = 1e-5;

class Collector : public EachFeature<Collector> {
 public:
  Collector(const Weights& weights, const FeatureWords& words)
      : weights_(weights), words_(words) {}

  void Add(Template t, uint64_t a = 0, uint64_t b = 0, uint64_t c = 0,
           uint64_t d = 0) {
    const uint64_t key = FeatureKey(t, a, b, c, d);
    const int16_t* const sums = IsTokenTemplate(t)
                                    ? weights_.FindToken(t, key)
                                    : weights_.FindStretch(t, key);
    if (sums != nullptr) all_.push_back({words_.Name(t, a, b, c, d), sums});
  }
  std::vector<WeightedFeature> Take() { return std::move(all_); }

 private:
  const Weights& weights_;
  const FeatureWords& words_;
  std::vector<WeightedFeature> all_;
};

}  // namespace

void FeatureAccount::Add(const std::vector<WeightedFeature>& features,
                         int slot, float times) {
  for (const WeightedFeature& feature : features) {
    Add(feature.name, times * kSumUnit * feature.sums[slot]);
  }
}

std::vector<FeatureShare> FeatureAccount::Shares() const {
  std::vector<FeatureShare> shares;
  for (const auto& share : shares_) {
    if (std::abs(share.second) < kNothing) continue;
    shares.push_back({share.first, share.second});
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const FeatureShare& a, const FeatureShare& b) {
                     return std::abs(a.score) > std::abs(b.score);
                   });
  return shares;
}

RunFeatures::RunFeatures(const Document& document, uint32_t r,
                         const Decider& decider, const Weights& weights,
                         const FeatureWords& words)
    : d_(document), run_(document.runs.runs[r]), view_(document, run_),
      weights_(weights), words_(words),
      own_candidates_(decider.own_candidates()),
      own_tokens_(decider.own_tokens().data() + run_.place) {}

std::vector<WeightedFeature> RunFeatures::OfToken(uint32_t i) const {
  Collector features(weights_, words_);
  const RunToken& token = d_.runs.At(run_, i);
  view_.VisitToken(i, &features);
  view_.VisitSequence(d_.runs.sequences[token.sequence], &features);
  if (token.capital) {
    FeatureView::VisitEvidence(d_.evidence.words()[token.doc_word],
                               &features);
  }
  view_.VisitTokenAgain(i, own_tokens_[i - run_.first], &features);
  return features.Take();
}

std::vector<WeightedFeature> RunFeatures::OfStretch(uint32_t candidate) const {
  Collector features(weights_, words_);
  const Candidate& c = d_.candidates[candidate];
  VisitAllOfStretch(view_, c, &features);
  view_.VisitStretchAgain(c, own_candidates_[candidate], own_tokens_,
                          &features);
  return features.Take();
}

void RunFeatures::AddTransition(int before, int label, float times,
                                FeatureAccount* account) const {
  const absl::string_view from =
      before == kRunStart ? absl::string_view("START") : LabelName(before);
  account->Add(absl::StrCat("transition ", from, " ", LabelName(label)),
               times * weights_.transitions()[before][label]);
}

void RunFeatures::AddName(uint32_t candidate, Label label,
                          FeatureAccount* account) const {
  const Candidate& c = d_.candidates[candidate];
  account->Add(OfStretch(candidate), label, 1);
  for (uint32_t i = c.first; i < c.end(); ++i) {
    const std::vector<WeightedFeature> features = OfToken(i);
    account->Add(features, i == c.first ? FirstOf(label) : FurtherOf(label),
                 1);
    account->Add(features, kOutside, -1);
  }
}

void RunFeatures::AddCut(const Decisions& names, float times,
                         FeatureAccount* account) const {
  int before = kRunStart;
  auto name = names.begin();
  for (uint32_t i = run_.first; i < run_.end;) {
    const bool named =
        name != names.end() && d_.candidates[name->candidate].first == i;
    const int label = named ? name->label : kOutside;
    AddTransition(before, label, times, account);
    before = label;
    if (!named) {
      account->Add(OfToken(i++), kOutside, times);
      continue;
    }
    account->Add(OfStretch(name->candidate), label, times);
    account->Add(OfToken(i++), FirstOf(label), times);
    for (; i < d_.candidates[name->candidate].end(); ++i) {
      account->Add(OfToken(i), FurtherOf(label), times);
    }
    ++name;
  }
}

}  // namespace names
}  // namespace onrecord
