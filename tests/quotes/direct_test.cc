// Direct quotations by construction, each in five kinds of marks: '[' and ']'
// stand for them in the rows.

#include <string>

#include "absl/strings/str_replace.h"
#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

struct Style {
  const char* open;
  const char* close;
};

// “ ”, straight, ‘ ’, straight single, « ».
constexpr Style kStyles[] = {
    {"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"'", "'"}, {"«", "»"}};

class DirectTest : public testing::TestWithParam<Style> {
 protected:
  void Check(const Case& c) {
    const auto marked = [this](const char* row) {
      return absl::StrReplaceAll(
          row, {{"[", GetParam().open}, {"]", GetParam().close}});
    };
    EXPECT_EQ(Reported(marked(c.text)), marked(c.want)) << c.text;
  }
};

INSTANTIATE_TEST_SUITE_P(Marks, DirectTest, testing::ValuesIn(kStyles));

TEST_P(DirectTest, SpeakerBehind) {
  const Case kCases[] = {
      {"[We won,] said Kato.", "DIRECT Kato/said: [We won,]"},
      {"[We won,] Kato said.", "DIRECT Kato/said: [We won,]"},
      {"[We won,] Mr Kato said on Monday.", "DIRECT Mr Kato/said: [We won,]"},
      {"[We won,] the coach said.", "DIRECT the coach/said: [We won,]"},
      {"[We won,] said the coach.", "DIRECT the coach/said: [We won,]"},
      {"[We won!] said the coach.", "DIRECT the coach/said: [We won!]"},
      {"[Have we won?] asked the coach.",
       "DIRECT the coach/asked: [Have we won?]"},
      {"[We can’t lose,] the mayor said.",
       "DIRECT the mayor/said: [We can’t lose,]"},
      {"[It’s the players’ day,] said the coach.",
       "DIRECT the coach/said: [It’s the players’ day,]"},
      {"[It is over,] the ministry said in a statement.",
       "DIRECT the ministry/said in a statement: [It is over,]"},
      {"[It is over,] the bank said late on Friday.",
       "DIRECT the bank/said: [It is over,]"},
      {"[It is over,] a spokesman said.",
       "DIRECT a spokesman/said: [It is over,]"},
      {"[It is over,] a spokeswoman for the port said.",
       "DIRECT a spokeswoman for the port/said: [It is over,]"},
      {"[It is over,] said a police spokesman.",
       "DIRECT a police spokesman/said: [It is over,]"},
      {"[It is over,] the judge wrote.",
       "DIRECT the judge/wrote: [It is over,]"},
      {"[It is over,] the report said.",
       "DIRECT the report/said: [It is over,]"},
      {"[It is over,] Kato added.", "DIRECT Kato/added: [It is over,]"},
      {"[It is over,] Okafor recalled.",
       "DIRECT Okafor/recalled: [It is over,]"},
      {"[It is over,] insisted the minister.",
       "DIRECT the minister/insisted: [It is over,]"},
      {"[It is over,] the minister insisted.",
       "DIRECT the minister/insisted: [It is over,]"},
      {"[It is over,] Patel warned.", "DIRECT Patel/warned: [It is over,]"},
      {"[It is over,] warned Patel.", "DIRECT Patel/warned: [It is over,]"},
      {"[It is over,] Singh argued.", "DIRECT Singh/argued: [It is over,]"},
      {"[It is over,] explained Singh.",
       "DIRECT Singh/explained: [It is over,]"},
      {"[It is over,] says Singh.", "DIRECT Singh/says: [It is over,]"},
      {"[It is over,] Singh says.", "DIRECT Singh/says: [It is over,]"},
      {"[We won, and we won well, and nobody can take that from us,] said "
       "the captain.",
       "DIRECT the captain/said: [We won, and we won well, and nobody can "
       "take that from us,]"},
      {"[The rain came late, the crops died, and the wells ran dry,] the "
       "farmer said.",
       "DIRECT the farmer/said: [The rain came late, the crops died, and the "
       "wells ran dry,]"},
      {"[I was in the kitchen when the roof fell in,] said the widow.",
       "DIRECT the widow/said: [I was in the kitchen when the roof fell in,]"},
      {"[They took our boats,] an old fisherman said.",
       "DIRECT an old fisherman/said: [They took our boats,]"},
      {"[Our margins held up,] the chief executive said.",
       "DIRECT the chief executive/said: [Our margins held up,]"},
      {"[The wicket did nothing for us,] said the captain.",
       "DIRECT the captain/said: [The wicket did nothing for us,]"},
      {"[Demand was soft in the quarter,] the company said.",
       "DIRECT the company/said: [Demand was soft in the quarter,]"},
      {"[We regret the delay,] the airline said in a statement.",
       "DIRECT the airline/said in a statement: [We regret the delay,]"},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_P(DirectTest, PronounBehind) {
  const Case kCases[] = {
      {"[We won,] he said.", "DIRECT he/said: [We won,]"},
      {"[We won,] she said.", "DIRECT she/said: [We won,]"},
      {"[Have we won?] she asked.", "DIRECT she/asked: [Have we won?]"},
      {"[It is over,] she told reporters.", "DIRECT she/told: [It is over,]"},
      {"[It is over,] he told the court on Tuesday.",
       "DIRECT he/told: [It is over,]"},
      {"[It is over,] they added.", "DIRECT they/added: [It is over,]"},
      {"[It is over,] she replied.", "DIRECT she/replied: [It is over,]"},
      {"[It is over,] he says.", "DIRECT he/says: [It is over,]"},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_P(DirectTest, TakenUpAgain) {
  const Case kCases[] = {
      {"[We won,] he said, [and we will win again.]",
       "DIRECT he/said: [We won,] ## [and we will win again.]"},
      {"[We won,] said Kato, [and we will win again.]",
       "DIRECT Kato/said: [We won,] ## [and we will win again.]"},
      {"[We won,] Kato said, [and we will win again.]",
       "DIRECT Kato/said: [We won,] ## [and we will win again.]"},
      {"[We won,] the coach said. [It was close.]",
       "DIRECT the coach/said: [We won,] ## [It was close.]"},
      {"[We won,] said the coach. [It was close.]",
       "DIRECT the coach/said: [We won,] ## [It was close.]"},
      {"[We won,] she said. [It was close. We were lucky.]",
       "DIRECT she/said: [We won,] ## [It was close. We were lucky.]"},
      {"[If we win,] the captain said, [we go home.]",
       "DIRECT the captain/said: [If we win,] ## [we go home.]"},
      {"[No,] she said, [not in my town.]",
       "DIRECT she/said: [No,] ## [not in my town.]"},
      {"[The road,] said the mayor, [will open soon.]",
       "DIRECT the mayor/said: [The road,] ## [will open soon.]"},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_P(DirectTest, SpeakerBefore) {
  const Case kCases[] = {
      {"He said: [We won the cup.]", "DIRECT He/said: [We won the cup.]"},
      {"Kato said: [We won the cup.]", "DIRECT Kato/said: [We won the cup.]"},
      {"She added: [It was close.]", "DIRECT She/added: [It was close.]"},
      {"The mayor said: [The road is open. Drive with care.]",
       "DIRECT The mayor/said: [The road is open. Drive with care.]"},
      {"The minister told the house: [This is the end of it.]",
       "DIRECT The minister/told: [This is the end of it.]"},
      {"He said, [We won the cup.]", "DIRECT He/said: [We won the cup.]"},
      {"Kato said, [We won the cup.]", "DIRECT Kato/said: [We won the cup.]"},
      {"She asked, [Who won the cup?]", "DIRECT She/asked: [Who won the cup?]"},
      {"The bank said, [Rates will stay where they are.]",
       "DIRECT The bank/said: [Rates will stay where they are.]"},
      {"The coach added, [We will be back next year.]",
       "DIRECT The coach/added: [We will be back next year.]"},
  };
  for (const Case& c : kCases) Check(c);
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
