#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

TEST(MoneyTest, ReadsSignsBeforeNumbers) {
  CheckFigures({
      {"It paid $1.1bn.", "[$1.1bn] MONEY 1100000000 USD ?"},
      {"a £7.7m deal", "[£7.7m] MONEY 7700000 GBP"},
      {"€300,000 was lost", "[€300,000] MONEY 300000 EUR"},
      {"US$5 million in aid", "[US$5 million] MONEY 5000000 USD"},
      {"cost HK$40", "[HK$40] MONEY 40 HKD"},
      {"A $5 note", "[$5] MONEY 5 USD ?"},
      {"cost RM120,000 each", "[RM120,000] MONEY 120000 MYR"},
      {"cost R50m", "[R50m] MONEY 50000000 ZAR"},
  });
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
