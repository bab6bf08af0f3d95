// With AVX-512 (F, BW, DQ, VL, VBMI2, VPOPCNTDQ: Ice Lake, Zen 4 and later).

#include "extractor/gazetteer/scan.h"

#include <cstdint>
#include <cstring>

#include "extractor/gazetteer/image_format.h"
#include "extractor/gazetteer/scan_slow.h"

#if defined(__x86_64__)
#if defined(__GNUC__) && !defined(__clang__)
// GCC 12 says it of its own header (GCC bug 105593).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>

// All that follows is compiled for these instructions; what is included above
// is not.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,avx512vpopcntdq,bmi,bmi2,lzcnt,popcnt"))), \
                             apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi,avx512vbmi2,avx512vpopcntdq,bmi,bmi2,lzcnt,popcnt")
#endif

#include "extractor/gazetteer/key_hash.h"

namespace onrecord {
namespace gazetteer {
namespace avx512 {
namespace {

class Block {
 public:
  explicit Block(const char* bytes) : v_(_mm512_loadu_si512(bytes)) {}

  uint64_t Equal(char c) const {
    return _mm512_cmpeq_epi8_mask(v_, _mm512_set1_epi8(c));
  }
  uint64_t Below(uint8_t c) const {
    return _mm512_cmplt_epu8_mask(v_, _mm512_set1_epi8(static_cast<char>(c)));
  }
  uint64_t HighBit() const { return _mm512_movepi8_mask(v_); }
  // What a table of 128 bytes has for each; the high bit does not count.
  Block In(const uint8_t* table) const {
    return Block(_mm512_permutex2var_epi8(
        _mm512_load_si512(table), v_, _mm512_load_si512(table + 64)));
  }
  // Bit i: bit 7 - n of byte i.
  template <int n>
  uint64_t Bit() const {
    return _mm512_movepi8_mask(_mm512_slli_epi16(v_, n));
  }
  uint64_t Letters() const {
    return InRange(_mm512_or_si512(v_, _mm512_set1_epi8(0x20)), 'a', 26);
  }
  uint64_t Digits() const { return InRange(v_, '0', 10); }
  uint64_t Bit5() const {
    return _mm512_test_epi8_mask(v_, _mm512_set1_epi8(0x20));
  }
  uint64_t Bit6() const { return Bit<1>(); }

 private:
  explicit Block(__m512i v) : v_(v) {}
  static uint64_t InRange(__m512i v, char first, char count) {
    return _mm512_cmplt_epu8_mask(_mm512_sub_epi8(v, _mm512_set1_epi8(first)),
                                  _mm512_set1_epi8(count));
  }

  __m512i v_;
};

inline uint32_t FindTag(const Bucket& bucket, uint16_t tag) {
  const __m256i tags =
      _mm256_load_si256(reinterpret_cast<const __m256i*>(&bucket));
  return _mm256_cmpeq_epi16_mask(
             tags, _mm256_set1_epi16(static_cast<int16_t>(tag))) &
         ((1u << kBucketSlots) - 1);
}

inline uint32_t* Emit(uint64_t bits, uint32_t base, uint32_t* out) {
  alignas(64) static const uint8_t kIota[64] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
      16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
      32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
      48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  const __m512i packed =
      _mm512_maskz_compress_epi8(bits, _mm512_load_si512(kIota));
  const int count = __builtin_popcountll(bits);
  const __m128i low = _mm512_castsi512_si128(packed);
  _mm256_storeu_si256(
      reinterpret_cast<__m256i*>(out),
      _mm256_add_epi32(_mm256_set1_epi32(static_cast<int>(base)),
                       _mm256_cvtepu8_epi32(low)));
  if (__builtin_expect(count > 8, 0)) {  // at most 32, every other byte
    const __m512i from = _mm512_set1_epi32(static_cast<int>(base));
    const __m512i first = _mm512_cvtepu8_epi32(_mm_srli_si128(low, 8));
    _mm512_storeu_si512(out + 8, _mm512_add_epi32(from, first));
    const __m512i second =
        _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(packed, 1));
    _mm512_storeu_si512(out + 16, _mm512_add_epi32(from, second));
  }
  return out + count;
}

// 16 bytes of ones, then zeros: where a mask of any size can be loaded.
alignas(32) const uint8_t kOnes[32] = {
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255};

inline bool LoadPiece(const char* p, uint32_t size, uint64_t* low,
                      uint64_t* high) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const __m128i mask = _mm_loadu_si128(
      reinterpret_cast<const __m128i*>(kOnes + 16 - size));
  const __m128i cut = _mm_and_si128(bytes, mask);
  const __m128i folded =
      _mm_and_si128(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), mask);
  *low = static_cast<uint64_t>(_mm_cvtsi128_si64(folded));
  *high = static_cast<uint64_t>(
      _mm_cvtsi128_si64(_mm_unpackhi_epi64(folded, folded)));
  return _mm_movemask_epi8(cut) == 0;
}

// Two overlapping halves, so that as few cache lines as may be are touched.
inline bool SameBytes(const char* a, const char* b, uint32_t size) {
  const uint32_t second = size > 16 ? size - 16 : 0;
  const auto same = [a, b](uint32_t at) {
    return static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(a + at)),
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(b + at)))));
  };
  const uint32_t wanted = (1u << (size < 16 ? size : 16)) - 1;
  return (same(0) & same(second) & wanted) == wanted;
}

#define ONRECORD_WIDE
#include "extractor/gazetteer/scan_kernel.inc"

constexpr ScanVariant kVariant = {"avx512", &Classify, &LookUp};

}  // namespace
}  // namespace avx512
}  // namespace gazetteer
}  // namespace onrecord

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

namespace onrecord {
namespace gazetteer {

const ScanVariant* Avx512Variant() {
  const bool has = __builtin_cpu_supports("avx512bw") &&
                   __builtin_cpu_supports("avx512vl") &&
                   __builtin_cpu_supports("avx512dq") &&
                   __builtin_cpu_supports("avx512vbmi2") &&
                   __builtin_cpu_supports("avx512vpopcntdq") &&
                   __builtin_cpu_supports("bmi2");
  return has ? &avx512::kVariant : nullptr;
}

}  // namespace gazetteer
}  // namespace onrecord

#else

namespace onrecord {
namespace gazetteer {

const ScanVariant* Avx512Variant() { return nullptr; }

}  // namespace gazetteer
}  // namespace onrecord

#endif
