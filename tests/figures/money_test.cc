#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

TEST(MoneyTest, ReadsSignsAndCodesBeforeNumbers) {
  CheckFigures({
      {"It paid $1.1bn.", "[$1.1bn] MONEY 1100000000 USD ?"},
      {"a £7.7m deal", "[£7.7m] MONEY 7700000 GBP"},
      {"€300,000 was lost", "[€300,000] MONEY 300000 EUR"},
      {"US$5 million in aid", "[US$5 million] MONEY 5000000 USD"},
      {"cost HK$40", "[HK$40] MONEY 40 HKD"},
      {"cost RM120,000 each", "[RM120,000] MONEY 120000 MYR"},
      {"cost R50m", "[R50m] MONEY 50000000 ZAR"},
      {"the ¥590 billion loss", "[¥590 billion] MONEY 590000000000 JPY ?"},
      {"sold for A$3.2m", "[A$3.2m] MONEY 3200000 AUD"},
      {"He owes C$250", "[C$250] MONEY 250 CAD"},
      {"₹13 lakh was seized", "[₹13 lakh] MONEY 1300000 INR"},
      {"Rs 500 was paid", "[Rs 500] MONEY 500 INR ?"},
      {"USD 40 million", "[USD 40 million] MONEY 40000000 USD"},
      {"CHF25m of bonds", "[CHF25m] MONEY 25000000 CHF"},
      {"a fine of GBP2.5m", "[GBP2.5m] MONEY 2500000 GBP"},
      {"R$30 billion", "[R$30 billion] MONEY 30000000000 BRL"},
      {"paid hk$30", "[hk$30] MONEY 30 HKD"},
      {"-$5 in all", "[-$5] MONEY -5 USD ?"},
      {"$US16 million", "[$US16 million] MONEY 16000000 USD"},
  });
}

TEST(MoneyTest, LeavesSignsWithoutNumbers) {
  CheckNoFigures({
      "The $ fell.",
      "The pound fell.",
      "The S$ sign",
      "\"$-\" is all it says.",
      "lone € sign",
      "the dollar shops",
      "He marks papers.",
      "PLX-R18 drug",
      "Real Madrid won.",
      "He paid a price.",
  });
}

TEST(MoneyTest, ReadsNamesBehindNumbers) {
  CheckFigures({
      {"worth 50 cents", "[50 cents] MONEY 0.5 USD ?"},
      {"by 361 million pounds", "[361 million pounds] MONEY 361000000 GBP ?"},
      {"450,000 yen", "[450,000 yen] MONEY 450000 JPY"},
      {"125 million Australian dollars",
       "[125 million Australian dollars] MONEY 125000000 AUD"},
      {"37.5 Canadian cents", "[37.5 Canadian cents] MONEY 0.375 CAD"},
      {"5.276 billion yen", "[5.276 billion yen] MONEY 5276000000 JPY"},
      {"nine euros", "[nine euros] MONEY 9 EUR"},
      {"a million dollars", "[a million dollars] MONEY 1000000 USD ?"},
      {"20 Swiss francs", "[20 Swiss francs] MONEY 20 CHF"},
      {"1.23 billion shekels", "[1.23 billion shekels] MONEY 1230000000 ILS"},
      {"500 rupees", "[500 rupees] MONEY 500 INR ?"},
      {"200 Kenyan shillings", "[200 Kenyan shillings] MONEY 200 KES"},
      {"hundreds of millions of dollars",
       "[hundreds of millions of dollars] MONEY 100000000..1000000000 USD ?"},
      {"3 dollars and 50 cents", "[3 dollars and 50 cents] MONEY 3.5 USD ?"},
      {"it cost 15 dollars 50.", "[15 dollars 50] MONEY 15.5 USD ?"},
      {"two dollars", "[two dollars] MONEY 2 USD ?"},
      {"40 MEUR", "[40 MEUR] MONEY 40000000 EUR"},
      {"75 USD million", "[75 USD million] MONEY 75000000 USD"},
      {"a 10 yen-denominated bond", "[10 yen] MONEY 10 JPY"},
  });
}

TEST(MoneyTest, TellsMoneyFromItsLikes) {
  CheckFigures({
      {"A $5 note", "[$5] MONEY 5 USD ?"},
      {"She gave us $5.", "[$5] MONEY 5 USD ?"},
      {"2 won the race", "[2] CARDINAL 2"},
      {"All 70 of us", "[70] CARDINAL 70"},
      {"She got MAD 5 times.", "[5 times] QUANTITY 5 times"},
      {"He lost 10 pounds in weight.", "[10 pounds] QUANTITY 10 pound down"},
      {"It weighs 5 pounds.", "[5 pounds] QUANTITY 5 pound"},
      {"five pounds of butter", "[five pounds] QUANTITY 5 pound"},
      {"$200 to $4 million", "[$200 to $4 million] MONEY 200..4000000 USD ?"},
  });
}

TEST(MoneyTest, ReadsRates) {
  CheckFigures({
      {"$15 an hour", "[$15 an hour] MONEY 15 USD per hour ?"},
      {"at 12p a share", "[12p a share] MONEY 0.12 GBP per share"},
      {"4 cents a share", "[4 cents a share] MONEY 0.04 USD per share ?"},
      {"£2bn-a-year", "[£2bn-a-year] MONEY 2000000000 GBP per year"},
      {"$3,500 a month", "[$3,500 a month] MONEY 3500 USD per month ?"},
      {"NZ$99.99 a year", "[NZ$99.99 a year] MONEY 99.99 NZD per year"},
      {"$1,100 per square foot",
       "[$1,100 per square foot] MONEY 1100 USD per square foot ?"},
      {"€20 per tonne", "[€20 per tonne] MONEY 20 EUR per metric ton"},
      {"$58.24 a barrel", "[$58.24 a barrel] MONEY 58.24 USD per barrel ?"},
      {"12p per share", "[12p per share] MONEY 0.12 GBP per share"},
      {"paid $28 million a year earlier",
       "[$28 million] MONEY 28000000 USD ?; [a year earlier] DATE 1 year "
       "@XXXX"},
      {"paid $5 a day later",
       "[$5] MONEY 5 USD ?; [a day] DURATION 1 day @P1D"},
      {"$5 as a reward", "[$5] MONEY 5 USD ?"},
  });
}

TEST(MoneyTest, ReadsRangesAndConversions) {
  CheckFigures({
      {"$5-8bn", "[$5-8bn] MONEY 5000000000..8000000000 USD ?"},
      {"between $62 and $68", "[between $62 and $68] MONEY 62..68 USD ?"},
      {"€5-10 million", "[€5-10 million] MONEY 5000000..10000000 EUR"},
      {"from 410p to 382p", "[from 410p to 382p] MONEY 3.82..4.1 GBP !first"},
      {"5 to 8 million euros",
       "[5 to 8 million euros] MONEY 5000000..8000000 EUR"},
      {"€1.5bn (£1.2bn)",
       "[€1.5bn] MONEY 1500000000 EUR; [£1.2bn] MONEY 1200000000 GBP ==0"},
      {"1.23 billion shekels ($330 million)",
       "[1.23 billion shekels] MONEY 1230000000 ILS; [$330 million] MONEY "
       "330000000 USD ? ==0"},
      {"eight or nine euros", "[eight] MONEY 8 EUR; [nine euros] MONEY 9 EUR"},
      {"$5 (see below)", "[$5] MONEY 5 USD ?"},
      {"$5 and €6", "[$5] MONEY 5 USD ?; [€6] MONEY 6 EUR"},
  });
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
