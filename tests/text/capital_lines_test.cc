// Lines in capitals and how they are read.

#include "extractor/text/capital_lines.h"

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "extractor/text/analyzer.h"

namespace onrecord {
namespace text {
namespace {

class CapitalLinesTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = Analyzer::Load("knowledge");
    ASSERT_TRUE(loaded.ok()) << loaded.status();
    analyzer_ = new Analyzer(*std::move(loaded));
  }

  // The words of the first paragraph as they are read.
  static std::string Read(const std::string& bytes) {
    AnnotatedText text;
    analyzer_->Analyze(bytes, &text);
    std::string read;
    const TokenRange first = text.paragraphs().front().tokens;
    for (uint32_t i = first.first; i < first.end; ++i) {
      const Token& token = text.tokens()[i];
      const uint32_t end = i == first.first ? 0 : text.tokens()[i - 1].end;
      absl::StrAppend(&read, text.Bytes(Span{end, token.begin}),
                      text.words().text(token.word));
    }
    return read;
  }

  static const Analyzer* analyzer_;
};

const Analyzer* CapitalLinesTest::analyzer_ = nullptr;

TEST_F(CapitalLinesTest, WordsAreReadAsUsual) {
  const struct {
    const char* line;
    const char* read;
  } kRows[] = {
      // Common words are small, others are names.
      {"KATO SIGNS FOR ORLA IN MOSCOW", "Kato signs for Orla in Moscow"},
      {"MINISTER'S PLAN DOESN'T HELP KATO", "minister's plan doesn't help Kato"},
      {"ZÜRICH VOTERS REJECT ÉLYSÉE PLAN", "Zürich voters reject Élysée plan"},
      {"PRICES ROSE 5 PCT IN U.S. AND G20 LANDS",
       "prices rose 5 PCT in U.S. and G20 lands"},
      // What names open and end with.
      {"NEW ZEALAND BEAT SOUTH KOREA", "New Zealand beat South Korea"},
      {"KYOTO UNIVERSITY STAFF STRIKE", "Kyoto University staff strike"},
      {"SHIPS LEAVE GULF OF ADEN TODAY", "ships leave Gulf of Aden today"},
      {"NEW PLAN FOR SOUTH BANK PARK", "new plan for south bank park"},
      // Words that are written otherwise than being common has it.
      {"CHINA TELLS UN THAT TURKEY AGREES",
       "China tells UN that Turkey agrees"},
      // Headlines in title case.
      {"Kato Says It Will Not Sell Orla", "Kato says it will not sell Orla"},
      {"Norway Urges Chad to Avoid Deals", "Norway urges Chad to avoid deals"},
      {"How McDonald's Lost Its Way With Them in New Zealand",
       "how McDonald's lost its way with them in New Zealand"},
      {"Bank of Ghana Raises Rates Again", "Bank of Ghana raises rates again"},
      {"Orla Bank Sues Rival Over Loans\n\nThe loans of Orla Bank grew.",
       "Orla Bank sues rival over loans"},
      // The rest of the document knows better.
      {"HILL SIGNS FOR ARROWS TEAM\n\nDamon Hill drives for Arrows now.",
       "Hill signs for Arrows team"},
      {"KLIMT SALE ENDS WITHOUT BUYER\n\nThey saw the klimt, a klimt.",
       "klimt sale ends without buyer"},
      {"NATO AND ZOGA TALK ABOUT PEACE\n\nThe ZOGA met. It is the ZOGA.",
       "NATO and ZOGA talk about peace"},
  };
  for (const auto& row : kRows) EXPECT_EQ(Read(row.line), row.read);
}

TEST_F(CapitalLinesTest, OtherLinesStay) {
  for (const char* line : {
           "Kato signs for ORLA in Moscow", "BBC NEWS", "UNITED AIRLINES",
           "NEWS  LAUNCHES  BUSINESS  OPINION", "KATO: We won the cup again.",
           "LONDON, June 3 (AP) - Shares rose.", "A B C D E F",
           "LONDON, PARIS, Rome", "THE END", "Ministry of Foreign Affairs",
           "Ada Obi Smith is the Lord Mayor of Leeds",
           "Prime Minister Theresa May met Boris Johnson",
           "Kato, Long, Page Leads, Gross, Ward", "« Lake Ferry Says No More",
           "KATO, LONG, PAGE, WARD, GROSS, HILL",
       }) {
    EXPECT_EQ(Read(line), line);
  }
}

TEST_F(CapitalLinesTest, SpansStay) {
  const std::string bytes = "KATO SIGNS FOR ORLA IN MOSCOW";
  AnnotatedText text;
  analyzer_->Analyze(bytes, &text);
  EXPECT_EQ(text.Bytes(text.tokens()[0]), "KATO");
  EXPECT_EQ(text.words().text(text.tokens()[0].word), "Kato");
}

}  // namespace
}  // namespace text
}  // namespace onrecord
