#include "extractor/quotes/quote_finder.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/text/analyzer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

const text::Analyzer& TheAnalyzer() {
  static const auto& analyzer = *new absl::StatusOr<text::Analyzer>(
      text::Analyzer::Load("knowledge"));
  EXPECT_TRUE(analyzer.ok()) << analyzer.status();
  return *analyzer;
}

const QuoteFinder& TheFinder() {
  static const auto& finder =
      *new absl::StatusOr<QuoteFinder>(QuoteFinder::Load("knowledge"));
  EXPECT_TRUE(finder.ok()) << finder.status();
  return *finder;
}

std::vector<Quote> Find(const text::AnnotatedText& text,
                        Attribution attribution = Attribution::kWide) {
  QuoteFinder::Workspace workspace(TheFinder());
  QuoteOptions options;
  options.attribution = attribution;
  std::vector<Quote> quotes;
  TheFinder().Find(text, names::Names(), options, &workspace, &quotes);
  return quotes;
}

TEST(QuoteFinderTest, FindsDirectQuotations) {
  const Case kCases[] = {
      {"“We won,” he said.", "DIRECT he/said: “We won,”"},
      {"“We won,” said Kato.", "DIRECT Kato/said: “We won,”"},
      {"“We won,” he said, “and we will again.”",
       "DIRECT he/said: “We won,” ## “and we will again.”"},
      {"'We can't lose,' said the coach.",
       "DIRECT the coach/said: 'We can't lose,'"},
      {"“We won!” Kato said.", "DIRECT Kato/said: “We won!”"},
  };
  ExpectReported(kCases);
}

TEST(QuoteFinderTest, FindsNothingWhereNobodySpeaks) {
  const char* kCases[] = {
      "",
      "The mayor left the town.",
      "The State Department is in town.",
      "It rained all day.",
  };
  for (const char* c : kCases) EXPECT_EQ(Reported(c), "") << c;
}

TEST(QuoteFinderTest, TellsSourceFromSpeaker) {
  text::AnnotatedText text;
  TheAnalyzer().Analyze(
      "The mayor said that the bridge was safe, according to the Herald.",
      &text);
  const std::vector<Quote> quotes = Find(text);
  ASSERT_EQ(quotes.size(), 1);
  EXPECT_EQ(text.Bytes(quotes[0].speaker.span), "The mayor");
  EXPECT_EQ(text.Bytes(quotes[0].source), "the Herald");
}

TEST(QuoteFinderTest, RecordsThatNobodyWouldComment) {
  struct {
    const char* text;
    int records;
  } const kCases[] = {
      {"The bank declined to comment.", 1},
      {"The ministry did not respond to questions.", 1},
      {"Kato could not be reached.", 1},
      {"The bank declined the loan.", 0},
      {"The ministry responded at once.", 0},
      {"Kato could be seen.", 0},
  };
  for (const auto& c : kCases) {
    text::AnnotatedText text;
    TheAnalyzer().Analyze(c.text, &text);
    int records = 0;
    for (const Quote& quote : Find(text)) {
      if (quote.kind != Kind::kNoComment) continue;
      ++records;
      EXPECT_TRUE(quote.parts.empty());
      EXPECT_FALSE(quote.speaker.span.empty()) << c.text;
    }
    EXPECT_EQ(records, c.records) << c.text;
  }
}

TEST(QuoteFinderTest, TellsKindsOfSpeakers) {
  struct {
    const char* text;
    SpeakerKind kind;
  } const kCases[] = {
      {"“We won,” the spokesman said.", SpeakerKind::kSpokesperson},
      {"“We won,” the report said.", SpeakerKind::kDocument},
      {"“We won,” critics said.", SpeakerKind::kCollective},
      {"“We won,” she said.", SpeakerKind::kPerson},
      {"“We won,” he'd said.", SpeakerKind::kPerson},
      {"“We won,” they've said.", SpeakerKind::kCollective},
      {"“We won,” the company said.", SpeakerKind::kOrganization},
      {"“We won,” one official said.", SpeakerKind::kUnnamed},
      {"“We won,” Kato said.", SpeakerKind::kUnknown},
      // Plurals of people that are in no list.
      {"“We won,” his clients said.", SpeakerKind::kCollective},
      {"“We won,” two policemen said.", SpeakerKind::kCollective},
      {"“We won,” the deputies said.", SpeakerKind::kCollective},
      {"“We won,” the fixtures said.", SpeakerKind::kUnknown},
  };
  for (const auto& c : kCases) {
    text::AnnotatedText text;
    TheAnalyzer().Analyze(c.text, &text);
    const std::vector<Quote> quotes = Find(text);
    ASSERT_EQ(quotes.size(), 1) << c.text;
    EXPECT_EQ(quotes[0].speaker.kind, c.kind) << c.text;
  }
}

// The kind of the last speaker of two.
TEST(QuoteFinderTest, CarriesWhoSpokeToPronouns) {
  struct {
    const char* text;
    SpeakerKind kind;
  } const kCases[] = {
      {"The company said it had bought 4 mines. It added that it paid 3m.",
       SpeakerKind::kOrganization},
      {"The report said that rates fell. “Few are left,” it said.",
       SpeakerKind::kDocument},
      {"The spokesman said that rates fell. He said few were left.",
       SpeakerKind::kSpokesperson},
      {"Critics said that rates fell. They said few were left.",
       SpeakerKind::kCollective},
      // Whom "it" stands for is another, or nobody.
      {"The mayor said that rates fell. It said few were left.",
       SpeakerKind::kUnknown},
      {"The company said that rates fell. The agency is new. It said few were "
       "left.", SpeakerKind::kUnknown},
      {"The company said that rates fell. Ships left. Rain came. Night fell. "
       "It said few were left.", SpeakerKind::kUnknown},
      {"The company said that rates fell. “Few are left,” she said.",
       SpeakerKind::kPerson},
  };
  for (const auto& c : kCases) {
    text::AnnotatedText text;
    TheAnalyzer().Analyze(c.text, &text);
    const std::vector<Quote> quotes = Find(text);
    ASSERT_EQ(quotes.size(), 2) << c.text;
    EXPECT_EQ(quotes[1].speaker.kind, c.kind) << c.text;
  }
}

TEST(QuoteFinderTest, SeesNegatedAndHypotheticalCues) {
  struct {
    const char* text;
    bool negated, hypothetical;
  } const kCases[] = {
      {"The mayor said that the bridge was safe.", false, false},
      {"The mayor never said that the bridge was safe.", true, false},
      {"The mayor would say that the bridge was safe.", false, true},
  };
  for (const auto& c : kCases) {
    text::AnnotatedText text;
    TheAnalyzer().Analyze(c.text, &text);
    const std::vector<Quote> quotes = Find(text);
    ASSERT_EQ(quotes.size(), 1) << c.text;
    EXPECT_EQ(quotes[0].cue.negated, c.negated) << c.text;
    EXPECT_EQ(quotes[0].cue.hypothetical, c.hypothetical) << c.text;
  }
}

// What a workspace holds of the texts before must not show.
TEST(QuoteFinderTest, ForgetsEarlierTexts) {
  const char* kTexts[] = {
      "“We won,” he said. “It was close.” The mayor left.",
      "It rained. The bank said that rates, which rose, would fall.\n\n"
      "“Not now.” Kato told the Herald:\n\nNothing is new here.",
      "No marks. Nobody speaks. It rained all day, and the town slept.",
      "The town slept. Kato said “yes”, 'no' and “maybe - or not” to it all.",
  };
  QuoteFinder::Workspace used(TheFinder());
  text::AnnotatedText text;
  std::vector<Quote> quotes;
  for (int round = 0; round < 3; ++round) {
    for (const char* bytes : kTexts) {
      TheAnalyzer().Analyze(bytes, &text);
      TheFinder().Find(text, names::Names(), QuoteOptions(), &used, &quotes);
      const std::vector<Quote> fresh = Find(text);
      ASSERT_EQ(quotes.size(), fresh.size()) << bytes;
      for (size_t i = 0; i < fresh.size(); ++i) {
        EXPECT_EQ(quotes[i].parts, fresh[i].parts) << bytes;
        EXPECT_EQ(quotes[i].speaker.span, fresh[i].speaker.span) << bytes;
        EXPECT_EQ(quotes[i].confidence, fresh[i].confidence) << bytes;
      }
    }
  }
}

// What must hold of the records of any text.
void CheckRecords(absl::string_view bytes) {
  text::AnnotatedText text;
  TheAnalyzer().Analyze(bytes, &text);
  for (const Quote& quote : Find(text)) {
    uint32_t end = 0;
    for (const text::Span& part : quote.parts) {
      EXPECT_LT(part.begin, part.end) << bytes;
      EXPECT_LE(end, part.begin) << bytes;
      EXPECT_LE(part.end, bytes.size()) << bytes;
      EXPECT_FALSE(part.Overlaps(quote.cue.span)) << bytes;
      EXPECT_FALSE(part.Overlaps(quote.speaker.span)) << bytes;
      end = part.end;
    }
    EXPECT_FALSE(quote.evidence.empty()) << bytes;
  }
}

TEST(QuoteFinderTest, KeepsRecordsInOrderWhateverTheText) {
  const char* kPieces[] = {"“",   "”",     "\"",  "'",   "’",    "said",
                           "he",  "that",  ",",   ".",   "\n\n", "Kato",
                           "not", "won",   "and", "told", "according", "to",
                           "?",   "state", ":",   "—",   "the",  "mayor"};
  uint32_t seed = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (int i = 0; i < 40; ++i) {
      seed = seed * 1664525 + 1013904223;
      absl::StrAppend(&bytes, kPieces[(seed >> 8) % (sizeof(kPieces) /
                                                     sizeof(kPieces[0]))],
                      (seed >> 4) % 3 == 0 ? "" : " ");
    }
    CheckRecords(bytes);
    if (HasFailure()) break;
  }
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
