// Paragraphs and zones.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "extractor/text/analyzer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace text {
namespace {

const char* Name(Zone zone) {
  switch (zone) {
    case Zone::kHeadline: return "HEADLINE";
    case Zone::kByline: return "BYLINE";
    case Zone::kDateline: return "DATELINE";
    case Zone::kBody: return "BODY";
    case Zone::kCaption: return "CAPTION";
    case Zone::kRelated: return "RELATED";
    case Zone::kBoilerplate: return "BOILERPLATE";
  }
  return "";
}

class StructureTest : public testing::Test {
 protected:
  StructureTest() : analyzer_(Analyzer::Load("knowledge")) {}

  // The zones of the paragraphs, in a row.
  std::string Zones(absl::string_view bytes) {
    analyzer_->Analyze(bytes, &text_);
    std::vector<std::string> zones;
    for (const Paragraph& paragraph : text_.paragraphs()) {
      zones.push_back(Name(paragraph.zone));
    }
    return absl::StrJoin(zones, " ");
  }

  size_t Paragraphs(absl::string_view bytes) {
    analyzer_->Analyze(bytes, &text_);
    return text_.paragraphs().size();
  }

  absl::StatusOr<Analyzer> analyzer_;
  AnnotatedText text_;
};

TEST_F(StructureTest, ALineIsAParagraph) {
  EXPECT_EQ(Paragraphs("One line here.\nAnother one.\r\nA third."), 3);
  EXPECT_EQ(Paragraphs("One.\n\n\nTwo."), 2);
  EXPECT_EQ(Paragraphs(""), 0);
  EXPECT_EQ(Paragraphs("\n \n"), 0);
}

TEST_F(StructureTest, WrappedTextIsJoined) {
  const std::string block =
      "The harbour board said on Tuesday that it would dredge the\n"
      "northern channel before the winter storms, which have closed\n"
      "it twice in the past five years, and would pay for the work\n"
      "out of its own reserves.\n";
  EXPECT_EQ(Paragraphs(absl::StrCat(block, "\n", block)), 2);
}

TEST_F(StructureTest, ListItemsAreParagraphs) {
  EXPECT_EQ(Paragraphs("As the statistics of the harbour board show, we know\n"
                       "• Only 27% of the boats have a radio licence\n"
                       "• 95% of their owners worry about the winter storms\n"
                       "• Over 60 harbours have been closed for a whole day"),
            4);
}

TEST_F(StructureTest, ParagraphsHoldWholeSentencesAndTokens) {
  analyzer_->Analyze("A b. C d.\n\nE f.", &text_);
  ASSERT_EQ(text_.paragraphs().size(), 2);
  EXPECT_EQ(text_.paragraphs()[0].sentences.size(), 2);
  EXPECT_EQ(text_.paragraphs()[1].sentences.first, 2);
  EXPECT_EQ(text_.ParagraphAt(0), 0);
  EXPECT_EQ(text_.ParagraphAt(text_.tokens().size() - 1), 1);
  EXPECT_EQ(text_.SentenceAt(3), 1);
  EXPECT_EQ(text_.TokenAt(0), 0);
  EXPECT_EQ(text_.TokenAt(1), 1);
  EXPECT_EQ(text_.TokenAt(1000), text_.tokens().size());
}

TEST_F(StructureTest, RowsOfButtonsAreParagraphs) {
  const char* const kRows[] = {
      "Obi left.    Facebook    Twitter    Pinterest   Kato in Lagos.",
      "Obi left.    Facebook    Twitter    Pinterest Kato stayed.",
      "Obi left.\tFacebook    Twitter   Kato stayed.",
  };
  for (const char* row : kRows) {
    EXPECT_EQ(Zones(row), "BODY BOILERPLATE BODY") << row;
  }
  EXPECT_EQ(Paragraphs("Facebook    Twitter    Pinterest"), 1);
  EXPECT_EQ(Paragraphs("A b.   Facebook   Twitter   C d.   Share   Tweet"), 4);
  const char* const kNone[] = {
      "Obi uses Facebook and Twitter.",
      "Obi left Facebook    Kato left Twitter.",
      "Facebook  Twitter  Pinterest and others fell.",
      "Facebook    rose and Twitter    fell.",
  };
  for (const char* text : kNone) EXPECT_EQ(Paragraphs(text), 1) << text;
}

constexpr char kProse[] =
    "The harbour board said on Tuesday that it would dredge the channel.";

struct ZoneCase {
  std::string text;
  const char* zones;
};

TEST_F(StructureTest, MarksZones) {
  const ZoneCase kCases[] = {
      {absl::StrCat("Board to dredge channel\n\n", kProse), "HEADLINE BODY"},
      {absl::StrCat("Board to dredge channel\n\nBy Ada Obi\n\n", kProse),
       "HEADLINE BYLINE BODY"},
      {absl::StrCat(kProse, "\n\nAdvertisement – Article continues below\n\n",
                    kProse),
       "BODY BOILERPLATE BODY"},
      {absl::StrCat(kProse, "\n\nRelated Resource\n\nHow boards dredge\n\n",
                    "Download now\n\n", kProse, kProse, kProse),
       "BODY RELATED RELATED BOILERPLATE BODY"},
      {absl::StrCat(kProse, "\n\nTop Articles\n\nHow boards dredge\n\n",
                    kProse, kProse, kProse, "\n\nWhy storms come\n\n",
                    kProse),
       "BODY RELATED RELATED RELATED RELATED RELATED"},
      {absl::StrCat(kProse, "\n\nPhoto: Ada Obi\n\n", kProse),
       "BODY CAPTION BODY"},
      {absl::StrCat(kProse, "\n\nFacebook Twitter Share\n\n", kProse),
       "BODY BOILERPLATE BODY"},
      {absl::StrCat("English Français العربية\n\n", kProse),
       "BOILERPLATE BODY"},
      {absl::StrCat(kProse, "\n\nLeave a Reply\n\nHarbour Radio App"),
       "BODY BOILERPLATE BOILERPLATE"},
      {absl::StrCat(kProse, "\n\nCopyright Harbour News 2021"),
       "BODY BOILERPLATE"},
  };
  for (const ZoneCase& c : kCases) EXPECT_EQ(Zones(c.text), c.zones) << c.text;
}

TEST_F(StructureTest, LeavesProseAlone) {
  const std::string kCases[] = {
      absl::StrCat("By Tuesday the harbour board had dredged the whole of ",
                   "the northern channel, and it said that it would go on ",
                   "to the southern one, which is longer, as soon as the ",
                   "winter storms were over."),
      kProse,
      "• Share of homes with a boat: 12",
      "The editor of the English edition said that he would leave.",
  };
  for (const std::string& text : kCases) EXPECT_EQ(Zones(text), "BODY");
}

}  // namespace
}  // namespace text
}  // namespace onrecord
