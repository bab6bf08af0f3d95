#include "extractor/quotes/marks/marks.h"

#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "absl/types/span.h"
#include "extractor/text/analyzer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace quotes {
namespace {

const text::Analyzer& TheAnalyzer() {
  static const auto& analyzer = *new absl::StatusOr<text::Analyzer>(
      text::Analyzer::Load("knowledge"));
  EXPECT_TRUE(analyzer.ok()) << analyzer.status();
  return *analyzer;
}

// The stretches with their marks, separated by " | ".
std::string Found(absl::string_view bytes, bool inner) {
  text::AnnotatedText text;
  TheAnalyzer().Analyze(bytes, &text);
  MarkFinder finder;
  Marks marks;
  finder.Find(text, &marks);
  std::vector<std::string> parts;
  for (const Stretch& s : inner ? marks.inner : marks.outer) {
    parts.emplace_back(text.Bytes(text.SpanOf(s.all())));
  }
  return absl::StrJoin(parts, " | ");
}

struct Case {
  const char* text;
  const char* outer;
};

void ExpectOuter(absl::Span<const Case> cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(Found(c.text, false), c.outer) << c.text;
  }
}

TEST(MarksTest, PairsDoubleMarks) {
  const Case kCases[] = {
      {"“A b,” he said.", "“A b,”"},
      {"\"A b,\" he said.", "\"A b,\""},
      {"''A b,'' he said.", "''A b,''"},
      {"``A b,'' he said.", "``A b,''"},
      {"«A b», he said.", "«A b»"},
      {"„A b“, he said.", "„A b“"},
      {"He said: \"A b.\"", "\"A b.\""},
      {"\"A,\" he said, \"B.\"", "\"A,\" | \"B.\""},
      {"“A” and “B” too", "“A” | “B”"},
      {"He (“Al”) left", "“Al”"},
      {"It was—“so” it went", "“so”"},
      {"\"We won...\" he said", "\"We won...\""},
      {"\"...we won\" he said", "\"...we won\""},
      {"He said ”wrong way” here", "”wrong way”"},
      {"He said “wrong end“ here", "“wrong end“"},
      {"\"He is 6' 2\" tall,\" she said.", "\"He is 6' 2\" tall,\""},
      {"“The word” was “the word", "“The word” | “the word"},
      {"“Open to the end.\n\nNext one.", "“Open to the end."},
      {"“Open.\n\n“And closed.” He left.", "“Open. | “And closed.”"},
      {"\"Open one \"and another,\" he said", "\"Open one | \"and another,\""},
      {"\"$5 is enough,\" he said", "\"$5 is enough,\""},
      {"[\"A b\"]", "\"A b\""},
  };
  ExpectOuter(kCases);
}

TEST(MarksTest, PairsMarksOnTheWrongLine) {
  const Case kCases[] = {
      // A mark that closes stands in the line below.
      {"\"It rained.\n\" He left the \"dry\" town.",
       "\"It rained. | \"dry\""},
      {"\"It rained.\n\" He left the town,\" she said.", "\"It rained."},
      {"It rained.\n\" Then he said: \"We won.\"", "\"We won.\""},
      {"It rained.\n\" Mr Kato left.", ""},
      // One that opens stands in the line above.
      {"\"It rained.\"\nWe got wet,\" she said.",
       "\"It rained.\" | We got wet,\""},
      {"It rained.\"\nWe got wet.\" She left.", "We got wet.\""},
      {"It rained.\"\nWe got wet,\" she said. \"Very.\"",
       "We got wet,\" | \"Very.\""},
  };
  ExpectOuter(kCases);
}

TEST(MarksTest, TrustsMarksOnTheirLine) {
  const Case kCases[] = {
      {"It rained.\n\" We won,\" he said.", "\" We won,\""},
      {"\"It rained.\n\"We won,\" he said.", "\"It rained. | \"We won,\""},
      {"\"It rained.\n“ We won,” he said.", "\"It rained. | “ We won,”"},
      {"\"It rained.\"\nIt poured.\nWe got wet,\" she said.",
       "\"It rained.\""},
      {"\"It rained.\"\nShe had not read the letter.\"", "\"It rained.\""},
      {"\"It rained.\"\nA 12\" disc was sold.", "\"It rained.\""},
      {"\"It rained.\"\nThe word\" was read.", "\"It rained.\""},
      {"It rained.\nWe got wet,\" she said.", ""},
  };
  ExpectOuter(kCases);
}

TEST(MarksTest, LeavesLoneDoubleMarks) {
  const char* kCases[] = {
      "A closing mark” alone.",
      "A straight one\" alone.",
      "A 12\" disc and a 7\" disc.",
      "He stood 6' 2\" in socks.",
      "No marks at all.",
      "Ends with one “",
  };
  for (const char* c : kCases) EXPECT_EQ(Found(c, false), "") << c;
}

TEST(MarksTest, PairsSingleMarks) {
  const Case kCases[] = {
      {"'We can't lose,' said the coach.", "'We can't lose,'"},
      {"‘We can’t lose,’ said the coach.", "‘We can’t lose,’"},
      {"He said: 'We won.'", "'We won.'"},
      {"The so-called 'back door' is shut.", "'back door'"},
      {"‘The players’ union won’t go,’ he said.",
       "‘The players’ union won’t go,’"},
      {"'The players' union lost,' he said.", "'The players' union lost,'"},
      {"The ‘big boys’ and the ‘girls’ left.", "‘big boys’ | ‘girls’"},
      {"'No,' he said, 'not in the '90s.'", "'No,' | 'not in the '90s.'"},
      {"‹A b›, he said", "‹A b›"},
      {"Smith: 'We won'", "'We won'"},
      {"‘I was goin’ home,’ he said", "‘I was goin’ home,’"},
      {"('A b')", "'A b'"},
      {"'Two sentences. And more.' He left.", "'Two sentences. And more.'"},
      {"He's 'at ease'.", "'at ease'"},
  };
  ExpectOuter(kCases);
}

TEST(MarksTest, LeavesApostrophes) {
  const char* kCases[] = {
      "The players' union can't go.",
      "The players’ union and the boys’ club.",
      "Back in the '90s, rock 'n' roll ruled.",
      "Get 'em while they're hot.",
      "’Tis the season, ’til it ends.",
      "James' car and Jess's bike.",
      "He stood 6' tall.",
      "The class of ’08 and of ’12.",
      "O’Neill didn’t go to Hawai’i.",
      "It's John's; isn't it?",
      "The workers' and the drivers' pay.",
      "Goin' down the road feelin' bad.",
      "a lone ' mark",
  };
  for (const char* c : kCases) EXPECT_EQ(Found(c, false), "") << c;
}

TEST(MarksTest, KeepsNestedApart) {
  struct {
    const char* text;
    const char* outer;
    const char* inner;
  } const kCases[] = {
      {"“He said ‘no’ to us,” she said.", "“He said ‘no’ to us,”", "‘no’"},
      {"'He said \"no\" to us,' she said.", "'He said \"no\" to us,'",
       "\"no\""},
      {"“A ‘b’ and ‘c’ d”", "“A ‘b’ and ‘c’ d”", "‘b’ | ‘c’"},
      {"“A “b” c,” he said.", "“A “b” c,”", "“b”"},
      {"\"A \"b\" c,\" he said.", "\"A \"b\" c,\"", "\"b\""},
      {"“A “b” and “c” d,” he said.", "“A | “b” | “c”", ""},
      {"“It’s the boys’ club,” he said.", "“It’s the boys’ club,”", ""},
      {"“An ‘open one here,” he said.", "“An ‘open one here,”", ""},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Found(c.text, false), c.outer) << c.text;
    EXPECT_EQ(Found(c.text, true), c.inner) << c.text;
  }
}

TEST(MarksTest, StatesMatchStretches) {
  const char kText[] = "“A,” b “c\n\nd ‘e’ \"f\" g\" “";
  text::AnnotatedText text;
  TheAnalyzer().Analyze(kText, &text);
  MarkFinder finder;
  Marks marks;
  finder.Find(text, &marks);
  ASSERT_GE(marks.states.size(), text.tokens().size());
  uint32_t end = 0;
  for (uint32_t s = 0; s < marks.outer.size(); ++s) {
    const Stretch& stretch = marks.outer[s];
    EXPECT_GE(stretch.open, end);
    end = stretch.last + 1;
    EXPECT_EQ(marks.states[stretch.open], MarkState::kOpens);
    for (uint32_t i = stretch.open; i < end; ++i) {
      EXPECT_EQ(marks.stretch_of[i], s);
      EXPECT_NE(marks.states[i], MarkState::kOutside);
    }
  }
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
