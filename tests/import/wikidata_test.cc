// Of Wikidata, on items made up with the fields that its dump has.

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/import/imported.h"

namespace onrecord {
namespace gazetteer {
namespace {

using testing::ElementsAre;

std::string Statement(const char* item, const char* rank) {
  return absl::StrCat(
      "{\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{\"value\":{"
      "\"entity-type\":\"item\",\"id\":\"", item, "\"},\"type\":"
      "\"wikibase-entityid\"}},\"type\":\"statement\",\"rank\":\"", rank,
      "\"}");
}

std::string Item(const char* id, const std::string& claims) {
  return absl::StrCat(
      "{\"type\":\"item\",\"id\":\"", id, "\",\"labels\":{\"en\":{"
      "\"language\":\"en\",\"value\":\"Ann Orla\"}},\"descriptions\":{},"
      "\"aliases\":{\"en\":[{\"language\":\"en\",\"value\":\"A. Orla\"},{"
      "\"language\":\"en\",\"value\":\"AO\"}]},\"claims\":{", claims,
      "},\"sitelinks\":{\"enwiki\":{\"site\":\"enwiki\",\"title\":\"A\"}}}");
}

TEST(WikidataTest, Items) {
  ImportReport report;
  const std::string person = Item(
      "Q1", absl::StrCat("\"P31\":[", Statement("Q5", "normal"), "],\"P27\":[",
                         Statement("Q142", "normal"), "],\"P1278\":[{"
                         "\"mainsnak\":{\"datavalue\":{\"value\":\"L1\"}},"
                         "\"rank\":\"normal\"}]"));
  const std::string company = Item(
      "Q3", absl::StrCat("\"P31\":[", Statement("Q515", "normal"), ",",
                         Statement("Q4830453", "preferred"), "]"));
  const std::string items[] = {
      person, company,
      "{\"type\":\"property\",\"id\":\"P31\",\"labels\":[],\"claims\":[]}",
      Item("Q2", "")};
  const std::string dump =
      absl::StrCat("[\n", absl::StrJoin(items, ",\n"), "\n]\n");
  EXPECT_THAT(
      ImportAll("wikidata", dump, &report),
      ElementsAre("Ann Orla|person|wikidata/Q1|name|exact|wikidata:Q1,lei:L1",
                  "A. Orla|person|wikidata/Q1|other|exact|wikidata:Q1,lei:L1",
                  "AO|person|wikidata/Q1|acronym|exact|wikidata:Q1,lei:L1",
                  "Ann Orla|company|wikidata/Q3|name|exact|wikidata:Q3",
                  "A. Orla|company|wikidata/Q3|other|exact|wikidata:Q3",
                  "AO|company|wikidata/Q3|acronym|exact|wikidata:Q3"));
  EXPECT_EQ(report.items, 4);
  EXPECT_EQ(report.dropped.size(), 2);
  ImportOptions options;
  options.countries = {"FR"};
  options.min_prior = 0.1f;
  // The same without the array around.
  const std::string lines = absl::StrJoin(items, "\n");
  EXPECT_EQ(ImportAll("wikidata", lines, &(report = {}), options).size(), 3);
  EXPECT_EQ(report.dropped["is of another country"], 3);
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
