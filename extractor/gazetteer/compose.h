// Joins a letter and the accent written after it as a character of its own:
// e + U+0301 is é. Lower case only: fold first. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_COMPOSE_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_COMPOSE_H_

#include <cstdint>

namespace onrecord {
namespace gazetteer {

// The single code point for both, or 0 if there is none.
uint32_t Compose(uint32_t base, uint32_t mark);

// A letter that Compose makes `composed` of; 0 if there is none. Slow.
uint32_t BaseOf(uint32_t composed);

// Accents, which have no case and belong to the letter before them.
inline bool IsCombiningMark(uint32_t code) {
  return code >= 0x300 && code <= 0x36F;
}

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_COMPOSE_H_
