#include "extractor/text/offset_map.h"

#include <string>

#include "extractor/text/utf8.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace text {
namespace {

// The slow obvious way.
uint32_t Count(absl::string_view text, size_t end, bool utf16) {
  uint32_t units = 0;
  for (size_t at = 0; at < end;) {
    const Utf8Char c = DecodeUtf8(text, at);
    at += c.size;
    units += utf16 && c.code > 0xFFFF ? 2 : 1;
  }
  return units;
}

TEST(OffsetMapTest, AgreesWithCounting) {
  std::string text;
  for (int i = 0; i < 300; ++i) {
    text += i % 7 == 0   ? "\xF0\x9F\x98\x80"
            : i % 5 == 0 ? "\xE2\x80\x9C"
            : i % 3 == 0 ? "\xC3\xA9"
            : i % 11 == 0 ? "\xFF"
                          : "a";
  }
  const OffsetMap points(text, OffsetMap::Unit::kCodePoint);
  const OffsetMap utf16(text, OffsetMap::Unit::kUtf16);
  for (size_t at = 0; at <= text.size();) {
    ASSERT_EQ(points.At(at), Count(text, at, false)) << at;
    ASSERT_EQ(utf16.At(at), Count(text, at, true)) << at;
    ASSERT_EQ(points.ByteOf(points.At(at)), at);
    ASSERT_EQ(utf16.ByteOf(utf16.At(at)), at);
    if (at == text.size()) break;
    at += DecodeUtf8(text, at).size;
  }
  EXPECT_EQ(points.ByteOf(points.At(text.size()) + 1), text.size());
}

TEST(OffsetMapTest, TheSecondHalfOfAPairIsItsCharacter) {
  const OffsetMap utf16("a\xF0\x9F\x98\x80z", OffsetMap::Unit::kUtf16);
  EXPECT_EQ(utf16.ByteOf(1), 1);
  EXPECT_EQ(utf16.ByteOf(2), 1);
  EXPECT_EQ(utf16.ByteOf(3), 5);
}

TEST(OffsetMapTest, TakesAnEmptyText) {
  EXPECT_EQ(OffsetMap("", OffsetMap::Unit::kUtf16).At(0), 0);
  EXPECT_EQ(OffsetMap("", OffsetMap::Unit::kUtf16).ByteOf(0), 0);
  EXPECT_EQ(OffsetMap("", OffsetMap::Unit::kUtf16).ByteOf(7), 0);
}

TEST(OffsetMapTest, EndOfATextOfWholeStrides) {
  const std::string text(128, 'a');
  EXPECT_EQ(OffsetMap(text, OffsetMap::Unit::kCodePoint).At(128), 128);
}

}  // namespace
}  // namespace text
}  // namespace onrecord
