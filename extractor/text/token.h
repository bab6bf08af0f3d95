// The smallest piece of text that later stages look at.
//
// "UK’s £7.7m deal" is UK, ’s, £, 7.7, m, deal. Rules:
//  - a word runs over letters, the digits after them (MI5, RockYou2021), inner
//    apostrophes (don't, O’Neill) and stops between single letters or before
//    lower case (U.S., Amazon.com); 's is a token of its own;
//  - a word that abbreviations.h knows, or a lone initial, takes its stop with
//    it (Mr., J.);
//  - a number is digits with inner separators (1,234.5; 8.4); letters that
//    follow it are a token of their own, glued to it (100 GB, 5 G, 1990 s);
//  - every other sign is a token; "..." is one, and so are '' and ``.

#ifndef ONRECORD_EXTRACTOR_TEXT_TOKEN_H_
#define ONRECORD_EXTRACTOR_TEXT_TOKEN_H_

#include <cstdint>

#include "extractor/text/span.h"

namespace onrecord {
namespace text {

enum class TokenKind : uint8_t {
  kWord,
  kNumber,       // digits and separators, or one vulgar fraction
  kPunctuation,  // . , ; : ! ? brackets, ellipsis
  kQuote,        // a quotation mark of any kind; apostrophes that stand alone
  kDash,
  kSymbol,       // $ % & @ # / ...
  kUrl,          // an address, as far as white space
};

// Bits of Token::flags.
enum TokenFlag : uint8_t {
  kSpaceBefore = 1 << 0,   // not glued to the token before; the first has it
  kLineStart = 1 << 1,     // first of its line
  kSentenceStart = 1 << 2, // first of its sentence
  kParagraphStart = 1 << 3,
  kOpens = 1 << 4,         // a mark whose shape opens (“ ‘ «)
  kCloses = 1 << 5,        // a mark whose shape closes (” ’ »)
  kStopInside = 1 << 6,    // a word that ends with its own stop ("Mr.")
};

struct Token {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t word = 0;  // Words::Id of the exact spelling
  TokenKind kind = TokenKind::kWord;
  uint8_t flags = 0;
  // The sign of a token of one sign (Sign in characters.h), else kNoSign.
  uint8_t sign = 0;

  Span span() const { return {begin, end}; }
  bool Has(TokenFlag flag) const { return (flags & flag) != 0; }
  // No white space between this token and the one before.
  bool glued() const { return (flags & kSpaceBefore) == 0; }
  bool IsSign(uint8_t s) const { return sign == s; }
};
static_assert(sizeof(Token) == 16, "tokens are copied and scanned a lot");

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_TOKEN_H_
