#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

TEST(PercentTest, ReadsPercentsAndPoints) {
  CheckFigures({
      {"Prices rose 35%.", "[35%] PERCENT 35 percent up"},
      {"Shares fell 2.3 per cent.", "[2.3 per cent] PERCENT 2.3 percent down"},
      {"35 percent of voters", "[35 percent] PERCENT 35 percent #voters"},
      {"27% of US states", "[27%] PERCENT 27 percent #US states"},
      {"up 3 percentage points",
       "[3 percentage points] PERCENT 3 percentage point up"},
      {"cut by 25 basis points",
       "[25 basis points] PERCENT 25 basis point down"},
      {"0.2 pct lower", "[0.2 pct] PERCENT 0.2 percent down"},
      {"Dow +0.2% and FTSE -0.6%",
       "[+0.2%] PERCENT 0.2 percent up; [-0.6%] PERCENT -0.6 percent down"},
      {"between 5% and 6%", "[between 5% and 6%] PERCENT 5..6 percent"},
      {"from 1 per cent to 1.5 per cent",
       "[from 1 per cent to 1.5 per cent] PERCENT 1..1.5 percent"},
      {"10-12%", "[10-12%] PERCENT 10..12 percent"},
      {"5% a year", "[5% a year] PERCENT 5 percent per year"},
      {"about 80% full", "[80%] PERCENT 80 percent ~"},
      {"up to 35% of it", "[35%] PERCENT 35 percent upto"},
      {"twenty percent", "[twenty percent] PERCENT 20 percent"},
      {"10 and 20 per cent",
       "[10] PERCENT 10 percent; [20 per cent] PERCENT 20 percent"},
  });
}

TEST(PercentTest, LeavesPercentWithoutNumber) {
  CheckNoFigures({
      "The % sign",
      "per cent",
      "no percentage",
      "The percent rose.",
      "a point of order",
      "at what per cent",
      "basis points",
      "%s is printed",
  });
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
