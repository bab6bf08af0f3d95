#include "extractor/text/characters.h"

namespace onrecord {
namespace text {
namespace {

CharKind AsciiKind(uint32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
    return CharKind::kLetter;
  }
  if (c >= '0' && c <= '9') return CharKind::kDigit;
  if (c >= '\n' && c <= '\r') return CharKind::kLineEnd;
  if (c <= ' ' || c == 0x7F) return CharKind::kSpace;
  switch (c) {
    case '\'':
    case '`':
      return CharKind::kApostrophe;
    case '"':
      return CharKind::kDoubleQuote;
    case '-':
      return CharKind::kDash;
    case '.': case ',': case ';': case ':': case '!': case '?':
    case '(': case ')': case '[': case ']': case '{': case '}':
      return CharKind::kPunctuation;
    default:
      return CharKind::kSymbol;
  }
}

// U+0080 to U+00FF.
CharKind LatinOneKind(uint32_t c) {
  if (c == 0x85) return CharKind::kLineEnd;
  if (c <= 0xA0) return CharKind::kSpace;
  if (c == 0xAD) return CharKind::kInvisible;
  if (c == 0xAB || c == 0xBB) return CharKind::kDoubleQuote;
  if (c >= 0xBC && c <= 0xBE) return CharKind::kFraction;
  if (c == 0xA1 || c == 0xBF) return CharKind::kPunctuation;
  if (c == 0xAA || c == 0xBA || c == 0xB5) return CharKind::kLetter;
  if (c >= 0xC0 && c != 0xD7 && c != 0xF7) return CharKind::kLetter;
  return CharKind::kSymbol;
}

// U+2000 to U+206F, general punctuation.
CharKind GeneralPunctuationKind(uint32_t c) {
  if (c <= 0x200A || c == 0x202F || c == 0x205F) return CharKind::kSpace;
  if (c <= 0x200F || (c >= 0x202A && c <= 0x202E) || c >= 0x2060) {
    return CharKind::kInvisible;
  }
  if (c == 0x2028 || c == 0x2029) return CharKind::kLineEnd;
  if (c >= 0x2010 && c <= 0x2015) return CharKind::kDash;
  if (c >= 0x2018 && c <= 0x201B) return CharKind::kApostrophe;
  if (c >= 0x201C && c <= 0x201F) return CharKind::kDoubleQuote;
  if (c == 0x2032 || c == 0x2039 || c == 0x203A) return CharKind::kApostrophe;
  if (c == 0x2033) return CharKind::kDoubleQuote;
  if (c == 0x2026) return CharKind::kPunctuation;
  return CharKind::kSymbol;
}

bool InPairBlock(uint32_t c) {
  // Blocks in which an even code is the upper case of the odd one after it.
  return (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) ||
         (c >= 0x1E00 && c <= 0x1E95) || (c >= 0x1EA0 && c <= 0x1EFF) ||
         (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) ||
         (c >= 0x4D0 && c <= 0x52F) || (c >= 0x218 && c <= 0x21F) ||
         (c >= 0x222 && c <= 0x233);
}

bool InOddPairBlock(uint32_t c) {
  // Blocks in which an odd code is the upper case of the even one after it.
  return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) ||
         (c >= 0x1CD && c <= 0x1DC) || (c >= 0x4C1 && c <= 0x4CE);
}

}  // namespace

CharKind KindOf(uint32_t c) {
  if (c < 0x80) return AsciiKind(c);
  if (c < 0x100) return LatinOneKind(c);
  if (c == 0x2BC || c == 0x2BB) return CharKind::kApostrophe;
  if (c < 0x1680) return CharKind::kLetter;
  if (c == 0x1680 || c == 0x3000) return CharKind::kSpace;
  if (c < 0x2000) return CharKind::kLetter;
  if (c < 0x2070) return GeneralPunctuationKind(c);
  if (c >= 0x2150 && c <= 0x215E) return CharKind::kFraction;
  if (c == 0x2212) return CharKind::kDash;
  if (c < 0x2C00) return CharKind::kSymbol;
  if (c == 0xFEFF) return CharKind::kInvisible;
  if (c >= 0x3001 && c <= 0x3003) return CharKind::kPunctuation;
  if (c >= 0x3008 && c <= 0x3020) return CharKind::kSymbol;
  if (c >= 0xE000 && c <= 0xF8FF) return CharKind::kSymbol;
  if (c >= 0xFE00 && c <= 0xFE0F) return CharKind::kInvisible;
  if (c >= 0xFF01 && c <= 0xFF0F) return CharKind::kSymbol;
  if (c >= 0xFFF0 && c <= 0xFFFF) return CharKind::kSymbol;
  if (c >= 0x1F000 && c <= 0x1FAFF) return CharKind::kSymbol;
  return CharKind::kLetter;
}

uint32_t ToLower(uint32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c < 0x100) return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : c;
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  if (InPairBlock(c)) return c | 1;
  if (InOddPairBlock(c)) return (c & 1) != 0 ? c + 1 : c;
  if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x531 && c <= 0x556) return c + 48;
  return c;
}

bool IsUpper(uint32_t c) { return ToLower(c) != c; }

bool IsLower(uint32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  if (c < 0x100) return c >= 0xDF && c != 0xF7;
  if (InPairBlock(c)) return (c & 1) != 0;
  if (InOddPairBlock(c)) return (c & 1) == 0;
  return (c >= 0x3AC && c <= 0x3CE) || (c >= 0x430 && c <= 0x45F) ||
         (c >= 0x561 && c <= 0x587) || c == 0x149 || c == 0x17F ||
         c == 0x138;
}

uint8_t SignOf(uint32_t c) {
  if (c == '`') return kSingleQuoteSign;
  if (c < 0x80) return static_cast<uint8_t>(c);
  switch (KindOf(c)) {
    case CharKind::kApostrophe:
      return kSingleQuoteSign;
    case CharKind::kDoubleQuote:
      return kDoubleQuoteSign;
    case CharKind::kDash:
      if (c == 0x2013) return kEnDashSign;
      if (c == 0x2014 || c == 0x2015) return kEmDashSign;
      return kHyphenSign;
    default:
      break;
  }
  switch (c) {
    case 0x2026: return kEllipsisSign;
    case 0x20AC: return kEuroSign;
    case 0xA3: return kPoundSign;
    case 0xA5: return kYenSign;
    case 0xB0: return kDegreeSign;
    case 0xB7:
    case 0x2022:
    case 0x25CF:
    case 0x25AA: return kBulletSign;
    default: return kOtherSign;
  }
}

int QuoteDirection(uint32_t c) {
  switch (c) {
    case 0x2018: case 0x201B: case 0x201C: case 0x201F: case 0xAB:
    case 0x2039: case '`':
      return 1;
    case 0x2019: case 0x201D: case 0xBB: case 0x203A:
      return -1;
    default:
      return 0;
  }
}

}  // namespace text
}  // namespace onrecord
