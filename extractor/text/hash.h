// A hash of bytes that is the same on every machine and in every run, for
// tables and weights that are written to files.
//
// Method: 8 bytes at a time, each folded in by a 64x64 to 128 bit multiply
// whose halves are xored (the mixer of Wang Yi's public-domain wyhash).

#ifndef ONRECORD_EXTRACTOR_TEXT_HASH_H_
#define ONRECORD_EXTRACTOR_TEXT_HASH_H_

#include <cstdint>
#include <cstring>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace text {

inline uint64_t MixHash(uint64_t a, uint64_t b) {
  const unsigned __int128 product =
      static_cast<unsigned __int128>(a ^ 0x9E3779B97F4A7C15ull) *
      (b ^ 0xD6E8FEB86659FD93ull);
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

// The first up to 8 bytes at `p`, zeros behind `size`, without a call: loads
// that may overlap.
inline uint64_t LoadUpTo8(const char* p, size_t size) {
  if (size >= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    return word;
  }
  if (size >= 4) {
    uint32_t low, high;
    memcpy(&low, p, 4);
    memcpy(&high, p + size - 4, 4);
    return low | static_cast<uint64_t>(high) << (8 * (size - 4));
  }
  if (size == 0) return 0;
  const auto byte = [p](size_t i) {
    return static_cast<uint64_t>(static_cast<uint8_t>(p[i]));
  };
  return byte(0) | byte(size / 2) << (8 * (size / 2)) |
         byte(size - 1) << (8 * (size - 1));
}

// HashBytes of what the words of `change`(8 bytes) make of `bytes`, which must
// make zeros of zeros.
template <typename Change>
inline uint64_t HashChanged(absl::string_view bytes, uint64_t seed,
                            Change change) {
  const char* p = bytes.data();
  size_t left = bytes.size();
  uint64_t hash = seed ^ (left * 0xA0761D6478BD642Full);
  for (; left > 8; p += 8, left -= 8) {
    hash = MixHash(hash, change(LoadUpTo8(p, 8)));
  }
  return MixHash(hash, change(LoadUpTo8(p, left)));
}

inline uint64_t HashBytes(absl::string_view bytes, uint64_t seed = 0) {
  return HashChanged(bytes, seed, [](uint64_t word) { return word; });
}

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_HASH_H_
