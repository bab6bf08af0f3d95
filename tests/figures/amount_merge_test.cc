#include "extractor/figures/amounts/amount_merge.h"

#include <vector>

#include "extractor/figures/amounts/amount_reader.h"
#include "extractor/names/names.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace figures {
namespace {

using names::Form;

TEST(AmountMergeTest, DropsNumbersInsideNamesOnly) {
  const absl::string_view kNumber = "number";
  const absl::string_view kRoman = AmountReader::kRomanRule;
  const struct {
    text::TokenRange name;
    Form form;
    text::TokenRange amount;
    absl::string_view rule;
    bool dropped;
  } kCases[] = {
      {{2, 4}, Form::kName, {3, 4}, kNumber, true},     // Channel 4
      {{2, 4}, Form::kName, {2, 3}, kNumber, true},     // Four Seasons
      {{2, 3}, Form::kName, {2, 3}, kNumber, true},     // the firm Three
      {{2, 4}, Form::kPartial, {3, 4}, kNumber, true},
      {{2, 3}, Form::kAcronym, {2, 3}, kNumber, true},
      {{2, 4}, Form::kName, {3, 4}, kRoman, true},      // Henry VIII
      {{2, 3}, Form::kName, {2, 3}, kRoman, false},     // the XIX century
      {{2, 4}, Form::kNominal, {3, 4}, kNumber, false}, // the two agencies
      {{2, 4}, Form::kPronoun, {3, 4}, kNumber, false},
      {{2, 4}, Form::kName, {3, 5}, kNumber, false},    // Leeds 4 miles off
      {{2, 4}, Form::kName, {4, 5}, kNumber, false},
      {{2, 4}, Form::kName, {1, 2}, kNumber, false},
  };
  for (const auto& c : kCases) {
    names::Names names;
    names.mentions.emplace_back();
    names.mentions[0].tokens = c.name;
    names.mentions[0].form = c.form;
    std::vector<Amount> amounts(1);
    amounts[0].tokens = c.amount;
    amounts[0].rule = c.rule;
    DropNames(names, &amounts);
    EXPECT_EQ(amounts[0].dropped, c.dropped)
        << c.amount.first << " to " << c.amount.end << " by " << c.rule;
    DropDropped(&amounts);
    EXPECT_EQ(amounts.empty(), c.dropped);
  }
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
