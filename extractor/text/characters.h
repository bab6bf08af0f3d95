// What kind of character a code point is, as far as news text needs it.
//
// Not a full Unicode table: letters are told apart from spaces, marks, digits
// and signs for every script, upper from lower case for Latin, Greek,
// Cyrillic and Armenian (Unicode 15 simple case mappings of the blocks up to
// U+058F, and U+1E00 to U+1EFF). Other scripts have no case here.
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_TEXT_CHARACTERS_H_
#define ONRECORD_EXTRACTOR_TEXT_CHARACTERS_H_

#include <cstdint>

namespace onrecord {
namespace text {

enum class CharKind : uint8_t {
  kSpace,        // any Unicode space but line ends; also NUL and controls
  kLineEnd,      // LF, VT, FF, CR, NEL, U+2028, U+2029
  kLetter,       // also combining marks
  kDigit,        // 0 to 9 only
  kFraction,     // a vulgar fraction such as U+00BD
  kApostrophe,   // ' U+2018 U+2019 U+02BC U+2032 U+201B and the backtick
  kDoubleQuote,  // " and U+201C to U+201F, guillemets, U+2033
  kDash,         // hyphens, dashes, minus
  kInvisible,    // soft hyphen, zero-width characters: part of what is around
  kPunctuation,  // . , ; : ! ? ( ) [ ] { } and their like
  kSymbol,       // everything else: currency, percent, bullets, emoji
};

CharKind KindOf(uint32_t code);

// True for letters that have a lower-case partner and are the upper one.
bool IsUpper(uint32_t code);
bool IsLower(uint32_t code);
// The lower-case partner, or `code` itself.
uint32_t ToLower(uint32_t code);

// How tokens of one sign name it: ASCII for what is ASCII or has an ASCII
// cousin (curly marks, hyphens), else one of these.
enum Sign : uint8_t {
  kNoSign = 0,
  kDoubleQuoteSign = '"',
  kSingleQuoteSign = '\'',
  kHyphenSign = '-',
  kEllipsisSign = 0x85,
  kEnDashSign = 0x96,
  kEmDashSign = 0x97,
  kEuroSign = 0x80,
  kPoundSign = 0xA3,
  kYenSign = 0xA5,
  kDegreeSign = 0xB0,
  kBulletSign = 0x95,
  kOtherSign = 0xFF,
};
uint8_t SignOf(uint32_t code);

// A sign that a sentence may end with.
inline bool IsTerminator(uint8_t sign) {
  return sign == '.' || sign == '!' || sign == '?' || sign == kEllipsisSign;
}

// Which way a quotation mark points by its shape: +1 opens, -1 closes, 0 does
// not say (straight marks; U+2019, which is an apostrophe too, closes).
int QuoteDirection(uint32_t code);

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_CHARACTERS_H_
