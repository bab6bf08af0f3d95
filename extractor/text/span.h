// A stretch of a document's text, half open, in UTF-8 bytes.

#ifndef ONRECORD_EXTRACTOR_TEXT_SPAN_H_
#define ONRECORD_EXTRACTOR_TEXT_SPAN_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace text {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  bool Overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  // REQUIRES: the span lies in `text`.
  absl::string_view In(absl::string_view text) const {
    return text.substr(begin, end - begin);
  }
  bool operator==(const Span& other) const {
    return begin == other.begin && end == other.end;
  }
  bool operator!=(const Span& other) const { return !(*this == other); }
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_SPAN_H_
