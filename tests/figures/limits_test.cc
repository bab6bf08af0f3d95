// Input that nobody means well with: no crash, no quadratic time, no value
// that is not there.

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

std::string Repeat(const char* piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(LimitsTest, KeepsEveryDigitOfALongNumber) {
  const std::string digits(10000, '7');
  const auto figures = FiguresOf(absl::StrCat("$", digits, " million"));
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_EQ(figures[0].value, digits + "000000");
}

TEST(LimitsTest, InventsNoValue) {
  CheckNoFigures({"1,2,3,4,5,6", "$-", "%", "1.2.3.4", "$ % € £", "-", "to",
                  "between and", "from to", "$,", "$.", "-$", "+", "--", "/",
                  "1.2.3.4.5", "1,2,3.4", "e10", "x10^", "°", "%%",
                  ":", "::", "..", "$$", "€-", "(-)"});
  CheckFigures({
      {"1..2", "[1] CARDINAL 1; [2] CARDINAL 2"},
      {"between 1 and between 2 and 3",
       "[1] CARDINAL 1; [between 2 and 3] CARDINAL 2..3"},
      {"from 1 to from 2 to 3", "[1] CARDINAL 1; [from 2 to 3] CARDINAL 2..3"},
      {"1 to 2 to 3", "[1 to 2] CARDINAL 1..2; [3] CARDINAL 3"},
  });
}

TEST(LimitsTest, RefusesNumbersThatNoOneCanWrite) {
  CheckNoFigures({"1e99999999999"});
  for (const char* text : {"1e999999", "9e401", "1x10^999999"}) {
    for (const Figure& figure : FiguresOf(text)) {
      EXPECT_LE(figure.value.size(), 6u) << text;
    }
  }
  const std::string digits(100000, '9');
  const auto figures = FiguresOf(absl::StrCat("in ", digits, " years"));
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_EQ(figures[0].value, digits);
}

// Each is about a megabyte; a quadratic step would take hours.
TEST(LimitsTest, TakesTimeLinearInTheText) {
  for (const char* piece :
       {"1,", "1 ", "1-", "1 to ", "between 1 and ", "from 1 to ", "$", "$1 ",
        "one hundred and ", "two million ", "5 % ", "(1) ", "1/", "1 2/3 ",
        "a ", "more than ", "rose ", "5 feet ", "million of ", "half a ",
        "1 or ", "one in ", "-", "1e9 ", "RM1,", "x10^", "old ", "a 5-year-"}) {
    const int times = 300000 / static_cast<int>(std::string(piece).size());
    const std::string text = Repeat(piece, times);
    for (const Figure& figure : FiguresOf(text)) {
      ASSERT_LE(figure.span.end, text.size());
      ASSERT_LT(figure.span.begin, figure.span.end);
    }
  }
}

TEST(LimitsTest, GivesFiguresInOrderWithoutOverlap) {
  const char* kText =
      "Sales rose from $3 million to $5-8 million (£4m) by 2 or 3 per cent a "
      "year, up to 55 years old, 1 to 2 to 3, between 5 and 6 and 7.";
  uint32_t end = 0;
  for (const Figure& figure : FiguresOf(kText)) {
    EXPECT_GE(figure.span.begin, end);
    end = figure.span.end;
  }
  EXPECT_GT(end, 0u);
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
