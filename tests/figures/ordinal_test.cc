#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

TEST(OrdinalTest, ReadsOrdinals) {
  CheckFigures({
      {"the first time", "[first] ORDINAL 1"},
      {"the 21st floor", "[21st] ORDINAL 21"},
      {"second-largest city", "[second-largest] ORDINAL 2 #largest"},
      {"She came third.", "[third] ORDINAL 3"},
      {"the 99th Congress", "[99th] ORDINAL 99"},
      {"one hundred twenty-fifth", "[one hundred twenty-fifth] ORDINAL 125"},
      {"first-team players", "[first-team] ORDINAL 1 #team"},
      {"First, it rained.", "[First] ORDINAL 1"},
  });
}

TEST(OrdinalTest, LeavesOrdinalsThatAreNone) {
  CheckNoFigures({
      "third-party apps",
      "first-class seat",
      "at First Boston",
      "per second",
      "a split second",
      "second-hand car",
      "First Executive fell.",
      "third-degree burns",
  });
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
