#include "extractor/figures/decimal.h"

#include <string>

#include "gtest/gtest.h"

namespace onrecord {
namespace figures {
namespace {

Decimal D(const char* text) {
  Decimal d;
  EXPECT_TRUE(Decimal::Parse(text, &d)) << text;
  return d;
}

TEST(DecimalTest, ParsesAndWritesPlainly) {
  const struct {
    const char* text;
    const char* plain;
  } kCases[] = {
      {"0", "0"},         {"000", "0"},           {"-0", "0"},
      {"007", "7"},       {"35.0", "35"},         {"1,234.50", "1234.5"},
      {".25", "0.25"},    {"-0.05", "-0.05"},     {"1'234", "1234"},
      {"100", "100"},     {"0.000001", "0.000001"},
      {"12,34,567", "1234567"},
      {"123456789012345678901234567890", "123456789012345678901234567890"},
  };
  for (const auto& c : kCases) EXPECT_EQ(D(c.text).ToString(), c.plain);
}

TEST(DecimalTest, RefusesWhatHasNoDigitsOrTwoPoints) {
  Decimal d(7);
  for (const char* text : {"", "-", ".", "1.2.3", "abc", "$"}) {
    EXPECT_FALSE(Decimal::Parse(text, &d)) << text;
  }
  EXPECT_EQ(d.ToString(), "7");
}

TEST(DecimalTest, ShiftsExactly) {
  EXPECT_EQ(D("1.1").Shift(9).ToString(), "1100000000");
  EXPECT_EQ(D("7").Shift(-3).ToString(), "0.007");
  EXPECT_EQ(D("0").Shift(12).ToString(), "0");
  EXPECT_EQ(D("-2.5").Shift(1).ToString(), "-25");
}

TEST(DecimalTest, AddsWithSigns) {
  const struct {
    const char* a;
    const char* b;
    const char* sum;
  } kCases[] = {
      {"1", "2", "3"},         {"999", "1", "1000"},   {"0.5", "100", "100.5"},
      {"-5", "3", "-2"},       {"5", "-7", "-2"},      {"2.5", "-2.5", "0"},
      {"0", "-4", "-4"},       {"1e", "1", "2"},       {"99.99", "0.01", "100"},
      {"100", "-0.001", "99.999"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(D(c.a).Add(D(c.b)).ToString(), c.sum) << c.a << " + " << c.b;
  }
}

TEST(DecimalTest, Compares) {
  const char* kAscending[] = {"-100", "-2.5", "-0.1", "0",   "0.09",
                              "0.1",  "9.9",  "10",   "100", "1000.1"};
  for (size_t i = 0; i < 10; ++i) {
    for (size_t j = 0; j < 10; ++j) {
      const int order = D(kAscending[i]).Compare(D(kAscending[j]));
      EXPECT_EQ(i < j, order < 0) << kAscending[i] << " " << kAscending[j];
      EXPECT_EQ(i == j, order == 0) << kAscending[i] << " " << kAscending[j];
    }
  }
}

TEST(DecimalTest, MultipliesAndDivides) {
  EXPECT_EQ(D("12.5").Multiply(12).ToString(), "150");
  EXPECT_EQ(D("999999999999999999").Multiply(9).ToString(),
            "8999999999999999991");
  EXPECT_EQ(Decimal::Quotient(3, 4).ToString(), "0.75");
  EXPECT_EQ(Decimal::Quotient(2, 3).ToString(), "0.666666666666667");
  EXPECT_EQ(Decimal::Quotient(1, 3).ToString(), "0.333333333333333");
  EXPECT_EQ(Decimal::Quotient(500000, 1).ToString(), "500000");
  EXPECT_EQ(Decimal::Quotient(200, 3, 4).ToString(), "66.67");
  EXPECT_EQ(Decimal::Quotient(1999999, 1000000, 3).ToString(), "2");
  EXPECT_EQ(Decimal::Quotient(0, 5).ToString(), "0");
  EXPECT_EQ(Decimal::Quotient(1, 1024, 15).ToString(), "0.0009765625");
}

TEST(DecimalTest, GivesIntegersOnly) {
  EXPECT_EQ(D("-120").ToInt64(), -120);
  EXPECT_EQ(D("1.5").ToInt64(), std::nullopt);
  EXPECT_EQ(D("1").Shift(30).ToInt64(), std::nullopt);
  EXPECT_EQ(D("0").ToInt64(), 0);
}

TEST(DecimalTest, CountsDigitsByTheThousand) {
  const std::string nines(10000, '9');
  Decimal d = D(nines.c_str());
  d.Add(Decimal(1));
  EXPECT_EQ(d.ToString(), "1" + std::string(10000, '0'));
  EXPECT_FALSE(Decimal(1).Shift(999999999).FitsPlain());
  EXPECT_FALSE(Decimal(1).Shift(-999999999).FitsPlain());
  EXPECT_TRUE(D(nines.c_str()).FitsPlain());
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
