#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

TEST(VagueTest, ReadsWordsThatCountWithoutANumberIfAsked) {
  const FigureCase kCases[] = {
      {"Several men left.", "[Several] CARDINAL #men"},
      {"They sold few cars.", "[few] CARDINAL #cars"},
      {"It took years.", "[years] DURATION"},
      {"He was away for decades.", "[decades] DURATION"},
      {"After months of talks he left.", "[months] DURATION"},
      {"Hours after the vote he left.", "[Hours] DURATION"},
      {"It fell in minutes.", "[minutes] DURATION"},
      {"It was a matter of seconds.", "[seconds] DURATION"},
      {"Over the years he learned.", "[years] DURATION"},
      {"He stayed for many years.", "[many years] DURATION"},
      {"It took several weeks.", "[several weeks] DURATION"},
      {"He left a few days ago.", "[a few days ago] DATE @PAST_REF"},
      {"Now he left.", "[Now] DATE"},
      {"It ran daily.", "[daily] DATE"},
      {"several hundred men", "[several hundred] CARDINAL 100..1000 #men"},
  };
  for (const FigureCase& c : kCases) EXPECT_EQ(VagueLine(c.text), c.figures);
}

TEST(VagueTest, LeavesThemOtherwise) {
  CheckNoFigures({"Several men left.", "They sold few cars.",
                  "Many of them left.", "It took years.",
                  "It took several weeks.", "Now he left.", "It ran daily."});
}

TEST(VagueTest, LeavesWordsThatCountNothingInBothWays) {
  for (const char* text :
       {"The men left.", "It took time.", "In the daylight he left.",
        "A fewer's left.", "Someone left.", "Many of them left.",
        "He is ill these days.", "On weekends he rests.",
        "It is open in trading hours.", "It fell in the wet months.",
        "Days are long.", "He counts days."}) {
    EXPECT_EQ(VagueLine(text), "") << text;
  }
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
