// How a name is cut and spelled for looking it up, so that what writers do to
// names does not matter.
//
// A piece is a run of letters and digits; invisible characters inside belong
// to it. A key is pieces folded and composed, with what stands between them in
// one spelling:
//
//   "Marks  &\u00A0SPENCER"  ->  "marks and spencer"
//   "O’Neill"                ->  "o'neill"
//   "Rolls‑Royce plc."       ->  "rolls-royce plc"
//
// Signs before the first piece and after the last are no part of a key. Some
// gaps no name can have: those of more than 32 bytes or four signs, with two
// line breaks, an em dash, a euro sign. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_PIECES_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_PIECES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/text/span.h"

namespace onrecord {
namespace gazetteer {

enum class CharClass : uint8_t { kWord, kInvisible, kSeparator };

struct ClassifiedChar {
  CharClass char_class;
  uint8_t size;   // bytes
  uint32_t code;  // U+FFFD for an invalid byte, which separates
};

// REQUIRES: at < text.size().
ClassifiedChar Classify(absl::string_view text, size_t at);

// Up to four ASCII signs, the first in the lowest byte.
using Gap = uint32_t;
constexpr Gap kNoGap = 0;  // no name goes across
constexpr size_t kMaxGapBytes = 32;  // a longer one is none
constexpr Gap kSpaceGap = ' ';
constexpr Gap kAndGap = '&';  // "&" and "&amp;" with or without spaces

// What stands between two pieces.
Gap GapOf(absl::string_view between);

// The end of the piece that starts at `begin`.
// REQUIRES: a character of class kWord starts there.
size_t PieceEnd(absl::string_view text, size_t begin);
// The begin of the first piece at or behind `at`; text.size() if there is none.
// The "amp" of "&amp;" is no piece.
size_t NextPiece(absl::string_view text, size_t at);

// All pieces of a text.
void CutPieces(absl::string_view text, std::vector<text::Span>* pieces);

// The key of one piece, or of what stands between two.
void AppendPieceKey(absl::string_view piece, std::string* key);
// REQUIRES: gap != kNoGap.
void AppendGapKey(Gap gap, std::string* key);

// A phrase's key; empty if it has no piece or a gap that no name can have.
std::string KeyOf(absl::string_view phrase);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_PIECES_H_
