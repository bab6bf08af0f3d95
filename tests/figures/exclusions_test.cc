#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

TEST(ExclusionsTest, LeavesNumbersInNames) {
  CheckNoFigures({
      "The head of MI5 spoke.",
      "a Boeing 737 crashed",
      "on Channel 4",
      "Formula 1 driver",
      "COVID-19 cases",
      "a V-6 engine",
      "the S&P 500 fell",
      "Poor's 500 index",
      "the Nikkei 225",
      "iPhone 11 Pro",
      "RockYou2021 data",
      "SAP S/4HANA",
      "ID.3 and ID.4",
      "the Four Seasons hotel",
      "the firm Three said",
      "agent 007",
  });
}

TEST(ExclusionsTest, KeepsNumbersNextToNames) {
  CheckFigures({
      {"Among Republicans 40 senators left.", "[40] CARDINAL 40 #senators"},
      {"In Congress 20 members left.", "[20] CARDINAL 20 #members"},
      {"About 200 came.", "[200] CARDINAL 200 ~"},
      {"All four left.", "[four] CARDINAL 4"},
      {"Mr Kato sold 3 of them.", "[3] CARDINAL 3"},
      {"In Leeds two died.", "[two] CARDINAL 2"},
      {"Toyota 5-10 million", "[5-10 million] CARDINAL 5000000..10000000"},
      {"Only 27 came.", "[27] CARDINAL 27 only"},
  });
}

TEST(ExclusionsTest, LeavesLabelsAndChains) {
  CheckNoFigures({
      "Section 89 of it",
      "see page 12",
      "iOS 14.5 update",
      "version 1.2.3",
      "call 1-800-555-0199",
      "call 020 7946 0958",
      "host 192.168.0.1",
      "at www.example.com/2020/5",
      "as shown [1] and [23]",
      "user_42 left",
      "#1 hit",
      "a@5 b",
      "1. Buy milk",
      "(2) Sell milk",
      "1,2,3,4",
  });
}

TEST(ExclusionsTest, LeavesOneThatCountsNothing) {
  CheckNoFigures({
      "no one came",
      "one another",
      "this one is good",
      "One says so.",
      "for one, he left",
      "Kato Ltd, one of the world's biggest makers",
      "every one left",
      "a two-way street",
      "a one-time cost",
  });
}

TEST(ExclusionsTest, KeepsOneThatCounts) {
  CheckFigures({
      {"one man left", "[one] CARDINAL 1 #man"},
      {"one of them", "[one] CARDINAL 1"},
      {"the one thing", "[one] CARDINAL 1 #thing"},
      {"one or more", "[one] CARDINAL 1 >="},
      {"only one (1)", "[1] CARDINAL 1"},
      {"at one point five", "[one point five] CARDINAL 1.5"},
      {"two in their 20s", "[two] CARDINAL 2; [20s] QUANTITY 20..29 year of age"},
      {"one more goal", "[one] CARDINAL 1 #goal"},
  });
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
