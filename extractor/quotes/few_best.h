// The few best of many places, by a first score, best first.
//
//   FewBest few;
//   for (uint32_t place : places) few.Add(score of place, place);
//   few.Trim();
//   few.place(0)       // the best; of equal ones the first in the text
//
// Takes a few instructions a place. Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_FEW_BEST_H_
#define ONRECORD_EXTRACTOR_QUOTES_FEW_BEST_H_

#include <cstddef>
#include <cstdint>

#include "extractor/quotes/weights.h"

namespace onrecord {
namespace quotes {

class FewBest {
 public:
  // How many places are looked at in full.
  static constexpr size_t kMost = 10;
  // How far behind the first, in log odds, one is not looked at any more.
  static constexpr int kFarBehind = 5 * kWeightUnit;

  void Add(int score, uint32_t place) {
    if (size_ > 0 && score < this->score(0) - kFarBehind) return;
    const uint64_t key = KeyOf(score, place);
    // Few enough to be put where they belong one by one.
    size_t at = size_;
    if (size_ < kMost) {
      ++size_;
    } else if (key < keys_[--at]) {
      return;
    }
    for (; at > 0 && keys_[at - 1] < key; --at) keys_[at] = keys_[at - 1];
    keys_[at] = key;
  }
  // Leaves out those far behind the first.
  void Trim() {
    while (size_ > 0 && score(size_ - 1) < score(0) - kFarBehind) --size_;
  }

  size_t size() const { return size_; }
  int score(size_t i) const {
    return static_cast<int>(static_cast<uint32_t>(keys_[i] >> 32) ^ kFlip);
  }
  uint32_t place(size_t i) const { return ~static_cast<uint32_t>(keys_[i]); }

 private:
  // The larger score first, then the smaller place.
  static uint64_t KeyOf(int score, uint32_t place) {
    return uint64_t{static_cast<uint32_t>(score) ^ kFlip} << 32 |
           static_cast<uint32_t>(~place);
  }
  static constexpr uint32_t kFlip = 0x80000000u;  // puts numbers below 0 first

  uint64_t keys_[kMost];
  size_t size_ = 0;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_FEW_BEST_H_
