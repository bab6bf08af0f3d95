#include "tools/log_linear.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>

namespace onrecord {
namespace tools {
namespace {

constexpr size_t kMemory = 8;  // steps that the curvature is taken from

double Dot(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

struct Step {
  std::vector<double> x, g;  // differences of weights and gradients
  double rho;
};

// The direction of descent by the two-loop recursion.
std::vector<double> Direction(const std::vector<double>& gradient,
                              const std::deque<Step>& steps) {
  std::vector<double> d = gradient;
  std::vector<double> alpha(steps.size());
  for (size_t k = steps.size(); k-- > 0;) {
    alpha[k] = steps[k].rho * Dot(steps[k].x, d);
    for (size_t i = 0; i < d.size(); ++i) d[i] -= alpha[k] * steps[k].g[i];
  }
  if (!steps.empty()) {
    const Step& last = steps.back();
    const double scale = 1 / (last.rho * Dot(last.g, last.g));
    for (double& v : d) v *= scale;
  }
  for (size_t k = 0; k < steps.size(); ++k) {
    const double beta = steps[k].rho * Dot(steps[k].g, d);
    for (size_t i = 0; i < d.size(); ++i) {
      d[i] += (alpha[k] - beta) * steps[k].x[i];
    }
  }
  for (double& v : d) v = -v;
  return d;
}

}  // namespace

void LogLinear::AddGroup(const std::vector<std::vector<uint32_t>>& candidates,
                         uint32_t right) {
  right_.push_back(candidate_ends_.size() + right);
  for (const std::vector<uint32_t>& candidate : candidates) {
    for (uint32_t feature : candidate) size_ = std::max(size_, feature + 1);
    features_.insert(features_.end(), candidate.begin(), candidate.end());
    candidate_ends_.push_back(features_.size());
  }
  group_ends_.push_back(candidate_ends_.size());
}

double LogLinear::Score(uint32_t candidate,
                        const std::vector<double>& weights) const {
  double sum = 0;
  uint32_t at = candidate == 0 ? 0 : candidate_ends_[candidate - 1];
  for (; at < candidate_ends_[candidate]; ++at) sum += weights[features_[at]];
  return sum;
}

double LogLinear::Loss(const std::vector<double>& weights, double penalty,
                       std::vector<double>* gradient) const {
  double loss = penalty / 2 * Dot(weights, weights);
  gradient->resize(weights.size());
  for (size_t i = 0; i < weights.size(); ++i) {
    (*gradient)[i] = penalty * weights[i];
  }
  std::vector<double> scores;
  uint32_t first = 0;
  for (size_t group = 0; group < group_ends_.size(); ++group) {
    const uint32_t end = group_ends_[group];
    scores.clear();
    for (uint32_t c = first; c < end; ++c) scores.push_back(Score(c, weights));
    const double most = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (double s : scores) sum += std::exp(s - most);
    loss += most + std::log(sum) - scores[right_[group] - first];
    for (uint32_t c = first; c < end; ++c) {
      const double p = std::exp(scores[c - first] - most) / sum;
      const double slope = p - (c == right_[group]);
      if (std::fabs(slope) < 1e-6) continue;
      uint32_t at = c == 0 ? 0 : candidate_ends_[c - 1];
      for (; at < candidate_ends_[c]; ++at) {
        (*gradient)[features_[at]] += slope;
      }
    }
    first = end;
  }
  return loss;
}

std::vector<double> LogLinear::Fit(const FitOptions& options) const {
  std::vector<double> x(size_, 0.0), g, next_x(size_), next_g;
  if (right_.empty()) return x;
  double loss = Loss(x, options.penalty, &g);
  std::deque<Step> steps;
  for (int round = 0; round < options.rounds; ++round) {
    const std::vector<double> d = Direction(g, steps);
    const double slope = Dot(d, g);
    if (slope > -1e-9) break;
    double size = steps.empty() ? 1 / std::sqrt(Dot(g, g)) : 1.0;
    double next = 0;
    for (int tries = 0; tries < 20; ++tries, size /= 2) {
      for (size_t i = 0; i < x.size(); ++i) next_x[i] = x[i] + size * d[i];
      next = Loss(next_x, options.penalty, &next_g);
      if (next <= loss + 1e-4 * size * slope) break;
    }
    if (next >= loss) break;
    Step step;
    step.x.resize(x.size());
    step.g.resize(x.size());
    for (size_t i = 0; i < x.size(); ++i) {
      step.x[i] = next_x[i] - x[i];
      step.g[i] = next_g[i] - g[i];
    }
    const double curvature = Dot(step.x, step.g);
    if (curvature > 1e-12) {
      step.rho = 1 / curvature;
      steps.push_back(std::move(step));
      if (steps.size() > kMemory) steps.pop_front();
    }
    const bool done = loss - next < 1e-6 * std::fabs(next);
    x.swap(next_x);
    g.swap(next_g);
    loss = next;
    if (done) break;
  }
  return x;
}

double LogLinear::Accuracy(const std::vector<double>& weights) const {
  size_t right = 0;
  uint32_t first = 0;
  for (size_t group = 0; group < group_ends_.size(); ++group) {
    const double mine = Score(right_[group], weights);
    bool best = true;
    for (uint32_t c = first; c < group_ends_[group]; ++c) {
      best &= c == right_[group] || Score(c, weights) < mine;
    }
    right += best;
    first = group_ends_[group];
  }
  return right_.empty() ? 0 : static_cast<double>(right) / right_.size();
}

}  // namespace tools
}  // namespace onrecord
