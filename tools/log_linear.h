// Fits the weights of a log-linear choice: each group is a set of candidates
// of which one is right, and the weights are those that make the right ones
// most probable, with a penalty on their squares.
//
//   LogLinear problem;
//   problem.AddGroup({{1, 2}, {2, 3}}, 0);   // candidates' features; the right
//   std::vector<float> weights = problem.Fit(options);
//
// Method: limited-memory BFGS with a backtracking line search (Nocedal and
// Wright, Numerical Optimization, 2nd ed., algorithm 7.4). Same input, same
// weights.

#ifndef ONRECORD_TOOLS_LOG_LINEAR_H_
#define ONRECORD_TOOLS_LOG_LINEAR_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace onrecord {
namespace tools {

struct FitOptions {
  double penalty = 1.0;  // half of it times the sum of squares
  int rounds = 80;
};

class LogLinear {
 public:
  // `right` is an index into `candidates`; features are any small numbers.
  void AddGroup(const std::vector<std::vector<uint32_t>>& candidates,
                uint32_t right);

  // The weight of each feature up to the largest one used.
  std::vector<double> Fit(const FitOptions& options) const;

  // The share of groups whose right candidate scores best.
  double Accuracy(const std::vector<double>& weights) const;
  size_t groups() const { return right_.size(); }

 private:
  double Loss(const std::vector<double>& weights, double penalty,
              std::vector<double>* gradient) const;
  double Score(uint32_t candidate, const std::vector<double>& weights) const;

  std::vector<uint32_t> features_;        // of all candidates
  std::vector<uint32_t> candidate_ends_;  // into features_
  std::vector<uint32_t> group_ends_;      // into candidate_ends_
  std::vector<uint32_t> right_;           // by group, a candidate
  uint32_t size_ = 0;
};

}  // namespace tools
}  // namespace onrecord

#endif  // ONRECORD_TOOLS_LOG_LINEAR_H_
