#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

TEST(QuantityTest, ReadsUnitsOfMeasure) {
  CheckFigures({
      {"100GB of data", "[100GB] QUANTITY 100 gigabyte"},
      {"400 kilometres", "[400 kilometres] QUANTITY 400 kilometre"},
      {"60 miles an hour", "[60 miles an hour] QUANTITY 60 mile per hour"},
      {"87 mph (140 km/h)",
       "[87 mph] QUANTITY 87 mile per hour; [140 km/h] QUANTITY 140 "
       "kilometre per hour ==0"},
      {"34,500 metric tons", "[34,500 metric tons] QUANTITY 34500 metric ton"},
      {"12.3m tonnes", "[12.3m tonnes] QUANTITY 12300000 metric ton"},
      {"a 68-ounce can", "[68-ounce] QUANTITY 68 ounce"},
      {"5 feet 2 inches", "[5 feet 2 inches] QUANTITY 5.16666666666667 foot"},
      {"six-mile trip", "[six-mile] QUANTITY 6 mile"},
      {"550 megawatt plant", "[550 megawatt] QUANTITY 550 megawatt"},
      {"450 sq ft", "[450 sq ft] QUANTITY 450 square foot"},
      {"15 kHz", "[15 kHz] QUANTITY 15 kilohertz"},
      {"4 ppb", "[4 ppb] QUANTITY 4 part per billion"},
      {"1,463.87 points", "[1,463.87 points] QUANTITY 1463.87 point"},
      {"a 37m tower", "[37m] QUANTITY 37 metre"},
      {"a 10\" long pen", "[10\"] QUANTITY 10 inch"},
      {"52,000 barrels a day",
       "[52,000 barrels a day] QUANTITY 52000 barrel per day"},
      {"34 kWh", "[34 kWh] QUANTITY 34 kilowatt hour"},
  });
}

TEST(QuantityTest, LeavesWhatOnlyLooksLikeUnits) {
  CheckNoFigures({
      "5G networks",
      "the 13F filing",
      "a 4K screen",
      "an F-16 jet",
      "the B-1B bomber",
      "miles of road",
      "per metre",
      "GB News",
  });
}

TEST(QuantityTest, ReadsTemperaturesAndAngles) {
  CheckFigures({
      {"minus 387 Fahrenheit",
       "[minus 387 Fahrenheit] QUANTITY -387 degree Fahrenheit"},
      {"30 degrees Celsius", "[30 degrees Celsius] QUANTITY 30 degree Celsius"},
      {"40C in Madrid", "[40C] QUANTITY 40 degree Celsius"},
      {"-5C overnight", "[-5C] QUANTITY -5 degree Celsius"},
      {"100° Celsius", "[100° Celsius] QUANTITY 100 degree Celsius"},
      {"it fell to - 20 degrees Celsius",
       "[- 20 degrees Celsius] QUANTITY -20 degree Celsius"},
      {"98 degrees outside", "[98 degrees] QUANTITY 98 degree"},
      {"rotate 90°", "[90°] QUANTITY 90 degree of arc"},
      {"turn a 45 degrees angle", "[45 degrees] QUANTITY 45 degree of arc"},
  });
}

TEST(QuantityTest, ReadsAges) {
  CheckFigures({
      {"The 55-year-old left.", "[55-year-old] QUANTITY 55 year of age"},
      {"She is 29 years old.", "[29 years old] QUANTITY 29 year of age"},
      {"aged 55", "[55] QUANTITY 55 year of age"},
      {"men aged 18 to 34", "[18 to 34] QUANTITY 18..34 year of age"},
      {"eighteen months of age",
       "[eighteen months of age] QUANTITY 18 month of age"},
      {"Agnew, 55, said so.", "[55] QUANTITY 55 year of age"},
      {"the 87 yo man", "[87 yo] QUANTITY 87 year of age"},
      {"a three-week-old baby", "[three-week-old] QUANTITY 3 week of age"},
  });
}

TEST(QuantityTest, TellsAgesFromOtherNumbers) {
  CheckFigures({
      {"In Leeds, 5, he said", "[5] CARDINAL 5"},
      {"on May, 13, it", "[May] DATE @XXXX-05; [13] CARDINAL 13"},
      {"at 55, Leeds", "[55] CARDINAL 55"},
      {"Boeing, 737, flew", "[737] CARDINAL 737"},
      {"old age", ""},
      {"of age", ""},
  });
}

TEST(QuantityTest, ReadsMultiplesAndRates) {
  CheckFigures({
      {"three times as loud", "[three times] QUANTITY 3 times"},
      {"Profit doubled.", "[doubled] QUANTITY 2 times"},
      {"sales tripled", "[tripled] QUANTITY 3 times"},
      {"a tenfold rise", "[tenfold] QUANTITY 10 times up"},
      {"twice as many", "[twice] QUANTITY 2 times"},
      {"300,000 copies a day",
       "[300,000 copies a day] QUANTITY 300000 copy per day #copies"},
      {"78,000 times a minute",
       "[78,000 times a minute] QUANTITY 78000 times per minute"},
      {"half an hour", "[half an hour] DURATION 0.5 hour @PT0.5H"},
      {"more than 2,000 a year", "[2,000 a year] QUANTITY 2000 per year >"},
  });
}

TEST(QuantityTest, ReadsScoresAndVotes) {
  CheckFigures({
      {"won 52-48", "[52-48] QUANTITY 48..52 !first"},
      {"a 9-2 lead", "[9-2] QUANTITY 2..9 #lead !first"},
      {"beat Leeds 3-1", "[3-1] QUANTITY 1..3 !first"},
      {"by 312 votes to 280", "[312 votes to 280] QUANTITY 280..312 !first"},
      {"a 382-37 vote", "[382-37] QUANTITY 37..382 #vote !first"},
      {"drew 2-2 at home", "[2-2] QUANTITY 2..2"},
      {"5-10 people", "[5-10] CARDINAL 5..10 #people"},
      {"10 to 15 people", "[10 to 15] CARDINAL 10..15 #people"},
      {"20 to 1", "[20] CARDINAL 20; [1] CARDINAL 1"},
  });
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
