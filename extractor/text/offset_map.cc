#include "extractor/text/offset_map.h"

#include "extractor/text/utf8.h"

namespace onrecord {
namespace text {
namespace {

constexpr uint32_t kStride = 64;

}  // namespace

OffsetMap::OffsetMap(absl::string_view text, Unit unit)
    : text_(text), unit_(unit) {
  anchors_.reserve(text.size() / kStride + 1);
  uint32_t units = 0;
  size_t at = 0;
  while (at < text.size()) {
    if (at >= anchors_.size() * kStride) {
      anchors_.push_back({static_cast<uint32_t>(at), units});
    }
    const Utf8Char c = DecodeUtf8(text, at);
    at += c.size;
    units += UnitsOf(c.code);
  }
  if (at >= anchors_.size() * kStride) {
    anchors_.push_back({static_cast<uint32_t>(at), units});
  }
}

uint32_t OffsetMap::At(uint32_t byte_offset) const {
  uint32_t index = byte_offset / kStride;
  // A character over the border makes the anchor lie a little behind it.
  if (index >= anchors_.size() || anchors_[index].byte > byte_offset) --index;
  uint32_t units = anchors_[index].units;
  for (uint32_t at = anchors_[index].byte; at < byte_offset;) {
    const Utf8Char c = DecodeUtf8(text_, at);
    at += c.size;
    units += UnitsOf(c.code);
  }
  return units;
}

}  // namespace text
}  // namespace onrecord
