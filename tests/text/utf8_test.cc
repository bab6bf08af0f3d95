#include "extractor/text/utf8.h"

#include <string>

#include "gtest/gtest.h"

namespace onrecord {
namespace text {
namespace {

struct Utf8Case {
  const char* bytes;
  uint32_t code;
  int size;
  bool valid;
};

const Utf8Case kCases[] = {
    {"a", 'a', 1, true},
    {"\xC3\xA9", 0xE9, 2, true},
    {"\xE2\x80\x9C", 0x201C, 3, true},
    {"\xF0\x9F\x98\x80", 0x1F600, 4, true},
    {"\xEF\xBF\xBF", 0xFFFF, 3, true},
    {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4, true},
    {"\x80", 0xFFFD, 1, false},                  // a tail alone
    {"\xC3", 0xFFFD, 1, false},                  // cut short
    {"\xE2\x80", 0xFFFD, 1, false},
    {"\xF0\x9F\x98", 0xFFFD, 1, false},
    {"\xC0\x80", 0xFFFD, 1, false},              // overlong
    {"\xE0\x80\x80", 0xFFFD, 1, false},
    {"\xF0\x80\x80\x80", 0xFFFD, 1, false},
    {"\xED\xA0\x80", 0xFFFD, 1, false},          // a surrogate
    {"\xF4\x90\x80\x80", 0xFFFD, 1, false},      // above U+10FFFF
    {"\xC3(", 0xFFFD, 1, false},
    {"\xFF", 0xFFFD, 1, false},
};

TEST(Utf8Test, Decodes) {
  for (const Utf8Case& c : kCases) {
    const Utf8Char got = DecodeUtf8(c.bytes, 0);
    EXPECT_EQ(got.code, c.code) << c.bytes;
    EXPECT_EQ(got.size, c.size) << c.bytes;
    EXPECT_EQ(got.valid, c.valid) << c.bytes;
    EXPECT_EQ(IsValidUtf8(c.bytes), c.valid) << c.bytes;
  }
}

TEST(Utf8Test, DecodesBackwards) {
  for (const Utf8Case& c : kCases) {
    if (!c.valid) continue;
    const std::string text = std::string("x") + c.bytes;
    const Utf8Char got = DecodeUtf8Before(text, text.size());
    EXPECT_EQ(got.code, c.code);
    EXPECT_EQ(got.size, c.size);
  }
  EXPECT_FALSE(DecodeUtf8Before("a\x80\x80", 3).valid);
}

TEST(Utf8Test, EncodesWhatItDecodes) {
  for (uint32_t code = 0; code <= 0x10FFFF; code += 7) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    std::string bytes;
    AppendUtf8(code, &bytes);
    const Utf8Char got = DecodeUtf8(bytes, 0);
    ASSERT_EQ(got.code, code);
    ASSERT_EQ(got.size, bytes.size());
  }
}

TEST(Utf8Test, EncodesReplacementForWhatIsNoScalarValue) {
  for (const uint32_t code : {0xD800u, 0xDFFFu, 0x110000u}) {
    std::string bytes;
    AppendUtf8(code, &bytes);
    EXPECT_EQ(bytes, "\xEF\xBF\xBD");
  }
}

TEST(Utf8Test, MakesTextValid) {
  EXPECT_EQ(ToValidUtf8("a\xFF\xC3\xA9\xE2\x80"),
            "a\xEF\xBF\xBD\xC3\xA9\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(ToValidUtf8(""), "");
}

TEST(Utf8Test, FindsABadByteBehindALongAsciiRun) {
  const std::string run(40, 'a');
  EXPECT_TRUE(IsValidUtf8(run));
  for (size_t at = 0; at < run.size(); ++at) {
    std::string bad = run;
    bad[at] = '\x80';
    EXPECT_FALSE(IsValidUtf8(bad)) << at;
  }
}

}  // namespace
}  // namespace text
}  // namespace onrecord
