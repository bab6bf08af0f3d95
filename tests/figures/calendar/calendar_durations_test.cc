#include "gtest/gtest.h"
#include "tests/figures/calendar/find_dates.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

TEST(CalendarDurationsTest, Durations) {
  const DateCase kCases[] = {
      {"It took two months.", "DURATION [two months] P2M 2 month"},
      {"He was jailed for 10 years.", "DURATION [10 years] P10Y 10 year"},
      {"It lasts 2.5 hours.", "DURATION [2.5 hours] PT2.5H 2.5 hour"},
      {"A two-year deal was signed.", "DURATION [two-year] P2Y 2 year"},
      {"The 10-year bond fell.", "DURATION [10-year] P10Y 10 year"},
      {"He has an 18-month plan.", "DURATION [18-month] P18M 18 month"},
      {"It took three to six months.",
       "DURATION [three to six months] 3-6 month"},
      {"It lasts 5-10 years.", "DURATION [5-10 years] 5-10 year"},
      {"They waited for an hour and a half.",
       "DURATION [an hour and a half] PT1.5H 1.5 hour"},
      {"It ran for 2 years, 1 month and 21 days.",
       "DURATION [2 years, 1 month and 21 days] P2Y1M21D"},
      {"Half an hour passed.", "DURATION [Half an hour] PT0.5H 0.5 hour"},
      {"A two-and-a-half-year term began.",
       "DURATION [two-and-a-half-year] P2.5Y 2.5 year"},
      {"Three-quarters of an hour passed.",
       "DURATION [Three-quarters of an hour] PT0.75H 0.75 hour"},
      {"A 12- to 18-month term began.",
       "DURATION [12- to 18-month] 12-18 month"},
      {"The half-hour briefing ended.", "DURATION [half-hour] PT0.5H 0.5 hour"},
      {"It was a decade-long strike.", "DURATION [decade-long] P10Y 1 decade"},
      {"He waited another week.", "DURATION [another week] P1W 1 week"},
      {"It occurs every two seconds.", "DURATION [two seconds] PT2S 2 second"},
      {"For over 10 years it stood.", "DURATION [10 years] P10Y 10 year"},
      {"He ran it in 1 hour and 30 minutes.",
       "DURATION [1 hour and 30 minutes] PT1H30M"},
      {"It rained all week.", "DURATION [all week] P1W 1 week"},
      {"The fortnight-long fair took 15 working days.",
       "DURATION [15 working days] P15D 15 working day"},
      {"Two decades passed in 1/2 hour.",
       "DURATION [Two decades] P20Y 2 decade; "
       "DURATION [1/2 hour] PT0.5H 0.5 hour"},
      {"It took 3h and 30mins in all.", "DURATION [3h and 30mins] PT3H30M"},
      {"Two months later the agency agreed.",
       "DURATION [Two months] P2M 2 month"},
      {"It was here for a week.", "DURATION [a week] P1W 1 week"},
  };
  ExpectDates(kCases);
}

TEST(CalendarDurationsTest, NoDurations) {
  const DateCase kCases[] = {
      {"She is 55 years old.", ""},
      {"A 30-year-old man died.", ""},
      {"He is aged 12 years.", ""},
      {"A boy of 12 years of age ran.", ""},
      {"It costs $15 an hour.", ""},
      {"He drives at 60 miles an hour.", ""},
      {"It meets twice a week.", ""},
      {"He was away for years.", ""},
      {"After several weeks he left.", ""},
      {"He was second.", ""},
      {"Over the past quarter-century it grew.", ""},
      {"A second man came.", ""},
      {"Wait a second.", ""},
      {"The first minute man.", ""},
  };
  ExpectDates(kCases);
}

TEST(CalendarDurationsTest, VagueDurations) {
  const DateCase kCases[] = {
      {"He was away for years.", "DURATION [years]"},
      {"After several weeks he left.", "DURATION [several weeks]"},
      {"A few hours passed.", "DURATION [A few hours]"},
      {"Some days later it rained.", "DURATION [Some days]"},
      {"It took months.", "DURATION [months]"},
      {"For decades it stood.", "DURATION [decades]"},
      {"She is many years old.", ""},
      {"He came in minutes.", "DURATION [minutes]"},
  };
  for (const DateCase& c : kCases) {
    EXPECT_EQ(FindDates(c.text, "", /*vague=*/true), c.found) << c.text;
  }
}

}  // namespace
}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
