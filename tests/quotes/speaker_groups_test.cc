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
