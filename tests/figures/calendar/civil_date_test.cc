#include "extractor/figures/calendar/civil_date.h"

#include "gtest/gtest.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

TEST(CivilDateTest, DaysGoBackAndForth) {
  const struct {
    CivilDate date;
    int64_t days;
    int weekday;
  } kCases[] = {
      {{1970, 1, 1}, 0, 4},        {{1969, 12, 31}, -1, 3},
      {{2000, 2, 29}, 11016, 2},   {{2016, 11, 7}, 17112, 1},
      {{1600, 1, 1}, -135140, 6},  {{2100, 3, 1}, 47541, 1},
      {{1, 1, 1}, -719162, 1},     {{9999, 12, 31}, 2932896, 5},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(ToDays(c.date), c.days) << c.date.year;
    EXPECT_TRUE(FromDays(c.days) == c.date) << c.days;
    EXPECT_EQ(IsoWeekday(c.date), c.weekday) << c.date.year;
  }
}

TEST(CivilDateTest, EveryDayFollowsTheOneBefore) {
  CivilDate date{1999, 12, 31};
  for (int64_t days = ToDays(date); date.year < 2005; ++days) {
    ASSERT_TRUE(IsValid(date));
    ASSERT_EQ(ToDays(date), days);
    ASSERT_TRUE(FromDays(days) == date);
    date = AddDays(date, 1);
  }
}

TEST(CivilDateTest, KnowsWhichDatesThereAre) {
  const struct {
    CivilDate date;
    bool valid;
  } kCases[] = {
      {{2016, 2, 29}, true},  {{2015, 2, 29}, false}, {{2000, 2, 29}, true},
      {{1900, 2, 29}, false}, {{2019, 4, 31}, false}, {{2019, 12, 31}, true},
      {{2019, 13, 1}, false}, {{2019, 0, 1}, false},  {{2019, 1, 0}, false},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(IsValid(c.date), c.valid)
        << c.date.year << "-" << c.date.month << "-" << c.date.day;
  }
}

TEST(CivilDateTest, MonthsAreCutToTheirLastDay) {
  const struct {
    CivilDate from;
    int months;
    CivilDate to;
  } kCases[] = {
      {{2019, 1, 31}, 1, {2019, 2, 28}},   {{2020, 1, 31}, 1, {2020, 2, 29}},
      {{2019, 12, 15}, 1, {2020, 1, 15}},  {{2019, 1, 15}, -1, {2018, 12, 15}},
      {{2020, 2, 29}, -12, {2019, 2, 28}}, {{2019, 5, 31}, 0, {2019, 5, 31}},
      {{2019, 3, 31}, -1, {2019, 2, 28}},  {{1, 1, 1}, -1, {0, 12, 1}},
  };
  for (const auto& c : kCases) {
    const CivilDate to = AddMonths(c.from, c.months);
    EXPECT_TRUE(to == c.to) << to.year << "-" << to.month << "-" << to.day;
  }
}

TEST(CivilDateTest, WeeksAreThoseOfIso8601) {
  const struct {
    CivilDate date;
    int year, week;
  } kCases[] = {
      {{2019, 1, 1}, 2019, 1},    {{2018, 12, 31}, 2019, 1},
      {{2017, 1, 1}, 2016, 52},   {{2021, 1, 3}, 2020, 53},
      {{2016, 11, 7}, 2016, 45},  {{2010, 1, 3}, 2009, 53},
      {{2011, 1, 2}, 2010, 52},   {{2020, 12, 31}, 2020, 53},
  };
  for (const auto& c : kCases) {
    const IsoWeek week = ToIsoWeek(c.date);
    EXPECT_EQ(week.year, c.year) << c.date.year;
    EXPECT_EQ(week.week, c.week) << c.date.year;
    EXPECT_TRUE(MondayOf(week) == MondayOf(c.date));
  }
  EXPECT_EQ(IsoWeeksIn(2020), 53);
  EXPECT_EQ(IsoWeeksIn(2019), 52);
}

TEST(CivilDateTest, FindsTheNthWeekday) {
  CivilDate date;
  EXPECT_TRUE(NthWeekday(2017, 11, 4, 4, &date));
  EXPECT_TRUE((date == CivilDate{2017, 11, 23}));
  EXPECT_TRUE(NthWeekday(2018, 5, 1, -1, &date));
  EXPECT_TRUE((date == CivilDate{2018, 5, 28}));
  EXPECT_TRUE(NthWeekday(2018, 8, 5, 5, &date));
  EXPECT_TRUE((date == CivilDate{2018, 8, 31}));
  EXPECT_FALSE(NthWeekday(2018, 2, 5, 5, &date));
}

TEST(CivilDateTest, FindsEaster) {
  const CivilDate kCases[] = {{1818, 3, 22}, {1943, 4, 25}, {2000, 4, 23},
                              {2008, 3, 23}, {2015, 4, 5},  {2018, 4, 1},
                              {2024, 3, 31}, {2038, 4, 25}};
  for (const CivilDate& date : kCases) {
    EXPECT_TRUE(EasterSunday(date.year) == date) << date.year;
  }
}

}  // namespace
}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
