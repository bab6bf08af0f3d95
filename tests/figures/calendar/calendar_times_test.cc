#include "gtest/gtest.h"
#include "tests/figures/calendar/find_dates.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

TEST(CalendarTimesTest, Times) {
  const DateCase kCases[] = {
      {"It starts at 5 p.m. sharp.", "TIME [5 p.m.] T17"},
      {"The train left at 10:30.", "TIME [10:30] T10:30"},
      {"He rose at seven in the morning.", "TIME [seven in the morning] T07"},
      {"It is half past seven.", "TIME [half past seven] T07:30"},
      {"At a quarter to eight he ate.", "TIME [a quarter to eight] T07:45"},
      {"It was twenty past nine in the evening.",
       "TIME [twenty past nine in the evening] T21:20"},
      {"Doors open at 7pm.", "TIME [7pm] T19"},
      {"He came at 1140 a.m. today.",
       "DATE [1140 a.m. today] XXXX-XX-XXT11:40"},
      {"Noon is hot.", "TIME [Noon] T12"},
      {"It ends at 10.30 pm.", "TIME [10.30 pm] T22:30"},
      {"At 8:00:31 it rang.", "TIME [8:00:31] T08:00:31"},
      {"It was 5 o'clock.", "TIME [5 o'clock] T05"},
      {"The call is at 14:00 GMT.", "TIME [14:00 GMT] T14:00Z"},
      {"Ring at 3 pm EST.", "TIME [3 pm EST.] T15-05:00"},
      {"It struck at 1500 GMT.", "TIME [1500 GMT] T15:00Z"},
      {"From noon to 3pm it is shut.", "TIME [From noon to 3pm] T12/T15"},
      {"It fell 2:30am-3:00am.", "TIME [2:30am-3:00am] T02:30/T03:00"},
      {"It is open 9 to 5 p.m.", "TIME [9 to 5 p.m.] T09/T17"},
      {"The shop is open from 8am to 5pm.", "TIME [from 8am to 5pm] T08/T17"},
      {"Between 10 and 11:30 a.m. it shut.",
       "TIME [Between 10 and 11:30 a.m.] T10/T11:30"},
      {"From 9:30am for 7 hours it ran.",
       "TIME [From 9:30am for 7 hours] T09:30/T16:30"},
      {"In the morning he reads.", "TIME [morning] TMO"},
  };
  ExpectDates(kCases);
}

TEST(CalendarTimesTest, NoTimes) {
  const DateCase kCases[] = {
      {"The ratio is 4:3 here.", ""},
      {"It is a 1:1 meeting.", ""},
      {"They split it 60:40.", ""},
      {"I am here at home.", ""},
      {"He won 10 to 5.", ""},
      {"It closed at 45 today then.", "DATE [today] XXXX-XX-XX"},
      {"Ten to nine voted yes.", ""},
      {"The 9 to 5 job.", ""},
      {"Psalm 23:4 is read.", ""},
      {"He lost at 6 in chess.", ""},
  };
  ExpectDates(kCases);
}

TEST(CalendarTimesTest, DatesWithTimes) {
  const DateCase kCases[] = {
      {"It starts at 5 p.m. on Friday.",
       "DATE [5 p.m. on Friday] 2019-06-14T17"},
      {"The bid runs until 5 p.m. EST Nov. 9.",
       "DATE [5 p.m. EST Nov. 9] 2019-11-09T17-05:00"},
      {"He called yesterday at 9:15.",
       "DATE [yesterday at 9:15] 2019-06-11T09:15"},
      {"On Tuesday night it rained.", "DATE [Tuesday night] 2019-06-11TNI"},
      {"Tomorrow morning at 8 we go.",
       "DATE [Tomorrow morning at 8] 2019-06-13T08"},
      {"Friday at 4pm is fine.", "DATE [Friday at 4pm] 2019-06-07T16"},
      {"He left on the night of 4 July.",
       "DATE [night of 4 July] 2018-07-04TNI"},
      {"On 1/1/2015 between 10 and 11:30 it shut.",
       "DATE [1/1/2015 between 10 and 11:30] 2015-01-01T10/2015-01-01T11:30"},
      {"Tomorrow from 7:00 to 8:00pm we eat.",
       "DATE [Tomorrow from 7:00 to 8:00pm] 2019-06-13T19:00/2019-06-13T20:00"},
      {"Monday 8-9am works.",
       "DATE [Monday 8-9am] 2019-06-10T08/2019-06-10T09"},
      {"This afternoon it closed.", "DATE [This afternoon] 2019-06-12TAF"},
      {"Last night it snowed.", "DATE [Last night] 2019-06-11TNI"},
      {"The first Monday evening of next month is free.",
       "DATE [first Monday evening of next month] 2019-07-01TEV"},
      {"At midnight on Friday it ends.",
       "DATE [midnight on Friday] 2019-06-07T00"},
      {"Wed Oct 26 15:50:06 2016 is the stamp.",
       "DATE [Wed Oct 26 15:50:06 2016] 2016-10-26T15:50:06"},
      {"Sunday, 13 November 2015 at 21:20 it began.",
       "DATE [Sunday, 13 November 2015 at 21:20] 2015-11-13T21:20"},
      {"Stamped 2015-11-13T21:20:00 here.",
       "DATE [2015-11-13T21:20:00] 2015-11-13T21:20:00"},
      {"Wednesday 12 May at noon is fine.",
       "DATE [Wednesday 12 May at noon] 2019-05-12T12"},
      {"Between 3 and 8am next Monday it is dark.",
       "DATE [Between 3 and 8am next Monday] 2019-06-17T03/2019-06-17T08"},
  };
  ExpectDates(kCases, "2019-06-12T10:00:00Z");
}

TEST(CalendarTimesTest, NoDatesWithTimes) {
  const DateCase kCases[] = {
      {"They won Sunday 3-2 again.", "DATE [Sunday] 2019-06-09"},
      {"It rose Tuesday to 45 cents.", "DATE [Tuesday] 2019-06-11"},
      {"On Monday 8 people came.", "DATE [Monday] 2019-06-10"},
      {"He fell Friday 5 feet down.", "DATE [Friday] 2019-06-07"},
      {"On Friday at 45 cents it shut.", "DATE [Friday] 2019-06-07"},
      {"Late Tuesday 12 left.", "DATE [Late Tuesday] 2019-06-11"},
      {"By Monday 300 came.", "DATE [Monday] 2019-06-10"},
      {"On Sunday 5% fell ill.", "DATE [Sunday] 2019-06-09"},
  };
  ExpectDates(kCases, "2019-06-12T10:00:00Z");
}

}  // namespace
}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
