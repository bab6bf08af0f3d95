// With SSE2, which every x86-64 machine has.

#include "extractor/gazetteer/scan.h"

#include <cstdint>
#include <cstring>

#include "extractor/gazetteer/image_format.h"
#include "extractor/gazetteer/scan_slow.h"

#if defined(__x86_64__)
#include <emmintrin.h>

#include "extractor/gazetteer/key_hash.h"

namespace onrecord {
namespace gazetteer {
namespace sse2 {
namespace {

class Block {
 public:
  explicit Block(const char* bytes) {
    for (int i = 0; i < kParts; ++i) {
      part_[i] = _mm_loadu_si128(
          reinterpret_cast<const __m128i*>(bytes + kBytes * i));
    }
  }

  uint64_t Equal(char c) const {
    uint64_t bits = 0;
    for (int i = 0; i < kParts; ++i) {
      bits |= Bits(_mm_cmpeq_epi8(part_[i], _mm_set1_epi8(c)), i);
    }
    return bits;
  }
  uint64_t Below(uint8_t c) const { return Range(0, c, 0); }
  uint64_t Letters() const { return Range('a', 26, 0x20); }
  uint64_t Digits() const { return Range('0', 10, 0); }
  uint64_t HighBit() const {
    uint64_t bits = 0;
    for (int i = 0; i < kParts; ++i) bits |= Bits(part_[i], i);
    return bits;
  }
  uint64_t Bit5() const {
    uint64_t bits = 0;
    for (int i = 0; i < kParts; ++i) {
      bits |= Bits(_mm_slli_epi16(part_[i], 2), i);
    }
    return bits;
  }
  uint64_t Bit6() const {
    uint64_t bits = 0;
    for (int i = 0; i < kParts; ++i) {
      bits |= Bits(_mm_slli_epi16(part_[i], 1), i);
    }
    return bits;
  }

 private:
  static constexpr int kBytes = 16;
  static constexpr int kParts = 64 / kBytes;

  // The high bits of a part's bytes, where the part stands.
  static uint64_t Bits(__m128i v, int part) {
    const uint32_t bits = static_cast<uint32_t>(_mm_movemask_epi8(v));
    return static_cast<uint64_t>(bits) << (kBytes * part);
  }
  // Bytes that are `first` or one of the `count` from it on, after setting
  // the bits of `fold`.
  uint64_t Range(uint8_t first, uint8_t count, uint8_t fold) const {
    uint64_t bits = 0;
    for (int i = 0; i < kParts; ++i) {
      const __m128i v = _mm_or_si128(part_[i], _mm_set1_epi8(fold));
      const __m128i from = _mm_sub_epi8(v, _mm_set1_epi8(first));
      const __m128i last = _mm_set1_epi8(static_cast<char>(count - 1));
      bits |= Bits(_mm_cmpeq_epi8(_mm_min_epu8(from, last), from), i);
    }
    return bits;
  }

  __m128i part_[kParts];
};

inline uint32_t FindTag(const Bucket& bucket, uint16_t tag) {
  const __m128i wanted = _mm_set1_epi16(static_cast<int16_t>(tag));
  const __m128i* tags = reinterpret_cast<const __m128i*>(&bucket);
  const __m128i equal =
      _mm_packs_epi16(_mm_cmpeq_epi16(_mm_load_si128(tags), wanted),
                      _mm_cmpeq_epi16(_mm_load_si128(tags + 1), wanted));
  return _mm_movemask_epi8(equal) & ((1u << kBucketSlots) - 1);
}

inline uint32_t* Emit(uint64_t bits, uint32_t base, uint32_t* out) {
  for (; bits != 0; bits &= bits - 1) *out++ = base + __builtin_ctzll(bits);
  return out;
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

#include "extractor/gazetteer/scan_kernel.inc"

constexpr ScanVariant kVariant = {"sse2", &Classify, &LookUp};

}  // namespace
}  // namespace sse2
}  // namespace gazetteer
}  // namespace onrecord

namespace onrecord {
namespace gazetteer {

const ScanVariant* Sse2Variant() {
  return &sse2::kVariant;
}

}  // namespace gazetteer
}  // namespace onrecord

#else

namespace onrecord {
namespace gazetteer {

const ScanVariant* Sse2Variant() { return nullptr; }

}  // namespace gazetteer
}  // namespace onrecord

#endif
