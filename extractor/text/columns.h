// The wide gaps that a page's columns and buttons leave in a line:
//
//   Share    Pin    Ada Obi       "Pin" and "Ada" start columns
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_TEXT_COLUMNS_H_
#define ONRECORD_EXTRACTOR_TEXT_COLUMNS_H_

#include <cstdint>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace text {

// True if three spaces stand before a token, or a tab.
// REQUIRES: 0 < token < tokens().size().
inline bool StartsColumn(const AnnotatedText& text, uint32_t token) {
  const Token* const t = text.tokens().data() + token;
  const uint32_t gap = t->begin - t[-1].end;
  if (gap < 2) return gap == 1 && text.bytes()[t->begin - 1] == '\t';
  const absl::string_view blank = text.bytes().substr(t[-1].end, gap);
  return absl::StrContains(blank, "   ") || absl::StrContains(blank, "\t");
}

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_COLUMNS_H_
