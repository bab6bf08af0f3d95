#include "extractor/figures/calendar/reference.h"

#include <string>

#include "gtest/gtest.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

TEST(ReferenceTest, ReadsIso8601) {
  const struct {
    const char* text;
    CivilDate date;
    int hour, minute, second;
  } kCases[] = {
      {"2016-11-07", {2016, 11, 7}, 0, 0, 0},
      {"20161107", {2016, 11, 7}, 0, 0, 0},
      {"2016-11-07T16:12", {2016, 11, 7}, 16, 12, 0},
      {"2016-11-07T16:12:59", {2016, 11, 7}, 16, 12, 59},
      {"2016-11-07T16:12:59.123Z", {2016, 11, 7}, 16, 12, 59},
      {"2016-11-07t16:12:59+05:30", {2016, 11, 7}, 16, 12, 59},
      {"2016-11-07 16:12:59-0800", {2016, 11, 7}, 16, 12, 59},
      {"2016-02-29Z", {2016, 2, 29}, 0, 0, 0},
      {"2016-11-07T16", {2016, 11, 7}, 16, 0, 0},
      {"20161107T161259", {2016, 11, 7}, 16, 12, 59},
  };
  for (const auto& c : kCases) {
    const absl::StatusOr<Reference> reference = ParseReference(c.text);
    ASSERT_TRUE(reference.ok()) << reference.status();
    EXPECT_TRUE(reference->known);
    EXPECT_TRUE(reference->date == c.date) << c.text;
    EXPECT_EQ(reference->hour, c.hour) << c.text;
    EXPECT_EQ(reference->minute, c.minute) << c.text;
    EXPECT_EQ(reference->second, c.second) << c.text;
  }
  EXPECT_FALSE(ParseReference("")->known);
}

TEST(ReferenceTest, SaysWhatIsWrong) {
  for (const char* text :
       {"yesterday", "2016", "2016-11", "2016-02-30", "2016-13-01",
        "16-11-07", "2016-11-07T25:00", "2016-11-07T10:61", "2016-11-07x",
        "2016-11-07T", "2016-11-07T10:", "2016-11-07T10:00+5", "07/11/2016",
        "2016-1107"}) {
    const absl::StatusOr<Reference> reference = ParseReference(text);
    EXPECT_EQ(reference.status().code(), absl::StatusCode::kInvalidArgument)
        << text;
    EXPECT_NE(std::string(reference.status().message()).find(text),
              std::string::npos);
  }
}

When Weekday(int weekday) {
  When when;
  when.weekday = static_cast<uint8_t>(weekday);
  return when;
}
When MonthDay(int month, int day) {
  When when;
  when.month = static_cast<uint8_t>(month);
  when.day = static_cast<uint8_t>(day);
  if (day == 0) when.grain = Grain::kMonth;
  return when;
}

TEST(ReferenceTest, FillsInWhatIsOpen) {
  const Reference reference = *ParseReference("2016-11-09");  // a Wednesday
  const struct {
    When when;
    Tense tense;
    const char* timex;
  } kCases[] = {
      {Weekday(5), Tense::kPast, "2016-11-04"},
      {Weekday(5), Tense::kFuture, "2016-11-11"},
      {Weekday(5), Tense::kUnknown, "2016-11-04"},
      {Weekday(3), Tense::kPast, "2016-11-09"},
      {Weekday(3), Tense::kFuture, "2016-11-09"},
      {MonthDay(11, 20), Tense::kPast, "2015-11-20"},
      {MonthDay(11, 20), Tense::kFuture, "2016-11-20"},
      {MonthDay(11, 20), Tense::kUnknown, "2016-11-20"},
      {MonthDay(1, 5), Tense::kUnknown, "2017-01-05"},
      {MonthDay(1, 5), Tense::kPast, "2016-01-05"},
      {MonthDay(11, 0), Tense::kPast, "2016-11"},
      {MonthDay(12, 0), Tense::kPast, "2015-12"},
      {MonthDay(10, 0), Tense::kFuture, "2017-10"},
      {MonthDay(0, 4), Tense::kPast, "2016-11-04"},
      {MonthDay(0, 4), Tense::kFuture, "2016-12-04"},
      {MonthDay(0, 20), Tense::kPast, "2016-10-20"},
      {MonthDay(2, 29), Tense::kFuture, "XXXX-02-29"},
      {MonthDay(2, 29), Tense::kPast, "2016-02-29"},
  };
  for (const auto& c : kCases) {
    When when = c.when;
    if (when.month == 0 && when.weekday == 0) when.grain = Grain::kDay;
    Resolve(reference, c.tense, &when);
    std::string timex;
    AppendTimex(when, &timex);
    EXPECT_EQ(timex, c.timex);
  }
}

TEST(ReferenceTest, LeavesAloneWhatItMust) {
  const Reference known = *ParseReference("2016-11-09");
  When anchored = Weekday(5);
  anchored.flags = kAnchored;
  Resolve(known, Tense::kPast, &anchored);
  EXPECT_EQ(anchored.year, When::kOpen);
  When open = MonthDay(11, 20);
  Resolve(Reference(), Tense::kPast, &open);
  EXPECT_EQ(open.year, When::kOpen);
  When impossible = MonthDay(2, 31);
  impossible.flags = kImpossible;
  Resolve(known, Tense::kPast, &impossible);
  EXPECT_EQ(impossible.year, When::kOpen);
}

TEST(ReferenceTest, TwoDigitsAreAtMostTenYearsAhead) {
  const Reference reference = *ParseReference("2016-11-09");
  EXPECT_EQ(YearOfTwoDigits(reference, 16), 2016);
  EXPECT_EQ(YearOfTwoDigits(reference, 26), 2026);
  EXPECT_EQ(YearOfTwoDigits(reference, 27), 1927);
  EXPECT_EQ(YearOfTwoDigits(reference, 99), 1999);
  EXPECT_EQ(YearOfTwoDigits(reference, 0), 2000);
  EXPECT_EQ(YearOfTwoDigits(Reference(), 31), 1931);
}

}  // namespace
}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
