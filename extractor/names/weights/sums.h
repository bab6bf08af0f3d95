// Sums of weights: vectors of whole numbers in units of 1/256, so that a row
// of them is one or two vector registers wide and half as much cache as floats.
//
//   TokenSums sum;
//   sum.Clear();
//   sum.Add(row.at);
//   sum.at[kOutside] * kSumUnit   // as the weights' file has it
//
// Adding stops at the ends of the range, -128 and 128, which is far beyond
// what weights add up to: they are logarithms of odds.

#ifndef ONRECORD_EXTRACTOR_NAMES_WEIGHTS_SUMS_H_
#define ONRECORD_EXTRACTOR_NAMES_WEIGHTS_SUMS_H_

#include <algorithm>
#include <cstdint>

#include "extractor/names/weights/labels.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace onrecord {
namespace names {

constexpr float kSumUnit = 1.0f / 256;

// The nearest sum to a number.
inline int16_t ToSum(float number) {
  const float scaled = number / kSumUnit + (number < 0 ? -0.5f : 0.5f);
  return static_cast<int16_t>(std::min(32767.0f, std::max(-32768.0f, scaled)));
}

// kWidth is kTokenWidth or kStretchWidth.
template <int kWidth>
struct alignas(2 * kWidth) Sums {  // so that none lies in two cache lines
  int16_t at[kWidth];

  void Clear() {
    for (int i = 0; i < kWidth; ++i) at[i] = 0;
  }
  // `other`: kWidth sums, aligned as these are.
  void Add(const int16_t* other) {
#ifdef __SSE2__
    for (int i = 0; i < kWidth; i += 8) {
      __m128i* to = reinterpret_cast<__m128i*>(at + i);
      const __m128i* from = reinterpret_cast<const __m128i*>(other + i);
      _mm_store_si128(
          to, _mm_adds_epi16(_mm_load_si128(to), _mm_load_si128(from)));
    }
#else
    for (int i = 0; i < kWidth; ++i) {
      const int sum = at[i] + other[i];
      at[i] = std::min(32767, std::max(-32768, sum));
    }
#endif
  }
};
using TokenSums = Sums<kTokenWidth>;
using StretchSums = Sums<kStretchWidth>;

// The same while it is being added up, in registers.
template <int kWidth>
class RunningSums {
 public:
#ifdef __SSE2__
  RunningSums() {
    for (__m128i& part : parts_) part = _mm_setzero_si128();
  }
  void Add(const int16_t* other) {
    for (int i = 0; i < kWidth / 8; ++i) {
      parts_[i] = _mm_adds_epi16(
          parts_[i],
          _mm_load_si128(reinterpret_cast<const __m128i*>(other) + i));
    }
  }
  // The one in the eighth place, which is of no label.
  int spare() const { return _mm_extract_epi16(parts_[0], 7); }
  void Store(Sums<kWidth>* to) const {
    for (int i = 0; i < kWidth / 8; ++i) {
      _mm_store_si128(reinterpret_cast<__m128i*>(to->at) + i, parts_[i]);
    }
  }

 private:
  __m128i parts_[kWidth / 8];
#else
  RunningSums() { sums_.Clear(); }
  void Add(const int16_t* other) { sums_.Add(other); }
  int spare() const { return sums_.at[7]; }
  void Store(Sums<kWidth>* to) const { *to = sums_; }

 private:
  Sums<kWidth> sums_;
#endif
};

// Numbers in their own unit, for paths and for fitting.
template <int kWidth>
struct alignas(16) Numbers {
  float at[kWidth];

  void Clear() {
    for (int i = 0; i < kWidth; ++i) at[i] = 0;
  }
  void Add(const float* other) {
    for (int i = 0; i < kWidth; ++i) at[i] += other[i];
  }
};
using TokenScores = Numbers<kTokenWidth>;
using StretchScores = Numbers<kStretchWidth>;

template <int kWidth>
Sums<kWidth> ToSums(const Numbers<kWidth>& numbers) {
  Sums<kWidth> sums;
  for (int i = 0; i < kWidth; ++i) sums.at[i] = ToSum(numbers.at[i]);
  return sums;
}

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_WEIGHTS_SUMS_H_
