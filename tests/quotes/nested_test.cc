// Quotations in quotations that have speakers of their own, and what has none.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

// The records that are inside another, as "speaker/cue: part < outer speaker".
std::string Inside(absl::string_view bytes) {
  text::AnnotatedText text;
  const std::vector<Quote> quotes = FindIn(bytes, &text);
  std::string out;
  for (size_t i = 0; i < quotes.size(); ++i) {
    const Quote& quote = quotes[i];
    if (quote.inside == kNoQuote) continue;
    if (quote.inside >= i) return "inside one that comes later";
    absl::StrAppend(&out, out.empty() ? "" : "\n",
                    text.Bytes(quote.speaker.span), "/",
                    text.Bytes(quote.cue.span), ": ",
                    text.Bytes(quote.parts[0]), " < ",
                    text.Bytes(quotes[quote.inside].speaker.span));
  }
  return out;
}

TEST(NestedTest, WordsInMarksInMarks) {
  const Case kCases[] = {
      {"“He told me, ‘Never again,’” Kato said.",
       "He/told: ‘Never again,’ < Kato"},
      {"“She asked: ‘Who pays?’ and left,” said the mayor.",
       "She/asked: ‘Who pays?’ < the mayor"},
      {"“‘We are shut,’ the guard said, and I went home,” Okafor recalled.",
       "the guard/said: ‘We are shut,’ < Okafor"},
      {"“‘We are shut,’ said the guard,” Okafor recalled.",
       "the guard/said: ‘We are shut,’ < Okafor"},
      {"“‘We are shut,’ says the guard,” Okafor recalled.",
       "the guard/says: ‘We are shut,’ < Okafor"},
      {"“My father always said ‘Work hard’ to us,” she said.",
       "My father/said: ‘Work hard’ < she"},
      {"\"The coach told us, 'Hold the line,' and we did,\" Kato said.",
       "The coach/told: 'Hold the line,' < Kato"},
      {"“They had said, ‘Go,’ and we went,” the nurse said.",
       "They/said: ‘Go,’ < the nurse"},
  };
  for (const Case& c : kCases) EXPECT_EQ(Inside(c.text), c.want) << c.text;
}

TEST(NestedTest, WhatADenialDenies) {
  const Case kCases[] = {
      {"The firm denied that Kato had said the dam was safe.",
       "Kato/said: the dam was safe < The firm"},
      {"The club denied that its coach had said he would leave.",
       "its coach/said: he would leave < The club"},
  };
  for (const Case& c : kCases) EXPECT_EQ(Inside(c.text), c.want) << c.text;
}

TEST(NestedTest, LeavesTheRest) {
  const char* kCases[] = {
      "“It was a ‘good’ deal,” she said.",
      "“The so-called ‘green’ plan failed,” he said.",
      "“We saw ‘The Long Road’ at the theatre,” she said.",
      "The bank denied that it had paid bribes.",
      "The mayor said that Kato had said the dam was safe.",
      "He denied saying it.",
      "“We have been told ‘next year’ again,” the nurse said.",
      "“The guards’ hut was shut,” she said.",
      "“We left,” he said. ‘Go,’ she said.",
      "The term “the ‘green’ plan” is old.",
  };
  for (const char* c : kCases) EXPECT_EQ(Inside(c), "") << c;
}

// Marks that break off must not be read beyond.
TEST(NestedTest, TextsThatBreakOff) {
  const char* kCases[] = {
      "“He said ‘No’", "“He said ‘No’ said", "“He said ‘No’ he",
      "“‘No’ said\n\nHe left.", "“said ‘No’ said”", "“‘No’ he said",
      "‘“No” he said’", "“‘’ he said”", "“he said ‘’”",
  };
  for (const char* c : kCases) Inside(c);
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
