#include "extractor/io/markup/marked_text.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "extractor/io/markup/character_reference.h"

namespace onrecord {
namespace io {
namespace {

bool IsSpace(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

}  // namespace

std::optional<Charset> CharsetOfName(absl::string_view name) {
  name = absl::StripAsciiWhitespace(name);
  for (const absl::string_view utf8 : {"utf-8", "utf8", "us-ascii"}) {
    if (absl::EqualsIgnoreCase(name, utf8)) return Charset::kUtf8;
  }
  for (const absl::string_view latin :
       {"windows-1252", "iso-8859-1", "latin1", "cp1252", "iso8859-1",
        "ascii", "iso-8859-15"}) {
    if (absl::EqualsIgnoreCase(name, latin)) return Charset::kWindows1252;
  }
  return std::nullopt;
}

void MarkedText::AppendText(absl::string_view raw, size_t offset,
                            bool literal) {
  size_t at = 0;
  while (at < raw.size()) {
    const char c = raw[at];
    if (IsSpace(c)) {
      size_t end = at + 1;
      while (end < raw.size() && IsSpace(raw[end])) ++end;
      if (!has_space_) space_offset_ = offset + at;
      space_end_ = offset + end;
      has_space_ = true;
      at = end;
      continue;
    }
    FlushSpace();
    size_t size = 0;
    if (c == '&' && !literal) {
      const absl::string_view decoded =
          DecodeReference(raw.substr(at), &buffer_, &size);
      if (size > 0) Append(decoded, offset + at, size);
    } else if (static_cast<uint8_t>(c) >= 0x80 &&
               charset_ == Charset::kWindows1252) {
      size = 1;
      buffer_.clear();
      AppendUtf8(Windows1252Character(c), &buffer_);
      Append(buffer_, offset + at, size);
    }
    if (size == 0) {
      // As far as bytes stand for themselves.
      size = 1;
      while (at + size < raw.size() && !IsSpace(raw[at + size]) &&
             raw[at + size] != '&' &&
             (charset_ == Charset::kUtf8 ||
              static_cast<uint8_t>(raw[at + size]) < 0x80)) {
        ++size;
      }
      Append(raw.substr(at, size), offset + at, size);
    }
    at += size;
  }
}

void MarkedText::FlushSpace() {
  if (wants_blank_line_) {
    text_.append("\n\n");
    block_ = text_.size();
    wants_blank_line_ = false;
  }
  if (text_.size() > block_ && (has_space_ || has_break_)) {
    if (has_space_) {
      Append(has_break_ ? "\n" : " ", space_offset_,
             space_end_ - space_offset_);
    } else {
      text_.push_back('\n');
    }
  }
  has_space_ = has_break_ = false;
}

void MarkedText::Append(absl::string_view bytes, size_t offset, size_t size) {
  map_.Add(text_.size(), bytes.size(), offset, size);
  text_.append(bytes.data(), bytes.size());
}

void MarkedText::BreakLine() { has_break_ = true; }

void MarkedText::EndBlock() {
  has_space_ = has_break_ = false;
  block_ = text_.size();
}

}  // namespace io
}  // namespace onrecord
