// Without vector instructions, for little-endian machines of any kind.

#include "extractor/gazetteer/scan.h"

#include <cstdint>
#include <cstring>

#include "extractor/gazetteer/image_format.h"
#include "extractor/gazetteer/scan_slow.h"
#include "extractor/gazetteer/key_hash.h"

namespace onrecord {
namespace gazetteer {
namespace portable {
namespace {

class Block {
 public:
  explicit Block(const char* bytes) { memcpy(bytes_, bytes, 64); }

  uint64_t Equal(char c) const {
    return Gather([c](uint8_t b) { return b == static_cast<uint8_t>(c); });
  }
  uint64_t Below(uint8_t c) const {
    return Gather([c](uint8_t b) { return b < c; });
  }
  uint64_t HighBit() const {
    return Gather([](uint8_t b) { return b >= 0x80; });
  }
  uint64_t Letters() const {
    return Gather([](uint8_t b) {
      return static_cast<uint8_t>((b | 0x20) - 'a') < 26;
    });
  }
  uint64_t Digits() const {
    return Gather([](uint8_t b) { return static_cast<uint8_t>(b - '0') < 10; });
  }
  uint64_t Bit5() const {
    return Gather([](uint8_t b) { return (b & 0x20) != 0; });
  }
  uint64_t Bit6() const {
    return Gather([](uint8_t b) { return (b & 0x40) != 0; });
  }

 private:
  template <typename Function>
  uint64_t Gather(Function function) const {
    uint64_t bits = 0;
    for (int i = 0; i < 64; ++i) {
      bits |= uint64_t{function(bytes_[i])} << i;
    }
    return bits;
  }

  uint8_t bytes_[64];
};

inline uint32_t FindTag(const Bucket& bucket, uint16_t tag) {
  uint32_t found = 0;
  for (int i = 0; i < kBucketSlots; ++i) {
    found |= static_cast<uint32_t>(bucket.tag[i] == tag) << i;
  }
  return found;
}

inline uint32_t* Emit(uint64_t bits, uint32_t base, uint32_t* out) {
  for (; bits != 0; bits &= bits - 1) *out++ = base + __builtin_ctzll(bits);
  return out;
}

inline bool LoadPiece(const char* p, uint32_t size, uint64_t* low,
                      uint64_t* high) {
  const uint64_t all = ~uint64_t{0};
  const uint64_t low_mask = size >= 8 ? all : (uint64_t{1} << 8 * size) - 1;
  const uint64_t high_mask = size >= 16  ? all
                             : size <= 8 ? 0
                                         : (uint64_t{1} << 8 * (size - 8)) - 1;
  const uint64_t first = Load64(p) & low_mask;
  const uint64_t second = Load64(p + 8) & high_mask;
  *low = first | (kFoldBits & low_mask);
  *high = second | (kFoldBits & high_mask);
  return ((first | second) & 0x8080808080808080ull) == 0;
}

inline bool SameBytes(const char* a, const char* b, uint32_t size) {
  return memcmp(a, b, size) == 0;
}

#include "extractor/gazetteer/scan_kernel.inc"

constexpr ScanVariant kVariant = {"portable", &Classify, &LookUp};

}  // namespace
}  // namespace portable
}  // namespace gazetteer
}  // namespace onrecord

namespace onrecord {
namespace gazetteer {

const ScanVariant* PortableVariant() {
  return &portable::kVariant;
}

}  // namespace gazetteer
}  // namespace onrecord
