// Who speaks where the subject is long, shared with a verb before, or behind
// the verb; and where reported clauses stop before the next one's cue.

#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

TEST(SpeakerPhrasesTest, SharedSubjects) {
  const Case kCases[] = {
      {"The port will reopen next week, Obi said, adding: “We are ready.”",
       "INDIRECT Obi/said: The port will reopen next week\nDIRECT Obi/adding: "
       "“We are ready.”"},
      {"The minister said that the road was safe, and informed the House that "
       "12 lakh people used it.",
       "INDIRECT The minister/said: that the road was safe\nINDIRECT The "
       "minister/informed: that 12 lakh people used it"},
      {"Kato, who owns two mines, said it had halted work, adding: “Safety "
       "comes first.”",
       "INDIRECT Kato, who owns two mines/said: it had halted work\nDIRECT "
       "Kato/adding: “Safety comes first.”"},
      {"The opposition leader, Ms Perera, hit back, saying the budget was “a "
       "cruel joke”.",
       "MIXED The opposition leader, Ms Perera/saying: the budget was “a cruel "
       "joke”"},
      // Not the subject of the verb before.
      {"Kato said the port was shut. Obi added: “We are ready.”",
       "INDIRECT Kato/said: the port was shut\nDIRECT Obi/added: “We are "
       "ready.”"},
      {"Kato said the port was shut, but Obi said it was open.",
       "INDIRECT Kato/said: the port was shut\nINDIRECT Obi/said: it was "
       "open"},
      {"She held up a sign saying: “Go home.”",
       "DIRECT a sign/saying: “Go home.”"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerPhrasesTest, LongSubjects) {
  const Case kCases[] = {
      {"The deal is dead, a person familiar with the talks said.",
       "INDIRECT a person familiar with the talks/said: The deal is dead"},
      {"Two officials briefed on the matter said the sale would go ahead.",
       "INDIRECT Two officials briefed on the matter/said: the sale would go "
       "ahead"},
      {"Okafor, a farmer who lost two sons, said he had forgiven no one.",
       "INDIRECT Okafor, a farmer who lost two sons/said: he had forgiven no "
       "one"},
      {"The family of the 12-year-old said he was well.",
       "INDIRECT The family of the 12-year-old/said: he was well"},
      {"The talks have stalled, people briefed on them said.",
       "INDIRECT people briefed on them/said: The talks have stalled"},
      {"Joan Fry (Lab) said the road was safe.",
       "INDIRECT Joan Fry (Lab)/said: the road was safe"},
      {"Ola Brandt, 58, on Tuesday said the road was safe.",
       "INDIRECT Ola Brandt, 58/said: the road was safe"},
      {"A nurse, who had sons at the school, said the road was safe.",
       "INDIRECT A nurse, who had sons at the school/said: the road was safe"},
      {"Joan Fry, head of the bank in Leeds, who was ill, said the road was "
       "safe.",
       "INDIRECT Joan Fry, head of the bank in Leeds, who was ill/said: the "
       "road was safe"},
      {"She read a letter from Joan Fry, who said the road was safe.",
       "INDIRECT who/said: the road was safe"},
      {"Ellis, 28, who is in prison for theft, claimed that the road was safe.",
       "INDIRECT Ellis, 28, who is in prison for theft/claimed: that the road "
       "was safe"},
      {"She was accused of wasting two million pounds.",
       "INDIRECT /accused of: wasting two million pounds"},
      {"Kato himself said the road was safe.",
       "INDIRECT Kato/said: the road was safe"},
      {"Kato, a lawyer based in Lagos, said the road was safe.",
       "INDIRECT Kato, a lawyer based in Lagos/said: the road was safe"},
      {"A source close to the star said: ‘She is in bits.’",
       "DIRECT A source close to the star/said: ‘She is in bits.’"},
      {"LONDON _ The prime minister said Monday that he would not resign.",
       "INDIRECT The prime minister/said: that he would not resign"},
      {"Kato and Obi said the port was shut.",
       "INDIRECT Kato and Obi/said: the port was shut"},
      // What hangs on no noun stays outside.
      {"Officials, speaking on condition of anonymity, said the talks had "
       "stalled.",
       "INDIRECT Officials/said: the talks had stalled"},
      {"Kato, after a walk in the park, said the port was shut.",
       "INDIRECT Kato/said: the port was shut"},
      {"On Friday the minister of works said the road would open.",
       "INDIRECT the minister of works/said: the road would open"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerPhrasesTest, BehindTheCue) {
  const Case kCases[] = {
      {"“It's over,” said one of the soldiers, who gave no name.",
       "DIRECT one of the soldiers/said: “It's over,”"},
      {"“It is too little,” says Peter Okello of the Small Farmers' Union.",
       "DIRECT Peter Okello of the Small Farmers' Union/says: “It is too "
       "little,”"},
      {"“We won,” said Ada Obi, the mayor of Lagos.",
       "DIRECT Ada Obi, the mayor of Lagos/said: “We won,”"},
      {"“We won,” said a spokesman for the party.",
       "DIRECT a spokesman for the party/said: “We won,”"},
      {"“It works,” said one source familiar with the scheme.",
       "DIRECT one source familiar with the scheme/said: “It works,”"},
      {"“It works,” said two officials briefed on the matter.",
       "DIRECT two officials briefed on the matter/said: “It works,”"},
      {"Rates will rise, according to a survey published on Friday by the "
       "bank.",
       "INDIRECT a survey published on Friday by the bank/according to: Rates "
       "will rise"},
      {"“We won,” said Ada Obi, president and chief executive of the port.",
       "DIRECT Ada Obi, president and chief executive of the port/said: “We "
       "won,”"},
      {"“We won,” said Ada Obi, 54, a nurse from Ikeja, Lagos, who left.",
       "DIRECT Ada Obi, 54, a nurse from Ikeja, Lagos/said: “We won,”"},
      {"“We won,” said Tom Fry, senior counsel at the Makers' Guild.",
       "DIRECT Tom Fry, senior counsel at the Makers' Guild/said: “We won,”"},
      {"“We won,” said a man who had run all the way.",
       "DIRECT a man who had run all the way/said: “We won,”"},
      {"“We won,” said Joan Fry (Lab).",
       "DIRECT Joan Fry (Lab)/said: “We won,”"},
      // Times, places and other clauses are none of hers.
      {"“We won,” said Ada Obi on Friday.", "DIRECT Ada Obi/said: “We won,”"},
      {"“We won,” said Ada Obi in a statement.",
       "DIRECT Ada Obi/said: “We won,”"},
      {"“We won,” said a minister in a statement.",
       "DIRECT a minister/said: “We won,”"},
      {"“We won,” said a minister on Friday.",
       "DIRECT a minister/said: “We won,”"},
      {"“We won,” said a minister after the vote.",
       "DIRECT a minister/said: “We won,”"},
      {"“We won,” said Ada Obi, speaking in Lagos.",
       "DIRECT Ada Obi/said: “We won,”"},
      {"“We won,” said Ada Obi, her face red with joy as she rose.",
       "DIRECT Ada Obi/said: “We won,”"},
      {"“We won,” said Ada Obi, the first time she had spoken since May.",
       "DIRECT Ada Obi/said: “We won,”"},
      {"“We won,” said Ada Obi, who left early.",
       "DIRECT Ada Obi/said: “We won,”"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerPhrasesTest, OneClauseEndsWhereTheNextIsAnnounced) {
  const Case kCases[] = {
      {"Voss said she was “delighted” with the results but warned of "
       "“headwinds” next year.",
       "MIXED Voss/said: she was “delighted” with the results\nMIXED "
       "Voss/warned: “headwinds” next year"},
      {"The sale will be announced this week, two officials said.",
       "INDIRECT two officials/said: The sale will be announced this week"},
      {"The sergeant told the court that Doyle ran, and that he had a knife.",
       "INDIRECT The sergeant/told: that Doyle ran, and that he had a knife"},
      {"The minister informed the House that 14 trains had been cancelled.",
       "INDIRECT The minister/informed: that 14 trains had been cancelled"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerPhrasesTest, WordsThatReportNothing) {
  for (const char* text : {
           "The clerk called a taxi for the guests.",
           "He wrote a cheque for the full sum.",
           "The visitors conceded a corner.",
           "They called off the match.",
           "The nurse called an ambulance.",
           "The fire claimed the lives of two men.",
           "That said, the roof leaked.",
           "All told, 90 houses were lost.",
           "The insurer's claims desk is in Pune.",
       }) {
    EXPECT_EQ(Reported(text), "") << text;
  }
  const Case kReports[] = {
      {"The driver, who asked not to be named, said the brakes had failed.",
       "INDIRECT The driver, who asked not to be named/said: the brakes had "
       "failed"},
      {"The driver asked to be left alone.",
       "INDIRECT The driver/asked: to be left alone"},
      {"The clerk called it a disgrace.",
       "INDIRECT The clerk/called: it a disgrace"},
      {"They all told the court that the dam was safe.",
       "INDIRECT They/told: that the dam was safe"},
  };
  ExpectReported(kReports);
}

TEST(SpeakerPhrasesTest, WhoIsToldDoesNotSpeak) {
  const Case kCases[] = {
      {"The jury was told she had a “particular affinity” with the girl.",
       "MIXED /told: she had a “particular affinity” with the girl"},
      {"Kato told the jury she had a “particular affinity” with the girl.",
       "MIXED Kato/told: she had a “particular affinity” with the girl"},
  };
  ExpectReported(kCases);
}

TEST(SpeakerPhrasesTest, NamesBeforeColons) {
  const Case kCases[] = {
      {"Turnout will not change, Ana Kato: “Voters have decided.”",
       "DIRECT Ana Kato/: “Voters have decided.”"},
      {"The mood in Leeds this week: “Voters have decided.”",
       "DIRECT /: “Voters have decided.”"},
  };
  ExpectReported(kCases);
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
