// What is known of a text that was made of markup, beside its words: where each
// part stands in the page, and what the markup says a part is.

#ifndef ONRECORD_EXTRACTOR_IO_MARKUP_MARKUP_NOTES_H_
#define ONRECORD_EXTRACTOR_IO_MARKUP_MARKUP_NOTES_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/io/markup/source_map.h"
#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {

// Bytes [begin, end) of the text are a headline, a caption, ...
struct MarkupZone {
  uint32_t begin = 0;
  uint32_t end = 0;
  Paragraph::Zone zone = Paragraph::ZONE_UNSPECIFIED;
};

struct MarkupNotes {
  SourceMap map;
  std::vector<MarkupZone> zones;  // from left to right

  bool empty() const { return map.empty() && zones.empty(); }
  void Clear() {
    map.Clear();
    zones.clear();
  }
};

// Makes the records of `text` those of the page `original`: paragraphs and
// records get the zone that the markup gives them, and spans refer to the
// page, both in the unit that the extraction names. Nothing for a text
// without notes.
void ApplyNotes(const MarkupNotes& notes, absl::string_view text,
                absl::string_view original, Extraction* extraction);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_MARKUP_MARKUP_NOTES_H_
