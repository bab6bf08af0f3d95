// Runs "onrecord explain" as a user does.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "tests/cli/program.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace cli {
namespace {

using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr char kNews[] =
    "LONDON, 3 June (Wire) - Helvia Insurance plc paid £7.7m to a gang, its "
    "chief executive said.\n\n“We lost two months,” Ingrid Halvorsen told the "
    "Financial Times. Halvorsen said that 35% of its clients were French.\n";

class ExplainTest : public ProgramTest {
 protected:
  // Without the name of the test's folder.
  Result Run(const std::vector<std::string>& words,
             const std::string& in = "") {
    Result result = ProgramTest::Run(words, in);
    result.out = absl::StrReplaceAll(result.out, {{folder_ + "/", ""}});
    return result;
  }

  // Of the text's first place of `words`, plus `more` bytes.
  Result At(absl::string_view words, size_t more = 0) {
    const size_t at = absl::string_view(kNews).find(words);
    EXPECT_NE(at, absl::string_view::npos) << words;
    return Run({"explain", Write("a.txt", kNews),
                absl::StrCat("--at=", at + more)});
  }
};

// The number behind `words`, once.
float NumberBehind(const std::string& out, absl::string_view words) {
  const std::vector<std::string> parts = absl::StrSplit(out, words);
  EXPECT_EQ(parts.size(), 2u) << words << " in:\n" << out;
  return parts.size() < 2 ? -1 : std::stof(parts[1]);
}

TEST_F(ExplainTest, ANameWithWhatWonAndLost) {
  const Result result = At("Halvorsen said", 3);
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_THAT(
      result.out,
      AllOf(StartsWith("a.txt, byte 167: \"[Halvorsen] said that 35% of its "
                       "clients were French.\"\n"),
            HasSubstr("PARTIAL  -> Ingrid Halvorsen  {names.weights}\n"),
            ContainsRegex("      confidence  [01]\\.[0-9][0-9]  runner-up "),
            ContainsRegex("evidence    names.weights  score [0-9.]+  in "
                          "names/weights.tsv\n"),
            HasSubstr("  weights\n    PERSON        \"Halvorsen\"  wins by "),
            HasSubstr("  seen after_first_name\n"), HasSubstr("\n  lost\n"),
            HasSubstr("    no name       \"Halvorsen\"  behind by "),
            HasSubstr("    ORGANIZATION  \"Halvorsen\"  behind by "),
            ContainsRegex("      [+-][0-9.]+  the other [0-9]+\n"),
            Not(HasSubstr("rules after"))));
  // The record's score is what the weights' lines say, and what the next best
  // lacks.
  const float score = NumberBehind(result.out, "names.weights  score ");
  EXPECT_GT(score, 1);
  EXPECT_FLOAT_EQ(NumberBehind(result.out, "wins by "), score);
  const std::vector<std::string> lost =
      absl::StrSplit(result.out, "behind by ");
  ASSERT_EQ(lost.size(), 6u);
  EXPECT_FLOAT_EQ(std::stof(lost[1]), score);
  for (size_t i = 2; i < lost.size(); ++i) {
    EXPECT_GE(std::stof(lost[i]), std::stof(lost[i - 1]));
  }
  // Only what has the place.
  EXPECT_THAT(result.out,
              AllOf(Not(HasSubstr("Helvia")), Not(HasSubstr("PERCENT"))));
}

// What is told of a loser sums up to what it lacks.
TEST_F(ExplainTest, NumbersSumUp) {
  const Result result = At("Financial Times");
  const std::vector<std::string> lines = absl::StrSplit(result.out, '\n');
  int losers = 0;
  float behind = 0, sum = 0;
  const auto check = [&] {
    if (losers == 0) return;
    EXPECT_NEAR(sum, -behind, 0.03) << result.out;
  };
  for (const std::string& line : lines) {
    const size_t at = line.find("  behind by ");
    if (at != std::string::npos) {
      check();
      ++losers;
      behind = std::stof(line.substr(at + 12));
      sum = 0;
    } else if (losers > 0 && absl::StartsWith(line, "      ")) {
      sum += std::stof(line);
    }
  }
  check();
  EXPECT_EQ(losers, 5);
}

TEST_F(ExplainTest, EntriesAreNamedByFileAndLine) {
  EXPECT_THAT(At("Times.").out,
              AllOf(HasSubstr("[Times].\""),
                    HasSubstr("\"Financial Times\"  -> Financial Times"),
                    ContainsRegex("evidence    org/financial-times  in "
                                  "gazetteer/[a-z_/]+\\.tsv:[0-9]+\n")));
}

TEST_F(ExplainTest, ARuleBehindTheWeights) {
  const Result result = At("LONDON");
  EXPECT_THAT(result.out,
              AllOf(HasSubstr("  {names.wire}\n"),
                    HasSubstr("    the rules after the weights have it as "
                              "PLACE: names.wire\n")));
}

TEST_F(ExplainTest, ANameThatIsNoRecord) {
  EXPECT_THAT(At("French").out,
              AllOf(Not(HasSubstr("\n  names\n")),
                    HasSubstr("    NATIONALITY   \"French\"  wins by "),
                    HasSubstr("    no record: a NATIONALITY is no person, "
                              "organization or place\n")));
  // Words that lost their spaces are nobody's name, whatever speaks for it.
  const Result debris = Run(
      {"explain",
       Write("d.txt", "Mr. SmithCityLeave said so. Ann SmithCityLeave left."),
       "--at=4"});
  EXPECT_THAT(debris.out,
              AllOf(HasSubstr("  no record has this place\n"),
                    HasSubstr("    PERSON        \"SmithCityLeave\"  wins by "),
                    HasSubstr("the rules after the weights took it back\n")));
}

TEST_F(ExplainTest, AWordThatIsNoName) {
  const Result small = At("gang");
  EXPECT_EQ(small.code, 0);
  EXPECT_THAT(small.out,
              AllOf(HasSubstr("to a [gang], its chief"),
                    HasSubstr("  weights\n    not asked: "),
                    Not(HasSubstr("  lost\n"))));
  const Result capital =
      Run({"explain", Write("b.txt", "Shares fell on Monday."), "--at=0"});
  EXPECT_EQ(capital.code, 0);
  EXPECT_THAT(capital.out,
              AllOf(HasSubstr("  no record has this place\n"),
                    HasSubstr("    no name       \"Shares\"  wins by "),
                    ContainsRegex("\n    [A-Z]+ +\"Shares\"  behind by ")));
}

TEST_F(ExplainTest, AFigure) {
  // The middle of the pound sign, which is two bytes.
  const Result result = At("£7.7m", 1);
  EXPECT_EQ(result.code, 0);
  EXPECT_THAT(result.out,
              AllOf(HasSubstr("paid [£]7.7m to"),
                    HasSubstr("\"£7.7m\"  = 7700000 GBP  "
                              "{currency-sign-number}\n"),
                    HasSubstr("      evidence    currency-sign-number")));
}

TEST_F(ExplainTest, AQuotationWithItsSpeakerAndCue) {
  for (const char* words : {"lost", "Ingrid", "told", "Financial"}) {
    EXPECT_THAT(At(words).out,
                AllOf(HasSubstr("    DIRECT        95-"),
                      HasSubstr("“We lost two months,”"),
                      HasSubstr("      speaker     "),
                      HasSubstr("\"Ingrid Halvorsen\"  PERSON"),
                      HasSubstr("\"told\"  tell SAY\n"),
                      ContainsRegex("in quotes/cues.tsv:[0-9]+\n")))
        << words;
  }
}

TEST_F(ExplainTest, BetweenWordsAndAtTheEnd) {
  const Result space = At(" gang");
  EXPECT_EQ(space.code, 0);
  EXPECT_THAT(space.out, AllOf(HasSubstr("to a[ ]gang, its chief"),
                               HasSubstr("  no word stands here\n")));
  const Result end =
      Run({"explain", Write("b.txt", "It fell."), "--at=8"});
  EXPECT_EQ(end.code, 0);
  EXPECT_EQ(end.out,
            "b.txt, byte 8: \"It fell.[]\"\n  no record has this place\n"
            "  no word stands here\n");
  const Result empty = Run({"explain", Write("e.txt", ""), "--at=0"});
  EXPECT_EQ(empty.code, 0);
  EXPECT_THAT(empty.out, HasSubstr("no word stands here"));
}

TEST_F(ExplainTest, OtherUnits) {
  // A quotation mark, one unit and three bytes; a face, two units and four
  // bytes.
  const std::string path = Write("u.txt", "“😀” said Ingrid Halvorsen.");
  const struct {
    const char* offsets;
    int at;
    const char* place;
    const char* span;
  } kCases[] = {{"bytes", 16, "u.txt, byte 16: ", " 16-32  "},
                {"codepoints", 9, "u.txt, code point 9: ", " 9-25  "},
                {"utf16", 10, "u.txt, UTF-16 unit 10: ", " 10-26  "}};
  for (const auto& c : kCases) {
    const Result result =
        Run({"explain", path, absl::StrCat("--at=", c.at),
             absl::StrCat("--offsets=", c.offsets)});
    EXPECT_EQ(result.code, 0) << c.offsets;
    EXPECT_THAT(result.out,
                AllOf(StartsWith(c.place), HasSubstr("said [Ingrid] Halvorsen."),
                      HasSubstr(absl::StrCat(c.span, "\"Ingrid Halvorsen\""))));
  }
}

TEST_F(ExplainTest, ADocumentOfMany) {
  const std::string path =
      Write("a.jsonl",
            "{\"text\":\"Nothing.\"}\n{\"id\":\"x\",\"text\":\"Ingrid "
            "Halvorsen left.\"}\nnot json\n");
  EXPECT_THAT(Run({"explain", path, "--at=0"}).out,
              StartsWith("a.jsonl:1, byte 0: \"[Nothing].\"\n"));
  const Result second = Run({"explain", path, "--at=7", "--record=2"});
  EXPECT_EQ(second.code, 0);
  EXPECT_THAT(second.out,
              AllOf(StartsWith("a.jsonl:2, byte 7: \"Ingrid [Halvorsen] "
                               "left.\"\n"),
                    HasSubstr("0-16  \"Ingrid Halvorsen\"")));
  const Result third = Run({"explain", path, "--at=7", "--record=3"});
  EXPECT_EQ(third.code, 1);
  EXPECT_THAT(third.err, StartsWith("onrecord: a.jsonl:3: "));
  const Result fourth = Run({"explain", path, "--at=7", "--record=4"});
  EXPECT_EQ(fourth.code, 2);
  EXPECT_EQ(fourth.err,
            "onrecord: a.jsonl: has 3 documents; --record must be from 1 to "
            "3\n");
}

TEST_F(ExplainTest, APlaceInAPage) {
  const std::string page =
      "<html><body><article><h1>News</h1><p>Shares in Acme &amp; Sons fell, "
      "said Ingrid Halvorsen, an analyst at Orla Bank in Oslo on "
      "Monday.</p></article></body></html>";
  const std::string path = Write("p.html", page);
  const size_t name = page.find("Halvorsen");
  const Result result = Run({"explain", path, absl::StrCat("--at=", name)});
  EXPECT_EQ(result.code, 0);
  EXPECT_THAT(result.out,
              AllOf(StartsWith(absl::StrCat("p.html, byte ", name, ": \"")),
                    HasSubstr("Acme & Sons fell, said Ingrid [Halvorsen], an"),
                    HasSubstr(absl::StrCat(name - 7, "-", name + 9,
                                           "  \"Ingrid Halvorsen\"")),
                    HasSubstr("    PERSON        \"Ingrid Halvorsen\"  wins")));
  EXPECT_THAT(
      Run({"explain", path, absl::StrCat("--at=", page.find("amp;"))}).out,
      HasSubstr("Acme [&] Sons"));
  const Result tag = Run({"explain", path, "--at=3"});
  EXPECT_EQ(tag.code, 0);
  EXPECT_EQ(tag.out,
            "p.html, byte 3: no word of the article is made of this place\n");
}

// Beyond the first section of a long text, where the weights see that alone.
TEST_F(ExplainTest, ALongText) {
  std::string text;
  while (text.size() < 3 << 19) text += "It rained all day again.\n\n";
  const size_t at = text.size() + 7;
  text += "Ingrid Halvorsen, an analyst, said so. Halvorsen left.";
  const Result result =
      Run({"explain", Write("l.txt", text), absl::StrCat("--at=", at)});
  EXPECT_EQ(result.code, 0);
  EXPECT_THAT(result.out,
              AllOf(StartsWith(absl::StrCat("l.txt, byte ", at,
                                            ": \"Ingrid [Halvorsen], an")),
                    HasSubstr(absl::StrCat(at - 7, "-", at + 9))));
  EXPECT_FLOAT_EQ(NumberBehind(result.out, "names.weights  score "),
                  NumberBehind(result.out, "wins by "));
}

TEST_F(ExplainTest, StandardInputAndALongSentence) {
  std::string text = "The";
  for (int i = 0; i < 200; ++i) text += " very";
  const Result result = Run({"explain", "-", "--at=504"}, text + " long day.");
  EXPECT_EQ(result.code, 0);
  EXPECT_THAT(result.out,
              AllOf(StartsWith("-, byte 504: \"... "),
                    HasSubstr(" very [very] very "), HasSubstr(" ...\"\n")));
  EXPECT_LT(result.out.find('\n'), 400u);
}

TEST_F(ExplainTest, WrongUse) {
  const std::string a = Write("a.txt", "It fell.");
  const struct {
    std::vector<std::string> words;
    int code;
    const char* err;
  } kCases[] = {
      {{"explain", "--at=1"},
       2,
       "explain: give one file, or - for standard input; see \"onrecord help "
       "explain\""},
      {{"explain", "--at=1", a, a},
       2,
       "explain: give one file, or - for standard input; see \"onrecord help "
       "explain\""},
      {{"explain", a},
       2,
       "explain: give the place, as the records' spans count: --at=OFFSET"},
      {{"explain", a, "--at=-3"},
       2,
       "explain: give the place, as the records' spans count: --at=OFFSET"},
      {{"explain", a, "--at=x"},
       2,
       "--at=x is not a value that it can have; see \"onrecord help\""},
      {{"explain", a, "--at=9"},
       2,
       "a.txt: ends at byte 8; --at must not be behind it"},
      {{"explain", a, "--at=4294967296"},
       2,
       "a.txt: ends at byte 8; --at must not be behind it"},
      {{"explain", a, "--at=1", "--record=0"},
       2,
       "--record must be at least 1"},
      {{"explain", a, "--at=1", "--offsets=words"},
       2,
       "--offsets must be bytes, codepoints or utf16"},
      {{"explain", a, "--at=1", "--format=json"},
       2,
       "no flag --format of \"explain\"; see \"onrecord help\""},
      {{"explain", "--at=1", folder_}, 2, nullptr},
      {{"explain", "--at=1", folder_ + "/none.txt"},
       1,
       "none.txt: cannot be opened: No such file or directory"},
      {{"explain", "--at=1", "--knowledge=" + folder_ + "/none", a},
       2,
       nullptr},
  };
  for (const auto& c : kCases) {
    const Result result = Run(c.words);
    EXPECT_EQ(result.code, c.code) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, StartsWith("onrecord: "));
    if (c.err != nullptr) {
      EXPECT_EQ(result.err, absl::StrCat("onrecord: ", c.err, "\n"));
    }
  }
}

}  // namespace
}  // namespace cli
}  // namespace onrecord
