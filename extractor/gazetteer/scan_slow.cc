#include "extractor/gazetteer/scan_slow.h"

#include <algorithm>
#include <cstring>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/compose.h"
#include "extractor/gazetteer/fit.h"
#include "extractor/gazetteer/key_hash.h"
#include "extractor/gazetteer/pieces.h"
#include "extractor/text/characters.h"
#include "extractor/text/span.h"
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

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }
bool IsWord(char c) {
  return IsCapital(c) || IsSmall(c) || (c >= '0' && c <= '9');
}

bool PagesGood(const ScanTables& tables, uint64_t from, uint64_t to) {
  for (uint64_t page = (tables.records_page + from) / kPageBytes;
       page <= (tables.records_page + to) / kPageBytes; ++page) {
    if (tables.pages[page].load(std::memory_order_relaxed) != 1) return false;
  }
  return true;
}

// Letters and digits of ASCII, and U+00C0 to U+00FF in two bytes.
bool HasOnlyLatin1(const char* piece, uint32_t size) {
  for (uint32_t i = 0; i < size; ++i) {
    const uint8_t c = static_cast<uint8_t>(piece[i]);
    if (c < 0x80) continue;
    if (c != 0xC3 || ++i == size) return false;
    const uint8_t next = static_cast<uint8_t>(piece[i]);
    if (next < 0x80 || next >= 0xC0) return false;
  }
  return true;
}

bool IsOddAscii(uint8_t c) {
  return c < 0x20 || c == '&' || c == '`' || c == 0x7F;
}

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

Likeness CompareSlowly(const char* text, const char* name, uint32_t size,
                       uint32_t case_rule) {
  bool small = false;     // the text has a small letter
  bool differs = false;   // but for a capital that a sentence may have
  bool initials = true;   // a capital wherever a piece of the name has one
  uint32_t folded = 0;    // the last four characters of the text
  char before = ' ';
  for (uint32_t i = 0; i < size; ++i) {
    const char a = text[i];
    const char b = name[i];
    const bool letter = IsCapital(a) || IsSmall(a);
    if (static_cast<uint8_t>(a | b) >= 0x80 || a == '&' ||
        (a != b && (!letter || (a | 0x20) != (b | 0x20)))) {
      return Likeness::kUnknown;
    }
    folded = folded << 8 | static_cast<uint8_t>(a | 0x20);
    if ((folded & 0xFFFFFF) == 0x616E64) return Likeness::kUnknown;  // "and"
    small |= IsSmall(a);
    if (a != b) {
      differs |= i > 0 || !IsCapital(a);
      initials &= IsWord(before) || IsCapital(a);
    }
    before = a;
  }
  const bool fits = case_rule == kCaseRuleAny ||
                    (case_rule == kCaseRuleTitle && initials);
  if (fits) return Likeness::kSure;
  if (small && (case_rule != kCaseRuleExact || differs)) return Likeness::kNone;
  return case_rule == kCaseRuleExact ? Likeness::kLesser : Likeness::kUnknown;
}

Likeness CompareHit(const ScanTables& tables, const ScanText& scan_text,
                    uint32_t begin, Hit* hit) {
  constexpr int kMostNames = 8;
  constexpr uint32_t kMostBytes = 2 + 0xFF;  // flags, size, name
  const absl::string_view text(scan_text.bytes, scan_text.size);
  const text::Span span = {begin, hit->end};
  if (!OnBorders(text, span)) return Likeness::kNone;
  uint64_t at = hit->record;
  uint64_t found = at;
  Fit best = Fit::kNone;
  bool several = false;
  for (int i = 0; i < kMostNames; ++i) {
    if (at + kMostBytes > tables.records_size ||
        !PagesGood(tables, at, at + kMostBytes)) {
      return Likeness::kUnknown;
    }
    const char* record = tables.records + at;
    const uint32_t flags = static_cast<uint8_t>(record[0]);
    // Entries with data stand behind a name; their size would be needed.
    const bool last = (flags & kLastOfGroup) != 0;
    if ((flags & (kLink | kLongName)) != 0 ||
        (!last && (flags & kHasEntries) != 0)) {
      return Likeness::kUnknown;
    }
    const uint32_t size = static_cast<uint8_t>(record[1]);
    Fit fit = Fit::kNone;
    if (!PlainFit(text, span, absl::string_view(record + 2, size),
                  static_cast<CaseRule>(flags & kCaseRuleMask), &fit)) {
      return Likeness::kUnknown;
    }
    if (fit != Fit::kNone && fit >= best) {
      several = fit == best;
      best = fit;
      found = at;
    }
    if (last) {
      if (best == Fit::kNone) return Likeness::kNone;
      if (several) return Likeness::kUnknown;
      hit->record = static_cast<uint32_t>(found);
      return Likeness::kSure;
    }
    at += 2 + size;
  }
  return Likeness::kUnknown;
}

uint64_t HashOddPiece(const char* piece, uint32_t size) {
  // Of these letters HashPiece makes small ones as of ASCII's.
  if (HasOnlyLatin1(piece, size)) return HashPiece(piece, size);
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
