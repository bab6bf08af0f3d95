// Character references of HTML and XML: "&amp;", "&#8217;", "&#x2019;".
//
//   size_t size = 0;
//   absl::string_view text = DecodeReference("&pound;5", &buffer, &size);
//   // "£", size 7

#ifndef ONRECORD_EXTRACTOR_IO_MARKUP_CHARACTER_REFERENCE_H_
#define ONRECORD_EXTRACTOR_IO_MARKUP_CHARACTER_REFERENCE_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

// The character that the reference at the front of `text` means, as UTF-8 in
// *buffer, and how many bytes it takes; empty, with size 0, if there is none.
// Names are those of HTML 4 (W3C, 1999, section 24) and "apos"; the semicolon
// may be missing after a number. Numbers 128 to 159 are those of Windows-1252,
// as browsers have it; those of no character are U+FFFD.
absl::string_view DecodeReference(absl::string_view text, std::string* buffer,
                                  size_t* size);

// `text` with all its references decoded.
std::string DecodeReferences(absl::string_view text);

// The character that a byte of Windows-1252 means.
uint32_t Windows1252Character(uint8_t byte);

void AppendUtf8(uint32_t character, std::string* out);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_MARKUP_CHARACTER_REFERENCE_H_
