#include "extractor/text/offset_map.h"

#include <algorithm>

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

uint32_t OffsetMap::ByteOf(uint32_t units) const {
  const auto behind = std::upper_bound(
      anchors_.begin(), anchors_.end(), units,
      [](uint32_t u, const Anchor& anchor) { return u < anchor.units; });
  const Anchor& anchor = *(behind - 1);  // the first is of 0 units
  uint32_t before = anchor.units;
  for (uint32_t at = anchor.byte; at < text_.size();) {
    const Utf8Char c = DecodeUtf8(text_, at);
    before += UnitsOf(c.code);
    if (before > units) return at;
    at += c.size;
  }
  return text_.size();
}

}  // namespace text
}  // namespace onrecord
