// What an ASCII byte says of tokens without a look at what is around it, for
// the quick way of the tokenizer. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_TEXT_ASCII_BYTES_H_
#define ONRECORD_EXTRACTOR_TEXT_ASCII_BYTES_H_

#include <array>

#include "extractor/text/characters.h"
#include "extractor/text/token.h"

namespace onrecord {
namespace text {

struct AsciiBytes {
  // A word ends before it, whatever follows. Not so before an apostrophe, a
  // stop (U.S.) or a colon (http:).
  std::array<bool, 256> ends_word = {};
  // It is a token by itself, of this kind, and ends no sentence.
  std::array<bool, 256> is_sign = {};
  std::array<TokenKind, 256> kind = {};

  static const AsciiBytes& Get() {
    static const AsciiBytes& bytes = *new AsciiBytes;
    return bytes;
  }

 private:
  AsciiBytes() {
    for (int c = 0; c < 0x80; ++c) {
      const CharKind k = KindOf(c);
      const bool inside =
          k == CharKind::kLetter || k == CharKind::kDigit || c == '\'';
      ends_word[c] = !inside && c != '.' && c != ':';
      kind[c] = k == CharKind::kDoubleQuote   ? TokenKind::kQuote
                : k == CharKind::kPunctuation ? TokenKind::kPunctuation
                                              : TokenKind::kSymbol;
      is_sign[c] = k == CharKind::kDoubleQuote ||
                   (k == CharKind::kPunctuation && !IsTerminator(c)) ||
                   (k == CharKind::kSymbol && c != '&');
    }
  }
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_ASCII_BYTES_H_
