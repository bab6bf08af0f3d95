// What else could have stood at a token. Only for explanations: nothing here
// is on the way of Decode.

#include <algorithm>

#include "extractor/names/decision/decoder.h"

namespace onrecord {
namespace names {

void Decoder::FollowBest(uint32_t at, int label,
                         const float (*transitions)[kStretchWidth],
                         Decisions* decisions) const {
  while (at < size_) {
    Decision next;
    next.candidate = kNoCandidate;
    float best = transitions[label][0] + outside_[at] + beta_[at + 1].at[0];
    for (uint32_t k = from_[at]; k < from_[at + 1]; ++k) {
      const float* rest = beta_[at + candidates_[k].length].at;
      for (int y = 1; y < kLabels; ++y) {
        const float score = transitions[label][y] + pieces_[k].at[y] + rest[y];
        if (score <= best) continue;
        best = score;
        next.candidate = base_ + k;
        next.label = static_cast<Label>(y);
      }
    }
    label = next.label;
    if (next.candidate == kNoCandidate) {
      ++at;
    } else {
      decisions->push_back(next);
      at += candidates_[next.candidate - base_].length;
    }
  }
}

// `behind` is the score of each, for now.
void Decoder::ListAlternatives(uint32_t at,
                               std::vector<Alternative>* alternatives) const {
  Alternative other;
  other.behind = in_[at].at[0] + outside_[at] + beta_[at + 1].at[0];
  alternatives->push_back(other);
  const uint32_t low = at + 1 > kLongestName ? at + 1 - kLongestName : 0;
  for (uint32_t k = from_[low]; k < from_[at + 1]; ++k) {
    const uint32_t s = candidates_[k].first - first_;
    const uint32_t e = s + candidates_[k].length;
    if (e <= at) continue;
    other.candidate = base_ + k;
    for (int y = 1; y < kLabels; ++y) {
      other.label = static_cast<Label>(y);
      other.behind = in_[s].at[y] + pieces_[k].at[y] + beta_[e].at[y];
      alternatives->push_back(other);
    }
  }
}

void Decoder::TracePath(uint32_t at,
                        const float (*transitions)[kStretchWidth],
                        Alternative* a) const {
  uint32_t first = at;
  uint32_t end = at + 1;
  if (a->candidate != kNoCandidate) {
    first = candidates_[a->candidate - base_].first - first_;
    end = first + candidates_[a->candidate - base_].length;
  }
  if (first > 0) {
    TraceBack(first, LabelBefore(first, a->label, transitions), transitions,
              &a->path);
    std::reverse(a->path.begin(), a->path.end());
  }
  if (a->candidate != kNoCandidate) {
    a->path.emplace_back();
    a->path.back().candidate = a->candidate;
    a->path.back().label = a->label;
  }
  FollowBest(end, a->label, transitions, &a->path);
}

void Decoder::Alternatives(const Document& document, const Run& run,
                           uint32_t begin, uint32_t end,
                           const TokenSums* scores,
                           const StretchSums* stretches,
                           const float (*transitions)[kStretchWidth],
                           uint32_t token, size_t most,
                           std::vector<Alternative>* alternatives) {
  count_ = end - begin;
  base_ = begin;
  size_ = run.end - run.first;
  candidates_ = document.candidates.data() + begin;
  first_ = run.first;
  Reserve();
  Forward(scores, stretches, transitions);
  Backward(0, transitions);
  alternatives->clear();
  ListAlternatives(token - first_, alternatives);
  std::stable_sort(alternatives->begin(), alternatives->end(),
                   [](const Alternative& a, const Alternative& b) {
                     return a.behind > b.behind;
                   });
  const float best = alternatives->front().behind;
  alternatives->resize(std::min(most, alternatives->size()));
  for (Alternative& a : *alternatives) {
    a.behind = best - a.behind;
    TracePath(token - first_, transitions, &a);
  }
}

}  // namespace names
}  // namespace onrecord
