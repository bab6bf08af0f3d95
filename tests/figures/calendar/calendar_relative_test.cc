#include "gtest/gtest.h"
#include "tests/figures/calendar/find_dates.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

TEST(CalendarRelativeTest, Weekdays) {
  const DateCase kCases[] = {
      {"They met on Monday.", "DATE [Monday] 2019-06-10"},
      {"The board will vote on Friday.", "DATE [Friday] 2019-06-14"},
      {"He spoke late Tuesday.", "DATE [late Tuesday] 2019-06-11"},
      {"Talks resume next Thursday.", "DATE [next Thursday] 2019-06-20"},
      {"Last Sunday he rested.", "DATE [Last Sunday] 2019-06-09"},
      {"This Saturday is free.", "DATE [This Saturday] 2019-06-15"},
      {"It starts Wednesday morning.",
       "DATE [Wednesday morning] 2019-06-12TMO"},
      {"On Wed. he left.", "DATE [Wed.] 2019-06-12"},
      {"The shop shuts on Mondays.", "DATE [Mondays] XXXX-WXX-1"},
      {"Every Tuesday he runs.", "DATE [Every Tuesday] XXXX-WXX-2"},
      {"Monday of next week is fine.", "DATE [Monday of next week] 2019-06-17"},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarRelativeTest, NoWeekdays) {
  const DateCase kCases[] = {
      {"The Sun said so.", ""},
      {"He SAT there.", ""},
      {"He sat on the mat.", ""},
      {"Mon Repos is a house.", ""},
      {"The sun rose.", ""},
      {"She wed in Rome.", ""},
      {"He will wed her.", ""},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarRelativeTest, Relative) {
  const DateCase kCases[] = {
      {"He came yesterday.", "DATE [yesterday] 2019-06-11"},
      {"It opens tomorrow.", "DATE [tomorrow] 2019-06-13"},
      {"The day before yesterday it rained.",
       "DATE [day before yesterday] 2019-06-10"},
      {"We go the day after tomorrow.", "DATE [day after tomorrow] 2019-06-14"},
      {"She sang tonight.", "DATE [tonight] 2019-06-12TNI"},
      {"Sales fell last month.", "DATE [last month] 2019-05"},
      {"Earlier this month it closed.", "DATE [Earlier this month] 2019-06"},
      {"Last year was good.", "DATE [Last year] 2018"},
      {"Next week they meet.", "DATE [Next week] 2019-W25"},
      {"This quarter is slow.", "DATE [This quarter] 2019-04-01/2019-07-01"},
      {"The current decade is dull.",
       "DATE [current decade] 2010-01-01/2020-01-01"},
      {"It was so the week before last.", "DATE [week before last] 2019-W22"},
      {"By the end of the year it will be done.",
       "DATE [end of the year] 2019"},
      {"For the year, profit fell.", "DATE [year] 2019"},
      {"The past two years were hard.",
       "DATE [past two years] 2017-06-12/2019-06-12 2 year"},
      {"In the next three weeks it will open.",
       "DATE [next three weeks] 2019-06-13/2019-07-04 3 week"},
      {"The last four months of 2018 were wet.",
       "DATE [last four months of 2018] 2018-09-01/2019-01-01"},
      {"Over the past few years it grew.", "DATE [past few years] PAST_REF"},
      {"In recent years it shrank.", "DATE [recent years] PAST_REF"},
      {"The 2 upcoming months are full.",
       "DATE [2 upcoming months] 2019-06-13/2019-08-13 2 month"},
      {"Profit fell in the past decade.",
       "DATE [past decade] 2009-06-12/2019-06-12"},
  };
  ExpectDates(kCases, "2019-06-12T10:00:00Z");
}

TEST(CalendarRelativeTest, NoRelative) {
  const DateCase kCases[] = {
      {"Today's workers are young.", ""},
      {"Today, we know more.", ""},
      {"The trial is expected to last five weeks.",
       "DURATION [five weeks] P5W 5 week"},
      {"It may last two hours.", "DURATION [two hours] PT2H 2 hour"},
      {"Now it is done.", ""},
      {"He reads it daily.", ""},
      {"The Man of the Year won.", ""},
      {"The day he died it rained.", ""},
      {"The year of the rat began.", ""},
      {"The next man came.", ""},
      {"This may or may not be right.", ""},
      {"He was the last to go.", ""},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarRelativeTest, Ago) {
  const DateCase kCases[] = {
      {"It began two weeks ago.", "DATE [two weeks ago] 2019-05-29 2 week"},
      {"She left a year ago.", "DATE [a year ago] 2018-06-12 1 year"},
      {"Ten years ago it was new.", "DATE [Ten years ago] 2009-06-12 10 year"},
      {"Profit was up from a year earlier.",
       "DATE [a year earlier] XXXX 1 year"},
      {"It starts ten days from now.",
       "DATE [ten days from now] 2019-06-22 10 day"},
      {"We go three weeks from tomorrow.",
       "DATE [three weeks from tomorrow] 2019-07-04 3 week"},
      {"He left two days before Christmas.",
       "DATE [two days before Christmas] 2019-12-23 2 day"},
      {"It opens two months after next Friday.",
       "DATE [two months after next Friday] 2019-08-21 2 month"},
      {"The train left 2 hours ago.",
       "DATE [2 hours ago] 2019-06-12T08:00 2 hour"},
      {"It will be ready in two weeks.", "DATE [two weeks] 2019-06-26 2 week"},
      {"Several years ago he quit.", "DATE [Several years ago] PAST_REF"},
      {"A year-earlier loss was larger.", "DATE [year-earlier] XXXX"},
      {"The day before, he sang.", "DATE [day before] XXXX-XX-XX"},
      {"The night before the match he slept.", ""},
  };
  ExpectDates(kCases, "2019-06-12T10:00:00Z");
}

TEST(CalendarRelativeTest, OpenReference) {
  const DateCase kCases[] = {
      {"He came yesterday.", "DATE [yesterday] XXXX-XX-XX"},
      {"Last month it closed.", "DATE [Last month] XXXX-XX"},
      {"Next week they meet.", "DATE [Next week] XXXX-WXX"},
      {"It began two weeks ago.", "DATE [two weeks ago] XXXX-WXX 2 week"},
      {"A year ago it rose.", "DATE [A year ago] XXXX 1 year"},
      {"They met on Monday.", "DATE [Monday] XXXX-WXX-1"},
      {"The firm was sold on Nov. 29.", "DATE [Nov. 29] XXXX-11-29"},
      {"The past two years were hard.",
       "DATE [past two years] XXXX-XX-XX/XXXX-XX-XX 2 year"},
      {"In 2016 it fell.", "DATE [2016] 2016"},
      {"This Friday is free.", "DATE [This Friday] XXXX-WXX-5"},
      {"Last summer was hot.", "DATE [Last summer] SU"},
  };
  ExpectDates(kCases);
}

}  // namespace
}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
