// Turns byte offsets of a text into offsets in code points or UTF-16 units,
// for services written in languages that count so.
//
//   OffsetMap map(text, OffsetMap::Unit::kUtf16);   // one pass
//   map.At(byte_offset)                             // at most 64 bytes read
//   map.ByteOf(units)                               // and back
//
// An invalid byte counts as one unit, as the U+FFFD that stands for it does.
// Thread-safe after construction. The text must outlive the map.

#ifndef ONRECORD_EXTRACTOR_TEXT_OFFSET_MAP_H_
#define ONRECORD_EXTRACTOR_TEXT_OFFSET_MAP_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace text {

class OffsetMap {
 public:
  enum class Unit { kCodePoint, kUtf16 };

  OffsetMap(absl::string_view text, Unit unit);

  // REQUIRES: `byte_offset` is a character border, at most the text's size.
  uint32_t At(uint32_t byte_offset) const;

  // The way back: where the character begins that has this unit; the text's
  // size for its end and all behind it.
  uint32_t ByteOf(uint32_t units) const;

 private:
  struct Anchor {
    uint32_t byte;   // a character border
    uint32_t units;  // units before it
  };

  uint32_t UnitsOf(uint32_t code) const {
    return unit_ == Unit::kUtf16 && code > 0xFFFF ? 2 : 1;
  }

  absl::string_view text_;
  Unit unit_;
  // One for each 64 bytes: the first character that starts there.
  std::vector<Anchor> anchors_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_OFFSET_MAP_H_
