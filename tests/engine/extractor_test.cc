#include "extractor/engine/extractor.h"

#include <string>

#include "gmock/gmock.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace {

using ::google::protobuf::util::MessageDifferencer;
using ::testing::HasSubstr;

ExtractorOptions Options() {
  ExtractorOptions options;
  options.knowledge_dir = "knowledge";
  return options;
}

std::unique_ptr<Extractor> Make(const ExtractorOptions& options) {
  absl::StatusOr<std::unique_ptr<Extractor>> made = Extractor::Create(options);
  EXPECT_TRUE(made.ok()) << made.status();
  return *std::move(made);
}

Extraction Extract(const Extractor& extractor, const std::string& text,
                   Extractor::Workspace* workspace = nullptr) {
  Document document;
  document.set_id("a");
  document.set_text(text);
  document.set_published("2021-06-15");
  Extraction extraction;
  Extractor::WorkspacePtr own;
  if (workspace == nullptr) {
    own = extractor.NewWorkspace();
    workspace = own.get();
  }
  const absl::Status status =
      extractor.Extract(document, workspace, &extraction);
  EXPECT_TRUE(status.ok()) << status;
  return extraction;
}

constexpr char kArticle[] =
    "Zürich insurer 😀 grows\n\n"
    "“We sold €1.5bn of cover in 2020,” said Ada Obi, chief executive of "
    "Helvia Insurance Ltd. She said that 35% of it was abroad.\n";

TEST(ExtractorTest, SaysWhatMadeTheRecords) {
  const auto extractor = Make(Options());
  const Extraction extraction = Extract(*extractor, kArticle);
  EXPECT_EQ(extraction.document_id(), "a");
  EXPECT_EQ(extraction.offset_unit(), Extraction::UTF8_BYTES);
  EXPECT_EQ(extraction.engine_version(), EngineVersion());
  EXPECT_EQ(extraction.knowledge_version(), extractor->knowledge_version());
  EXPECT_EQ(extraction.knowledge_version().size(), 16);
  EXPECT_EQ(extraction.warnings_size(), 0);
  EXPECT_GT(extraction.mentions_size(), 0);
  EXPECT_GT(extraction.figures_size(), 0);
  EXPECT_GT(extraction.quotes_size(), 0);
}

TEST(ExtractorTest, IsTheSameWhateverTheWorkspaceMetBefore) {
  const auto extractor = Make(Options());
  const Extraction fresh = Extract(*extractor, kArticle);
  const auto workspace = extractor->NewWorkspace();
  Extract(*extractor, std::string("\0\xFF“‘\"", 9), workspace.get());
  Extract(*extractor, "Obi (Obi) said 12 Zürich “", workspace.get());
  const Extraction used = Extract(*extractor, kArticle, workspace.get());
  EXPECT_TRUE(MessageDifferencer::Equals(fresh, used));
}

TEST(ExtractorTest, CountsOffsetsInOtherUnits) {
  const Extraction plain = Extract(*Make(Options()), kArticle);
  ExtractorOptions options = Options();
  options.offset_unit = Extraction::CODE_POINTS;
  const Extraction points = Extract(*Make(options), kArticle);
  options.offset_unit = Extraction::UTF16_UNITS;
  const Extraction utf16 = Extract(*Make(options), kArticle);
  ASSERT_EQ(plain.paragraphs_size(), 2);
  EXPECT_EQ(points.offset_unit(), Extraction::CODE_POINTS);
  // "ü" has 2 bytes, the emoji 4 bytes or 2 UTF-16 units.
  EXPECT_EQ(plain.paragraphs(0).span().end(), 26);
  EXPECT_EQ(points.paragraphs(0).span().end(), 22);
  EXPECT_EQ(utf16.paragraphs(0).span().end(), 23);
  ASSERT_EQ(plain.figures_size(), points.figures_size());
  EXPECT_LT(points.figures(0).span().begin(),
            plain.figures(0).span().begin());
}

TEST(ExtractorTest, LeavesTextOut) {
  ExtractorOptions options = Options();
  options.include_text = false;
  const Extraction extraction = Extract(*Make(options), kArticle);
  for (const Mention& mention : extraction.mentions()) {
    EXPECT_EQ(mention.text(), "");
  }
  for (const Quote& quote : extraction.quotes()) {
    EXPECT_EQ(quote.texts_size(), 0);
    EXPECT_GT(quote.parts_size(), 0);
  }
}

struct WarningCase {
  std::string text;
  Warning::Kind kind;
  uint32_t begin;
  uint32_t count;
};

TEST(ExtractorTest, WarnsOfBadText) {
  const auto extractor = Make(Options());
  const WarningCase kCases[] = {
      {"", Warning::EMPTY_TEXT, 0, 1},
      {" \n ", Warning::EMPTY_TEXT, 0, 1},
      {"ab\xFF\xFE Obi", Warning::INVALID_UTF8, 2, 2},
      {std::string("a\0b", 3), Warning::NUL_BYTE, 1, 1},
  };
  for (const WarningCase& c : kCases) {
    const Extraction extraction = Extract(*extractor, c.text);
    ASSERT_EQ(extraction.warnings_size(), 1) << c.text;
    EXPECT_EQ(extraction.warnings(0).kind(), c.kind);
    EXPECT_EQ(extraction.warnings(0).span().begin(), c.begin);
    EXPECT_EQ(extraction.warnings(0).count(), c.count);
    EXPECT_NE(extraction.warnings(0).message(), "");
  }
}

TEST(ExtractorTest, WarnsOfABadDate) {
  const auto extractor = Make(Options());
  Document document;
  document.set_text("It came on Friday.");
  document.set_published("yesterday");
  Extraction extraction;
  const auto workspace = extractor->NewWorkspace();
  ASSERT_TRUE(
      extractor->Extract(document, workspace.get(), &extraction).ok());
  ASSERT_EQ(extraction.warnings_size(), 1);
  EXPECT_EQ(extraction.warnings(0).kind(), Warning::BAD_PUBLISHED);
}

TEST(ExtractorTest, RefusesWhatIsTooLarge) {
  ExtractorOptions options = Options();
  options.max_document_bytes = 10;
  const auto extractor = Make(options);
  const auto workspace = extractor->NewWorkspace();
  Document document;
  document.set_text("more than ten bytes");
  Extraction extraction;
  extraction.set_document_id("left over");
  const absl::Status status =
      extractor->Extract(document, workspace.get(), &extraction);
  EXPECT_EQ(status.code(), absl::StatusCode::kOutOfRange);
  EXPECT_THAT(std::string(status.message()), HasSubstr("19 bytes"));
  EXPECT_EQ(extraction.document_id(), "");
}

TEST(ExtractorTest, NamesTheKnowledgeThatIsMissing) {
  ExtractorOptions options;
  options.knowledge_dir = "/no/such/knowledge";
  const auto made = Extractor::Create(options);
  EXPECT_EQ(made.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(made.status().message()),
              HasSubstr("/no/such/knowledge"));
}

}  // namespace
}  // namespace onrecord
