#include "tools/train_names_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <random>

namespace onrecord {
namespace names {
namespace {

constexpr double kNever = -1e300;

// Gradients smaller than this move nothing.
constexpr float kSmallest = 1e-4f;

// Of a row of weights: sums of gradients and of their squares, and the step
// that follows from the latter.
template <int kWidth>
struct Duals {
  Numbers<kWidth> sum;
  Numbers<kWidth> squares;
  Numbers<kWidth> step;
};

class Fitter {
 public:
  Fitter(const std::vector<Vocabulary::Entry>& features,
         const FitOptions& options, const float (*fixed)[kStretchWidth])
      : options_(options), fixed_(fixed), random_(options.seed) {
    for (const Vocabulary::Entry& feature : features) {
      const bool token = IsTokenTemplate(feature.kind);
      const bool kept = feature.count >= (token ? options.token_minimum
                                                : options.stretch_minimum);
      rows_.push_back(!kept ? ~0u : token ? token_count_++ : stretch_count_++);
    }
    tokens_.resize(token_count_, Duals<kTokenWidth>{});
    stretches_.resize(stretch_count_, Duals<kStretchWidth>{});
  }

  void Round(const std::vector<const Example*>& examples);
  FittedWeights Result() const;
  double likelihood() const { return likelihood_; }

 private:
  template <int kWidth>
  void Weigh(const Duals<kWidth>& duals, Numbers<kWidth>* into) const {
    const float threshold = options_.l1 * steps_;
    for (int i = 0; i < kWidth; ++i) {
      const float g = duals.sum.at[i];
      const float over = std::max(0.0f, std::fabs(g) - threshold);
      into->at[i] -= std::copysign(over, g) * duals.step.at[i];
    }
  }
  template <int kWidth>
  void Push(const Numbers<kWidth>& gradient, Duals<kWidth>* duals) const {
    const float rate = options_.rate;
    for (int i = 0; i < kWidth; ++i) {
      duals->sum.at[i] += gradient.at[i];
      duals->squares.at[i] += gradient.at[i] * gradient.at[i];
      duals->step.at[i] = rate / (std::sqrt(duals->squares.at[i]) + 1e-6f);
    }
  }

  void Score(const Example& e);
  bool Sums(const Example& e);
  void Expect(const Example& e);
  bool Observe(const Example& e);
  void Update(const Example& e);

  const FitOptions options_;
  const float (*fixed_)[kStretchWidth];
  std::vector<uint32_t> rows_;
  uint32_t token_count_ = 0;
  uint32_t stretch_count_ = 0;
  std::vector<Duals<kTokenWidth>> tokens_;
  std::vector<Duals<kStretchWidth>> stretches_;
  Duals<kStretchWidth> transitions_[kStretchWidth] = {};
  double steps_ = 0;
  double likelihood_ = 0;
  std::mt19937 random_;

  // Of the example at hand.
  std::vector<TokenScores> token_scores_;
  std::vector<StretchScores> pieces_;
  float moves_[kStretchWidth][kStretchWidth];
  std::vector<uint32_t> from_;
  std::vector<std::array<double, 8>> alpha_, in_, beta_, out_;
  double total_ = 0;
  std::vector<TokenScores> token_gradient_;
  std::vector<StretchScores> piece_gradient_;
  StretchScores move_gradient_[kStretchWidth];
};

void Fitter::Score(const Example& e) {
  token_scores_.resize(e.size);
  for (uint32_t i = 0; i < e.size; ++i) {
    if (e.token_base.empty()) {
      token_scores_[i].Clear();
    } else {
      token_scores_[i] = e.token_base[i];
    }
    for (const uint32_t* f = e.tokens.begin(i); f != e.tokens.end(i); ++f) {
      if (rows_[*f] != ~0u) Weigh(tokens_[rows_[*f]], &token_scores_[i]);
    }
  }
  pieces_.resize(e.candidates.size());
  from_.assign(e.size + 1, e.candidates.size());
  for (size_t k = e.candidates.size(); k-- > 0;) {
    const Example::Piece& c = e.candidates[k];
    from_[c.first] = k;
    pieces_[k].Clear();
    if (!e.stretch_base.empty()) pieces_[k] = e.stretch_base[k];
    for (const uint32_t* f = e.stretches.begin(k); f != e.stretches.end(k);
         ++f) {
      if (rows_[*f] != ~0u) Weigh(stretches_[rows_[*f]], &pieces_[k]);
    }
    pieces_[k].Add(token_scores_[c.first].at);
    for (int j = 1; j < c.length; ++j) {
      pieces_[k].Add(token_scores_[c.first + j].at + 8);
    }
  }
  for (uint32_t i = e.size; i-- > 0;) {
    from_[i] = std::min(from_[i], from_[i + 1]);
  }
  for (int a = 0; a < kStretchWidth; ++a) {
    StretchScores row;
    row.Clear();
    if (fixed_ == nullptr) Weigh(transitions_[a], &row);
    for (int b = 0; b < kStretchWidth; ++b) {
      moves_[a][b] = fixed_ == nullptr ? row.at[b] : fixed_[a][b];
    }
  }
}

double LogSum(const double* values, int count) {
  double most = kNever;
  for (int i = 0; i < count; ++i) most = std::max(most, values[i]);
  if (most <= kNever) return kNever;
  double sum = 0;
  for (int i = 0; i < count; ++i) sum += std::exp(values[i] - most);
  return most + std::log(sum);
}

double LogAdd(double a, double b) {
  const double values[2] = {a, b};
  return LogSum(values, 2);
}

bool Fitter::Sums(const Example& e) {
  std::array<double, 8> never;
  never.fill(kNever);
  alpha_.assign(e.size + 1, never);
  in_.assign(e.size + 1, never);
  beta_.assign(e.size + 1, never);
  out_.assign(e.size + 1, never);
  for (uint32_t i = 0; i < e.size; ++i) {
    for (int y = 0; y < kLabels; ++y) {
      if (i == 0) {
        in_[i][y] = moves_[kRunStart][y];
        continue;
      }
      double values[kLabels];
      for (int a = 0; a < kLabels; ++a) values[a] = alpha_[i][a] + moves_[a][y];
      in_[i][y] = LogSum(values, kLabels);
    }
    alpha_[i + 1][0] =
        LogAdd(alpha_[i + 1][0], in_[i][0] + token_scores_[i].at[0]);
    for (uint32_t k = from_[i]; k < from_[i + 1]; ++k) {
      std::array<double, 8>& end = alpha_[i + e.candidates[k].length];
      for (int y = 1; y < kLabels; ++y) {
        end[y] = LogAdd(end[y], in_[i][y] + pieces_[k].at[y]);
      }
    }
  }
  total_ = LogSum(alpha_[e.size].data(), kLabels);
  for (int y = 0; y < kLabels; ++y) beta_[e.size][y] = 0;
  for (uint32_t i = e.size; i-- > 0;) {
    out_[i][0] = token_scores_[i].at[0] + beta_[i + 1][0];
    for (uint32_t k = from_[i]; k < from_[i + 1]; ++k) {
      const std::array<double, 8>& rest = beta_[i + e.candidates[k].length];
      for (int y = 1; y < kLabels; ++y) {
        out_[i][y] = LogAdd(out_[i][y], pieces_[k].at[y] + rest[y]);
      }
    }
    for (int a = 0; a < kLabels; ++a) {
      double values[kLabels];
      for (int y = 0; y < kLabels; ++y) values[y] = out_[i][y] + moves_[a][y];
      beta_[i][a] = LogSum(values, kLabels);
    }
  }
  return total_ > kNever && std::isfinite(total_);
}

void Fitter::Expect(const Example& e) {
  token_gradient_.resize(e.size);
  for (TokenScores& g : token_gradient_) g.Clear();
  piece_gradient_.resize(e.candidates.size());
  for (StretchScores& g : move_gradient_) g.Clear();
  for (uint32_t i = 0; i < e.size; ++i) {
    for (int a = 0; a < kStretchWidth; ++a) {
      const double before = i == 0 ? (a == kRunStart ? 0 : kNever)
                                   : a < kLabels ? alpha_[i][a] : kNever;
      if (before <= kNever) continue;
      for (int y = 0; y < kLabels; ++y) {
        move_gradient_[a].at[y] +=
            std::exp(before + moves_[a][y] + out_[i][y] - total_);
      }
    }
    token_gradient_[i].at[0] += std::exp(
        in_[i][0] + token_scores_[i].at[0] + beta_[i + 1][0] - total_);
    for (uint32_t k = from_[i]; k < from_[i + 1]; ++k) {
      const std::array<double, 8>& rest = beta_[i + e.candidates[k].length];
      piece_gradient_[k].Clear();
      for (int y = 1; y < kLabels; ++y) {
        piece_gradient_[k].at[y] =
            std::exp(in_[i][y] + pieces_[k].at[y] + rest[y] - total_);
      }
    }
  }
}

// Takes off what was seen; false if the gold names are no path.
bool Fitter::Observe(const Example& e) {
  int before = kRunStart;
  double score = 0;
  for (uint32_t i = 0; i < e.size;) {
    int label = 0;
    int length = 1;
    for (uint32_t k = from_[i]; k < from_[i + 1]; ++k) {
      if (e.candidates[k].label == 0) continue;
      label = e.candidates[k].label;
      length = e.candidates[k].length;
      piece_gradient_[k].at[label] -= 1;
      score += pieces_[k].at[label];
    }
    if (label == 0) {
      token_gradient_[i].at[0] -= 1;
      score += token_scores_[i].at[0];
    }
    move_gradient_[before].at[label] -= 1;
    score += moves_[before][label];
    before = label;
    i += length;
  }
  likelihood_ += score - total_;
  return true;
}

void Fitter::Update(const Example& e) {
  for (size_t k = 0; k < e.candidates.size(); ++k) {
    const StretchScores& g = piece_gradient_[k];
    float most = 0;
    for (int y = 1; y < kLabels; ++y) most = std::max(most, std::fabs(g.at[y]));
    if (most < kSmallest) continue;
    const Example::Piece& c = e.candidates[k];
    for (int y = 1; y < kLabels; ++y) {
      token_gradient_[c.first].at[FirstOf(y)] += g.at[y];
      for (int j = 1; j < c.length; ++j) {
        token_gradient_[c.first + j].at[FurtherOf(y)] += g.at[y];
      }
    }
    for (const uint32_t* f = e.stretches.begin(k); f != e.stretches.end(k);
         ++f) {
      if (rows_[*f] != ~0u) Push(g, &stretches_[rows_[*f]]);
    }
  }
  for (uint32_t i = 0; i < e.size; ++i) {
    const TokenScores& g = token_gradient_[i];
    float most = 0;
    for (int y = 0; y < kTokenWidth; ++y) {
      most = std::max(most, std::fabs(g.at[y]));
    }
    if (most < kSmallest) continue;
    for (const uint32_t* f = e.tokens.begin(i); f != e.tokens.end(i); ++f) {
      if (rows_[*f] != ~0u) Push(g, &tokens_[rows_[*f]]);
    }
  }
  for (int a = 0; a < kStretchWidth; ++a) {
    Push(move_gradient_[a], &transitions_[a]);
  }
}

void Fitter::Round(const std::vector<const Example*>& examples) {
  std::vector<const Example*> order = examples;
  std::shuffle(order.begin(), order.end(), random_);
  likelihood_ = 0;
  for (const Example* e : order) {
    ++steps_;
    Score(*e);
    if (!Sums(*e)) continue;
    Expect(*e);
    if (Observe(*e)) Update(*e);
  }
}

FittedWeights Fitter::Result() const {
  FittedWeights result;
  result.rows = rows_;
  result.tokens.resize(tokens_.size());
  result.stretches.resize(stretches_.size());
  for (size_t i = 0; i < tokens_.size(); ++i) {
    result.tokens[i].Clear();
    Weigh(tokens_[i], &result.tokens[i]);
  }
  for (size_t i = 0; i < stretches_.size(); ++i) {
    result.stretches[i].Clear();
    Weigh(stretches_[i], &result.stretches[i]);
  }
  for (int a = 0; a < kStretchWidth; ++a) {
    StretchScores row;
    row.Clear();
    Weigh(transitions_[a], &row);
    for (int b = 0; b < kStretchWidth; ++b) {
      result.transitions[a][b] = fixed_ == nullptr ? row.at[b] : fixed_[a][b];
    }
  }
  return result;
}

}  // namespace

FittedWeights Fit(const std::vector<Vocabulary::Entry>& features,
                  const std::vector<const Example*>& examples,
                  const FitOptions& options,
                  const float (*fixed)[kStretchWidth]) {
  Fitter fitter(features, options, fixed);
  for (int round = 0; round < options.rounds; ++round) {
    fitter.Round(examples);
    std::fprintf(stderr, "\rround %d of %d: log likelihood %.0f ", round + 1,
                 options.rounds, fitter.likelihood());
  }
  std::fprintf(stderr, "\n");
  return fitter.Result();
}

void ScoreExample(const Example& e, const FittedWeights& weights,
                  std::vector<TokenScores>* tokens,
                  std::vector<StretchScores>* stretches) {
  tokens->resize(e.size);
  for (uint32_t i = 0; i < e.size; ++i) {
    TokenScores& sum = (*tokens)[i];
    sum.Clear();
    if (!e.token_base.empty()) sum = e.token_base[i];
    for (const uint32_t* f = e.tokens.begin(i); f != e.tokens.end(i); ++f) {
      if (*f < weights.rows.size() && weights.rows[*f] != ~0u) {
        sum.Add(weights.tokens[weights.rows[*f]].at);
      }
    }
  }
  stretches->resize(e.candidates.size());
  for (size_t k = 0; k < e.candidates.size(); ++k) {
    StretchScores& sum = (*stretches)[k];
    sum.Clear();
    if (!e.stretch_base.empty()) sum = e.stretch_base[k];
    for (const uint32_t* f = e.stretches.begin(k); f != e.stretches.end(k);
         ++f) {
      if (*f < weights.rows.size() && weights.rows[*f] != ~0u) {
        sum.Add(weights.stretches[weights.rows[*f]].at);
      }
    }
  }
}

}  // namespace names
}  // namespace onrecord
