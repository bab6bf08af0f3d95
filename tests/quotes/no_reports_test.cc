// Words that can report and here do not: nouns, participles, other senses.

#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

TEST(NoReportsTest, NounsAndParticiples) {
  const char* kCases[] = {
      "The claims desk shut at noon.",
      "They charged the hill at dawn.",
      "The guard charged his phone at the gate.",
      "He told the time by the sun.",
      "She told the twins apart by their shoes.",
      "The referee called time on a poor half.",
      "The captain called heads and lost.",
      "He reported for duty at six.",
      "She reports to the chairman of the board.",
      "The ship answered her helm.",
      "The firm answers to two boards.",
      "Added time was four minutes.",
      "The urge to sleep was strong.",
      "The bank demanded its money.",
      "The notes were printed in Leeds.",
      "The noted pianist played two pieces.",
      "The orders went out by post.",
      "The letter was read by the whole staff.",
      "The thermometer read 41 degrees.",
      "The sign reads left to right.",
      "The insurer paid the claims of 300 farmers.",
      "The vow of silence lasts a year.",
      "The suggested retail price is $19.",
      "The alleged thief sat in the second row.",
      "The club admitted women in 1974.",
      "The marked notes were found in a drain.",
      "The announced dividend was paid in May.",
      "The denied visa was granted on appeal.",
      "He was denied bail.",
      "Ana Kato was today confirmed as the head of the port.",
      "The side conceded ground in the scrum.",
      "She accepted the cup.",
      "They appealed to the high court.",
      "Hosts declared at tea on 412 for six.",
      "The dividend declared in May was cut.",
      "The deal concluded in Doha lasts nine years.",
      "Oil replied to the cut with a jump of $4.",
      "The pledges filled a shoebox.",
      "The threatened strike was called off.",
      "The disclosed stake is 4.9 percent.",
      "The disclosed sum was paid at once.",
      "The described route is 14 miles long.",
      "All told, 90 houses were lost.",
      "It goes without saying.",
      "The yard denies this.",
      "The police have not explained why.",
      "He wrote to Kato urgently.",
      "He had no say in it.",
      "The previously announced share split is due in June.",
      "Its widely reported worth is 30 million dollars.",
      "The strike claimed seven lives.",
      "The bomb did not claim any lives.",
      "She called the school to check his marks.",
      "Roy called his sister for help.",
      "Kate called her bank.",
      "A planet called Red Sky has left its orbit.",
      "The asking price was cut by a tenth.",
      "The claimed record did not stand.",
      "She runs a shop called Fair Folks & Daughters.",
      "A band calling itself Red Dawn played on.",
      "The hunt, called Operation Heron 2, cost £4m.",
      "She answered the door in her coat.",
      "He reads the meters on our street.",
      "The notes in his till were wet.",
  };
  for (const char* c : kCases) EXPECT_EQ(Reported(c), "") << c;
}

TEST(NoReportsTest, OtherSenses) {
  const char* kCases[] = {
      "She notes the mileage in a book.",
      "Claims rose by a tenth in the storm year.",
      "A claim on the car was turned down.",
      "The claims adjuster came on Tuesday.",
      "The insurer's claims desk is in Pune.",
      "Lost-luggage claims are on floor two.",
      "The skipper was recalled to the side.",
      "The hotel maintains its lawns well.",
      "The council maintains 900 miles of road.",
      "The firm maintains lifts.",
      "They observed the fast.",
      "Shops observe the holiday.",
      "The town observed a minute of silence.",
      "The driver was told off.",
      "Adding machines stood in rows.",
      "They added a wing in 1911.",
      "Answers are on page ninety.",
      "A wake-up call woke the street.",
      "Calling birds filled the wood.",
      "The ferry calls at six islands.",
      "A late call by the referee cost them a try.",
      "The calls were traced to a farm.",
      "Pledges of cash came by post.",
      "Vows were exchanged in the barn.",
      "Jokes were banned from the set.",
      "The mention in the honours list pleased her.",
      "Comments are closed.",
      "Remarks were limited to two minutes.",
      "Replies must reach us by June.",
      "The patients responded well to the drug.",
      "Caution tape hung from the gate.",
      "Ask at the desk.",
      "The contention of the two sides was over a line call.",
      "The side contends with injuries.",
      "The muttering in the ranks grew.",
      "The predicted storm passed us by.",
      "The goal post fell.",
      "The queries were few.",
      "The object on the radar was a goose.",
      "Objects were thrown.",
      "The objects of the trust are narrow.",
      "Protests shut the bridge.",
      "Lectures begin in May.",
      "The stress on the joint was too great.",
      "Stress kills.",
      "Messages piled up.",
      "The tweet of a wren was heard.",
      "Emails went astray.",
      "The boast of the town is its clock.",
      "She gave a speech in Leeds, adding to recent warnings by the bank.",
      "Officers responded to calls of a burglary within minutes.",
      "He was jailed for offences relating to incidents at home.",
      "He sat at the foot of the stairs, reading to us each night.",
  };
  for (const char* c : kCases) EXPECT_EQ(Reported(c), "") << c;
}

// What the writer says of his own words, and what is said of nobody's.
TEST(NoReportsTest, WaysOfSpeaking) {
  const char* kCases[] = {
      "Needless to say, the bus was late.",
      "This is not to say that the term was without mishaps.",
      "It would be fair to say that the film divides opinion.",
      "It is safe to say that few will mourn it.",
      "It is hard to say how many came.",
      "It is too early to say whether the dam will hold.",
      "It is too soon to say who won.",
      "It goes without saying that the shop was shut.",
      "Suffice to say that the keys were never found.",
  };
  for (const char* c : kCases) EXPECT_EQ(Reported(c), "") << c;
  EXPECT_NE(Reported("She was quick to say that the shop was shut."), "");
  EXPECT_NE(Reported("She went on to say that the shop was shut."), "");
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
