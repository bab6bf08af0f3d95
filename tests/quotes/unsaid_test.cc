// Words in marks that nobody says, each in four kinds of marks: '[' and ']'
// stand for them in the rows.

#include <string>

#include "absl/strings/str_replace.h"
#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

TEST(UnsaidTest, TellsTitlesTermsAndNicknames) {
  const Case kCases[] = {
      {"His book [The Long Road Home] sold well.",
       "TITLE: [The Long Road Home]"},
      {"The song [Blue Water] was a hit.", "TITLE: [Blue Water]"},
      {"The play [A House Divided] opened in May.", "TITLE: [A House Divided]"},
      {"He starred in the series [Harbour Lights] for years.",
       "TITLE: [Harbour Lights]"},
      {"Her novel [Salt] won a prize.", "TITLE: [Salt]"},
      {"The album [First Light] came out in June.", "TITLE: [First Light]"},
      {"The documentary [River of Sand] was shown at noon.",
       "TITLE: [River of Sand]"},
      {"The painting [Winter Field] was sold.", "TITLE: [Winter Field]"},
      {"An article titled [Bread and Roses] ran in May.",
       "TITLE: [Bread and Roses]"},
      {"The term [back door] is old.", "TERM: [back door]"},
      {"The word [famine] has a meaning in law.", "TERM: [famine]"},
      {"The phrase [safe hands] is a favourite.", "TERM: [safe hands]"},
      {"The hashtag [harvest] spread fast.", "TERM: [harvest]"},
      {"The expression [dry run] comes from the navy.", "TERM: [dry run]"},
      {"The acronym [BRIC] is dated.", "TERM: [BRIC]"},
      {"The slogan [Jobs First] was painted on the bus.", "TERM: [Jobs First]"},
      {"The boxer, nicknamed [The Wall], retired.", "NICKNAME: [The Wall]"},
      {"A spy codenamed [Falcon] was held.", "NICKNAME: [Falcon]"},
      {"The motto, meaning [in hope], stands above the door.",
       "TRANSLATION: [in hope]"},
      {"The name means [white hill] in Welsh.", "TRANSLATION: [white hill]"},
      {"They have a word, saudade ([longing]), for it.",
       "TRANSLATION: [longing]"},
      {"The song ([Blue Water]) was a hit.", "TITLE: [Blue Water]"},
      {"He left the [Harbour Lights] series in May.",
       "TITLE: [Harbour Lights]"},
      {"The [Winter Field] exhibition closed early.", "TITLE: [Winter Field]"},
      {"She was seen on [Good Morning Harbour] with her dog.",
       "TITLE: [Good Morning Harbour]"},
      {"He sang on RTV’s [Big Night Out] in June.",
       "TITLE: [Big Night Out]"},
      {"A guest of Sunday’s [The Big Desk] was ill.",
       "TITLE: [The Big Desk]"},
      {"The mayor told KRT’s [Good Morning Harbour].",
       "TITLE: [Good Morning Harbour]"},
  };
  const char* kStyles[][2] = {
      {"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"«", "»"}};
  for (const auto& style : kStyles) {
    for (const Case& c : kCases) {
      const auto marked = [&style](const char* row) {
        return absl::StrReplaceAll(row, {{"[", style[0]}, {"]", style[1]}});
      };
      EXPECT_EQ(Unsaid(marked(c.text)), marked(c.want)) << c.text;
      EXPECT_EQ(Reported(marked(c.text)), "") << c.text;
    }
  }
}

// Where something was said is no part of it.
TEST(UnsaidTest, LeavesProgrammesOutsideOfWhatIsSaid) {
  ExpectReported({
      {"On KRT’s “Good Morning Harbour” Tuesday, he said, “I never left.”",
       "DIRECT he/said: “I never left.”"},
      {"“We will win,” he said Wednesday morning on KRT’s “Morning Kate.”",
       "DIRECT he/said: “We will win,”"},
      {"Kato said on “Meet the Mayor” that the port was shut.",
       "INDIRECT Kato/said: that the port was shut"},
      {"Kato told Friday’s “The Big Desk” that the port was shut.",
       "INDIRECT Kato/told: that the port was shut"},
  });
}

// The same words beside them, and somebody says what stands in the marks.
TEST(UnsaidTest, KeepsWhatIsSaidBesideSimilarWords) {
  ExpectReported({
      {"On Tuesday he said, “Go Home Now.”",
       "DIRECT he/said: “Go Home Now.”"},
      {"“Never Again,” film star Ana Kato said.",
       "DIRECT film star Ana Kato/said: “Never Again,”"},
      {"He called the plan “A Great Wall Of Fear”.",
       "MIXED He/called: the plan “A Great Wall Of Fear”"},
      {"Kato told KRT’s reporter: “Go Home Now.”",
       "DIRECT Kato/told: “Go Home Now.”"},
      {"“Go Home Now,” Kato said on Tuesday.",
       "DIRECT Kato/said: “Go Home Now,”"},
  });
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
