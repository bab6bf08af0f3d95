// Reports in the styles of British, American, Indian, African, Australian,
// financial and sports pages, and sentences of the same pages that report
// nothing though their words could.

#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

struct Case {
  const char* text;
  const char* want;
};

TEST(StylesTest, Reports) {
  const Case kCases[] = {
      {"The skipper said the pitch had “a bit of turn” in it.",
       "MIXED The skipper/said: the pitch had “a bit of turn” in it"},
      {"“We were poor,” admitted the manager, “and we know it.”",
       "DIRECT the manager/admitted: “We were poor,” ## “and we know it.”"},
      {"The striker insisted he would stay at the club.",
       "INDIRECT The striker/insisted: he would stay at the club"},
      {"The coach warned that the league was not over.",
       "INDIRECT The coach/warned: that the league was not over"},
      {"The captain claimed the ball had crossed the line.",
       "INDIRECT The captain/claimed: the ball had crossed the line"},
      {"“It's a big ask,” the fast bowler conceded.",
       "DIRECT the fast bowler/conceded: “It's a big ask,”"},
      {"The board announced that the tour was off.",
       "INDIRECT The board/announced: that the tour was off"},
      {"Revenue will rise next year, the group forecast.",
       "INDIRECT the group/forecast: Revenue will rise next year"},
      {"The bank predicted that rates would fall by June.",
       "INDIRECT The bank/predicted: that rates would fall by June"},
      {"The chief executive said margins “remain under pressure”.",
       "MIXED The chief executive/said: margins “remain under pressure”"},
      {"The regulator accused the firm of misleading investors.",
       "INDIRECT The regulator/accused: the firm of misleading investors"},
      {"The company said it “does not comment on rumours”.",
       "MIXED The company/said: it “does not comment on rumours”"},
      {"Analysts at the brokerage wrote that the shares were dear.",
       "INDIRECT Analysts at the brokerage/wrote: that the shares were dear"},
      {"The fund urged the board to sell the unit.",
       "INDIRECT The fund/urged: the board to sell the unit"},
      {"The auditor noted that the accounts were late.",
       "INDIRECT The auditor/noted: that the accounts were late"},
      {"The chief minister alleged that the opposition had paid the crowd.",
       "INDIRECT The chief minister/alleged: that the opposition had paid the "
       "crowd"},
      {"The high court observed that the law was vague.",
       "INDIRECT The high court/observed: that the law was vague"},
      {"The police commissioner said a case had been registered.",
       "INDIRECT The police commissioner/said: a case had been registered"},
      {"The union called on members to stay at home.",
       "INDIRECT The union/called on: members to stay at home"},
      {"Residents complained that the road was flooded.",
       "INDIRECT Residents/complained: that the road was flooded"},
      {"The army spokesman denied that shots had been fired.",
       "INDIRECT The army spokesman/denied: that shots had been fired"},
      {"The premier conceded that the plan had failed.",
       "INDIRECT The premier/conceded: that the plan had failed"},
      {"The witness told the inquiry that she saw a light.",
       "INDIRECT The witness/told: that she saw a light"},
      {"The judge asked whether the men had been told.",
       "INDIRECT The judge/asked: whether the men had been told"},
      {"The prosecutor argued that the fire was set on purpose.",
       "INDIRECT The prosecutor/argued: that the fire was set on purpose"},
      {"The lawyer replied: “My client was at home.”",
       "DIRECT The lawyer/replied: “My client was at home.”"},
      {"“Who let him in?” asked the chairman.",
       "DIRECT the chairman/asked: “Who let him in?”"},
      {"“No,” he said.",
       "DIRECT he/said: “No,”"},
      {"‘It's over,’ she whispered.",
       "DIRECT she/whispered: ‘It's over,’"},
      {"'That's all,' he shrugged, 'for now.'",
       "DIRECT he/shrugged: 'That's all,' ## 'for now.'"},
      {"The mayor described the plan as “a stitch-up”.",
       "MIXED The mayor/described: the plan as “a stitch-up”"},
      {"Kato called the ruling “a disgrace”.",
       "MIXED Kato/called: the ruling “a disgrace”"},
      {"The report concluded that the dam had been badly built.",
       "INDIRECT The report/concluded: that the dam had been badly built"},
      {"The ministry said in a statement that two soldiers had died.",
       "INDIRECT The ministry/said in a statement: that two soldiers had died"},
      {"Officials, speaking on condition of anonymity, said the talks had "
       "stalled.",
       "INDIRECT Officials, speaking on condition of anonymity/said: the talks "
       "had stalled"},
      {"The club, which has sold its best player, said it would appeal.",
       "INDIRECT The club, which has sold its best player/said: it would appeal"},
      {"He added that the money had been spent.",
       "INDIRECT He/added: that the money had been spent"},
      {"She went on to say that the school would close.",
       "INDIRECT She/went on to say: that the school would close"},
      {"The paper reported that the deal was close.",
       "INDIRECT The paper/reported: that the deal was close"},
      {"He promised to return the money.",
       "INDIRECT He/promised: to return the money"},
      {"She vowed never to sing again.",
       "INDIRECT She/vowed: never to sing again"},
      {"Kato would not say that the bridge was safe.",
       "INDIRECT Kato/say: that the bridge was safe"},
      {"The bank did not say when it would reopen.",
       "INDIRECT The bank/say: when it would reopen"},
      {"“We won't go,” they said. “We have nowhere to go.”",
       "DIRECT they/said: “We won't go,” ## “We have nowhere to go.”"},
      {"“We won't go,” they said.\n\n“We have nowhere to go.”",
       "DIRECT they/said: “We won't go,” ## “We have nowhere to go.”"},
      {"A banner read “No more cuts”.",
       "DIRECT A banner/read: “No more cuts”"},
      {"The crime, he said, was “shocking”.",
       "MIXED he/said: The crime ## was “shocking”"},
      {"“I did nothing wrong,” the minister, 61, told the paper.",
       "DIRECT the minister, 61/told: “I did nothing wrong,”"},
      {"“I did nothing wrong,” says Kato, who runs the port.",
       "DIRECT Kato/says: “I did nothing wrong,”"},
      {"Kato, 45, said: “I did nothing wrong.”",
       "DIRECT Kato, 45/said: “I did nothing wrong.”"},
      {"It was his players' fault, the coach said.",
       "INDIRECT the coach/said: It was his players' fault"},
  };
  for (const Case& c : kCases) EXPECT_EQ(Reported(c.text), c.want);
}

TEST(StylesTest, LeavesWhatReportsNothing) {
  const char* kCases[] = {
      "The skipper won the toss and chose to bat.",
      "The striker left the club in May.",
      "The claim form runs to six pages.",
      "The group's margins fell to 3 percent.",
      "The regulator fined the firm twice.",
      "The note was found under the door.",
      "The board's calls went to an empty office.",
      "The union members stayed at home.",
      "The report card was good.",
      "A warning sign stood by the road.",
      "The tour was called off.",
      "The order was placed on hold.",
      "The judge's ruling is due in June.",
      "The notes fell due on Monday.",
      "The charge was dropped.",
      "The promise of rain brought crowds.",
      "The post office shut in May.",
      "The bill was read twice.",
      "They shared the prize.",
      "The pledge drive ended on Friday.",
      "The band added a date in Leeds.",
      "The bank's advice line was shut.",
      "The state fair opens in May.",
      "Sir Andrew opened the bridge.",
      "The workers' and players' unions met.",
      "He wore size 10's.",
      "The '60s were loud, and the '70s longer.",
  };
  for (const char* c : kCases) EXPECT_EQ(Reported(c), "") << c;
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
