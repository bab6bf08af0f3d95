// The few best of many places, by a first score, best first.
//
//   FewBest few;
//   for (uint32_t place : places) few.Add(score of place, place);
//   few.Trim();
//   few.place(0)       // the best; of equal ones the first in the text
//
// Takes a few instructions a place, and hardly a branch that depends on the
// scores: they are in no order. Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_FEW_BEST_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_FEW_BEST_H_

#include <algorithm>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <functional>

#include "extractor/quotes/weights/weights.h"

namespace onrecord {
namespace quotes {

// Which elements to compare, and to exchange if the first is the smaller one,
// to put as many in order: Batcher's odd-even merge sort. What is compared
// depends on no element.
template <int kSize>
struct SortingNetwork {
  constexpr SortingNetwork() : first(), second() {
    for (int p = 1; p < kSize; p *= 2) {
      for (int k = p; k >= 1; k /= 2) {
        for (int j = k % p; j + k < kSize; j += 2 * k) {
          for (int i = j; i < j + k && i + k < kSize; ++i) {
            if (i / (2 * p) != (i + k) / (2 * p)) continue;
            first[size] = i;
            second[size++] = i + k;
          }
        }
      }
    }
  }
  uint8_t first[4 * kSize], second[4 * kSize];
  int size = 0;
};

class FewBest {
 public:
  // How many places are looked at in full.
  static constexpr size_t kMost = 10;
  // How far behind the first, in log odds, one is not looked at any more.
  static constexpr int kFarBehind = 5 * kWeightUnit;

  void Add(int score, uint32_t place) {
    if (size_ == kRoom) Trim();
    keys_[size_++] = KeyOf(score, place);
    best_ = std::max(best_, score);
  }
  // Leaves the best, in order.
  void Trim() {
    const uint64_t least = KeyOf(best_ - kFarBehind, UINT32_MAX);
    size_t kept = 0;
    for (size_t i = 0; i < size_; ++i) {
      keys_[kept] = keys_[i];
      kept += keys_[i] >= least;
    }
    size_ = kept;
    if (size_ <= 8) {
      SortNetwork<8>();
    } else if (size_ <= 16) {
      SortNetwork<16>();
    } else {
      std::sort(keys_, keys_ + size_, std::greater<uint64_t>());
    }
    size_ = std::min(size_, kMost);
  }

  size_t size() const { return size_; }
  int score(size_t i) const {
    return static_cast<int>(static_cast<uint32_t>(keys_[i] >> 32) ^ kFlip);
  }
  uint32_t place(size_t i) const { return ~static_cast<uint32_t>(keys_[i]); }

 private:
  static constexpr size_t kRoom = 64;

  // The larger score first, then the smaller place.
  static uint64_t KeyOf(int score, uint32_t place) {
    return uint64_t{static_cast<uint32_t>(score) ^ kFlip} << 32 |
           static_cast<uint32_t>(~place);
  }
  static constexpr uint32_t kFlip = 0x80000000u;  // puts numbers below 0 first

  // Puts as many keys, zeros behind them, in order.
  template <int kSize>
  void SortNetwork() {
    static constexpr SortingNetwork<kSize> kNetwork;
    for (int i = static_cast<int>(size_); i < kSize; ++i) keys_[i] = 0;
    for (int i = 0; i < kNetwork.size; ++i) {
      uint64_t& x = keys_[kNetwork.first[i]];
      uint64_t& y = keys_[kNetwork.second[i]];
      const uint64_t a = x, b = y;
      x = a > b ? a : b;
      y = a > b ? b : a;
    }
  }

  uint64_t keys_[kRoom];
  size_t size_ = 0;
  int best_ = INT_MIN / 2;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_FEW_BEST_H_
