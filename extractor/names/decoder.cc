#include "extractor/names/decoder.h"

#include <algorithm>

namespace onrecord {
namespace names {
namespace {

constexpr float kNever = -1e30f;

}  // namespace

void Decoder::AddUp(const TokenScores* scores,
                    const StretchScores* stretches) {
  outside_.resize(size_);
  for (uint32_t i = 0; i < size_; ++i) outside_[i] = scores[i].at[0];
  pieces_.resize(count_);
  from_.assign(size_ + 1, count_);
  // Candidates of one start grow, so their tokens are added as they go.
  StretchScores tokens;
  uint32_t start = ~0u;
  uint32_t reached = 0;
  for (uint32_t k = 0; k < count_; ++k) {
    const uint32_t at = candidates_[k].first - first_;
    if (at != start) {
      start = at;
      reached = at + 1;
      from_[at] = k;
      for (int y = 0; y < kStretchWidth; ++y) tokens.at[y] = scores[at].at[y];
    }
    for (; reached < at + candidates_[k].length; ++reached) {
      tokens.Add(scores[reached].at + 8);
    }
    pieces_[k] = tokens;
    pieces_[k].Add(stretches[k].at);
  }
  for (uint32_t i = size_; i-- > 0;) from_[i] = std::min(from_[i], from_[i + 1]);
}

void Decoder::Forward(const float (*transitions)[kStretchWidth]) {
  StretchScores never;
  for (float& x : never.at) x = kNever;
  alpha_.assign(size_ + 1, never);
  in_.resize(size_ + 1);
  before_.resize((size_ + 1) * kStretchWidth);
  back_.resize((size_ + 1) * kStretchWidth);
  for (uint32_t i = 0; i < size_; ++i) {
    StretchScores& in = in_[i];
    uint8_t* before = &before_[i * kStretchWidth];
    if (i == 0) {
      for (int y = 0; y < kLabels; ++y) {
        in.at[y] = transitions[kRunStart][y];
        before[y] = kRunStart;
      }
    } else {
      in = never;
      for (int a = 0; a < kLabels; ++a) {
        const float score = alpha_[i].at[a];
        if (score <= kNever) continue;
        for (int y = 0; y < kLabels; ++y) {
          const float s = score + transitions[a][y];
          if (s > in.at[y]) {
            in.at[y] = s;
            before[y] = a;
          }
        }
      }
    }
    const float out = in.at[0] + outside_[i];
    if (out > alpha_[i + 1].at[0]) {
      alpha_[i + 1].at[0] = out;
      back_[(i + 1) * kStretchWidth] = {0, before[0]};
    }
    for (uint32_t k = from_[i]; k < from_[i + 1]; ++k) {
      const uint32_t end = i + candidates_[k].length;
      for (int y = 1; y < kLabels; ++y) {
        const float s = in.at[y] + pieces_[k].at[y];
        if (s > alpha_[end].at[y]) {
          alpha_[end].at[y] = s;
          back_[end * kStretchWidth + y] = {k + 1, before[y]};
        }
      }
    }
  }
}

void Decoder::Backward(const float (*transitions)[kStretchWidth]) {
  beta_.resize(size_ + 1);
  beta_[size_].Clear();
  for (uint32_t i = size_; i-- > 0;) {
    StretchScores out;
    for (float& x : out.at) x = kNever;
    out.at[0] = outside_[i] + beta_[i + 1].at[0];
    for (uint32_t k = from_[i]; k < from_[i + 1]; ++k) {
      const StretchScores& rest = beta_[i + candidates_[k].length];
      for (int y = 1; y < kLabels; ++y) {
        out.at[y] = std::max(out.at[y], pieces_[k].at[y] + rest.at[y]);
      }
    }
    for (int a = 0; a < kLabels; ++a) {
      float best = kNever;
      for (int y = 0; y < kLabels; ++y) {
        best = std::max(best, transitions[a][y] + out.at[y]);
      }
      beta_[i].at[a] = best;
    }
  }
}

void Decoder::Trace(std::vector<Decision>* decisions) {
  int label = 0;
  for (int y = 1; y < kLabels; ++y) {
    if (alpha_[size_].at[y] > alpha_[size_].at[label]) label = y;
  }
  best_ = alpha_[size_].at[label];
  const size_t kept = decisions->size();
  for (uint32_t at = size_; at > 0;) {
    const Back& back = back_[at * kStretchWidth + label];
    if (back.piece == 0) {
      --at;
    } else {
      Decision decision;
      decision.candidate = base_ + back.piece - 1;
      decision.label = static_cast<Label>(label);
      decisions->push_back(decision);
      at -= candidates_[back.piece - 1].length;
    }
    label = back.label;
  }
  std::reverse(decisions->begin() + kept, decisions->end());
}

// Any other path covers the name's first token by something else.
void Decoder::Weigh(Decision* decision) const {
  const uint32_t chosen = decision->candidate - base_;
  const uint32_t at = candidates_[chosen].first - first_;
  float second = in_[at].at[0] + outside_[at] + beta_[at + 1].at[0];
  int runner_up = 0;
  const uint32_t low =
      at + 1 > kLongestName ? at + 1 - kLongestName : 0;
  for (uint32_t k = from_[low]; k < from_[at + 1]; ++k) {
    const uint32_t s = candidates_[k].first - first_;
    const uint32_t e = s + candidates_[k].length;
    if (e <= at) continue;
    for (int y = 1; y < kLabels; ++y) {
      if (k == chosen && y == decision->label) continue;
      const float score = in_[s].at[y] + pieces_[k].at[y] + beta_[e].at[y];
      if (score > second) {
        second = score;
        runner_up = y;
      }
    }
  }
  decision->margin = best_ - second;
  decision->runner_up = static_cast<Label>(runner_up);
}

void Decoder::Decode(const Document& document, const Run& run, uint32_t begin,
                     uint32_t end, const TokenScores* scores,
                     const StretchScores* stretches,
                     const float (*transitions)[kStretchWidth], bool margins,
                     std::vector<Decision>* decisions) {
  candidates_ = document.candidates.data() + begin;
  count_ = end - begin;
  base_ = begin;
  first_ = run.first;
  size_ = run.end - run.first;
  AddUp(scores, stretches);
  Forward(transitions);
  const size_t kept = decisions->size();
  Trace(decisions);
  if (!margins || decisions->size() == kept) return;
  Backward(transitions);
  for (size_t i = kept; i < decisions->size(); ++i) Weigh(&(*decisions)[i]);
}

}  // namespace names
}  // namespace onrecord
