// Turns of transcripts, whom something was said to, and whole speakers.

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

TEST(TranscriptTest, GivesTurnsToTheirLabels) {
  const Case kCases[] = {
      {"Q: Why did you leave the party?\n\nA: It was time to go, I think.",
       "DIRECT Q/: Why did you leave the party?\n"
       "DIRECT A/: It was time to go, I think."},
      {"KATO: We won the cup.\n\nOKAFOR: It was close.",
       "DIRECT KATO/: We won the cup.\nDIRECT OKAFOR/: It was close."},
      {"ANA KATO: We won the cup.\n\nHOST: Well done to you all.",
       "DIRECT ANA KATO/: We won the cup.\n"
       "DIRECT HOST/: Well done to you all."},
      {"Rain fell.\n\nKATO: We won the cup.\n\nHOST: Was it close then?",
       "DIRECT KATO/: We won the cup.\nDIRECT HOST/: Was it close then?"},
      {"KATO: He said that it was over.\n\nHOST: I never said that it was.",
       "DIRECT KATO/: He said that it was over.\n"
       "DIRECT HOST/: I never said that it was."},
  };
  ExpectReported(kCases);
}

TEST(TranscriptTest, LeavesOtherLabels) {
  const char* kCases[] = {
      "KATO: We won the cup.",                      // one alone
      "TIME: 10 p.m.\n\nPLACE: the park",           // no sentences
      "Date: the first of May.\n\nPlace: in the old park.",
      "BREAKING NEWS FROM THE OLD TOWN HALL: rain.\n\nIt rained.",
      "KATO left the town early.\n\nOKAFOR stayed at home.",
      "",
  };
  for (const char* c : kCases) EXPECT_EQ(Reported(c), "") << c;
}

TEST(LetterTest, IsItsWritersWords) {
  const Case kCases[] = {
      {"Sir, – Your report on the bridge was unfair to the town.\n\nIt is "
       "safe.\n\nAna Kato, Leeds",
       "DIRECT Ana Kato/: Your report on the bridge was unfair to the "
       "town. ## It is safe."},
      {"Dear Editor,\n\nThe old bridge must be kept.\n\nAna Kato",
       "DIRECT Ana Kato/: The old bridge must be kept."},
      {"To the Editor:\n\nThe old bridge must be kept.\n\nYours faithfully,"
       "\n\n– Ana Kato",
       "DIRECT Ana Kato/: The old bridge must be kept."},
      {"Sir - The old bridge must be kept.\n\nAna Kato (Mrs)\nNether Poole, "
       "Dorset",
       "DIRECT Ana Kato/: The old bridge must be kept."},
      {"Sir - It is old. The mayor said the bridge must go.\n\nAna Kato",
       "DIRECT Ana Kato/: It is old. The mayor said the bridge must go.\n"
       "INDIRECT The mayor/said: the bridge must go"},
      {"Madam - The old bridge must be kept.\n\nAna Kato\n\nSir, - The "
       "bridge is old and must go.\n\nBen Okafor, Hull",
       "DIRECT Ana Kato/: The old bridge must be kept.\n"
       "DIRECT Ben Okafor/: The bridge is old and must go."},
  };
  ExpectReported(kCases);
}

TEST(LetterTest, NeedsSalutationAndSignature) {
  const char* kCases[] = {
      "Dear Editor,\n\nThe old bridge must be kept.",
      "The old bridge must be kept.\n\nAna Kato, Leeds",
      "Sir Andrew opened the bridge on Monday.\n\nAna Kato, Leeds",
      "Dear Editor,\n\nThe old bridge must be kept.\n\nLeeds",
      "Dear Editor,\n\nThe old bridge must be kept.\n\nAna Kato left.",
      "Dear Editor,\n\nKeep it.\n\nAna Kato",       // too short
      "To the north the bridge is old.\n\nAna Kato",  // no editor
      "Dear life is in this town.\n\nIt is old.\n\nAna Kato",
  };
  for (const char* c : kCases) EXPECT_EQ(Reported(c), "") << c;
}

TEST(AddresseeTest, IsWhoStandsBehindTheVerb) {
  const Case kCases[] = {
      {"The bank told the Herald that rates would rise.", "the Herald"},
      {"Kato told reporters that he would resign.", "reporters"},
      {"Kato told them that he would resign.", "them"},
      {"He asked the mayor whether it was true.", "the mayor"},
      {"The minister told his staff that the plan was off.", "his staff"},
      {"The firm informed its staff that the plant would close.", "its staff"},
      {"“It is over,” she told the court.", "the court"},
      {"The judge told the men that they were free.", "the men"},
      {"The bank said that rates would rise.", ""},
      {"Kato was told that it was over.", ""},
      {"“It is over,” said Kato.", ""},
      {"He asked whether it was true.", ""},
      {"She warned that time was short.", ""},
      {"The report said the dam was weak.", ""},
  };
  for (const Case& c : kCases) {
    text::AnnotatedText text;
    const std::vector<Quote> quotes = FindIn(c.text, &text);
    ASSERT_EQ(quotes.size(), 1) << c.text;
    const text::Span addressee = quotes[0].addressee;
    EXPECT_EQ(addressee.empty() ? "" : text.Bytes(addressee), c.want)
        << c.text;
  }
}

TEST(SpeakerTest, IsTheWholePhrase) {
  const Case kCases[] = {
      {"“It is over,” one trader said.", "one trader"},
      {"“It is over,” said one senior aide.", "one senior aide"},
      {"One said that the bridge was safe.", "One"},
      {"The students’ union said that fees would rise.",
       "The students’ union"},
      {"The workers' party said that it had won.", "The workers' party"},
      {"‘The bridge is ours’ the mayor said.", "the mayor"},
      {"'The bridge is ours' the mayor said.", "the mayor"},
      {"Kato, the mayor of the town, said that it was safe.",
       "Kato, the mayor of the town"},
      {"Kato, who is 45 and runs the port, said that it was safe.",
       "Kato, who is 45 and runs the port"},
      {"The firm, a maker of pumps, has said that it was safe.",
       "The firm, a maker of pumps"},
      {"A professor of law at the university said that it was wrong.",
       "A professor of law at the university"},
      {"The head of the port, who leaves in May, said that it was safe.",
       "The head of the port, who leaves in May"},
      {"A spokesman for the port said that it was shut.",
       "A spokesman for the port"},
      {"Kato said that it was safe.", "Kato"},
      {"On Monday, the mayor said that it was safe.", "the mayor"},
      {"Two months later the agency said that it was safe.", "the agency"},
      {"Last week, after the vote, she said that it was safe.", "she"},
  };
  for (const Case& c : kCases) {
    text::AnnotatedText text;
    const std::vector<Quote> quotes = FindIn(c.text, &text);
    ASSERT_EQ(quotes.size(), 1) << c.text;
    EXPECT_EQ(text.Bytes(quotes[0].speaker.span), c.want) << c.text;
  }
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
