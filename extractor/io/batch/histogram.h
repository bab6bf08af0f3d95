// How often values of each size were met, for the metrics file.
//
//   Histogram seconds({0.001, 0.01, 0.1});
//   seconds.Add(0.005);   // counts()[1]
//
// As Prometheus wants it: a bucket for values up to each bound, one for those
// above all, and their sum. Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_HISTOGRAM_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_HISTOGRAM_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace onrecord {
namespace io {

// Buckets grow by powers of four from `smallest`.
class Histogram {
 public:
  static constexpr size_t kBounds = 12;

  explicit Histogram(double smallest) {
    for (double& bound : bounds_) {
      bound = smallest;
      smallest *= 4;
    }
  }

  void Add(double value) {
    size_t bucket = 0;
    while (bucket < kBounds && value > bounds_[bucket]) ++bucket;
    ++counts_[bucket];
    sum_ += value;
  }
  // `other` must have the same bounds.
  void Add(const Histogram& other) {
    for (size_t i = 0; i <= kBounds; ++i) counts_[i] += other.counts_[i];
    sum_ += other.sum_;
  }

  const std::array<double, kBounds>& bounds() const { return bounds_; }
  // The last one holds what is above all bounds.
  const std::array<uint64_t, kBounds + 1>& counts() const { return counts_; }
  double sum() const { return sum_; }

 private:
  std::array<double, kBounds> bounds_;
  std::array<uint64_t, kBounds + 1> counts_ = {};
  double sum_ = 0;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_HISTOGRAM_H_
