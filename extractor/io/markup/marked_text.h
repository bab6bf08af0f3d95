// The text of a page or news item in the making, with its way back to the
// original.
//
//   MarkedText text(original, Charset::kUtf8);
//   text.AppendText("Tom &amp;\n  Jerry", 11, false);  // "Tom & Jerry"
//   text.EndBlock();
//
// As a browser shows it: white space of the markup is one space, or none at
// the start and end of a block; character references are decoded.

#ifndef ONRECORD_EXTRACTOR_IO_MARKUP_MARKED_TEXT_H_
#define ONRECORD_EXTRACTOR_IO_MARKUP_MARKED_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "extractor/io/markup/source_map.h"

namespace onrecord {
namespace io {

enum class Charset { kUtf8, kWindows1252 };

// By the name that a page gives; nothing for one that is not known.
std::optional<Charset> CharsetOfName(absl::string_view name);

class MarkedText {
 public:
  explicit MarkedText(Charset charset) : charset_(charset) {}

  // Text as it is written at `offset` of the original; `literal` if it has no
  // references.
  void AppendText(absl::string_view raw, size_t offset, bool literal);
  // A line break inside a block.
  void BreakLine();
  // Ends a block. What follows begins a new one; nothing stands between.
  void EndBlock();
  // The same, with a blank line before what follows, if anything does.
  void EndParagraph() {
    EndBlock();
    wants_blank_line_ = !text_.empty();
  }

  const std::string& text() const { return text_; }
  const SourceMap& map() const { return map_; }

 private:
  void FlushSpace();
  void Append(absl::string_view bytes, size_t offset, size_t size);

  const Charset charset_;
  std::string text_;
  SourceMap map_;
  std::string buffer_;
  size_t block_ = 0;  // where the block begins
  // White space met and not yet written.
  bool has_space_ = false;
  bool has_break_ = false;
  bool wants_blank_line_ = false;
  size_t space_offset_ = 0;
  size_t space_end_ = 0;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_MARKUP_MARKED_TEXT_H_
