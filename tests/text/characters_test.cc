#include "extractor/text/characters.h"

#include "gtest/gtest.h"

namespace onrecord {
namespace text {
namespace {

struct KindCase {
  uint32_t code;
  CharKind kind;
};

TEST(CharactersTest, Kinds) {
  const KindCase kCases[] = {
      {0, CharKind::kSpace},            {' ', CharKind::kSpace},
      {'\t', CharKind::kSpace},         {0xA0, CharKind::kSpace},
      {0x202F, CharKind::kSpace},       {0x3000, CharKind::kSpace},
      {'\n', CharKind::kLineEnd},       {'\r', CharKind::kLineEnd},
      {0x85, CharKind::kLineEnd},       {0x2028, CharKind::kLineEnd},
      {'a', CharKind::kLetter},         {'Z', CharKind::kLetter},
      {0xE9, CharKind::kLetter},        {0x301, CharKind::kLetter},
      {0x4E2D, CharKind::kLetter},      {0xD7, CharKind::kSymbol},
      {'7', CharKind::kDigit},          {0x664, CharKind::kLetter},
      {0xBD, CharKind::kFraction},      {0x2153, CharKind::kFraction},
      {'\'', CharKind::kApostrophe},    {0x2019, CharKind::kApostrophe},
      {0x2BC, CharKind::kApostrophe},   {'`', CharKind::kApostrophe},
      {'"', CharKind::kDoubleQuote},    {0x201C, CharKind::kDoubleQuote},
      {0xAB, CharKind::kDoubleQuote},   {'-', CharKind::kDash},
      {0x2014, CharKind::kDash},        {0x2212, CharKind::kDash},
      {0xAD, CharKind::kInvisible},     {0x200B, CharKind::kInvisible},
      {0xFEFF, CharKind::kInvisible},   {'.', CharKind::kPunctuation},
      {0x2026, CharKind::kPunctuation}, {'$', CharKind::kSymbol},
      {0x20AC, CharKind::kSymbol},      {0x1F600, CharKind::kSymbol},
  };
  for (const KindCase& c : kCases) {
    EXPECT_EQ(KindOf(c.code), c.kind) << std::hex << c.code;
  }
}

TEST(CharactersTest, CaseComesInPairs) {
  int pairs = 0;
  for (uint32_t code = 0; code < 0x2000; ++code) {
    if (!IsUpper(code)) continue;
    ++pairs;
    EXPECT_FALSE(IsUpper(ToLower(code))) << std::hex << code;
    EXPECT_FALSE(IsLower(code)) << std::hex << code;
  }
  EXPECT_GT(pairs, 300);
}

struct CaseCase {
  uint32_t upper;
  uint32_t lower;
};

TEST(CharactersTest, Lowers) {
  const CaseCase kCases[] = {
      {'A', 'a'},     {'Z', 'z'},     {0xC9, 0xE9},   {0x160, 0x161},
      {0x17D, 0x17E}, {0x391, 0x3B1}, {0x416, 0x436}, {0x401, 0x451},
      {0x130, 'i'},   {0x178, 0xFF},  {0x1EA0, 0x1EA1},
  };
  for (const CaseCase& c : kCases) {
    EXPECT_EQ(ToLower(c.upper), c.lower) << std::hex << c.upper;
    EXPECT_TRUE(IsUpper(c.upper));
    EXPECT_TRUE(IsLower(c.lower)) << std::hex << c.lower;
  }
  for (const uint32_t code : {0x40, 0x5B, 0x61, 0x31, 0xD7, 0xDF, 0x4E2D}) {
    EXPECT_EQ(ToLower(code), code) << std::hex << code;
  }
}

TEST(CharactersTest, QuoteDirections) {
  for (const uint32_t code : {0x201C, 0x2018, 0xAB, 0x2039}) {
    EXPECT_EQ(QuoteDirection(code), 1) << std::hex << code;
  }
  for (const uint32_t code : {0x201D, 0x2019, 0xBB, 0x203A}) {
    EXPECT_EQ(QuoteDirection(code), -1) << std::hex << code;
  }
  EXPECT_EQ(QuoteDirection('"'), 0);
  EXPECT_EQ(QuoteDirection('\''), 0);
}

}  // namespace
}  // namespace text
}  // namespace onrecord
