#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

TEST(BoundsTest, ReadsComparators) {
  CheckFigures({
      {"about 1000", "[1000] CARDINAL 1000 ~"},
      {"more than 60 million", "[60 million] CARDINAL 60000000 >"},
      {"over 60 million people", "[60 million] CARDINAL 60000000 > #people"},
      {"at least 12 people", "[12] CARDINAL 12 >= #people"},
      {"up to 700 workers", "[700] CARDINAL 700 upto #workers"},
      {"fewer than 24", "[24] CARDINAL 24 <"},
      {"no fewer than 24 funds", "[24] CARDINAL 24 >= #funds"},
      {"as many as 14", "[14] CARDINAL 14 upto"},
      {"nearly half", "[half] CARDINAL 0.5 (1/2) ~"},
      {"only 27%", "[27%] PERCENT 27 percent only"},
      {"exactly 13 units", "[13] CARDINAL 13 = #units"},
      {"some 300 people", "[300] CARDINAL 300 ~ #people"},
      {"50 or more", "[50] CARDINAL 50 >="},
      {"500-plus pages", "[500] CARDINAL 500 >= #pages"},
      {"a dozen or so", "[a dozen] CARDINAL 12 ~"},
      {"an estimated 10,000", "[10,000] CARDINAL 10000 ~"},
      {"over the 120 decibels", "[120 decibels] QUANTITY 120 decibel >"},
      {"for over ten years", "[ten years] DURATION 10 year > @P10Y"},
      {"above 50%", "[50%] PERCENT 50 percent >"},
      {"seven miles (about 11 km)",
       "[seven miles] QUANTITY 7 mile; [11 km] QUANTITY 11 kilometre ~ ==0"},
  });
}

TEST(BoundsTest, LeavesWordsThatBoundNothing) {
  CheckFigures({
      {"he thought over 5", "[5] CARDINAL 5 >"},
      {"more 5 than 6", "[5] CARDINAL 5; [6] CARDINAL 6"},
      {"about: 5", "[5] CARDINAL 5"},
      {"over, 5", "[5] CARDINAL 5"},
      {"than 5", "[5] CARDINAL 5"},
      {"exactly so: 5", "[5] CARDINAL 5"},
      {"or 5 more", "[5] CARDINAL 5"},
  });
}

TEST(BoundsTest, ReadsChangesAndLevels) {
  CheckFigures({
      {"rose 9 to 753", "[9] CARDINAL 9 up ->1; [753] CARDINAL 753"},
      {"fell 5% to $4", "[5%] PERCENT 5 percent down ->1; [$4] MONEY 4 USD ?"},
      {"was up 64.06 points to 4,577.10",
       "[64.06 points] QUANTITY 64.06 point up ->1; [4,577.10] QUANTITY "
       "4577.1 point"},
      {"shed 2.3%, or 12 points",
       "[2.3%] PERCENT 2.3 percent down; [12 points] QUANTITY 12 point down"},
      {"grow sales by 35 per cent", "[35 per cent] PERCENT 35 percent up"},
      {"edged down 0.03% to 1,463.87 points",
       "[0.03%] PERCENT 0.03 percent down ->1; [1,463.87 points] QUANTITY "
       "1463.87 point"},
      {"jumped from 240 to 273", "[from 240 to 273] CARDINAL 240..273 up"},
      {"lost nearly 7%", "[7%] PERCENT 7 percent ~ down"},
      {"down a further 3%", "[3%] PERCENT 3 percent down"},
  });
}

TEST(BoundsTest, LeavesDirectionWhereNothingMoved) {
  CheckFigures({
      {"stood at 96.088", "[96.088] CARDINAL 96.088"},
      {"gave up 5 seats", "[5] CARDINAL 5 #seats"},
      {"add ten users", "[ten] CARDINAL 10 #users"},
      {"rose to 10", "[10] CARDINAL 10"},
      {"the 10 that rose", "[10] CARDINAL 10"},
      {"up at 96.088", "[96.088] CARDINAL 96.088"},
      {"went up to 5", "[5] CARDINAL 5 upto"},
      {"sold 5 to 6 people", "[5 to 6] CARDINAL 5..6 #people"},
  });
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
