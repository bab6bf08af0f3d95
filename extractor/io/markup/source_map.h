// Where in an original each part of a text comes from that was made of it: of
// a page, for the article found in it.
//
//   SourceMap map;
//   map.Add(0, 3, 11, 3);    // text 0-3 is the original's 11-14
//   map.Add(3, 1, 14, 5);    // text 3-4 is "&" for the original's "&amp;"
//   map.Begin(4), map.End(4) // 19, 19
//
// Parts are added from left to right. A part with as many units on both sides
// maps one to one; another maps as a whole.

#ifndef ONRECORD_EXTRACTOR_IO_MARKUP_SOURCE_MAP_H_
#define ONRECORD_EXTRACTOR_IO_MARKUP_SOURCE_MAP_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/text/offset_map.h"
#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {

class SourceMap {
 public:
  struct Part {
    uint32_t text = 0;
    uint32_t text_size = 0;
    uint32_t original = 0;
    uint32_t original_size = 0;
  };

  bool empty() const { return parts_.empty(); }
  void Clear() { parts_.clear(); }
  void Add(uint32_t text, uint32_t text_size, uint32_t original,
           uint32_t original_size);

  // Where a span that begins or ends there in the text does so in the
  // original.
  uint32_t Begin(uint32_t text) const;
  uint32_t End(uint32_t text) const;
  // The way back: the place in the text that was made of this one of the
  // original; nothing if no text was. Linear in the parts.
  std::optional<uint32_t> TextOf(uint32_t original) const;

  // Makes bytes of other units. REQUIRES: parts begin and end at characters.
  void ChangeUnits(absl::string_view text, absl::string_view original,
                   text::OffsetMap::Unit unit);

  const std::vector<Part>& parts() const { return parts_; }

 private:
  std::vector<Part> parts_;
};

// Has all spans of the records, which are bytes of `text` in the unit that the
// extraction names, refer to `original` in that unit.
void MapSpans(SourceMap map, absl::string_view text,
              absl::string_view original, Extraction* extraction);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_MARKUP_SOURCE_MAP_H_
