#include "extractor/gazetteer/pieces.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "extractor/gazetteer/compose.h"
#include "extractor/text/characters.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr int kMaxGapSigns = 4;

bool IsAsciiWord(uint8_t c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

bool IsTradeMark(uint32_t code) {
  return code == 0xA9 || code == 0xAE || code == 0x2122;
}

// True for the &amp; of a page that was not decoded.
bool EntityAt(absl::string_view text, size_t at) {
  return text[at] == '&' && absl::StartsWith(text.substr(at), "&amp;");
}

}  // namespace

ClassifiedChar Classify(absl::string_view text, size_t at) {
  const uint8_t byte = text[at];
  if (byte < 0x80) {
    const bool word = IsAsciiWord(byte);
    return {word ? CharClass::kWord : CharClass::kSeparator, 1, byte};
  }
  const text::Utf8Char c = text::DecodeUtf8(text, at);
  if (!c.valid) return {CharClass::kSeparator, 1, c.code};
  switch (text::KindOf(c.code)) {
    case text::CharKind::kLetter:
      return {CharClass::kWord, c.size, c.code};
    case text::CharKind::kInvisible:
      return {CharClass::kInvisible, c.size, c.code};
    default:
      return {CharClass::kSeparator, c.size, c.code};
  }
}

Gap GapOf(absl::string_view between) {
  if (between == " ") return kSpaceGap;
  if (between.empty() || between.size() > kMaxGapBytes) return kNoGap;
  char signs[kMaxGapSigns + 1];
  int count = 0;
  int line_breaks = 0;
  for (size_t at = 0; at < between.size();) {
    const bool entity = EntityAt(between, at);
    const ClassifiedChar c = Classify(between, at);
    at += entity ? 5 : c.size;
    if (c.char_class == CharClass::kInvisible || IsTradeMark(c.code)) continue;
    char sign;
    switch (text::KindOf(c.code)) {
      case text::CharKind::kLineEnd:
        if (c.code == '\n' && at >= 2 && between[at - 2] == '\r') continue;
        if (++line_breaks > 1) return kNoGap;
        sign = ' ';
        break;
      case text::CharKind::kSpace:
        sign = ' ';
        break;
      case text::CharKind::kApostrophe:
        sign = '\'';
        break;
      case text::CharKind::kDoubleQuote:
        sign = '"';
        break;
      case text::CharKind::kDash: {
        const uint8_t dash = text::SignOf(c.code);
        if (dash == text::kEmDashSign) return kNoGap;
        sign = '-';
        break;
      }
      default:
        if (c.code == 0xB4) {  // an accent typed for an apostrophe
          sign = '\'';
          break;
        }
        if (c.code >= 0x80) return kNoGap;
        sign = static_cast<char>(c.code);
    }
    if (sign == ' ' && count > 0 && signs[count - 1] == ' ') continue;
    if (count == kMaxGapSigns) return kNoGap;
    signs[count++] = sign;
  }
  const absl::string_view gap(signs, count);
  if (gap == "&" || gap == " &" || gap == "& " || gap == " & ") return kAndGap;
  Gap packed = 0;
  for (int i = count; i-- > 0;) {
    packed = packed << 8 | static_cast<uint8_t>(signs[i]);
  }
  return packed;
}

size_t PieceEnd(absl::string_view text, size_t begin) {
  size_t end = begin;
  for (size_t at = begin; at < text.size();) {
    if (static_cast<uint8_t>(text[at]) < 0x80) {
      if (!IsAsciiWord(text[at])) break;
      end = ++at;
      continue;
    }
    const ClassifiedChar c = Classify(text, at);
    if (c.char_class == CharClass::kSeparator) break;
    at += c.size;
    if (c.char_class == CharClass::kWord) end = at;
  }
  return end;
}

size_t NextPiece(absl::string_view text, size_t at) {
  while (at < text.size()) {
    if (EntityAt(text, at)) {
      at += 5;
      continue;
    }
    if (static_cast<uint8_t>(text[at]) < 0x80) {
      if (IsAsciiWord(text[at])) return at;
      ++at;
      continue;
    }
    const ClassifiedChar c = Classify(text, at);
    if (c.char_class == CharClass::kWord) return at;
    at += c.size;
  }
  return text.size();
}

void CutPieces(absl::string_view text, std::vector<text::Span>* pieces) {
  pieces->clear();
  for (size_t at = NextPiece(text, 0); at < text.size();) {
    const size_t end = PieceEnd(text, at);
    pieces->push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(end)});
    at = NextPiece(text, end);
  }
}

void AppendPieceKey(absl::string_view piece, std::string* key) {
  uint32_t pending = 0;  // the character before, which may take an accent
  for (size_t at = 0; at < piece.size();) {
    const ClassifiedChar c = Classify(piece, at);
    at += c.size;
    if (c.char_class == CharClass::kInvisible) continue;
    if (c.code < 0x80) {  // takes part in no accent of the one before
      if (pending != 0) text::AppendUtf8(pending, key);
      pending = static_cast<uint8_t>(absl::ascii_tolower(piece[at - 1]));
      continue;
    }
    const uint32_t code = text::ToLower(c.code);
    const uint32_t composed = pending == 0 ? 0 : Compose(pending, code);
    if (composed != 0) {
      pending = composed;
      continue;
    }
    if (pending != 0) text::AppendUtf8(pending, key);
    pending = code;
  }
  if (pending != 0) text::AppendUtf8(pending, key);
}

void AppendGapKey(Gap gap, std::string* key) {
  if (gap == kAndGap) {
    key->append(" and ");
    return;
  }
  for (; gap != 0; gap >>= 8) key->push_back(static_cast<char>(gap & 0xFF));
}

std::string KeyOf(absl::string_view phrase) {
  std::string key;
  size_t end = 0;
  for (size_t at = NextPiece(phrase, 0); at < phrase.size();) {
    if (end != 0) {
      const Gap gap = GapOf(phrase.substr(end, at - end));
      if (gap == kNoGap) return "";
      AppendGapKey(gap, &key);
    }
    end = PieceEnd(phrase, at);
    AppendPieceKey(phrase.substr(at, end - at), &key);
    at = NextPiece(phrase, end);
  }
  return key;
}

}  // namespace gazetteer
}  // namespace onrecord
