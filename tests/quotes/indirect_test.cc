// Reported clauses by construction, and sentences that report nothing.

#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

TEST(IndirectTest, AccordingTo) {
  const Case kCases[] = {
      {"Prices rose in May, according to the bank.",
       "INDIRECT the bank/according to: Prices rose in May"},
      {"The dam is weak, according to a report.",
       "INDIRECT a report/according to: The dam is weak"},
      {"Two men were arrested, according to police.",
       "INDIRECT police/according to: Two men were arrested"},
      {"According to the bank, prices rose in May.",
       "INDIRECT the bank/According to: prices rose in May"},
      {"According to police, two men were arrested.",
       "INDIRECT police/According to: two men were arrested"},
  };
  ExpectReported(kCases);
}

TEST(IndirectTest, CueBehind) {
  const Case kCases[] = {
      {"Prices rose, the bank said.", "INDIRECT the bank/said: Prices rose"},
      {"The bridge is safe, the mayor said.",
       "INDIRECT the mayor/said: The bridge is safe"},
      {"The bridge is safe, said the mayor.",
       "INDIRECT the mayor/said: The bridge is safe"},
      {"The talks failed, a diplomat said on Sunday.",
       "INDIRECT a diplomat/said: The talks failed"},
      {"The vote was close, officials said.",
       "INDIRECT officials/said: The vote was close"},
      {"The plant will close next year, the company said in a statement.",
       "INDIRECT the company/said in a statement: The plant will close next "
       "year"},
      {"The dam, the report said, was weak.",
       "INDIRECT the report/said: The dam ## was weak"},
      {"Analysts expect growth to slow, the brokerage said.",
       "INDIRECT the brokerage/said: Analysts expect growth to slow"},
  };
  ExpectReported(kCases);
}

TEST(IndirectTest, ThatClause) {
  const Case kCases[] = {
      {"The mayor said that the bridge was safe.",
       "INDIRECT The mayor/said: that the bridge was safe"},
      {"The bank said on Friday that rates would rise.",
       "INDIRECT The bank/said: that rates would rise"},
      {"Kato told reporters that he would resign.",
       "INDIRECT Kato/told: that he would resign"},
      {"The minister told the court that he had never met her.",
       "INDIRECT The minister/told: that he had never met her"},
      {"The company announced that it would close the plant.",
       "INDIRECT The company/announced: that it would close the plant"},
      {"The company denied that it had paid bribes.",
       "INDIRECT The company/denied: that it had paid bribes"},
      {"The judge wrote that the law was void.",
       "INDIRECT The judge/wrote: that the law was void"},
      {"Police said that two men had been arrested.",
       "INDIRECT Police/said: that two men had been arrested"},
      {"Officials say that the water is safe.",
       "INDIRECT Officials/say: that the water is safe"},
      {"Critics argue that the plan is too costly.",
       "INDIRECT Critics/argue: that the plan is too costly"},
      {"The union warned that jobs would go.",
       "INDIRECT The union/warned: that jobs would go"},
      {"The union claims that jobs will go.",
       "INDIRECT The union/claims: that jobs will go"},
      {"The premier insisted that he would stay.",
       "INDIRECT The premier/insisted: that he would stay"},
      {"The doctor explained that the drug was safe.",
       "INDIRECT The doctor/explained: that the drug was safe"},
      {"The doctor suggested that he should rest.",
       "INDIRECT The doctor/suggested: that he should rest"},
      {"The airline confirmed that the flight was late.",
       "INDIRECT The airline/confirmed: that the flight was late"},
      {"The airline acknowledged that bags were lost.",
       "INDIRECT The airline/acknowledged: that bags were lost"},
      {"The airline admitted that bags were lost.",
       "INDIRECT The airline/admitted: that bags were lost"},
      {"The captain conceded that his side was tired.",
       "INDIRECT The captain/conceded: that his side was tired"},
      {"The officer testified that the door was open.",
       "INDIRECT The officer/testified: that the door was open"},
      {"The farmers complained that prices were low.",
       "INDIRECT The farmers/complained: that prices were low"},
      {"The agency reported that sales fell.",
       "INDIRECT The agency/reported: that sales fell"},
      {"The minister stressed that the talks would go on.",
       "INDIRECT The minister/stressed: that the talks would go on"},
      {"The minister added that talks would go on.",
       "INDIRECT The minister/added: that talks would go on"},
      {"The minister noted that the talks had failed.",
       "INDIRECT The minister/noted: that the talks had failed"},
      {"The envoy alleged that the vote was rigged.",
       "INDIRECT The envoy/alleged: that the vote was rigged"},
      {"The lawyer contended that the search was illegal.",
       "INDIRECT The lawyer/contended: that the search was illegal"},
      {"The lawyer asserted that the search was illegal.",
       "INDIRECT The lawyer/asserted: that the search was illegal"},
      {"The mayor also said that the road would open.",
       "INDIRECT The mayor/said: that the road would open"},
      {"The mayor later said that the road would open.",
       "INDIRECT The mayor/said: that the road would open"},
      {"The mayor has said that the road will open.",
       "INDIRECT The mayor/said: that the road will open"},
      {"The mayor had earlier said that the road would open.",
       "INDIRECT The mayor/said: that the road would open"},
      {"A spokesman for the port said that ships were late.",
       "INDIRECT A spokesman for the port/said: that ships were late"},
      {"One official said that the talks were over.",
       "INDIRECT One official/said: that the talks were over"},
      {"The chief of police said that the streets were calm.",
       "INDIRECT The chief of police/said: that the streets were calm"},
      {"Kato, the mayor of the town, said that the bridge was safe.",
       "INDIRECT Kato, the mayor of the town/said: that the bridge was safe"},
      {"Kato, who has run the port since 2009, said that ships were late.",
       "INDIRECT Kato, who has run the port since 2009/said: that ships were "
       "late"},
      {"The bank, the largest in the land, said that rates would rise.",
       "INDIRECT The bank, the largest in the land/said: that rates would "
       "rise"},
      {"The bank said that rates, which fell in May, would rise.",
       "INDIRECT The bank/said: that rates, which fell in May, would rise"},
      {"The mayor said that the bridge was safe and that the road was open.",
       "INDIRECT The mayor/said: that the bridge was safe and that the road "
       "was open"},
      {"The mayor never said that the bridge was safe.",
       "INDIRECT The mayor/said: that the bridge was safe"},
      {"The MP told the house that the bill was bad.",
       "INDIRECT The MP/told: that the bill was bad"},
      {"The senator said that she would run again.",
       "INDIRECT The senator/said: that she would run again"},
  };
  ExpectReported(kCases);
}

TEST(IndirectTest, Question) {
  const Case kCases[] = {
      {"She asked why he had left.", "INDIRECT She/asked: why he had left"},
      {"He asked what the plan was.", "INDIRECT He/asked: what the plan was"},
      {"The mayor would not say whether the bridge was safe.",
       "INDIRECT The mayor/say: whether the bridge was safe"},
  };
  ExpectReported(kCases);
}

TEST(IndirectTest, BareClauseOrInfinitive) {
  const Case kCases[] = {
      {"The mayor said the bridge was safe.",
       "INDIRECT The mayor/said: the bridge was safe"},
      {"The mayor says the bridge is safe.",
       "INDIRECT The mayor/says: the bridge is safe"},
      {"The bank said rates would rise next year.",
       "INDIRECT The bank/said: rates would rise next year"},
      {"She said he had left the house.",
       "INDIRECT She/said: he had left the house"},
      {"He said it was over.", "INDIRECT He/said: it was over"},
      {"They said the vote was stolen.",
       "INDIRECT They/said: the vote was stolen"},
      {"Kato said he would resign.", "INDIRECT Kato/said: he would resign"},
      {"The report said the dam was weak.",
       "INDIRECT The report/said: the dam was weak"},
      {"Police said two men had been arrested.",
       "INDIRECT Police/said: two men had been arrested"},
      {"Officials say the water is safe.",
       "INDIRECT Officials/say: the water is safe"},
      {"The premier promised to build a new school.",
       "INDIRECT The premier/promised: to build a new school"},
      {"The premier vowed to fight the ruling.",
       "INDIRECT The premier/vowed: to fight the ruling"},
      {"A spokeswoman said the port was shut.",
       "INDIRECT A spokeswoman/said: the port was shut"},
      {"Analysts said the stock was cheap.",
       "INDIRECT Analysts/said: the stock was cheap"},
      {"The Reserve Bank said inflation would ease.",
       "INDIRECT The Reserve Bank/said: inflation would ease"},
      {"The skipper said his bowlers were tired.",
       "INDIRECT The skipper/said: his bowlers were tired"},
      {"The governor said the drought had ended.",
       "INDIRECT The governor/said: the drought had ended"},
      {"Villagers said soldiers had burned their homes.",
       "INDIRECT Villagers/said: soldiers had burned their homes"},
  };
  ExpectReported(kCases);
}

TEST(IndirectTest, EndsWhereAnotherCueTakesOver) {
  const Case kCases[] = {
      {"Kato said that stocks had reached a peak and predicted that they would "
       "fall below it soon.",
       "INDIRECT Kato/said: that stocks had reached a peak\n"
       "INDIRECT Kato/predicted: that they would fall below it soon"},
      {"The mayor said that the bridge was safe and warned that the road was "
       "not.",
       "INDIRECT The mayor/said: that the bridge was safe\n"
       "INDIRECT The mayor/warned: that the road was not"},
      {"The mayor said the bridge was safe, but he warned that the road was "
       "not.",
       "INDIRECT The mayor/said: the bridge was safe\n"
       "INDIRECT he/warned: that the road was not"},
      {"Kato said the firm had lost money, and added that the plant would "
       "close.",
       "INDIRECT Kato/said: the firm had lost money\n"
       "INDIRECT Kato/added: that the plant would close"},
      {"The mayor said the bridge was safe and that the road was not.",
       "INDIRECT The mayor/said: the bridge was safe and that the road was "
       "not"},
  };
  ExpectReported(kCases);
}

TEST(IndirectTest, LeavesWhatReportsNothing) {
  const char* kCases[] = {
      "The mayor left the town.",
      "It rained all day.",
      "The State Department is in town.",
      "He has a report on his desk.",
      "The claim was paid at once.",
      "They called off the match.",
      "The bank added two branches.",
      "The farmers’ market opens at nine.",
      "The players’ union won’t move.",
      "It’s John’s; isn’t it?",
      "He stood 6’ 2” tall.",
      "The ’90s were loud.",
      "James’ car was stolen.",
      "Rock ’n’ roll is here.",
      "The boys’ and the girls’ teams lost.",
      "A reported sale fell through.",
      "The so-called plan failed.",
      "Her statement ran to ten pages.",
      "Sales were as expected.",
      "The announcement came late.",
      "The match was called at noon.",
      "A warning light came on.",
      "The report is due in June.",
      "They write to each other.",
      "The written test was hard.",
      "The argument went on for hours.",
      "The team replied with two goals.",
      "The accused man slept.",
      "Prices fell in May.",
      "The dam is weak.",
      "Ships were late.",
      "The plant will close next year.",
      "Two men were arrested.",
      "The wells ran dry.",
      "He ran for office twice.",
      "She won the cup.",
      "The crowd left early.",
      "The train was full.",
      "Shares rose 3 percent.",
      "The talks go on.",
      "The court sits on Monday.",
      "The law is void.",
      "The stock is cheap.",
      "He was tired.",
      "The house fell in.",
      "They took our boats.",
  };
  for (const char* c : kCases) EXPECT_EQ(Reported(c), "") << c;
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
