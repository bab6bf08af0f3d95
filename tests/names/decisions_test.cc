#include "extractor/names/decision/decisions.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace names {
namespace {

using Tokens = std::pair<uint32_t, uint32_t>;  // first, length

// Adds a candidate of those tokens, and gives what names it.
Decision Add(Tokens tokens, Rule rule, Document* document) {
  Candidate candidate;
  candidate.first = tokens.first;
  candidate.length = tokens.second;
  document->candidates.push_back(candidate);
  return Named(document->candidates.size() - 1, kPlaceLabel, rule);
}

struct PutCase {
  const char* name;
  std::vector<Tokens> decided;
  std::vector<Tokens> sure;
  const char* expected;  // of "first+length", with '!' what was sure
};

class PutTest : public testing::TestWithParam<PutCase> {};

TEST_P(PutTest, SureOnesTakeTheirPlace) {
  Document document;
  Decisions decisions, sure;
  // As in a document, candidates are by their first token, then length.
  for (uint32_t first = 0; first < 10; ++first) {
    for (uint32_t length = 1; length < 10; ++length) {
      for (const Tokens& tokens : GetParam().decided) {
        if (tokens != Tokens(first, length)) continue;
        decisions.push_back(Add(tokens, Rule::kWeights, &document));
      }
      for (const Tokens& tokens : GetParam().sure) {
        if (tokens != Tokens(first, length)) continue;
        sure.insert(sure.begin(), Add(tokens, Rule::kWire, &document));
      }
    }
  }
  Put(document, &sure, &decisions);
  std::string text;
  for (const Decision& decision : decisions) {
    const Candidate& c = document.candidates[decision.candidate];
    absl::StrAppend(&text, text.empty() ? "" : " ", c.first, "+", c.length,
                    decision.rule == Rule::kWire ? "!" : "");
  }
  EXPECT_EQ(text, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, PutTest,
    testing::ValuesIn<PutCase>({
        {"nothing_sure", {{0, 1}, {2, 2}}, {}, "0+1 2+2"},
        {"nothing_decided", {}, {{3, 1}, {0, 2}}, "0+2! 3+1!"},
        {"between", {{0, 1}, {5, 2}}, {{2, 2}}, "0+1 2+2! 5+2"},
        {"touches", {{0, 2}, {4, 2}}, {{2, 2}}, "0+2 2+2! 4+2"},
        {"replaces_what_it_cuts", {{0, 3}, {4, 2}}, {{2, 3}}, "2+3!"},
        {"replaces_what_is_around", {{0, 9}}, {{2, 1}, {5, 1}}, "2+1! 5+1!"},
        {"sure_twice", {{2, 1}}, {{2, 2}, {2, 2}}, "2+2!"},
        {"longest_of_those_that_begin", {}, {{2, 1}, {2, 3}, {4, 1}}, "2+3!"},
        {"first_of_those_that_overlap", {}, {{1, 3}, {2, 5}, {4, 1}},
         "1+3! 4+1!"},
    }),
    [](const testing::TestParamInfo<PutCase>& row) { return row.param.name; });

TEST(DecisionsTest, RelabelRemembersWhatItReplaced) {
  Decision decision = Named(0, kPersonLabel, Rule::kWeights);
  Relabel(kPersonLabel, Rule::kAgain, &decision);
  EXPECT_EQ(decision.rule, Rule::kWeights);
  Relabel(kPlaceLabel, Rule::kAgain, &decision);
  EXPECT_EQ(decision.rule, Rule::kAgain);
  EXPECT_EQ(decision.runner_up, kPersonLabel);
}

}  // namespace
}  // namespace names
}  // namespace onrecord
