#include "extractor/names/rules/one_sense.h"

#include <algorithm>
#include <iterator>

namespace onrecord {
namespace names {
namespace {

// How many times the others' sum the winner's must be. Cross-validated on
// names_world: 3 mends 24 and spoils 9, 1.5 mends 27 and spoils 14.
constexpr float kClearly = 3;
// A decision that wins by more than this is believed; without the bound nothing
// more is mended.
constexpr float kUnsure = 1;

}  // namespace

void OneSense::Settle(size_t first, size_t end, const Document& d,
                      Decisions* decisions) const {
  float sums[kPlaceLabel + 1] = {};
  for (size_t k = first; k < end; ++k) {
    const Decision& decision = (*decisions)[named_[k].second];
    sums[GivenOut(decision.label)] += decision.margin;
  }
  const auto begin = std::begin(sums) + kPersonLabel;
  const auto best = std::max_element(begin, std::end(sums));
  for (auto other = begin; other != std::end(sums); ++other) {
    if (other != best && *best < kClearly * *other) return;
  }
  const Label label = static_cast<Label>(best - std::begin(sums));
  for (size_t k = first; k < end; ++k) {
    Decision& decision = (*decisions)[named_[k].second];
    const Label own = GivenOut(decision.label);
    // Places act: "Moscow said" stays an organization beside "in Moscow".
    const bool acts = label == kPlaceLabel && own == kOrganizationLabel;
    if (own == label || acts ||
        decision.margin > kUnsure ||
        d.candidates[decision.candidate].listing != 0) {
      continue;
    }
    Relabel(label, Rule::kOneSense, &decision);
  }
}

void OneSense::Apply(const Document& d, Decisions* decisions) {
  named_.clear();
  for (uint32_t i = 0; i < decisions->size(); ++i) {
    const Decision& decision = (*decisions)[i];
    const uint32_t phrase = d.candidates[decision.candidate].phrase;
    if (GivenOut(decision.label) != kOutside && d.phrases[phrase].count > 1) {
      named_.emplace_back(phrase, i);
    }
  }
  std::sort(named_.begin(), named_.end());
  for (size_t first = 0, end = 0; first < named_.size(); first = end) {
    bool mixed = false;
    const Label label = GivenOut((*decisions)[named_[first].second].label);
    while (end < named_.size() && named_[end].first == named_[first].first) {
      mixed |= GivenOut((*decisions)[named_[end++].second].label) != label;
    }
    if (mixed) Settle(first, end, d, decisions);
  }
}

}  // namespace names
}  // namespace onrecord
