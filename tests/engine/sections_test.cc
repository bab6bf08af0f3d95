#include "extractor/engine/sections.h"

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/engine/extractor.h"
#include "extractor/text/offset_map.h"
#include "gtest/gtest.h"
#include "tests/engine/record_checker.h"

namespace onrecord {
namespace {

// The sections of a text, each in brackets.
std::string Cut(const std::string& text, size_t most) {
  std::string out;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = SectionEnd(text, begin, most);
    EXPECT_GT(end, begin);
    EXPECT_LE(end - begin, most);
    absl::StrAppend(&out, "[", text.substr(begin, end - begin), "]");
    begin = end;
  }
  return out;
}

TEST(SectionsTest, CutsWhereItHurtsLeast) {
  const struct {
    const char* text;
    const char* sections;
  } kCases[] = {
      {"", ""},
      {"all of it", "[all of it]"},
      {"just twelve!", "[just twelve!]"},
      {"one line\n\ntwo\nlines", "[one line\n\n][two\nlines]"},
      {"one line\r\n\r\ntwo", "[one line\r\n\r\n][two]"},
      {"a line\nand more", "[a line\n][and more]"},
      {"He ran. She sat.", "[He ran. ][She sat.]"},
      {"no stop in these", "[no stop in ][these]"},
      {"in the 1st half", "[in the 1st ][half]"},
      {"a\n\nbut too early here", "[a\n\nbut too ][early here]"},
      {"onewordofmany", "[onewordofman][y]"},
      {"ééééééé", "[éééééé][é]"},
      {"aééééééé", "[aééééé][éé]"},
      {"\xBF\xBF\xBF\xBF\xBF\xBF\xBF\xBF\xBF\xBF\xBF\xBF\xBF",
       "[\xBF\xBF\xBF\xBF\xBF\xBF\xBF\xBF\xBF][\xBF\xBF\xBF\xBF]"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Cut(c.text, 12), c.sections);
}

class SectionedTest : public testing::Test {
 protected:
  Extraction Extract(const std::string& text, uint32_t section_bytes,
                     Extraction::OffsetUnit unit = Extraction::UTF8_BYTES) {
    ExtractorOptions options;
    options.knowledge_dir = "knowledge";
    options.section_bytes = section_bytes;
    options.offset_unit = unit;
    auto extractor = Extractor::Create(options);
    EXPECT_TRUE(extractor.ok()) << extractor.status();
    const auto workspace = (*extractor)->NewWorkspace();
    Document document;
    document.set_text(text);
    Extraction extraction;
    const absl::Status status =
        (*extractor)->Extract(document, workspace.get(), &extraction);
    EXPECT_TRUE(status.ok()) << status;
    return extraction;
  }

  static std::string Article(const std::string& name) {
    std::ifstream file("testdata/news/" + name, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)),
                     std::istreambuf_iterator<char>());
    EXPECT_FALSE(text.empty()) << name;
    return text;
  }
};

constexpr char kMayor[] =
    "Mayor Ada Obi opened the Lagos bridge. “It cost $12m,” she said.\n\n";

TEST_F(SectionedTest, ReadsEachByItselfAndCountsOn) {
  const std::string text = absl::StrCat(kMayor, kMayor);
  const Extraction one = Extract(kMayor, 1 << 20);
  const Extraction two = Extract(text, sizeof(kMayor));
  CheckRecords(text, two);
  ASSERT_GE(one.mentions_size(), 2);
  ASSERT_EQ(one.figures_size(), 1);
  ASSERT_EQ(one.quotes_size(), 1);
  ASSERT_GT(one.quotes(0).speaker().entity(), 0u);
  const uint32_t shift = sizeof(kMayor) - 1;
  ASSERT_EQ(two.mentions_size(), 2 * one.mentions_size());
  ASSERT_EQ(two.entities_size(), 2 * one.entities_size());
  ASSERT_EQ(two.figures_size(), 2);
  ASSERT_EQ(two.quotes_size(), 2);
  const int mentions = one.mentions_size(), entities = one.entities_size();
  for (int i = 0; i < mentions; ++i) {
    const Mention& there = two.mentions(mentions + i);
    EXPECT_EQ(there.span().begin(), one.mentions(i).span().begin() + shift);
    EXPECT_EQ(there.entity(), one.mentions(i).entity() + entities);
  }
  for (int i = 0; i < entities; ++i) {
    const Entity& there = two.entities(entities + i);
    EXPECT_EQ(there.id(), one.entities(i).id() + entities);
    EXPECT_EQ(there.mentions(0), one.entities(i).mentions(0) + mentions);
  }
  EXPECT_EQ(two.quotes(1).speaker().entity(),
            one.quotes(0).speaker().entity() + entities);
  ASSERT_EQ(two.quotes(1).figures_size(), 1);
  EXPECT_EQ(two.quotes(1).figures(0), 1u);
}

// Small sections of real pages, in all units.
TEST_F(SectionedTest, RecordsHoldTogether) {
  for (const char* const name :
       {"scraped_glued_words.txt", "scraped_router_flaw.txt"}) {
    const std::string text = Article(name);
    const Extraction bytes = Extract(text, 300);
    CheckRecords(text, bytes);
    for (const auto& [unit, offsets] :
         {std::pair(Extraction::CODE_POINTS,
                    text::OffsetMap::Unit::kCodePoint),
          std::pair(Extraction::UTF16_UNITS, text::OffsetMap::Unit::kUtf16)}) {
      const text::OffsetMap map(text, offsets);
      const Extraction units = Extract(text, 300, unit);
      ASSERT_EQ(units.mentions_size(), bytes.mentions_size());
      for (int i = 0; i < bytes.mentions_size(); ++i) {
        ASSERT_EQ(units.mentions(i).span().begin(),
                  map.At(bytes.mentions(i).span().begin()));
        ASSERT_EQ(units.mentions(i).span().end(),
                  map.At(bytes.mentions(i).span().end()));
      }
    }
  }
}

// Only the first can open with a headline.
TEST_F(SectionedTest, OpensOnce) {
  const std::string title = "Bridge opens at last\n\n";
  const std::string text = absl::StrCat(title, kMayor, title, kMayor);
  const Extraction cut = Extract(text, title.size() + sizeof(kMayor));
  ASSERT_EQ(cut.paragraphs_size(), 4);
  EXPECT_EQ(cut.paragraphs(0).zone(), Paragraph::HEADLINE);
  EXPECT_EQ(cut.paragraphs(2).zone(), Paragraph::BODY);
}

TEST_F(SectionedTest, WarnsOnce) {
  const std::string text =
      "It was good.\n\nBad \xFF bytes.\n\nGood again.\n\nBad \xFF\xFF bytes.";
  const Extraction cut = Extract(text, 16);
  ASSERT_EQ(cut.warnings_size(), 1);
  EXPECT_EQ(cut.warnings(0).kind(), Warning::INVALID_UTF8);
  EXPECT_EQ(cut.warnings(0).count(), 3u);
  EXPECT_EQ(cut.warnings(0).span().begin(), text.find('\xFF'));
  // Blank at both ends is not empty.
  EXPECT_EQ(Extract(std::string(40, ' ') + "It was good.", 16).warnings_size(),
            0);
  EXPECT_EQ(Extract(std::string(40, ' '), 16).warnings_size(), 1);
}

}  // namespace
}  // namespace onrecord
