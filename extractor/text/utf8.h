// Code points out of UTF-8 bytes, whatever the bytes.
//
//   for (size_t at = 0; at < text.size();) {
//     const Utf8Char c = DecodeUtf8(text, at);   // c.valid, c.code, c.size
//     at += c.size;
//   }
//
// What counts as well formed is the Unicode Standard's table 3-7: no overlong
// forms, no surrogates, nothing above U+10FFFF. A byte that starts nothing well
// formed is one invalid character of size 1, so that any input is walked to
// its end. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_TEXT_UTF8_H_
#define ONRECORD_EXTRACTOR_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace text {

struct Utf8Char {
  uint32_t code = 0;  // U+FFFD if not valid
  uint8_t size = 1;   // bytes, 1 to 4
  bool valid = true;
};

// REQUIRES: at < text.size().
Utf8Char DecodeUtf8(absl::string_view text, size_t at);

// The character that ends right before `at`.
// REQUIRES: 0 < at <= text.size().
Utf8Char DecodeUtf8Before(absl::string_view text, size_t at);

bool IsValidUtf8(absl::string_view text);

// Appends the UTF-8 form of `code` (U+FFFD for what is no scalar value).
void AppendUtf8(uint32_t code, std::string* out);

// The text with U+FFFD for each invalid byte.
std::string ToValidUtf8(absl::string_view text);

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_UTF8_H_
