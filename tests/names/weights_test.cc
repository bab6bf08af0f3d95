#include "extractor/names/weights/weights.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace names {
namespace {

using testing::HasSubstr;

constexpr char kHead[] =
    "# origin: test\n# licence: Apache-2.0\n# columns: feature\tweights\n";

absl::StatusOr<Weights> LoadRows(const std::string& rows) {
  const std::string dir =
      std::string(getenv("TEST_TMPDIR")) + "/weights_test";
  std::filesystem::create_directories(dir + "/names");
  std::ofstream(dir + "/names/weights.tsv") << kHead << rows;
  return Weights::Load(dir);
}

TEST(Weights, FindsWhatTheFileSays) {
  const auto weights = LoadRows(
      "before said\tPERSON=0.5 PLACE=-1\n"
      "word ^bank\tfirst:ORGANIZATION=2 further:ORGANIZATION=3 NONE=-4\n"
      "transition START\tPLACE=7\n"
      "transition PERSON\tNONE=8\n"
      "confidence\tslope=2 offset=-1\n");
  ASSERT_TRUE(weights.ok()) << weights.status().message();
  const int16_t* said = weights->FindStretch(
      Template::kBefore,
      FeatureKey(Template::kBefore, text::HashBytes("said")));
  ASSERT_NE(said, nullptr);
  EXPECT_EQ(said[kPersonLabel] * kSumUnit, 0.5f);
  EXPECT_EQ(said[kPlaceLabel] * kSumUnit, -1.0f);
  EXPECT_EQ(said[kOrganizationLabel], 0);
  const int16_t* bank = weights->FindToken(
      Template::kWordIs,
      FeatureKey(Template::kWordIs, text::HashBytes("^bank")));
  ASSERT_NE(bank, nullptr);
  EXPECT_EQ(bank[FirstOf(kOrganizationLabel)] * kSumUnit, 2.0f);
  EXPECT_EQ(bank[FurtherOf(kOrganizationLabel)] * kSumUnit, 3.0f);
  EXPECT_EQ(bank[0] * kSumUnit, -4.0f);
  EXPECT_EQ(weights->transitions()[kRunStart][kPlaceLabel], 7.0f);
  EXPECT_EQ(weights->transitions()[kPersonLabel][0], 8.0f);
  EXPECT_EQ(weights->slope(), 2.0f);
  EXPECT_EQ(weights->offset(), -1.0f);
  bool known = false;
  EXPECT_EQ(weights->UsesOf(text::HashBytes("said"), &known), kBeforeUse);
  EXPECT_TRUE(known);
}

TEST(Weights, FindsNothingElse) {
  const auto weights = LoadRows("before said\tPERSON=0.5\n");
  ASSERT_TRUE(weights.ok());
  EXPECT_EQ(weights->FindStretch(
      Template::kAfter,
      FeatureKey(Template::kAfter, text::HashBytes("said"))),
            nullptr);
  EXPECT_EQ(weights->FindToken(
      Template::kBefore,
      FeatureKey(Template::kBefore, text::HashBytes("said"))),
            nullptr);
  bool known = true;
  EXPECT_EQ(weights->UsesOf(text::HashBytes("told"), &known), 0);
  EXPECT_FALSE(known);
}

struct BadRow {
  const char* row;
  const char* message;
};

void PrintTo(const BadRow& row, std::ostream* out) { *out << row.row; }

class BadWeightsTest : public testing::TestWithParam<BadRow> {};

TEST_P(BadWeightsTest, SaysFileLineAndWhy) {
  const auto weights = LoadRows(std::string(GetParam().row) + "\n");
  ASSERT_FALSE(weights.ok());
  EXPECT_THAT(std::string(weights.status().message()),
              HasSubstr("names/weights.tsv:4"));
  EXPECT_THAT(std::string(weights.status().message()),
              HasSubstr(GetParam().message));
}

constexpr BadRow kBadRows[] = {
    {"beforehand said\tPERSON=1", "beforehand"},
    {"before said\tPERSON", "PERSON"},
    {"before said\tPERSON=much", "much"},
    {"before said\tFRUIT=1", "FRUIT"},
    {"before a b c d e\tPERSON=1", "four"},
};
INSTANTIATE_TEST_SUITE_P(Rows, BadWeightsTest, testing::ValuesIn(kBadRows));

}  // namespace
}  // namespace names
}  // namespace onrecord
