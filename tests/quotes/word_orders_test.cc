// Reported clauses whose cue stands before them, behind and between, with
// what a sentence can have in front: places, times, occasions.

#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

TEST(WordOrdersTest, Reports) {
  const Case kCases[] = {
      {"It was announced that the theatre would close.",
       "INDIRECT /announced: that the theatre would close"},
      {"It was claimed that the vote had been bought.",
       "INDIRECT /claimed: that the vote had been bought"},
      {"The claim that the moon landing was faked is nonsense, he said.",
       "INDIRECT he/said: The claim that the moon landing was faked is "
       "nonsense"},
      {"The problem, he said, is money.",
       "INDIRECT he/said: The problem ## is money"},
      {"Orla Corp is raising 50 mln dlrs through bonds, said underwriter Kato "
       "Bank.",
       "INDIRECT underwriter Kato Bank/said: Orla Corp is raising 50 mln dlrs "
       "through bonds"},
      {"If so, the appeal must be heard by May, said the judge.",
       "INDIRECT the judge/said: If so, the appeal must be heard by May"},
      {"The trouble with the plan, said the planner, is the plan.",
       "INDIRECT the planner/said: The trouble with the plan ## is the plan"},
      {"The minister's aide said that, while talks had been useful, no deal "
       "was near.",
       "INDIRECT The minister's aide/said: that, while talks had been "
       "useful, no deal was near"},
      {"The coach said that when the rain came his side lost its shape.",
       "INDIRECT The coach/said: that when the rain came his side lost its "
       "shape"},
      {"The bank said that although profit fell, it would raise the payout.",
       "INDIRECT The bank/said: that although profit fell, it would raise "
       "the payout"},
      {"The doctor said that, if he rested, he would live.",
       "INDIRECT The doctor/said: that, if he rested, he would live"},
      {"The spokeswoman said that because the case was before the courts she "
       "could not comment.",
       "INDIRECT The spokeswoman/said: that because the case was before the "
       "courts she could not comment"},
      {"The officer said the men, who were armed, had fired first.",
       "INDIRECT The officer/said: the men, who were armed, had fired first"},
      {"The clerk said the form was lost, the file was lost and the key was "
       "lost.",
       "INDIRECT The clerk/said: the form was lost, the file was lost and "
       "the key was lost"},
      {"The ranger said that elephants had trampled the maize, that lions had "
       "taken calves and that the fence was down.",
       "INDIRECT The ranger/said: that elephants had trampled the maize, "
       "that lions had taken calves and that the fence was down"},
      {"The mayor said the bridge was safe but the road was not.",
       "INDIRECT The mayor/said: the bridge was safe but the road was not"},
      {"The pastor said he forgave them and would pray for them.",
       "INDIRECT The pastor/said: he forgave them and would pray for them"},
      {"The envoy said progress was slow because neither side trusted the "
       "other.",
       "INDIRECT The envoy/said: progress was slow because neither side "
       "trusted the other"},
      {"The envoy said progress was slow, adding that neither side trusted "
       "the other.",
       "INDIRECT The envoy/said: progress was slow\nINDIRECT The "
       "envoy/adding: that neither side trusted the other"},
      {"The envoy said progress was slow, while his deputy said that it had "
       "stopped.",
       "INDIRECT The envoy/said: progress was slow\nINDIRECT his "
       "deputy/said: that it had stopped"},
      {"The scientist said ice was melting three times faster than in 1990.",
       "INDIRECT The scientist/said: ice was melting three times faster than "
       "in 1990"},
      {"The economist said that growth would be 2%, down from 3%.",
       "INDIRECT The economist/said: that growth would be 2%, down from 3%"},
      {"Gonzalez, 29, told a packed press room in Madrid on Thursday that she "
       "was quitting tennis.",
       "INDIRECT Gonzalez, 29/told: that she was quitting tennis"},
      {"John Ndlovu, the head of the school, told parents in a letter that "
       "exams would go ahead.",
       "INDIRECT John Ndlovu, the head of the school/told: that exams would "
       "go ahead"},
      {"Speaking in Delhi, the envoy said that visas would be easier to get.",
       "INDIRECT the envoy/said: that visas would be easier to get"},
      {"Writing in the Lancet, the team said that the drug cut deaths by a "
       "third.",
       "INDIRECT the team/said: that the drug cut deaths by a third"},
      {"Addressing the crowd, the preacher said that the end was near.",
       "INDIRECT the preacher/said: that the end was near"},
      {"Pressed on the delay, the contractor said he needed more cash.",
       "INDIRECT the contractor/said: he needed more cash"},
      {"Through his lawyer, the actor said that he was innocent.",
       "INDIRECT the actor/said: that he was innocent"},
      {"On Friday, the court said the ban was lawful.",
       "INDIRECT the court/said: the ban was lawful"},
      {"Last week the union said it had lost 400 members.",
       "INDIRECT the union/said: it had lost 400 members"},
      {"Later, a nurse said, the man began to sing.",
       "INDIRECT a nurse/said: Later ## the man began to sing"},
      {"Early on Sunday the navy said it had found the wreck.",
       "INDIRECT the navy/said: it had found the wreck"},
      {"Once again the minister said there was no plan B.",
       "INDIRECT the minister/said: there was no plan B"},
      {"The bar is 5' wide, the landlord said.",
       "INDIRECT the landlord/said: The bar is 5' wide"},
      {"The rig, according to its owners, had passed every test.",
       "INDIRECT its owners/according to: The rig ## had passed every test"},
      {"The vaccine, according to the trial's leaders, works best in the "
       "young.",
       "INDIRECT the trial's leaders/according to: The vaccine ## works best "
       "in the young"},
      {"The company's debts, according to a filing, had doubled in a year.",
       "INDIRECT a filing/according to: The company's debts ## had doubled "
       "in a year"},
      {"The suspect, according to two neighbours, kept to himself.",
       "INDIRECT two neighbours/according to: The suspect ## kept to himself"},
      {"The bridge, said the mayor, will open in May.",
       "INDIRECT the mayor/said: The bridge ## will open in May"},
      {"The cause, said the fire chief, was a faulty plug.",
       "INDIRECT the fire chief/said: The cause ## was a faulty plug"},
      {"The strike, the union said, would go ahead.",
       "INDIRECT the union/said: The strike ## would go ahead"},
      {"The pitch, the groundsman insisted, was not to blame.",
       "INDIRECT the groundsman/insisted: The pitch ## was not to blame"},
      {"The rupee, analysts say, is likely to weaken.",
       "INDIRECT analysts/say: The rupee ## is likely to weaken"},
      {"The accused said he had been at home.",
       "INDIRECT The accused/said: he had been at home"},
      {"The accused told the court that he was innocent.",
       "INDIRECT The accused/told: that he was innocent"},
      {"The injured said the roof fell without warning.",
       "INDIRECT The injured/said: the roof fell without warning"},
      {"The jailed leader said he would not eat.",
       "INDIRECT The jailed leader/said: he would not eat"},
      {"A retired judge said the ruling was flawed.",
       "INDIRECT A retired judge/said: the ruling was flawed"},
      {"The outgoing premier said she had no regrets.",
       "INDIRECT The outgoing premier/said: she had no regrets"},
      {"The visiting coach said the pitch was perfect.",
       "INDIRECT The visiting coach/said: the pitch was perfect"},
      {"A leading surgeon said the ward should close.",
       "INDIRECT A leading surgeon/said: the ward should close"},
      {"The ruling party said it would not bend.",
       "INDIRECT The ruling party/said: it would not bend"},
      {"The opposing counsel argued that the tape was forged.",
       "INDIRECT The opposing counsel/argued: that the tape was forged"},
      {"Her visiting sister said the house was cold.",
       "INDIRECT Her visiting sister/said: the house was cold"},
      {"His grieving father said that no one had called.",
       "INDIRECT His grieving father/said: that no one had called"},
      {"The ousted chairman claimed that the vote was rigged.",
       "INDIRECT The ousted chairman/claimed: that the vote was rigged"},
      {"The president-elect said he would sign it.",
       "INDIRECT The president-elect/said: he would sign it"},
      {"The Beirut-based lender said it had cash for a month.",
       "INDIRECT The Beirut-based lender/said: it had cash for a month"},
      {"A government-appointed panel said that the dam was unsafe.",
       "INDIRECT A government-appointed panel/said: that the dam was unsafe"},
      {"A state-run newspaper reported that the talks had failed.",
       "INDIRECT A state-run newspaper/reported: that the talks had failed"},
      {"The London-listed miner said output fell.",
       "INDIRECT The London-listed miner/said: output fell"},
      {"He was told that the road was shut.",
       "INDIRECT /told: that the road was shut"},
      {"Reporters were told that the talks had failed.",
       "INDIRECT /told: that the talks had failed"},
      {"It was reported that nine men had died.",
       "INDIRECT /reported: that nine men had died"},
      {"The jury was told that the knife was never found.",
       "INDIRECT /told: that the knife was never found"},
      {"She was asked whether she knew him.",
       "INDIRECT /asked: whether she knew him"},
      {"Ministers were warned that the dam could fail.",
       "INDIRECT /warned: that the dam could fail"},
      {"He was quoted as saying that the deal was dead.",
       "INDIRECT He/quoted as saying: that the deal was dead"},
  };
  ExpectReported(kCases);
}

TEST(WordOrdersTest, WhoIsQuotedSpeaks) {
  const Case kCases[] = {
      {"The paper quoted an official as saying the deal was dead.",
       "INDIRECT an official/saying: the deal was dead"},
      {"Kyodo quoted Ana Kato as saying that rates would fall.",
       "INDIRECT Ana Kato/saying: that rates would fall"},
      {"\"It is over,\" the agency quoted Ana Kato as saying.",
       "DIRECT Ana Kato/quoted: \"It is over,\""},
      {"\"It is over,\" the paper quotes the mayor, Ana Kato, as saying.",
       "DIRECT the mayor, Ana Kato/quotes: \"It is over,\""},
      // Not where, or by whom.
      {"He was quoted by the paper as saying that the deal was dead.",
       "INDIRECT He/saying: that the deal was dead"},
  };
  ExpectReported(kCases);
}

TEST(WordOrdersTest, ThatBehindMarksOfTheSpeaker) {
  const Case kCases[] = {
      {"Its \"Stop It\" campaign said that trains would be late.",
       "INDIRECT campaign/said: that trains would be late"},
      {"\"It is over,\" the mayor said that day.",
       "DIRECT the mayor/said: \"It is over,\""},
  };
  ExpectReported(kCases);
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
