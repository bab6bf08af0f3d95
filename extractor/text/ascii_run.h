// The ASCII letters and digits at a place of a text, sixteen bytes at a time:
// where nearly every word ends, and its bytes in two registers, at the cost of
// one load and no guess about its length.
//
// SSE2 where there is one (every x86-64 has it), plain code elsewhere; both
// give the same. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_TEXT_ASCII_RUN_H_
#define ONRECORD_EXTRACTOR_TEXT_ASCII_RUN_H_

#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace onrecord {
namespace text {

struct AsciiRun {
  uint32_t size;     // 0 to 16; 16 says that it may go on
  uint32_t capitals;  // bit i: byte i of it is one
  uint64_t head[2];  // its bytes, zeros behind them
};

// The portable way, and what the quick way is tested against.
// REQUIRES: 16 bytes can be read at `p`.
inline AsciiRun AsciiRunPortable(const char* p) {
  AsciiRun run = {0, 0, {0, 0}};
  while (run.size < 16) {
    const uint8_t c = p[run.size];
    const uint8_t letter = (c | 0x20) - 'a';
    const uint8_t digit = c - '0';
    if (letter >= 26 && digit >= 10) break;
    if (letter < 26 && (c & 0x20) == 0) run.capitals |= 1u << run.size;
    ++run.size;
  }
  memcpy(run.head, p, run.size);
  return run;
}

// REQUIRES: 16 bytes can be read at `p`.
inline AsciiRun AsciiRunAt(const char* p) {
#ifdef __SSE2__
  alignas(16) static constexpr int8_t kPositions[16] = {
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
  // Unsigned x < n as signed x - 128 < n - 128.
  const __m128i letter = _mm_cmplt_epi8(
      _mm_sub_epi8(lower, _mm_set1_epi8(static_cast<char>('a' + 128))),
      _mm_set1_epi8(-128 + 26));
  const __m128i digit = _mm_cmplt_epi8(
      _mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>('0' + 128))),
      _mm_set1_epi8(-128 + 10));
  const uint32_t others =
      ~_mm_movemask_epi8(_mm_or_si128(letter, digit)) | 0x10000u;
  AsciiRun run;
  run.size = __builtin_ctz(others);
  // Bit 5 of a small letter, where a byte's sign is.
  const __m128i small = _mm_slli_epi16(bytes, 2);
  run.capitals = _mm_movemask_epi8(_mm_andnot_si128(small, letter)) &
                 ((1u << run.size) - 1);
  const __m128i inside = _mm_cmplt_epi8(
      _mm_load_si128(reinterpret_cast<const __m128i*>(kPositions)),
      _mm_set1_epi8(static_cast<char>(run.size)));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(run.head),
                   _mm_and_si128(bytes, inside));
  return run;
#else
  return AsciiRunPortable(p);
#endif
}

// A capital beside what is none, not as the first: "McCann", "BBCNews", "MI5",
// not "BBC".
inline bool HasInnerCapital(const AsciiRun& run) {
  if (run.capitals <= 1) return false;  // nearly always
  const uint32_t others = ~run.capitals & ((1u << run.size) - 1);
  return (run.capitals & ~1u & (others << 1 | others >> 1)) != 0;
}

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_ASCII_RUN_H_
