// Ages that a person's name beside the number tells; cases/ages.tsv has those
// that words tell.

#include <string>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

struct AgeCase {
  absl::string_view text;
  absl::string_view person;
  absl::string_view figures;
};

TEST(AgesTest, NamesTellThem) {
  for (const AgeCase& c : {
           AgeCase{"It was Theresa May, 60, who left.", "Theresa May",
                   "[60] QUANTITY 60 year of age"},
           AgeCase{"The man, Ian Over, 60, left.", "Ian Over",
                   "[60] QUANTITY 60 year of age"},
           AgeCase{"Later Ada Obi turned 40.", "Ada Obi",
                   "[40] QUANTITY 40 year of age"},
           AgeCase{"Obi was 15 and lived there.", "Obi",
                   "[15] QUANTITY 15 year of age"},
           AgeCase{"At 53, Cleary left.", "Cleary",
                   "[53] QUANTITY 53 year of age"},
       }) {
    EXPECT_EQ(LineWithPerson(c.text, c.person), c.figures);
  }
}

TEST(AgesTest, OthersAreNone) {
  for (const AgeCase& c : {
           // The same without the name.
           AgeCase{"It was Theresa May, 60, who left.", "", "[60] CARDINAL 60"},
           AgeCase{"Obi was 15 and lived there.", "", "[15] CARDINAL 15"},
           AgeCase{"At 53, Cleary left.", "", "[53] CARDINAL 53"},
           // Somebody is near, but not whose age it is.
           AgeCase{"Obi was 15 minutes late.", "Obi",
                   "[15 minutes] DURATION 15 minute @PT15M"},
           AgeCase{"Obi is 15 and counting.", "Obi", "[15] CARDINAL 15"},
           AgeCase{"To Obi the total was 15.", "Obi", "[15] CARDINAL 15"},
           AgeCase{"At 9, Cleary left.", "Cleary", "[9] CARDINAL 9"},
           AgeCase{"At 5300, Cleary left.", "Cleary", "[5300] CARDINAL 5300"},
           AgeCase{"For Ada Obi, 200, all left.", "Ada Obi",
                   "[200] CARDINAL 200"},
       }) {
    EXPECT_EQ(LineWithPerson(c.text, c.person), c.figures);
  }
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
