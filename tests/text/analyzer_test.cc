#include "extractor/text/analyzer.h"

#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace text {
namespace {

const Analyzer& TheAnalyzer() {
  static const auto& analyzer = *new absl::StatusOr<Analyzer>(
      Analyzer::Load("knowledge"));
  EXPECT_TRUE(analyzer.ok()) << analyzer.status();
  return *analyzer;
}

// The tokens' bytes, separated by '|'.
std::string Cut(absl::string_view bytes) {
  AnnotatedText text;
  TheAnalyzer().Analyze(bytes, &text);
  std::vector<std::string> parts;
  for (const Token& token : text.tokens()) {
    parts.emplace_back(text.Bytes(token));
  }
  return absl::StrJoin(parts, "|");
}

std::vector<std::string> Sentences(absl::string_view bytes) {
  AnnotatedText text;
  TheAnalyzer().Analyze(bytes, &text);
  std::vector<std::string> parts;
  for (const Sentence& sentence : text.sentences()) {
    parts.emplace_back(text.Bytes(text.SpanOf(sentence.tokens)));
  }
  return parts;
}

struct CutCase {
  const char* text;
  const char* tokens;
};

TEST(TokenizerTest, CutsAsTokenHeaderSays) {
  const CutCase kCases[] = {
      {"", ""},
      {"   \n ", ""},
      {"UK’s £7.7m deal", "UK|’s|£|7.7|m|deal"},
      {"don't O’Neill rock'n'roll", "don't|O’Neill|rock'n'roll"},
      {"MI5 RockYou2021 5G 100GB 1990s",
       "MI5|RockYou2021|5|G|100|GB|1990|s"},
      {"the U.S. and U.S and J.K. Rowling",
       "the|U.S.|and|U.S|and|J.K.|Rowling"},
      {"Mr. Kato of Acme Inc. left", "Mr.|Kato|of|Acme|Inc.|left"},
      {"Amazon.com grew.The end", "Amazon.com|grew|.|The|end"},
      {"at 5 p.m. today", "at|5|p.m.|today"},
      {"1,234.5 and 1, 2", "1,234.5|and|1|,|2"},
      {"wait... what", "wait|...|what"},
      {"''no'' he said", "''|no|''|he|said"},
      {"state-of-the-art", "state|-|of|-|the|-|art"},
      {"1989--90 — and", "1989|--|90|—|and"},
      {"see https://a.example/b?c=1. Then", "see|https://a.example/b?c=1|.|Then"},
      {"(www.a.example)", "(|www.a.example|)"},
      {"AT&amp;T", "AT|&amp;|T"},
      {"3½", "3|½"},
      {"co\u00ADoperate now", "co\u00ADoperate|now"},
      {"A\u00A0B\u202FC", "A|B|C"},
      {"bad\xFFmid\xC3", "bad|mid"},
      {"the players' union", "the|players|'|union"},
      {"George W. Bush met J. Doe.", "George|W.|Bush|met|J.|Doe|."},
      {"plan b. so", "plan|b|.|so"},
      {"Sat. at noon he sat. So", "Sat.|at|noon|he|sat|.|So"},
      {"the world no. 1 said no. So", "the|world|no.|1|said|no|.|So"},
      {"No. 10 and no.10", "No.|10|and|no|.|10"},
      {"on feb. 27 they wed. So", "on|feb.|27|they|wed|.|So"},
      {"MR. KATO AND FIG. 3", "MR.|KATO|AND|FIG.|3"},
  };
  for (const CutCase& c : kCases) EXPECT_EQ(Cut(c.text), c.tokens) << c.text;
}

TEST(TokenizerTest, CountsProblems) {
  AnnotatedText text;
  TheAnalyzer().Analyze(absl::string_view("a\0b\xFF\xFE", 5), &text);
  EXPECT_EQ(text.problems().nul_bytes, 1);
  EXPECT_EQ(text.problems().first_nul, 1);
  EXPECT_EQ(text.problems().invalid_utf8, 2);
  EXPECT_EQ(text.problems().first_invalid, 3);
}

struct SentenceCase {
  const char* text;
  std::vector<std::string> sentences;
};

TEST(SentenceSplitterTest, Splits) {
  const SentenceCase kCases[] = {
      {"One. Two! Three? Four", {"One.", "Two!", "Three?", "Four"}},
      {"Mr. Kato left. He said so.", {"Mr. Kato left.", "He said so."}},
      {"“It is.” She left.", {"“It is.”", "She left."}},
      {"\"It is.\" She left.", {"\"It is.\"", "She left."}},
      {"It rose (again). Then fell.", {"It rose (again).", "Then fell."}},
      {"A line\nAnother line", {"A line", "Another line"}},
      {"He joined Acme Inc. The firm grew.",
       {"He joined Acme Inc.", "The firm grew."}},
      {"What now... Who knows", {"What now...", "Who knows"}},
      {"LONDON, 3 June (Wire) - The bank rose.",
       {"LONDON, 3 June (Wire) -", "The bank rose."}},
      {"NEW YORK — Shares fell.", {"NEW YORK —", "Shares fell."}},
      {"He fell ill. Doctors came.", {"He fell ill.", "Doctors came."}},
      {"They lay in the sun. Kato left.",
       {"They lay in the sun.", "Kato left."}},
      {"She told the judge. Kato left.", {"She told the judge.", "Kato left."}},
      {"She said no. Kato left.", {"She said no.", "Kato left."}},
      {"He called it “vile”.Then he left.",
       {"He called it “vile”.", "Then he left."}},
      {"\"I left.\"Kato said so.", {"\"I left.\"", "Kato said so."}},
      {"He read 'Ode'.Then he left.", {"He read 'Ode'.", "Then he left."}},
      {"It is \"vile\".\"They want it,\" he said.",
       {"It is \"vile\".", "\"They want it,\" he said."}},
      {"“He said ‘no’.”They left.", {"“He said ‘no’.”", "They left."}},
      {"\"He said 'no'.\"They left.", {"\"He said 'no'.\"", "They left."}},
      {"It is “vile”.“They want it,” he said.",
       {"It is “vile”.", "“They want it,” he said."}},
      // Marks that a page put right behind a word.
      {"Photograph: Ada Obi for the Echo“We won,” she said.",
       {"Photograph: Ada Obi for the Echo", "“We won,” she said."}},
      {"He called it“mad”. She left.", {"He called it“mad”.", "She left."}},
      {"She said: (“We won”) and left.", {"She said: (“We won”) and left."}},
  };
  for (const SentenceCase& c : kCases) {
    EXPECT_THAT(Sentences(c.text), testing::ElementsAreArray(c.sentences));
  }
}

TEST(SentenceSplitterTest, DoesNotSplit) {
  const char* const kCases[] = {
      "Acme Inc. said it grew.",
      "The U.S. Army came.",
      "He came on Nov. 29 at 5 p.m. and left.",
      "She paid 1.5 million.",
      "“Why?” asked Ms. Okafor.",
      "Lt. Gen. John F. Kelly spoke.",
      "It grew ... slowly.",
      "BBC staff - all of them - left.",
      "NASA-funded work – half of it – ended.",
      "The world no. 1 lost.",
      "On Wed. Kato left for Springfield, Ill. Friday.",
      "US - and UK - troops left.",
      "He called it “vile”.then he left.",
      "See “kato”.com for it.",
      "It is “1”.5 now.",
      "It is Kato.Then at last.",
  };
  for (const char* text : kCases) {
    EXPECT_THAT(Sentences(text), testing::ElementsAre(text));
  }
}

}  // namespace
}  // namespace text
}  // namespace onrecord
