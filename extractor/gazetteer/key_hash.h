// The hash under which the beginnings of keys lie in the image. Compiler and
// look-up must agree on it to the bit; image files depend on it.
//
// A piece's bytes are folded by setting bit 5 of each: letters lose their case,
// digits keep, and other scripts only need to come out the same on both sides,
// as every find is compared in full.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_KEY_HASH_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_KEY_HASH_H_

#include <cstdint>
#include <cstring>

namespace onrecord {
namespace gazetteer {
// Each vector variant is compiled with other instructions, so none of this may
// be shared between objects by the linker.
namespace {

constexpr uint64_t kHash1 = 0x9E3779B97F4A7C15ull;
constexpr uint64_t kHash2 = 0xD6E8FEB86659FD93ull;
constexpr uint64_t kHash3 = 0xA0761D6478BD642Full;
constexpr uint64_t kHash4 = 0xE7037ED1A0B428DBull;
constexpr uint64_t kFoldBits = 0x2020202020202020ull;

inline uint64_t Mix(uint64_t a, uint64_t b) {
  const unsigned __int128 product = static_cast<unsigned __int128>(a) * b;
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

inline uint64_t Load64(const char* p) {
  uint64_t x;
  memcpy(&x, p, 8);
  return x;
}

// The first 16 bytes or less of a piece, folded, zero behind its end.
inline uint64_t HashShortPiece(uint64_t low, uint64_t high, uint64_t size) {
  return Mix(low ^ kHash1, high ^ kHash2 ^ size);
}

// A piece of more than 16 bytes.
inline uint64_t HashLongPiece(const char* p, uint64_t size) {
  uint64_t hash = size * kHash3;
  uint64_t at = 0;
  for (; at + 16 <= size; at += 16) {
    hash = Mix((Load64(p + at) | kFoldBits) ^ kHash1 ^ hash,
               (Load64(p + at + 8) | kFoldBits) ^ kHash2);
  }
  return Mix((Load64(p + size - 16) | kFoldBits) ^ kHash1 ^ hash,
             (Load64(p + size - 8) | kFoldBits) ^ kHash2 ^ kHash4);
}

// Any piece; reads no byte beyond it.
inline uint64_t HashPiece(const char* p, uint64_t size) {
  if (size > 16) return HashLongPiece(p, size);
  char bytes[16] = {};
  if (size > 0) memcpy(bytes, p, size);
  for (uint64_t i = 0; i < size; ++i) bytes[i] |= 0x20;
  return HashShortPiece(Load64(bytes), Load64(bytes + 8), size);
}

// From the hash of a beginning to that with one more gap and piece.
inline uint64_t HashStep(uint64_t hash, uint32_t gap, uint64_t piece) {
  return Mix(hash ^ kHash3 ^ (gap * kHash1), piece ^ kHash4);
}

// The bucket of a hash, and its tag.
inline uint32_t BucketOf(uint64_t hash, uint32_t buckets) {
  return static_cast<uint32_t>(((hash >> 32) * buckets) >> 32);
}
inline uint16_t TagOf(uint64_t hash) { return static_cast<uint16_t>(hash); }

// Filters have two bits for each hash, in one word of 64 bits: its number
// among `mask` + 1 words, and the bits.
inline uint64_t FilterWord(uint64_t hash, uint64_t mask) {
  return (hash >> 20) & mask;
}
inline uint64_t FilterBits(uint64_t hash) {
  return uint64_t{1} << ((hash >> 8) & 63) | uint64_t{1} << ((hash >> 14) & 63);
}
// Of the filters of beginnings, whose words have two halves: the lower for what
// is a whole key, the upper for what longer keys begin with.
inline uint32_t HalfBits(uint64_t hash) {
  return 1u << ((hash >> 8) & 31) | 1u << ((hash >> 13) & 31);
}

// What is known of the piece behind a beginning before it is hashed: its
// opening, a number of 16 bits made of the first three bytes of its key, or of
// as many as it has, folded, the first in the lowest byte. Only after a single
// space, and of ASCII; kNoOpening otherwise. Filters have beginnings without an
// opening and once for each that goes on.
constexpr uint32_t kNoOpening = 0;
constexpr uint32_t kOpeningBytes = 3;
constexpr uint64_t kOpeningFactor = 0x9E3779B1ull;
constexpr int kOpeningShift = 7;

inline uint32_t OpeningOf(uint64_t bytes) {
  return static_cast<uint16_t>(bytes * kOpeningFactor >> 24);
}
// Instead of the beginning's hash. The word stays in the same 64 bytes.
inline uint64_t HashOpening(uint64_t hash, uint64_t opening) {
  return hash ^ opening << kOpeningShift;
}

// Where a piece's first 8 bytes or less, folded, stand in small_prefixes.
inline uint32_t PrefixBit(uint64_t first) {
  return static_cast<uint32_t>((first * kHash1) >> 48);
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_KEY_HASH_H_
