// Reported clauses of news from many places: farmers, courts, banks, clubs.

#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

TEST(ReportedClausesTest, GoOnBehindWhatIsPutIn) {
  const Case kCases[] = {
      {"He said the task force, hailed as a model, was being shut.",
       "INDIRECT He/said: the task force, hailed as a model, was being shut"},
      {"A communique said the brigade, backed by tanks, attacked at dawn.",
       "INDIRECT A communique/said: the brigade, backed by tanks, attacked at "
       "dawn"},
      {"Police say the boy, who cannot be named, is said to be 14.",
       "INDIRECT Police/say: the boy, who cannot be named, is said to be 14"},
      {"Freeman told Wire that Lomax, a new firm, agreed to buy the site.",
       "INDIRECT Freeman/told: that Lomax, a new firm, agreed to buy the "
       "site"},
      {"Brown said the home secretary, Ada Obi, would not resign.",
       "INDIRECT Brown/said: the home secretary, Ada Obi, would not resign"},
      {"Insurers said the steel sector, which has no backing, was a risk.",
       "INDIRECT Insurers/said: the steel sector, which has no backing, was "
       "a risk"},
      {"The complaint says that on each occasion, Kato had been asked.",
       "INDIRECT The complaint/says: that on each occasion, Kato had been "
       "asked"},
      {"He said the mill, once the town's largest, never reopened.",
       "INDIRECT He/said: the mill, once the town's largest, never reopened"},
      // What has a verb may end at a comma, and a list goes on.
      {"Kato said the mill had closed, which Obi denied.",
       "INDIRECT Kato/said: the mill had closed"},
      {"Kato called for calm, a plea that few heard.",
       "INDIRECT Kato/called for: calm"},
  };
  ExpectReported(kCases);
}

TEST(ReportedClausesTest, FromManyPlaces) {
  const Case kCases[] = {
      {"The dam, according to the engineers, will hold.",
       "INDIRECT the engineers/according to: The dam ## will hold"},
      {"The fare, according to the operator, has not changed since 2019.",
       "INDIRECT the operator/according to: The fare ## has not changed "
       "since 2019"},
      {"The mine, say villagers, has poisoned the stream.",
       "INDIRECT villagers/say: The mine ## has poisoned the stream"},
      {"The merger, the two banks said, would save 90 million euros a year.",
       "INDIRECT the two banks/said: The merger ## would save 90 million "
       "euros a year"},
      {"The bill, ministers insist, will not raise taxes.",
       "INDIRECT ministers/insist: The bill ## will not raise taxes"},
      {"The premier told farmers that the dam would be built.",
       "INDIRECT The premier/told: that the dam would be built"},
      {"The collector told reporters that 40 villages had been cut off.",
       "INDIRECT The collector/told: that 40 villages had been cut off"},
      {"The chief minister said that 2 crore people would get rice at Rs 2 a "
       "kilo.",
       "INDIRECT The chief minister/said: that 2 crore people would get rice "
       "at Rs 2 a kilo"},
      {"The Election Commission said polling was peaceful in 92 booths.",
       "INDIRECT The Election Commission/said: polling was peaceful in 92 "
       "booths"},
      {"The BJP spokesman alleged that votes had been bought for Rs 500 each.",
       "INDIRECT The BJP spokesman/alleged: that votes had been bought for "
       "Rs 500 each"},
      {"The High Court observed that delay defeats justice.",
       "INDIRECT The High Court/observed: that delay defeats justice"},
      {"The petitioner contended that the land was his grandfather's.",
       "INDIRECT The petitioner/contended: that the land was his "
       "grandfather's"},
      {"The minister informed the House that 14 trains had been cancelled.",
       "INDIRECT The minister/informed: that 14 trains had been cancelled"},
      {"Sources said the file was with the home ministry.",
       "INDIRECT Sources/said: the file was with the home ministry"},
      {"Sharma said he had filed a complaint at Andheri police station.",
       "INDIRECT Sharma/said: he had filed a complaint at Andheri police "
       "station"},
      {"Quoting a senior officer, the agency said that three militants had "
       "been killed.",
       "INDIRECT the agency/said: that three militants had been killed"},
      {"The Nation reported that the governor had fled.",
       "INDIRECT The Nation/reported: that the governor had fled"},
      {"The governor said that his people would not be chased from their land.",
       "INDIRECT The governor/said: that his people would not be chased from "
       "their land"},
      {"Soldiers said they had not been paid since March.",
       "INDIRECT Soldiers/said: they had not been paid since March"},
      {"A resident, Musa Garba, said gunmen came on motorcycles.",
       "INDIRECT A resident, Musa Garba/said: gunmen came on motorcycles"},
      {"The Ministry of Health confirmed that nine people had died of cholera.",
       "INDIRECT The Ministry of Health/confirmed: that nine people had died "
       "of cholera"},
      {"The president vowed that he would crush the rebels.",
       "INDIRECT The president/vowed: that he would crush the rebels"},
      {"Opposition leaders claimed the register held dead voters.",
       "INDIRECT Opposition leaders/claimed: the register held dead voters"},
      {"The party's secretary-general told a rally in Kisumu that the "
       "tallying was a sham.",
       "INDIRECT The party's secretary-general/told: that the tallying was a "
       "sham"},
      {"Eskom said load-shedding would move to stage four at midnight.",
       "INDIRECT Eskom/said: load-shedding would move to stage four at "
       "midnight"},
      {"The miner said output fell 12 per cent.",
       "INDIRECT The miner/said: output fell 12 per cent"},
      {"The Treasurer said the surplus was a one-off.",
       "INDIRECT The Treasurer/said: the surplus was a one-off"},
      {"The RFS said the fire had jumped the Hume Highway.",
       "INDIRECT The RFS/said: the fire had jumped the Hume Highway"},
      {"The premier said she would not be lectured by Canberra.",
       "INDIRECT The premier/said: she would not be lectured by Canberra"},
      {"A police spokesperson said a man, 34, was helping with inquiries.",
       "INDIRECT A police spokesperson/said: a man, 34, was helping with "
       "inquiries"},
      {"The ACCC warned that petrol prices would rise.",
       "INDIRECT The ACCC/warned: that petrol prices would rise"},
      {"Growers said that hail had stripped the trees.",
       "INDIRECT Growers/said: that hail had stripped the trees"},
      {"The company said net income rose 14% to $2.3 billion.",
       "INDIRECT The company/said: net income rose 14% to $2.3 billion"},
      {"Chief Financial Officer Dana Reyes said on a call with analysts that "
       "margins would shrink.",
       "INDIRECT Chief Financial Officer Dana Reyes/said: that margins would "
       "shrink"},
      {"The lender said it had set aside $400 million for bad loans.",
       "INDIRECT The lender/said: it had set aside $400 million for bad loans"},
      {"Shares are overpriced, strategists at the bank wrote in a note.",
       "INDIRECT strategists at the bank/wrote: Shares are overpriced"},
      {"Two people familiar with the matter said the offer had been withdrawn.",
       "INDIRECT Two people familiar with the matter/said: the offer had "
       "been withdrawn"},
      {"The fund said in a filing that it had sold its stake.",
       "INDIRECT The fund/said: that it had sold its stake"},
      {"The carrier declined to comment, but a pilot said the engine had been "
       "on fire.",
       "INDIRECT a pilot/said: the engine had been on fire"},
      {"Moody's said it may cut the rating.",
       "INDIRECT Moody's/said: it may cut the rating"},
      {"Traders said dealers were short of copper.",
       "INDIRECT Traders/said: dealers were short of copper"},
      {"The board urged holders to reject the bid.",
       "INDIRECT The board/urged: holders to reject the bid"},
      {"The senator called on the agency to publish the tests.",
       "INDIRECT The senator/called on: the agency to publish the tests"},
      {"Prosecutors accused him of hiding the money in Malta.",
       "INDIRECT Prosecutors/accused: him of hiding the money in Malta"},
      {"She accused her rival of lying to voters.",
       "INDIRECT She/accused: her rival of lying to voters"},
      {"The driver denied being drunk.",
       "INDIRECT The driver/denied: being drunk"},
      {"The actor denied that he had struck the waiter.",
       "INDIRECT The actor/denied: that he had struck the waiter"},
      {"The guide promised that we would see lions.",
       "INDIRECT The guide/promised: that we would see lions"},
      {"The landlord promised to fix the roof by May.",
       "INDIRECT The landlord/promised: to fix the roof by May"},
      {"The airline pledged to repay everyone.",
       "INDIRECT The airline/pledged: to repay everyone"},
      {"The witness could not say which man had fired.",
       "INDIRECT The witness/say: which man had fired"},
      {"Reporters asked when the strike would end.",
       "INDIRECT Reporters/asked: when the strike would end"},
      {"She wondered whether the bridge would hold.",
       "INDIRECT She/wondered: whether the bridge would hold"},
      {"He explained how the valve had failed.",
       "INDIRECT He/explained: how the valve had failed"},
      {"Nobody has explained why the alarm was off.",
       "INDIRECT Nobody/explained: why the alarm was off"},
      {"The guard described how the roof came down.",
       "INDIRECT The guard/described: how the roof came down"},
      {"The sailor told how the mast had snapped.",
       "INDIRECT The sailor/told: how the mast had snapped"},
      {"In a letter to staff, the dean wrote that fees would rise.",
       "INDIRECT the dean/wrote: that fees would rise"},
      {"In a blog post, the firm said the bug had been fixed.",
       "INDIRECT the firm/said: the bug had been fixed"},
      {"Kato said he would go. He added that he had no regrets.",
       "INDIRECT Kato/said: he would go\nINDIRECT He/added: that he had no "
       "regrets"},
      {"He said yes.", "INDIRECT He/said: yes"},
      {"It was, he said, the worst night of his life.",
       "INDIRECT he/said: It was ## the worst night of his life"},
      {"The wall fell, witnesses said, with a noise like thunder.",
       "INDIRECT witnesses/said: The wall fell ## with a noise like thunder"},
      {"Nine people died, the army said, and 40 were hurt.",
       "INDIRECT the army/said: Nine people died ## and 40 were hurt"},
      {"If the rains fail, aid workers warn, a million people will go hungry.",
       "INDIRECT aid workers/warn: If the rains fail ## a million people "
       "will go hungry"},
      {"Unless wages rise, the union says, its members will walk out on "
       "Friday.",
       "INDIRECT the union/says: Unless wages rise ## its members will walk "
       "out on Friday"},
  };
  ExpectReported(kCases);
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
