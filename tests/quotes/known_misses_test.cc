// Sentences that the stage gets wrong, with what would be right. A row that
// comes out right fails here: it then belongs into the table of its class.

#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

TEST(KnownMissesTest, AreStillMissed) {
  const Case kCases[] = {
      {"The lawyer argued all night with his wife.", ""},
      {"She explained nothing to anyone.", ""},
      {"She wrote two novels and a play.", ""},
      {"The museum admits children free.", ""},
      {"The hotel confirmed bookings by post until 1998.", ""},
      {"The church confirmed forty children.", ""},
      {"The striker was denied by the post.", ""},
      {"The keeper denied the visitors twice.", ""},
      {"The hosts conceded two late goals.", ""},
      {"Customs declared the port open at noon.", ""},
      {"War was declared in September.", ""},
      {"The match concluded in the dark.", ""},
      {"They concluded the deal in Doha.", ""},
      {"The circle described by the crane was too small.", ""},
      {"The say of small holders is small.", ""},
      {"An old saying hangs above the bar.", ""},
      {"The ‘man of the match’ award went to the keeper.", ""},
      {"The band played 'Stairs' twice.", ""},
      {"Press the button marked 'lift'.", ""},
      {"The file labelled ‘Tax’ was empty.", ""},
      {"Under ‘reason for visit’ he put his own name.", ""},
      {"Bank notes of 50 lei are blue.", ""},
      {"The team recalled its left-armer for the final test.", ""},
      {"They maintained their lead to the end.", ""},
      {"The league leaders maintained their run.", ""},
      {"Calls cost 12p a minute.", ""},
      {"Urges of that kind pass.", ""},
      {"Contending sides met at the bridge.", ""},
      {"They contend for the cup in June.", ""},
      {"He contends with a bad knee.", ""},
      {"The pilot, investigators found, had not slept for 20 hours.",
       "INDIRECT investigators/found: The pilot ## had not slept for 20 hours"},
      {"Rates, the governor hinted, could fall before the summer.",
       "INDIRECT the governor/hinted: Rates ## could fall before the summer"},
      {"The hosts were poor, one fan said; others said the referee was worse.",
       "INDIRECT one fan/said: The hosts were poor\nINDIRECT others/said: "
       "the referee was worse"},
      {"The rules are clear, she said: no dogs and no drones.",
       "INDIRECT she/said: The rules are clear ## no dogs and no drones"},
      {"The secretary said the talks, held in Muscat, had been frank.",
       "INDIRECT The secretary/said: the talks, held in Muscat, had been "
       "frank"},
      {"Reports that the king was ill were denied by the palace.",
       "INDIRECT the palace/denied: that the king was ill"},
      {"The firm denied having paid anyone.",
       "INDIRECT The firm/denied: having paid anyone"},
      {"‘They’re the people’s trains,’ the union’s leader said. ‘Not the "
       "banks’.’",
       "DIRECT the union’s leader/said: ‘They’re the people’s trains,’ ## "
       "‘Not the banks’.’"},
      {"There were, the pilot recalled, no lights at all on the field.",
       "INDIRECT the pilot/recalled: There were ## no lights at all on the field"},
      {"The men were said to be armed.",
       "INDIRECT /said: The men ## to be armed"},
      {"It emerged that the keys had been copied.",
       "INDIRECT /emerged: that the keys had been copied"},
      {"The inquest heard the lads' boat was 'barely afloat'.",
       "MIXED /heard: the lads' boat was 'barely afloat'"},
  };
  for (const Case& c : kCases) EXPECT_NE(Reported(c.text), c.want) << c.text;
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
