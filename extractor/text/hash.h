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

inline uint64_t HashBytes(absl::string_view bytes, uint64_t seed = 0) {
  const char* p = bytes.data();
  size_t left = bytes.size();
  uint64_t hash = seed ^ (left * 0xA0761D6478BD642Full);
  for (; left > 8; p += 8, left -= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    hash = MixHash(hash, word);
  }
  uint64_t last = 0;
  if (left > 0) memcpy(&last, p, left);
  return MixHash(hash, last);
}

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_HASH_H_
