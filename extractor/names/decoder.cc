#include "extractor/names/decoder.h"

#include <algorithm>
#include <cstring>

namespace onrecord {
namespace names {
namespace {

constexpr float kNever = -1e30f;

// Four scores at a time, in a register.
typedef float Four __attribute__((vector_size(16)));
inline Four Load(const float* from) {
  Four four;
  std::memcpy(&four, from, sizeof(four));
  return four;
}
inline void Store(Four four, float* to) {
  std::memcpy(to, &four, sizeof(four));
}
inline Four Larger(Four a, Four b) { return a > b ? a : b; }

}  // namespace

void Decoder::AddUp(const TokenSums* scores,
                    const StretchSums* stretches) {
  outside_.resize(size_);
  for (uint32_t i = 0; i < size_; ++i) outside_[i] = scores[i].at[0] * kSumUnit;
  pieces_.resize(count_);
  from_.assign(size_ + 1, count_);
  // Candidates of one start grow, so their tokens are added as they go.
  StretchSums tokens;
  uint32_t start = ~0u;
  uint32_t reached = 0;
  for (uint32_t k = 0; k < count_; ++k) {
    const uint32_t at = candidates_[k].first - first_;
    if (at != start) {
      start = at;
      reached = at + 1;
      from_[at] = k;
      std::copy_n(scores[at].at, kStretchWidth, tokens.at);
    }
    for (; reached < at + candidates_[k].length; ++reached) {
      tokens.Add(scores[reached].at + kStretchWidth);
    }
    StretchSums piece = tokens;
    piece.Add(stretches[k].at);
    for (int y = 0; y < kStretchWidth; ++y) {
      pieces_[k].at[y] = piece.at[y] * kSumUnit;
    }
    pieces_[k].at[0] = pieces_[k].at[7] = kNever;
  }
  for (uint32_t i = size_; i-- > 0;) from_[i] = std::min(from_[i], from_[i + 1]);
}

// What a path scores that goes on with each label after `before`.
inline void Follow(const StretchScores& before,
                   const float (*transitions)[kStretchWidth],
                   StretchScores* in) {
  Four low = Four{} + kNever;
  Four high = Four{} + kNever;
  for (int a = 0; a < kLabels; ++a) {
    low = Larger(low, before.at[a] + Load(transitions[a]));
    high = Larger(high, before.at[a] + Load(transitions[a] + 4));
  }
  Store(low, in->at);
  Store(high, in->at + 4);
}

void Decoder::Forward(const float (*transitions)[kStretchWidth]) {
  StretchScores never;
  for (float& x : never.at) x = kNever;
  alpha_.assign(size_ + 1, never);
  in_.resize(size_ + 1);
  for (int y = 0; y < kStretchWidth; ++y) {
    in_[0].at[y] = transitions[kRunStart][y];
  }
  for (uint32_t i = 0; i < size_; ++i) {
    if (i > 0) Follow(alpha_[i], transitions, &in_[i]);
    const StretchScores& in = in_[i];
    alpha_[i + 1].at[0] =
        std::max(alpha_[i + 1].at[0], in.at[0] + outside_[i]);
    for (uint32_t k = from_[i]; k < from_[i + 1]; ++k) {
      float* to = alpha_[i + candidates_[k].length].at;
      const float* piece = pieces_[k].at;
      for (int y = 0; y < kStretchWidth; y += 4) {
        Store(Larger(Load(to + y), Load(in.at + y) + Load(piece + y)), to + y);
      }
    }
  }
}

void Decoder::Backward(const float (*transitions)[kStretchWidth]) {
  beta_.resize(size_ + 1);
  beta_[size_].Clear();
  for (uint32_t i = size_; i-- > 0;) {
    // The last place is of no label, and never chosen.
    Four low = Four{} + kNever;
    Four high = Four{} + kNever;
    low[0] = outside_[i] + beta_[i + 1].at[0];
    for (uint32_t k = from_[i]; k < from_[i + 1]; ++k) {
      const float* rest = beta_[i + candidates_[k].length].at;
      const float* piece = pieces_[k].at;
      low = Larger(low, Load(piece) + Load(rest));
      high = Larger(high, Load(piece + 4) + Load(rest + 4));
    }
    for (int a = 0; a < kLabels; ++a) {
      const Four best = Larger(Load(transitions[a]) + low,
                               Load(transitions[a] + 4) + high);
      beta_[i].at[a] = std::max(std::max(best[0], best[1]),
                                std::max(best[2], best[3]));
    }
  }
}

uint32_t Decoder::PieceBefore(uint32_t at, int label) const {
  if (label == 0) return 0;
  const uint32_t low = at > kLongestName ? at - kLongestName : 0;
  for (uint32_t k = from_[low]; k < from_[at]; ++k) {
    const uint32_t s = candidates_[k].first - first_;
    if (s + candidates_[k].length == at &&
        in_[s].at[label] + pieces_[k].at[label] == alpha_[at].at[label]) {
      return k + 1;
    }
  }
  return 0;
}

int Decoder::LabelBefore(uint32_t at, int label,
                         const float (*transitions)[kStretchWidth]) const {
  for (int a = 0; a < kLabels; ++a) {
    if (alpha_[at].at[a] + transitions[a][label] == in_[at].at[label]) return a;
  }
  return 0;
}

// The same sums as on the way forward tell where the best path came from.
void Decoder::Trace(const float (*transitions)[kStretchWidth],
                    std::vector<Decision>* decisions) {
  int label = 0;
  for (int y = 1; y < kLabels; ++y) {
    if (alpha_[size_].at[y] > alpha_[size_].at[label]) label = y;
  }
  best_ = alpha_[size_].at[label];
  const size_t kept = decisions->size();
  for (uint32_t at = size_; at > 0;) {
    const uint32_t piece = PieceBefore(at, label);
    if (piece == 0) {
      --at;
    } else {
      Decision decision;
      decision.candidate = base_ + piece - 1;
      decision.label = static_cast<Label>(label);
      decisions->push_back(decision);
      at -= candidates_[piece - 1].length;
    }
    if (at > 0) label = LabelBefore(at, piece == 0 ? 0 : label, transitions);
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

// A run of one token, as most are: a name of some label or none.
void Decoder::DecodeOne(const StretchSums& stretch, const TokenSums& token,
                        const float (*transitions)[kStretchWidth],
                        std::vector<Decision>* decisions) const {
  float best = transitions[kRunStart][0] + token.at[0] * kSumUnit;
  float second = kNever;
  int label = 0;
  int runner_up = 0;
  for (int y = 1; y < kLabels; ++y) {
    const float score =
        transitions[kRunStart][y] +
        (token.at[FirstOf(y)] + stretch.at[y]) * kSumUnit;
    if (score > best) {
      second = best;
      runner_up = label;
      best = score;
      label = y;
    } else if (score > second) {
      second = score;
      runner_up = y;
    }
  }
  if (label == 0) return;
  Decision decision;
  decision.candidate = base_;
  decision.label = static_cast<Label>(label);
  decision.margin = best - second;
  decision.runner_up = static_cast<Label>(runner_up);
  decisions->push_back(decision);
}

void Decoder::Decode(const Document& document, const Run& run, uint32_t begin,
                     uint32_t end, const TokenSums* scores,
                     const StretchSums* stretches,
                     const float (*transitions)[kStretchWidth], bool margins,
                     std::vector<Decision>* decisions) {
  candidates_ = document.candidates.data() + begin;
  count_ = end - begin;
  base_ = begin;
  first_ = run.first;
  size_ = run.end - run.first;
  if (size_ == 1 && count_ == 1) {
    DecodeOne(stretches[0], scores[0], transitions, decisions);
    return;
  }
  AddUp(scores, stretches);
  Forward(transitions);
  const size_t kept = decisions->size();
  Trace(transitions, decisions);
  if (!margins || decisions->size() == kept) return;
  Backward(transitions);
  for (size_t i = kept; i < decisions->size(); ++i) Weigh(&(*decisions)[i]);
}

}  // namespace names
}  // namespace onrecord
