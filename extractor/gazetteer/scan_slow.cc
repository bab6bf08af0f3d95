#include "extractor/gazetteer/scan_slow.h"

#include <algorithm>
#include <cstring>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/compose.h"
#include "extractor/gazetteer/key_hash.h"
#include "extractor/gazetteer/pieces.h"
#include "extractor/text/characters.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr uint32_t kBlock = 64;

// Whether an invisible character at `at` belongs to a piece.
bool InsidePiece(absl::string_view text, size_t at, bool word_before) {
  if (!word_before) return false;
  // A run is decided once, at its start; the rest of it follows.
  if (text::KindOf(text::DecodeUtf8Before(text, at).code) ==
      text::CharKind::kInvisible) {
    return true;
  }
  while (at < text.size()) {
    const ClassifiedChar c = Classify(text, at);
    if (c.char_class == CharClass::kWord) return true;
    if (c.char_class == CharClass::kSeparator) return false;
    at += c.size;
  }
  return false;
}

bool IsOddAscii(uint8_t c) { return c < 0x20 || c == '&' || c == '`'; }

}  // namespace

void ClassifyBlock(const ScanText& scan_text, uint32_t base, bool word_before,
                   Spill* spill, uint64_t* word, uint64_t* odd) {
  const absl::string_view text(scan_text.bytes, scan_text.size);
  const size_t stop = std::min<size_t>(text.size(), base + kBlock);
  uint64_t words = 0;
  uint64_t odds = 0;
  size_t at = base;
  bool is_word = spill->word;
  bool is_odd = spill->odd;
  size_t size = spill->bytes;
  bool space_before = base > 0 && text[base - 1] == ' ';
  for (;;) {
    for (; size > 0 && at < stop; --size, ++at) {
      const uint64_t bit = uint64_t{1} << (at - base);
      if (is_word) words |= bit;
      if (is_odd) odds |= bit;
    }
    if (at >= stop) break;
    const ClassifiedChar c = Classify(text, at);
    if (at > base) word_before = is_word;
    is_word = c.char_class == CharClass::kWord ||
              (c.char_class == CharClass::kInvisible &&
               InsidePiece(text, at, word_before));
    const bool space = c.code == ' ';
    is_odd = !is_word && (c.code >= 0x80 || IsOddAscii(c.code) ||
                          (space && space_before));
    space_before = space;
    size = c.size;
  }
  *word = words;
  *odd = odds;
  *spill = {static_cast<uint32_t>(size), is_word, is_odd};
}

uint64_t HashOddPiece(const char* piece, uint32_t size) {
  // As AppendPieceKey, without a string.
  char key[kMaxNameBytes + 16];
  size_t length = 0;
  const absl::string_view text(piece, size);
  uint32_t pending = 0;
  const auto put = [&key, &length](uint32_t code) {
    std::string utf8;  // at most 4 bytes: no allocation
    text::AppendUtf8(code, &utf8);
    memcpy(key + length, utf8.data(), utf8.size());
    length += utf8.size();
  };
  for (size_t at = 0; at < text.size();) {
    const ClassifiedChar c = Classify(text, at);
    at += c.size;
    if (c.char_class == CharClass::kInvisible) continue;
    const uint32_t code = text::ToLower(c.code);
    const uint32_t composed = pending == 0 ? 0 : Compose(pending, code);
    if (composed == 0 && pending != 0) put(pending);
    pending = composed != 0 ? composed : code;
    if (length > kMaxNameBytes) return 0;  // of no name
  }
  if (pending != 0) put(pending);
  return HashPiece(key, length);
}

uint32_t OddGap(const ScanText& scan_text, uint32_t end, uint32_t* next) {
  constexpr size_t kFarthest = 48;  // more than any gap has
  const absl::string_view text(
      scan_text.bytes, std::min<size_t>(scan_text.size, end + kFarthest));
  const size_t begin = NextPiece(text, end);
  if (begin >= text.size()) return kNoGap;
  *next = begin;
  return GapOf(text.substr(end, begin - end));
}

}  // namespace gazetteer
}  // namespace onrecord
