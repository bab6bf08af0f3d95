#include "extractor/io/markup/source_map.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>

#include "extractor/io/markup/character_reference.h"

namespace onrecord {
namespace io {
namespace {

// "é&x" from "<p>é&amp;x": bytes.
SourceMap Map() {
  SourceMap map;
  map.Add(0, 2, 3, 2);
  map.Add(2, 1, 5, 5);
  map.Add(3, 1, 10, 1);
  return map;
}

TEST(SourceMap, BeginAndEnd) {
  const SourceMap map = Map();
  EXPECT_EQ(map.Begin(0), 3);
  EXPECT_EQ(map.End(2), 5);
  EXPECT_EQ(map.Begin(2), 5);
  EXPECT_EQ(map.End(3), 10);
  EXPECT_EQ(map.Begin(3), 10);
  EXPECT_EQ(map.End(4), 11);
}

TEST(SourceMap, AndBack) {
  const SourceMap map = Map();
  for (const uint32_t before : {0, 2, 11, 12}) {
    EXPECT_EQ(map.TextOf(before), std::nullopt) << before;
  }
  EXPECT_EQ(map.TextOf(3), 0);
  EXPECT_EQ(map.TextOf(4), 1);
  EXPECT_EQ(map.TextOf(5), 2);  // all of "&amp;"
  EXPECT_EQ(map.TextOf(9), 2);
  EXPECT_EQ(map.TextOf(10), 3);
  SourceMap behind;
  behind.Add(0, 4, 20, 4);
  behind.Add(4, 4, 3, 4);
  EXPECT_EQ(behind.TextOf(5), 6);
  EXPECT_EQ(behind.TextOf(20), 0);
}

TEST(SourceMap, PartsThatGoOnAreOne) {
  SourceMap map;
  map.Add(0, 2, 3, 2);
  map.Add(2, 4, 5, 4);
  EXPECT_EQ(map.parts().size(), 1);
}

TEST(SourceMap, AllSpansAreMapped) {
  const std::string text = "é&x", original = "<p>é&amp;x";
  const struct {
    Extraction::OffsetUnit unit;
    uint32_t x, begin, end;
  } kCases[] = {{Extraction::UTF8_BYTES, 3, 10, 11},
                {Extraction::CODE_POINTS, 2, 9, 10},
                {Extraction::UTF16_UNITS, 2, 9, 10}};
  for (const auto& c : kCases) {
    Extraction extraction;
    extraction.set_offset_unit(c.unit);
    Span* const span = extraction.add_quotes()->mutable_cue()->mutable_span();
    span->set_begin(c.x);
    span->set_end(c.x + 1);
    *extraction.add_mentions()->mutable_span() = *span;
    MapSpans(Map(), text, original, &extraction);
    EXPECT_EQ(extraction.quotes(0).cue().span().begin(), c.begin);
    EXPECT_EQ(extraction.quotes(0).cue().span().end(), c.end);
    EXPECT_EQ(extraction.mentions(0).span().end(), c.end);
  }
}

TEST(CharacterReference, Decodes) {
  const struct {
    const char* text;
    const char* decoded;
  } kCases[] = {
      {"&amp;&lt;&gt;&quot;&apos;", "&<>\"'"},
      {"&Eacute;&eacute;&pound;&euro;&thetasym;", "Éé£€ϑ"},
      {"&#163;&#xA3;&#XA3;&#163 5", "££££ 5"},
      {"&#150;&#146;", "–’"},
      {"&#0;&#xD800;&#1114112;&#99999999999;", "\ufffd\ufffd\ufffd\ufffd9;"},
      {"&amp &unknown; &; & &#; &#x; AT&T", "&amp &unknown; &; & &#; &#x; AT&T"},
      {"", ""},
      {"&", "&"},
      {"&#128512;", "😀"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(DecodeReferences(c.text), c.decoded) << c.text;
  }
}

}  // namespace
}  // namespace io
}  // namespace onrecord
