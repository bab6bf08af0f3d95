// What character stands at a place of a text, for code that walks over it.
//
//   const Peeker peek(text);
//   peek.At(17).kind      // CharKind::kLetter
//
// An invalid byte and what lies behind the end look like spaces (of size 1 and
// 0). Thread-safe. The text must outlive the object.

#ifndef ONRECORD_EXTRACTOR_TEXT_PEEK_H_
#define ONRECORD_EXTRACTOR_TEXT_PEEK_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "extractor/text/characters.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace text {

struct Peeked {
  CharKind kind;
  uint8_t size;  // bytes
  uint32_t code;
  bool valid;

  bool IsLetterOrDigit() const {
    return kind == CharKind::kLetter || kind == CharKind::kDigit;
  }
};

class Peeker {
 public:
  explicit Peeker(absl::string_view text) : text_(text), kinds_(AsciiKinds()) {}

  absl::string_view text() const { return text_; }

  Peeked At(size_t at) const {
    if (at >= text_.size()) return {CharKind::kSpace, 0, ' ', true};
    const uint8_t byte = text_[at];
    if (byte < 0x80) return {kinds_[byte], 1, byte, true};
    const Utf8Char c = DecodeUtf8(text_, at);
    if (!c.valid) return {CharKind::kSpace, 1, c.code, false};
    return {KindOf(c.code), c.size, c.code, true};
  }

 private:
  static const CharKind* AsciiKinds() {
    static const std::array<CharKind, 128> kKinds = [] {
      std::array<CharKind, 128> kinds;
      for (int c = 0; c < 128; ++c) kinds[c] = KindOf(c);
      return kinds;
    }();
    return kKinds.data();
  }

  const absl::string_view text_;
  const CharKind* const kinds_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_PEEK_H_
