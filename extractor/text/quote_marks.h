// Which side of quoted words a mark is on, told from itself and the space
// before it: curly marks say so by their shape, straight ones open behind a
// space and close behind a word.
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_TEXT_QUOTE_MARKS_H_
#define ONRECORD_EXTRACTOR_TEXT_QUOTE_MARKS_H_

#include "extractor/text/token.h"

namespace onrecord {
namespace text {

inline bool IsClosingMark(const Token& token) {
  if (token.kind != TokenKind::kQuote || token.Has(kOpens)) return false;
  return token.Has(kCloses) || token.glued();
}

inline bool IsOpeningMark(const Token& token) {
  return token.kind == TokenKind::kQuote && !IsClosingMark(token);
}

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_QUOTE_MARKS_H_
