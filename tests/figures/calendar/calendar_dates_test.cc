#include "gtest/gtest.h"
#include "tests/figures/calendar/find_dates.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

TEST(CalendarDatesTest, Months) {
  const DateCase kCases[] = {
      {"Prices rose in January.", "DATE [January] 2019-01"},
      {"The March contract gained ground.", "DATE [March] 2019-03"},
      {"Sales fell from April to May.",
       "DATE [from April to May] 2019-04-01/2019-05-01"},
      {"She was born in late August.", "DATE [late August] 2018-08"},
      {"The vote in Nov. was close.", "DATE [Nov.] 2018-11"},
      {"It opened in mid-September last autumn.",
       "DATE [mid-September] 2018-09; DATE [last autumn] 2018-FA"},
      {"The law took effect in February 1998.", "DATE [February 1998] 1998-02"},
      {"They will meet in October.", "DATE [October] 2019-10"},
      {"Harvests in June, July and August were poor.",
       "DATE [June] 2019-06; DATE [July] 2018-07; DATE [August] 2018-08"},
      {"The court sat in December of 2004.", "DATE [December of 2004] 2004-12"},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarDatesTest, NoMonths) {
  const DateCase kCases[] = {
      {"May I come in?", ""},
      {"Theresa May said nothing.", ""},
      {"It may rain and they may leave.", ""},
      {"The troops march on the capital.", ""},
      {"March on Parliament, they cried.", ""},
      {"She joined a March for Life.", ""},
      {"April Jones said she knew.", ""},
      {"The august body sat.", ""},
      {"He shops at May Department Stores.", ""},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarDatesTest, Days) {
  const DateCase kCases[] = {
      {"The firm was sold on Nov. 29.", "DATE [Nov. 29] 2018-11-29"},
      {"It happened on 3 March 2017.", "DATE [3 March 2017] 2017-03-03"},
      {"On July 4, 1995, it rained.", "DATE [July 4, 1995] 1995-07-04"},
      {"He died on the 9th of May.", "DATE [9th of May] 2019-05-09"},
      {"The fourth of July 2001 was hot.",
       "DATE [fourth of July 2001] 2001-07-04"},
      {"Tuesday, Jan. 15, is a holiday.", "DATE [Tuesday, Jan. 15] 2019-01-15"},
      {"They met on 24/12/2018.", "DATE [24/12/2018] 2018-12-24"},
      {"The deadline is 2019-08-31.", "DATE [2019-08-31] 2019-08-31"},
      {"The file is from 05-Aug-2016.", "DATE [05-Aug-2016] 2016-08-05"},
      {"Payment is due on the 18th.", "DATE [18th] 2019-06-18"},
      {"It falls on Friday the 13th.", "DATE [Friday the 13th] 2019-09-13"},
      {"The report of Sept.30 is out.", "DATE [Sept.30] 2019-09-30"},
      {"She left on twenty second February.",
       "DATE [twenty second February] 2019-02-22"},
      {"It was signed on 2019/aug/01.", "DATE [2019/aug/01] 2019-08-01"},
      {"He goes on 4/23 and 5/7.",
       "DATE [4/23] 2019-04-23; DATE [5/7] 2019-05-07"},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarDatesTest, NoDays) {
  const DateCase kCases[] = {
      {"The stock lost 3/8 to close lower.", ""},
      {"Shares rose 99 1/2 points.", ""},
      {"It works 24/7 for you.", ""},
      {"About 1/4 of them left.", ""},
      {"Call 555-0123-4567 now.", ""},
      {"Account 133-03-03-2020 is closed.", ""},
      {"He bought it for $12 May said.", ""},
      {"Version 10.1.2 is out.", ""},
      {"It is 3-2 now.", ""},
      {"She won 6-4, 7-5 in the final.", ""},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarDatesTest, ImpossibleDates) {
  const DateCase kCases[] = {
      {"It says 31 February 2018.", "DATE [31 February 2018] !no such date"},
      {"On Feb. 30 nothing happens.", "DATE [Feb. 30] !no such date"},
      {"The form has 13/13/2019 on it.", "DATE [13/13/2019] !no such date"},
      {"They met on 31 April.", "DATE [31 April] !no such date"},
      {"It was 99:99 on the clock.", "TIME [99:99] !no such time"},
      {"The 45/12/2001 entry is wrong.", "DATE [45/12/2001] !no such date"},
      {"He said 30 February.", "DATE [30 February] !no such date"},
      {"On 29 February 2019 he slept.",
       "DATE [29 February 2019] !no such date"},
      {"On 29 February 2020 he slept.", "DATE [29 February 2020] 2020-02-29"},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarDatesTest, Years) {
  const DateCase kCases[] = {
      {"In 1989, sales fell.", "DATE [1989] 1989"},
      {"The 1990 budget was small.", "DATE [1990] 1990"},
      {"It has grown since 2003.", "DATE [2003] 2003"},
      {"Results for FY19 and FY 2018 came.",
       "DATE [FY19] FY2019; DATE [FY 2018] FY2018"},
      {"Results for 2021 and 2022 were weak.",
       "DATE [2021] 2021; DATE [2022] 2022"},
      {"The band split in the 1980s.", "DATE [1980s] 1980-01-01/1990-01-01"},
      {"The '90s were kind to it.", "DATE ['90s] 1990-01-01/2000-01-01"},
      {"He was rich in the early 1970s.",
       "DATE [early 1970s] 1970-01-01/1980-01-01"},
      {"It was built in 1733.", "DATE [1733] 1733"},
      {"The 2014-2018 plan failed.", "DATE [2014-2018] 2014-01-01/2018-01-01"},
      {"The 1989-90 season began well.",
       "DATE [1989-90] 1989-01-01/1990-01-01"},
      {"He grew up in the nineteen seventies.",
       "DATE [nineteen seventies] 1970-01-01/1980-01-01"},
      {"In the nineties they moved.", "DATE [nineties] 1990-01-01/2000-01-01"},
      {"She came here in '87.", "DATE ['87] 1987"},
      {"Copyright Acme 2012", "DATE [2012] 2012"},
  };
  ExpectDates(kCases, "2019-06-12");
}

TEST(CalendarDatesTest, NoYears) {
  const DateCase kCases[] = {
      {"It sold 1,989 cars.", ""},
      {"Some 1999 people came.", ""},
      {"It cost $1990 then.", ""},
      {"He drove 2016 miles.", ""},
      {"Section 1950 applies.", ""},
      {"The index rose 2001 points.", ""},
      {"USD 2010 was paid.", ""},
      {"A crowd of 2000 workers marched.", ""},
      {"Call 0800 1989 2000 now.", ""},
      {"Flight 1999 landed.", ""},
      {"It has 1950 employees.", ""},
  };
  ExpectDates(kCases, "2019-06-12");
}

}  // namespace
}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
