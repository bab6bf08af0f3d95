#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

TEST(CountTest, FindsWhatIsCounted) {
  CheckFigures({
      {"8.4 billion passwords", "[8.4 billion] CARDINAL 8400000000 #passwords"},
      {"nine-member board", "[nine-member] CARDINAL 9 #member"},
      {"a 240-page report", "[240-page] CARDINAL 240 #page"},
      {"four of the six men", "[four] CARDINAL 4 #men; [six] CARDINAL 6 #men"},
      {"a dozen eggs", "[a dozen] CARDINAL 12 #eggs"},
      {"dozens of people", "[dozens] CARDINAL 12..120 #people"},
      {"tens of thousands of students",
       "[tens of thousands] CARDINAL 10000..100000 #students"},
      {"36,000 staff", "[36,000] CARDINAL 36000 #staff"},
      {"one solution", "[one] CARDINAL 1 #solution"},
      {"eight million 250ml bottles",
       "[eight million] CARDINAL 8000000 #bottles; [250ml] QUANTITY 250 "
       "millilitre"},
      {"dozens of Kia and Hyundai vehicles",
       "[dozens] CARDINAL 12..120 #Kia and Hyundai vehicles"},
      {"two more goals were scored", "[two] CARDINAL 2 #goals"},
      {"three of his sons", "[three] CARDINAL 3 #sons"},
      {"35m devices", "[35m] CARDINAL 35000000 #devices"},
      {"50 police officers", "[50] CARDINAL 50 #police officers"},
      {"5,700 categories of products",
       "[5,700] CARDINAL 5700 #categories of products"},
      {"10 million were lost", "[10 million] CARDINAL 10000000"},
      {"only two said so", "[two] CARDINAL 2 only"},
      {"14 of them", "[14] CARDINAL 14"},
      {"12, he said", "[12] CARDINAL 12"},
  });
}

TEST(CountTest, ReadsFractions) {
  CheckFigures({
      {"two-thirds of voters",
       "[two-thirds] CARDINAL 0.666666666666667 (2/3) #voters"},
      {"half the town", "[half] CARDINAL 0.5 (1/2) #town"},
      {"three-quarters of sales",
       "[three-quarters] CARDINAL 0.75 (3/4) #sales"},
      {"one in four adults", "[one in four] CARDINAL 0.25 (1/4) #adults"},
      {"nine out of ten dentists",
       "[nine out of ten] CARDINAL 0.9 (9/10) #dentists"},
      {"1/4 of it", "[1/4] CARDINAL 0.25 (1/4)"},
      {"3 5/8", "[3 5/8] CARDINAL 3.625"},
      {"one over three", "[one over three] CARDINAL 0.333333333333333 (1/3)"},
      {"two and a half", "[two and a half] CARDINAL 2.5"},
      {"a third category", "[third] ORDINAL 3"},
      {"two in 2017", "[two] CARDINAL 2; [2017] DATE @2017"},
      {"12 in six boxes", "[12] CARDINAL 12; [six] CARDINAL 6 #boxes"},
      {"half-brother", ""},
      {"9/11 attacks", ""},
      {"open 24/7", ""},
  });
}

TEST(CountTest, ReadsRanges) {
  CheckFigures({
      {"between 3 and 5 cars", "[between 3 and 5] CARDINAL 3..5 #cars"},
      {"from 240 to 273", "[from 240 to 273] CARDINAL 240..273"},
      {"5-10 million", "[5-10 million] CARDINAL 5000000..10000000"},
      {"10,000 to 15,000 farmers",
       "[10,000 to 15,000] CARDINAL 10000..15000 #farmers"},
      {"more than 10 and less than 40",
       "[10 and less than 40] CARDINAL 10..40"},
      {"3 and 5 cars", "[3] CARDINAL 3; [5] CARDINAL 5 #cars"},
      {"more than 40 and less than 10",
       "[40] CARDINAL 40 >; [10] CARDINAL 10 <"},
  });
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
