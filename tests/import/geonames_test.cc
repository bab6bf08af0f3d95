// Of GeoNames, on rows made up with its columns.

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/import/imported.h"

namespace onrecord {
namespace gazetteer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// A row of GeoNames' 19 fields.
std::string Geo(int id, const char* name, const char* others,
                const char* feature, const char* country, int population) {
  return absl::StrCat(id, "\t", name, "\t", name, "\t", others, "\t1.5\t2.5\t",
                      feature, "\t", country, "\t\t\t\t\t\t", population,
                      "\t\t1\tEurope/London\t2020-01-01\n");
}

TEST(GeonamesTest, Rows) {
  ImportReport report;
  EXPECT_THAT(
      ImportAll("geonames",
                "1\tÓrla\tOrla\tORL,Orla,Urla\t1\t2\tP\tPPL\tXX\t\t\t\t\t\t"
                "70000\t\t1\tZ\t2020-01-01\n"
                "2\tSpring\tSpring\t\t1\t2\tH\tSPNG\tXX\t\t\t\t\t\t0\t\t1\tZ\t"
                "2020-01-01\n3\tcut short\n",
                &report),
      ElementsAre("Órla|city|city/1|name|exact|geonames:1,pop:70000,iso:XX",
                  "Orla|city|city/1|spelling|exact|geonames:1,pop:70000,iso:XX",
                  "Urla|city|city/1|spelling|exact|geonames:1,pop:70000,"
                  "iso:XX"));
  EXPECT_EQ(report.items, 3);
  EXPECT_EQ(report.dropped["is a code, not a name"], 1);
  EXPECT_EQ(report.dropped["has not 19 fields"], 1);
  EXPECT_EQ(
      report.dropped["is of a feature class that news does not name"], 1);
}

TEST(GeonamesTest, Features) {
  const struct {
    const char* feature;
    const char* country;
    const char* class_name;
  } kCases[] = {
      {"P\tPPL", "XX", "town"},     {"P\tPPLC", "XX", "city"},
      {"P\tPPLX", "XX", "district"}, {"A\tPCLI", "XX", "country"},
      {"A\tADM1", "US", "state"},   {"A\tADM1", "FR", "region"},
      {"A\tADM2", "US", "county"},  {"A\tTERR", "XX", "territory"},
      {"L\tCONT", "", "continent"}, {"L\tRGN", "XX", "region"},
      {"H\tLK", "XX", "water"},     {"T\tMT", "XX", "mountain"},
      {"T\tISL", "XX", "region"},   {"S\tAIRP", "XX", "landmark"},
  };
  for (const auto& c : kCases) {
    ImportReport report;
    const std::vector<std::string> shown = ImportAll(
        "geonames", Geo(7, "Orla", "", c.feature, c.country, 3000), &report);
    ASSERT_EQ(shown.size(), 1) << c.feature;
    EXPECT_THAT(shown[0], HasSubstr(absl::StrCat("|", c.class_name, "|")));
  }
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
