// A checksum of bytes: that of text/hash.h, with four lanes, for pages.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_CHECKSUM_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_CHECKSUM_H_

#include <cstdint>
#include <cstring>

#include "absl/strings/string_view.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace gazetteer {

inline uint64_t Checksum(absl::string_view bytes) {
  const char* p = bytes.data();
  size_t left = bytes.size();
  uint64_t lanes[4] = {1, 2, 3, left};
  for (; left >= 64; p += 64, left -= 64) {
    for (int i = 0; i < 4; ++i) {
      uint64_t a;
      uint64_t b;
      memcpy(&a, p + 16 * i, 8);
      memcpy(&b, p + 16 * i + 8, 8);
      lanes[i] = text::MixHash(lanes[i] ^ a, b + lanes[i]);
    }
  }
  uint64_t sum = text::HashBytes(absl::string_view(p, left));
  for (const uint64_t lane : lanes) sum = text::MixHash(sum, lane);
  return sum;
}

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_CHECKSUM_H_
