#include "extractor/grammar/tagger.h"

#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "extractor/grammar/clauses.h"
#include "extractor/grammar/noun_groups.h"
#include "extractor/text/analyzer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace grammar {
namespace {

const text::Analyzer& TheAnalyzer() {
  static const auto& analyzer = *new absl::StatusOr<text::Analyzer>(
      text::Analyzer::Load("knowledge"));
  EXPECT_TRUE(analyzer.ok()) << analyzer.status();
  return *analyzer;
}

const Lexicon& TheLexicon() {
  static const auto& lexicon =
      *new absl::StatusOr<Lexicon>(Lexicon::Load("knowledge"));
  EXPECT_TRUE(lexicon.ok()) << lexicon.status();
  return *lexicon;
}

struct Tagged {
  explicit Tagged(absl::string_view bytes) {
    TheAnalyzer().Analyze(bytes, &text);
    Tagger::Workspace workspace;
    Tagger(&TheLexicon()).TagAll(text, &workspace, &tags);
  }
  text::AnnotatedText text;
  std::vector<Tag> tags;
};

std::string Tags(absl::string_view bytes) {
  const Tagged tagged(bytes);
  std::vector<std::string> names;
  for (Tag tag : tagged.tags) names.emplace_back(TagName(tag));
  return absl::StrJoin(names, " ");
}

// The groups' bytes, separated by '|'.
std::string Groups(absl::string_view bytes) {
  const Tagged tagged(bytes);
  std::vector<text::TokenRange> groups;
  const uint32_t size = tagged.text.tokens().size();
  FindNounGroups(tagged.tags, {0, size}, {}, &groups);
  std::vector<std::string> parts;
  for (const text::TokenRange& group : groups) {
    parts.emplace_back(tagged.text.Bytes(tagged.text.SpanOf(group)));
  }
  return absl::StrJoin(parts, "|");
}

struct Case {
  const char* text;
  const char* want;
};

TEST(TaggerTest, TagsTokens) {
  const Case kCases[] = {
      {"", ""},
      {"The ministers agreed, he said.",
       "determiner noun past comma subject past stop"},
      {"Mr. Kato isn't going.", "title name be ing stop"},
      {"He's late; Kato's car.",
       "subject be word semicolon name 's word stop"},
      {"“Never,” said May.", "mark not comma mark past name stop"},
      {"It rose 5% — or $3 (net)!",
       "subject past number symbol dash and symbol number open-bracket word "
       "close-bracket question"},
      {"state-of-the-art", "word hyphen preposition hyphen determiner hyphen "
                           "word"},
      {"Will that do?", "modal that do question"},
      {"see www.a.example", "base-verb url"},
      {"We’ve gone", "pronoun-verb past"},
      // Names that end like participles and adverbs, and what is none.
      {"Boeing said so.", "capital past and stop"},
      {"Kelly was late.", "capital be word stop"},
      {"Ahmed told us.", "capital past object stop"},
      {"Speaking to us, he rose.", "ing to object comma subject past stop"},
      {"Recently he rose.", "adverb subject past stop"},
      {"Having said so, he left.", "have past and comma subject past stop"},
      {"A family ally fled.", "determiner noun noun past stop"},
      {"A hardly used road.", "determiner not past word stop"},
      {"He rose _ and fell.", "subject past dash and past stop"},
  };
  for (const Case& c : kCases) EXPECT_EQ(Tags(c.text), c.want) << c.text;
}

TEST(TaggerTest, SurvivesANewGenerationOfWords) {
  text::AnnotatedText text;
  Tagger::Workspace workspace;
  std::vector<Tag> tags;
  const Tagger tagger(&TheLexicon());
  std::string many;
  for (int i = 0; i < 70000; ++i) many += "w" + std::to_string(i) + "x ";
  TheAnalyzer().Analyze(many, &text);
  tagger.TagAll(text, &workspace, &tags);
  TheAnalyzer().Analyze("of", &text);
  tagger.TagAll(text, &workspace, &tags);
  ASSERT_EQ(tags.size(), 1);
  EXPECT_EQ(tags[0], Tag::kPreposition);
}

TEST(NounGroupsTest, FindsBaseGroups) {
  const Case kCases[] = {
      {"The head of MI5, who is set to go, said he did.",
       "The head|MI5|who|set|he"},
      {"said the two British ministers", "the two British ministers"},
      {"told her friend", "her friend"},
      {"the minister resigned", "the minister"},
      {"a failed bid", "a failed bid"},
      {"the US-led talks", "the US-led talks"},
      {"Kato spoke of peace", "Kato|peace"},
      {"the Paris meeting failed", "the Paris meeting"},
      {"Clinton saying she won", "Clinton|she"},
      {"citing participants in Rome", "participants|Rome"},
      {"the state-run broadcaster's chief", "the state-run broadcaster's chief"},
      {"in and of", ""},
      {"the 12-year-old left", "the 12-year-old"},
      {"a 10-day trip", "a 10-day trip"},
      {"the mayor Monday went", "the mayor"},
      {"they themselves", "they|themselves"},
  };
  for (const Case& c : kCases) EXPECT_EQ(Groups(c.text), c.want) << c.text;
}

TEST(NounGroupsTest, StopAtBarriers) {
  const Tagged tagged("the minister said the firm");
  std::vector<text::TokenRange> groups;
  FindNounGroups(tagged.tags, {0, 5}, {0, 0, 1, 0, 0}, &groups);
  ASSERT_EQ(groups.size(), 2);
  EXPECT_EQ(groups[0].end, 2);
  EXPECT_EQ(groups[1].first, 3);
}

struct VerbGroupCase {
  const char* text;
  uint32_t verb;
  uint32_t start;
};

TEST(ClausesTest, FindsStartOfVerbGroup) {
  const VerbGroupCase kCases[] = {
      {"Kato has never confirmed it", 3, 1},
      {"Kato confirmed it", 1, 1},
      {"did not say", 2, 0},
      {"He said", 1, 1},
      {"the firm would also have said", 5, 2},
  };
  for (const VerbGroupCase& c : kCases) {
    const Tagged tagged(c.text);
    EXPECT_EQ(VerbGroupStart(tagged.tags, 0, c.verb), c.start) << c.text;
  }
}

TEST(ClausesTest, KnowsBorders) {
  for (Tag tag : {Tag::kComma, Tag::kAnd, Tag::kThat, Tag::kDash}) {
    EXPECT_TRUE(IsBorder(tag)) << TagName(tag);
  }
  for (Tag tag : {Tag::kName, Tag::kNoun, Tag::kHyphen, Tag::kNone}) {
    EXPECT_FALSE(IsBorder(tag)) << TagName(tag);
  }
}

}  // namespace
}  // namespace grammar
}  // namespace onrecord
