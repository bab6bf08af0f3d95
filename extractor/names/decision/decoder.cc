#include "extractor/names/decision/decoder.h"

#include <algorithm>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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
inline Four Larger(Four a, Four b) {
#ifdef __SSE2__
  return _mm_max_ps(a, b);
#else
  return a > b ? a : b;
#endif
}

// Scores of the labels of a stretch: outside and the last place are none.
constexpr Four kNotLow = {kNever, 0, 0, 0};
constexpr Four kNotHigh = {0, 0, 0, kNever};

// Sums in units of scores.
inline void ToScores(const RunningSums<kStretchWidth>& sums, Four* low,
                     Four* high) {
  StretchSums at;
  sums.Store(&at);
#ifdef __SSE2__
  const __m128i all = _mm_load_si128(reinterpret_cast<const __m128i*>(at.at));
  // To the upper halves of whole numbers and down again, for their signs.
  *low = _mm_cvtepi32_ps(_mm_srai_epi32(_mm_unpacklo_epi16(all, all), 16));
  *high = _mm_cvtepi32_ps(_mm_srai_epi32(_mm_unpackhi_epi16(all, all), 16));
#else
  for (int y = 0; y < 4; ++y) {
    (*low)[y] = at.at[y];
    (*high)[y] = at.at[y + 4];
  }
#endif
  *low *= kSumUnit;
  *high *= kSumUnit;
}

}  // namespace

void Decoder::Reserve() {
  if (outside_.size() <= size_) {
    const size_t size = 2 * size_ + 16;
    outside_.resize(size);
    from_.resize(size);
    alpha_.resize(size);
    in_.resize(size);
    beta_.resize(size);
  }
  if (pieces_.size() < count_) pieces_.resize(2 * count_ + 16);
}

// What a path scores that goes on with each label after `before`.
inline void Follow(const float* before,
                   const float (*transitions)[kStretchWidth],
                   Four* low, Four* high) {
  *low = before[0] + Load(transitions[0]);
  *high = before[0] + Load(transitions[0] + 4);
  for (int a = 1; a < kLabels; ++a) {
    *low = Larger(*low, before[a] + Load(transitions[a]));
    *high = Larger(*high, before[a] + Load(transitions[a] + 4));
  }
}

void Decoder::Forward(const TokenSums* scores, const StretchSums* stretches,
                      const float (*transitions)[kStretchWidth]) {
  for (uint32_t i = 1; i <= size_; ++i) {
    Store(Four{} + kNever, alpha_[i].at);
    Store(Four{} + kNever, alpha_[i].at + 4);
  }
  Four low = Load(transitions[kRunStart]);
  Four high = Load(transitions[kRunStart] + 4);
  uint32_t k = 0;
  for (uint32_t i = 0; i < size_; ++i) {
    if (i > 0) Follow(alpha_[i].at, transitions, &low, &high);
    Store(low, in_[i].at);
    Store(high, in_[i].at + 4);
    outside_[i] = scores[i].at[0] * kSumUnit;
    float* const next = alpha_[i + 1].at;
    next[0] = std::max(next[0], low[0] + outside_[i]);
    from_[i] = k;
    // Candidates of one start grow, so their tokens are added as they go.
    RunningSums<kStretchWidth> tokens;
    tokens.Add(scores[i].at);
    uint32_t reached = 1;
    for (; k < count_ && candidates_[k].first - first_ == i; ++k) {
      const uint32_t length = candidates_[k].length;
      for (; reached < length; ++reached) {
        tokens.Add(scores[i + reached].at + kStretchWidth);
      }
      RunningSums<kStretchWidth> sum = tokens;
      sum.Add(stretches[k].at);
      Four piece_low, piece_high;
      ToScores(sum, &piece_low, &piece_high);
      piece_low += kNotLow;
      piece_high += kNotHigh;
      float* const piece = pieces_[k].at;
      Store(piece_low, piece);
      Store(piece_high, piece + 4);
      float* const to = alpha_[i + length].at;
      Store(Larger(Load(to), low + piece_low), to);
      Store(Larger(Load(to + 4), high + piece_high), to + 4);
    }
  }
  from_[size_] = k;
}

void Decoder::Backward(uint32_t from,
                       const float (*transitions)[kStretchWidth]) {
  beta_[size_].Clear();
  for (uint32_t i = size_; i-- > from;) {
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
void Decoder::TraceBack(uint32_t at, int label,
                        const float (*transitions)[kStretchWidth],
                        Decisions* decisions) const {
  while (at > 0) {
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
}

void Decoder::Trace(const float (*transitions)[kStretchWidth],
                    Decisions* decisions) {
  int label = 0;
  for (int y = 1; y < kLabels; ++y) {
    if (alpha_[size_].at[y] > alpha_[size_].at[label]) label = y;
  }
  best_ = alpha_[size_].at[label];
  const size_t kept = decisions->size();
  TraceBack(size_, label, transitions, decisions);
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
                        bool margins, Decisions* decisions) const {
  RunningSums<kStretchWidth> sum;
  sum.Add(token.at);
  sum.Add(stretch.at);
  Four low, high;
  ToScores(sum, &low, &high);
  low += Load(transitions[kRunStart]);
  high += Load(transitions[kRunStart] + 4);
  low[0] = transitions[kRunStart][0] + token.at[0] * kSumUnit;
  StretchScores scores;
  Store(low, scores.at);
  Store(high, scores.at + 4);
  int label = 0;
  for (int y = 1; y < kLabels; ++y) {
    label = scores.at[y] > scores.at[label] ? y : label;
  }
  if (label == 0) return;
  decisions->emplace_back();
  Decision& decision = decisions->back();
  decision.candidate = base_;
  decision.label = static_cast<Label>(label);
  if (!margins) return;
  const float best = scores.at[label];
  scores.at[label] = kNever;
  int runner_up = 0;
  for (int y = 1; y < kLabels; ++y) {
    runner_up = scores.at[y] > scores.at[runner_up] ? y : runner_up;
  }
  decision.margin = best - scores.at[runner_up];
  decision.runner_up = static_cast<Label>(runner_up);
}

void Decoder::Decode(const Document& document, const Run& run, uint32_t begin,
                     uint32_t end, const TokenSums* scores,
                     const StretchSums* stretches,
                     const float (*transitions)[kStretchWidth], bool margins,
                     Decisions* decisions) {
  count_ = end - begin;
  base_ = begin;
  size_ = run.end - run.first;
  if (size_ == 1 && count_ == 1) {
    DecodeOne(stretches[0], scores[0], transitions, margins, decisions);
    return;
  }
  candidates_ = document.candidates.data() + begin;
  first_ = run.first;
  Reserve();
  Forward(scores, stretches, transitions);
  const size_t kept = decisions->size();
  Trace(transitions, decisions);
  if (!margins || decisions->size() == kept) return;
  // What is weighed asks for what may follow the first token of a name.
  Backward(candidates_[(*decisions)[kept].candidate - base_].first - first_ + 1,
           transitions);
  for (size_t i = kept; i < decisions->size(); ++i) Weigh(&(*decisions)[i]);
}

}  // namespace names
}  // namespace onrecord
