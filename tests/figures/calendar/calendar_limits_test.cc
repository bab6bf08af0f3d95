// Whatever the input: no crash, bounded work, nothing overlapping.

#include <chrono>
#include <string>

#include "absl/strings/str_cat.h"
#include "extractor/figures/calendar/calendar_finder.h"
#include "gtest/gtest.h"
#include "tests/figures/calendar/find_dates.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

TEST(CalendarLimitsTest, HugeCountsStayExact) {
  EXPECT_EQ(FindDates("It took 123456789012345678901234567890 years."),
            "DURATION [123456789012345678901234567890 years] "
            "123456789012345678901234567890 year");
  EXPECT_EQ(FindDates("It began 99999999999 years ago.", "2019-06-12"),
            "DATE [99999999999 years ago] XXXX 99999999999 year");
  EXPECT_EQ(FindDates("It lasted 0.0000001 seconds."),
            "DURATION [0.0000001 seconds] 0.0000001 second");
}

TEST(CalendarLimitsTest, DayFirstWhereTheLanguageHasIt) {
  EXPECT_EQ(FindDates("It was 05/06/2019.", "", false, "en-GB"),
            "DATE [05/06/2019] 2019-06-05");
  EXPECT_EQ(FindDates("It was 05/06/2019.", "", false, "en-US"),
            "DATE [05/06/2019] 2019-05-06");
}

TEST(CalendarLimitsTest, OddInputsDoNotCrash) {
  const char* kPieces[] = {"May ",   "1990 ", "to ",  "from ", "between ",
                           "10:30 ", "pm ",   "of ",  "the ",  "last ",
                           "3/4/",   "two ",  "year", "-",     "s ",
                           "first ", "week ", "'",    "ago ",  "half "};
  // Every pair and triple, and long rows of each piece.
  for (const char* a : kPieces) {
    for (const char* b : kPieces) {
      for (const char* c : kPieces) {
        FindDates(absl::StrCat(a, b, c), "2019-06-12");
      }
    }
    std::string row;
    for (int i = 0; i < 200; ++i) row += a;
    FindDates(row, "2019-06-12T10:00:00Z");
  }
}

TEST(CalendarLimitsTest, ExtremeReferencesDoNotCrash) {
  for (const char* published : {"0001-01-01", "9999-12-31", "2020-02-29"}) {
    for (const char* text :
         {"ten years ago", "next century", "next week", "last decade",
          "1000 centuries from now", "3 days from now", "Easter",
          "the past 500 years", "next Friday", "yesterday", "tomorrow",
          "two weeks after Christmas", "last Thanksgiving", "Feb. 29",
          "1000000 working days ago", "Friday the 13th"}) {
      FindDates(text, published);
    }
  }
}

TEST(CalendarLimitsTest, TimeIsLinear) {
  const char* kRows[] = {"from Monday to May 3, ", "1,2,3,", "1990-",
                         "last first second week of ", "10:30:"};
  for (const char* row : kRows) {
    std::string text;
    while (text.size() < 200000) text += row;
    const auto start = std::chrono::steady_clock::now();
    FindDates(text, "2019-06-12");
    const std::chrono::duration<double> took =
        std::chrono::steady_clock::now() - start;
    // Far above what it takes, far below what a square would.
    EXPECT_LT(took.count(), 20.0) << row;
  }
}

}  // namespace
}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
