#include "gtest/gtest.h"
#include "tests/figures/calendar/find_dates.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

TEST(CalendarPeriodsTest, Periods) {
  const DateCase kCases[] = {
      {"Profit rose in the third quarter.",
       "DATE [third quarter] 2018-07-01/2018-10-01"},
      {"The first quarter of 2016 was weak.",
       "DATE [first quarter of 2016] 2016-01-01/2016-04-01"},
      {"Sales in Q3 2018 fell.", "DATE [Q3 2018] 2018-07-01/2018-10-01"},
      {"Its third-quarter loss grew.",
       "DATE [third-quarter] 2018-07-01/2018-10-01"},
      {"The first half of 1989 was good.",
       "DATE [first half of 1989] 1989-01-01/1989-07-01"},
      {"First-half profit rose.", "DATE [First-half] 2019-01-01/2019-07-01"},
      {"The second week of January 2015 was cold.",
       "DATE [second week of January 2015] 2015-01-05/2015-01-12"},
      {"In the last week of 2019 it snowed.",
       "DATE [last week of 2019] 2019-W52"},
      {"The first two weeks of 2021 are free.",
       "DATE [first two weeks of 2021] 2021-01-04/2021-01-18"},
      {"The first Monday of May 2018 was fine.",
       "DATE [first Monday of May 2018] 2018-05-07"},
      {"The last day of the month is pay day.",
       "DATE [last day of the month] 2019-06-30"},
      {"In the summer of 2002 it was hot.", "DATE [summer of 2002] 2002-SU"},
      {"This spring was dry.", "DATE [This spring] 2019-SP"},
      {"In fiscal 1990 it paid.", "DATE [fiscal 1990] FY1990"},
      {"Fiscal 1989's fourth quarter was poor.",
       "DATE [Fiscal 1989's fourth quarter] FY1989-Q4"},
      {"It was so in the 15th century.",
       "DATE [15th century] 1400-01-01/1500-01-01"},
      {"The week beginning 4 February 2019 is full.",
       "DATE [week beginning 4 February 2019] 2019-02-04"},
      {"Week 27 of last year was hot.", "DATE [Week 27 of last year] 2018-W27"},
      {"The quarter ended Sept. 30, 1989, was good.",
       "DATE [quarter ended Sept. 30, 1989] 1989-07-01/1989-10-01"},
      {"The year ended 31 December 1988 was bad.",
       "DATE [year ended 31 December 1988] 1988-01-01/1989-01-01"},
      {"For the first nine months it lost money.",
       "DATE [first nine months] 9 month"},
      {"The second half of 2019 was good.",
       "DATE [second half of 2019] 2019-07-01/2020-01-01"},
      {"The six months to June were weak.",
       "DATE [six months to June] 2019-01-01/2019-07-01"},
      {"The year to March 2020 was bad.",
       "DATE [year to March 2020] 2019-04-01/2020-04-01"},
      {"The three months ended March 31, 2020, were weak.",
       "DATE [three months ended March 31, 2020] 2020-01-01/2020-04-01"},
      {"Over the weekend it rained.", "DATE [weekend] XXXX-WXX-WE"},
      {"The late 19th century was rich.",
       "DATE [late 19th century] 1800-01-01/1900-01-01"},
      {"The first Tuesday in March is free.",
       "DATE [first Tuesday in March] 2019-03-05"},
      {"The last quarter of 2016 was poor.",
       "DATE [last quarter of 2016] 2016-10-01/2017-01-01"},
      {"The 9th month of next year is far.",
       "DATE [9th month of next year] 2020-09"},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarPeriodsTest, NoPeriods) {
  const DateCase kCases[] = {
      {"He came third in the race.", ""},
      {"A quarter of them left.", ""},
      {"Half the town came.", ""},
      {"He scored in the second half of the match.", ""},
      {"A season of rain began.", ""},
      {"The fall of the regime was quick.", ""},
      {"Sales are likely to fall this far.", ""},
      {"The spring broke.", ""},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarPeriodsTest, Ranges) {
  const DateCase kCases[] = {
      {"From Monday to Friday it is shut.",
       "DATE [From Monday to Friday] 2019-06-10/2019-06-14"},
      {"It ran from 2007 to 2009.",
       "DATE [from 2007 to 2009] 2007-01-01/2009-01-01"},
      {"Between 2001 and 2005 it grew.",
       "DATE [Between 2001 and 2005] 2001-01-01/2005-01-01"},
      {"From April to June 2017 it rained.",
       "DATE [From April to June 2017] 2017-04-01/2017-06-01"},
      {"It lasted from Nov. 30, 1989, to March 16, 1994.",
       "DATE [from Nov. 30, 1989, to March 16, 1994] 1989-11-30/1994-03-16"},
      {"The fair is on November 18-19.",
       "DATE [November 18-19] 2019-11-18/2019-11-19"},
      {"It is on from 3 to 12 September.",
       "DATE [from 3 to 12 September] 2019-09-03/2019-09-12"},
      {"From the end of March to the middle of September it is wet.",
       "DATE [From the end of March to the middle of September] "
       "2019-04-01/2019-09-16"},
      {"Between now and 15 November we wait.",
       "DATE [Between now and 15 November] 2019-06-12/2019-11-15"},
      {"The Nov-Feb 2017 season was short.",
       "DATE [Nov-Feb 2017] 2016-11-01/2017-02-01"},
      {"From 10/1/2018-10/7/2018 I am away.",
       "DATE [From 10/1/2018-10/7/2018] 2018-10-01/2018-10-07"},
      {"Dec 20 – Jan 3 it is shut.",
       "DATE [Dec 20 – Jan 3] 2018-12-20/2019-01-03"},
      {"It ran Jan. 2018-Dec. 2019.",
       "DATE [Jan. 2018-Dec. 2019] 2018-01-01/2019-12-01"},
      {"May 3-June 5 is booked.", "DATE [May 3-June 5] 2019-05-03/2019-06-05"},
      {"10th-12th March 2020 is booked.",
       "DATE [10th-12th March 2020] 2020-03-10/2020-03-12"},
      {"The 9 to 12 of June are free.",
       "DATE [9 to 12 of June] 2019-06-09/2019-06-12"},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarPeriodsTest, NoRanges) {
  const DateCase kCases[] = {
      {"They won 2010-2015 votes each.", ""},
      {"Call +86 2010-2015-86 now.", ""},
      {"From 5/8 to 28 it rose.", ""},
      {"It moved from 1 to 3.", ""},
      {"Between 10 and 12 came.", ""},
      {"He went from bad to worse.", ""},
      {"Room 2014-2018-3 is free.", ""},
      {"From Rome to Paris he drove.", ""},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarPeriodsTest, Holidays) {
  const DateCase kCases[] = {
      {"On Christmas Eve 2010 it snowed.",
       "DATE [Christmas Eve 2010] 2010-12-24"},
      {"Thanksgiving 2017 was late.", "DATE [Thanksgiving 2017] 2017-11-23"},
      {"Easter 2015 was early.", "DATE [Easter 2015] 2015-04-05"},
      {"Next Christmas will be quiet.", "DATE [Next Christmas] 2019-12-25"},
      {"Labor Day last year was hot.", "DATE [Labor Day last year] 2018-09-03"},
      {"Good Friday 2018 was cold.", "DATE [Good Friday 2018] 2018-03-30"},
      {"It fell on Boxing Day.", "DATE [Boxing Day] 2018-12-26"},
      {"On Black Friday 2010 shops were full.",
       "DATE [Black Friday 2010] 2010-11-26"},
      {"Mother's Day this year was in May.",
       "DATE [Mother's Day this year] 2019-05-12; DATE [May] 2019-05"},
      {"New Year's Day 2000 was calm.",
       "DATE [New Year's Day 2000] 2000-01-01"},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarPeriodsTest, NoHolidays) {
  const DateCase kCases[] = {
      {"Day after day he worked.", ""},
      {"A good day it was.", ""},
      {"The boxing match was on.", ""},
      {"Eve was there.", ""},
      {"A black day it was.", ""},
      {"Earth is round.", ""},
      {"Labor is dear.", ""},
  };
  ExpectDates(kCases, "2019-06-12");
}

}  // namespace
}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
