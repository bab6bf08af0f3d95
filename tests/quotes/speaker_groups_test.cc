// What of a noun group speaks (speaker_group.h), and what "it was announced"
// stands behind.

#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

TEST(SpeakerGroupsTest, Columns) {
  const Case kCases[] = {
      {"Facebook    Twitter    Pinterest    Kato said: “We won.”",
       "DIRECT Kato/said: “We won.”"},
      {"Share\tKato said the port was shut.",
       "INDIRECT Kato/said: the port was shut"},
      {"Facebook    Twitter    Pinterest    Survey staff said that it rose.",
       "INDIRECT Survey staff/said: that it rose"},
      // Two spaces are a slip.
      {"Ada  Kato said the port was shut.",
       "INDIRECT Ada  Kato/said: the port was shut"},
      {"Twitter said the port was shut.",
       "INDIRECT Twitter/said: the port was shut"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerGroupsTest, LabelsOfCredits) {
  const Case kCases[] = {
      {"Kato smiled. Photograph: Obi/Wire “We won.”", "DIRECT /: “We won.”"},
      // Not where they are what a sentence is about.
      {"The photograph says: “We won.”",
       "DIRECT The photograph/says: “We won.”"},
      {"The video said: “We won.”", "DIRECT The video/said: “We won.”"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerGroupsTest, VerbsBehindMarks) {
  const Case kCases[] = {
      {"“You get some packed nights,” laughs Ada Kato, who runs the label.",
       "DIRECT Ada Kato/laughs: “You get some packed nights,”"},
      {"“Because she gives one inch,” snarls Kato, “I will win.”",
       "DIRECT Kato/snarls: “Because she gives one inch,” ## “I will win.”"},
      // A title, not a verb.
      {"It is an “ode”. Judge Kato said the port was shut.",
       "INDIRECT Judge Kato/said: the port was shut"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerGroupsTest, NoOne) {
  const Case kCases[] = {
      {"No one said that it rose.", "INDIRECT No one/said: that it rose"},
      {"No minister said that it rose.",
       "INDIRECT No minister/said: that it rose"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerGroupsTest, Times) {
  const Case kCases[] = {
      {"Today's report said that it rose.",
       "INDIRECT Today's report/said: that it rose"},
      {"Last Sunday's Herald claimed that it rose.",
       "INDIRECT Last Sunday's Herald/claimed: that it rose"},
      {"The Bank's minutes said that it rose.",
       "INDIRECT The Bank's minutes/said: that it rose"},
      {"The bank's chairman said that it rose.",
       "INDIRECT The bank's chairman/said: that it rose"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerGroupsTest, Shares) {
  const Case kCases[] = {
      {"Some 24% of children said they had felt unsafe.",
       "INDIRECT Some 24% of children/said: they had felt unsafe"},
      {"Of those who came, 65% said that it helped.",
       "INDIRECT 65%/said: that it helped"},
      {"The 24 said they had felt unsafe.",
       "INDIRECT The 24/said: they had felt unsafe"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerGroupsTest, TimesBetweenSpeakerAndVerb) {
  const Case kCases[] = {
      {"Nakasone today called for action against members who oppose the tax.",
       "INDIRECT Nakasone/called for: action against members who oppose the "
       "tax"},
      {"The parole board last night said the bill was too high.",
       "INDIRECT The parole board/said: the bill was too high"},
      {"Obi Friday announced that the port would close.",
       "INDIRECT Obi/announced: that the port would close"},
      // A name that looks like a participle.
      {"Keasling argues that the growers will lose.",
       "INDIRECT Keasling/argues: that the growers will lose"},
      {"The company today reported a profit of ten dollars for the year.",
       "INDIRECT The company/reported: a profit of ten dollars for the year"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerGroupsTest, MarksInsideAClause) {
  const Case kCases[] = {
      {"He was wrong to assume that “good English” is spoken only by the rich.",
       "MIXED He/assume: that “good English” is spoken only by the rich"},
      {"Mr Straw explained that the changing definition of ‘racism’ was the "
       "critical question.",
       "MIXED Mr Straw/explained: that the changing definition of ‘racism’ was "
       "the critical question"},
      // So does what is joined to a clause's subject.
      {"Police confirmed that Obi and her family had complained to officers.",
       "INDIRECT Police/confirmed: that Obi and her family had complained to "
       "officers"},
      // The clause ends with the mark.
      {"Kato said the port was “a mess”, and blamed the rain.",
       "MIXED Kato/said: the port was “a mess”"},
      {"She said that it was “a mess, a real mess,” Kato recalled.",
       "MIXED Kato/recalled: She said that it was “a mess, a real mess,”"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerGroupsTest, ArticlesApartFromTheirNouns) {
  const Case kCases[] = {
      {"The quarterly survey said that exports rose.",
       "INDIRECT The quarterly survey/said: that exports rose"},
      {"An earlier version said that exports rose.",
       "INDIRECT An earlier version/said: that exports rose"},
      {"The minutes added: “It may be right.”",
       "DIRECT The minutes/added: “It may be right.”"},
      {"Exports rose by ten percent, according to a yearly study.",
       "INDIRECT a yearly study/according to: Exports rose by ten percent"},
      {"He dropped the claim that he acted alone.",
       "INDIRECT He/claim: that he acted alone"},
      {"The Kato plan said that exports rose.",
       "INDIRECT The Kato plan/said: that exports rose"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerGroupsTest, BehindWhatWasAnnounced) {
  const Case kCases[] = {
      {"The actor has died at the age of 65, it was announced on Friday.",
       "INDIRECT /announced: The actor has died at the age of 65"},
      {"A gun was found near the house, it was revealed today.",
       "INDIRECT /revealed: A gun was found near the house"},
      {"Kato said the port was shut. Two men have been held, it was claimed.",
       "INDIRECT Kato/said: the port was shut\nINDIRECT /claimed: Two men "
       "have been held"},
      // Where it stands first, what is announced is behind.
      {"It was announced that the theatre would close.",
       "INDIRECT /announced: that the theatre would close"},
      {"On Friday, it was announced that the theatre would close.",
       "INDIRECT /announced: that the theatre would close"},
  };
  ExpectReported(kCases);
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
