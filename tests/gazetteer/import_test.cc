// Sources and importers, each on a small made-up file of the published format.

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/import/importer.h"
#include "extractor/gazetteer/import/line_source.h"
#include "extractor/gazetteer/import/source.h"
#include "extractor/gazetteer/lint.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace gazetteer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string WriteFile(const std::string& name, const std::string& bytes) {
  const std::string path = absl::StrCat(testing::TempDir(), "/", name);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string Show(const Entry& entry) {
  return absl::StrJoin(
      {std::string(entry.name), std::string(TypeName(entry.type)),
       std::string(entry.id), std::string(AliasKindName(entry.alias)),
       std::string(CaseRuleName(entry.case_rule)), std::string(entry.ids)},
      "|");
}

std::vector<std::string> Read(const std::string& path, SourceReport* report,
                              SourceOptions options = {}) {
  EntryList entries;
  const absl::Status status = ReadSource(path, options, &entries, report);
  EXPECT_TRUE(status.ok()) << status;
  std::vector<std::string> shown;
  for (const Entry& entry : entries.entries()) shown.push_back(Show(entry));
  return shown;
}

TEST(SourceTest, ReadsTabs) {
  SourceReport report;
  const std::string path = WriteFile(
      "a.tsv", "# columns: name\tid\ttype\tcase\nOrla\tc/1\tplace\n\n"
               "Acme\tc/2\torganization\tany\nBad\tc/3\tplanet\n\tc/4\n");
  EXPECT_THAT(Read(path, &report),
              ElementsAre("Orla|place|c/1|name|exact|",
                          "Acme|organization|c/2|name|any|"));
  ASSERT_EQ(report.skipped, 2);
  EXPECT_THAT(report.problems[0], HasSubstr("a.tsv:5: type 'planet' is none"));
  EXPECT_THAT(report.problems[1], HasSubstr("a.tsv:6: the name is empty"));
  EntryList entries;
  SourceOptions strict;
  strict.strict = true;
  EXPECT_FALSE(ReadSource(path, strict, &entries, &report).ok());
}

TEST(SourceTest, ReadsCommas) {
  SourceReport report;
  EXPECT_THAT(Read(WriteFile("a.csv", "name,type,prior\r\n"
                                      "\"Acme, \"\"The\"\" Co\",organization,"
                                      "0.9\r\nOrla,place,2\r\n"), &report),
              ElementsAre("Acme, \"The\" Co|organization||name|exact|"));
  EXPECT_EQ(report.skipped, 1);
}

TEST(SourceTest, ReadsPatternsOfSpacy) {
  SourceReport report;
  EXPECT_THAT(
      Read(WriteFile(
               "a.jsonl",
               "{\"label\": \"ORG\", \"pattern\": \"Acme\", \"id\": \"acme\"}\n"
               "{\"label\": \"GPE\", \"pattern\": [{\"LOWER\": \"new\"}, "
               "{\"LOWER\": \"orla\"}]}\n"
               "{\"label\": \"ORG\", \"pattern\": [{\"POS\": \"NOUN\"}]}\n"
               "not json\n"), &report),
      ElementsAre("Acme|organization|acme|name|exact|",
                  "new orla|place||name|any|"));
  EXPECT_EQ(report.skipped, 2);
}

TEST(SourceTest, ReadsListsOfGate) {
  WriteFile("firm.lst", "Acme Ltd\nBaker & Sons\nCo Op&country=gb&size=3\n");
  SourceReport report;
  EXPECT_THAT(Read(WriteFile("lists.def", "firm.lst:organization:company\n"),
                   &report),
              ElementsAre("Acme Ltd|organization||name|exact|",
                          "Baker & Sons|organization||name|exact|",
                          "Co Op|organization||name|exact|country:gb,size:3"));
}

TEST(SourceTest, ReadsPlainText) {
  SourceReport report;
  SourceOptions options;
  options.type = Type::kPerson;
  EXPECT_THAT(Read(WriteFile("a.txt", "\xEF\xBB\xBF" "Ann Orla\r\n\nBo\xFF\n"),
                   &report, options),
              ElementsAre("Ann Orla|person||name|exact|"));
  EXPECT_EQ(report.skipped, 1);
}

std::vector<std::string> ImportAll(const char* kind, const std::string& bytes,
                                   ImportReport* report,
                                   const ImportOptions& options = {}) {
  auto lines = LineSource::Open(WriteFile("import.data", bytes));
  EXPECT_TRUE(lines.ok());
  std::vector<std::string> shown;
  const absl::Status status =
      Import(kind, lines->get(), options,
             [&](const Entry& entry) { shown.push_back(Show(entry)); }, report);
  EXPECT_TRUE(status.ok()) << status;
  return shown;
}

TEST(ImportTest, Geonames) {
  ImportReport report;
  EXPECT_THAT(
      ImportAll("geonames",
                "1\tÓrla\tOrla\tOrla,Urla\t1\t2\tP\tPPL\tXX\t\t\t\t\t\t5000\t"
                "\t1\tZ\t2020-01-01\n"
                "2\tSpring\tSpring\t\t1\t2\tH\tSPNG\tXX\t\t\t\t\t\t0\t\t1\tZ\t"
                "2020-01-01\n", &report),
      ElementsAre("Órla|place|city/1|name|exact|geonames:1,pop:5000,iso:XX",
                  "Orla|place|city/1|spelling|exact|geonames:1,pop:5000,iso:XX",
                  "Urla|place|city/1|spelling|exact|geonames:1,pop:5000,"
                  "iso:XX"));
  EXPECT_EQ(report.items, 2);
  EXPECT_EQ(report.dropped.size(), 1);
}

TEST(ImportTest, Gleif) {
  ImportReport report;
  ImportOptions options;
  options.statuses = {"ACTIVE"};
  options.countries = {"GB"};
  EXPECT_THAT(
      ImportAll("gleif",
                "\"LEI\",\"Entity.LegalName\",\"Entity.OtherEntityNames."
                "OtherEntityName.1\",\"Entity.OtherEntityNames.OtherEntityName."
                "1.type\",\"Entity.TransliteratedOtherEntityNames."
                "TransliteratedOtherEntityName.1\",\"Entity."
                "TransliteratedOtherEntityNames."
                "TransliteratedOtherEntityName.1.type\","
                "\"Entity.LegalAddress.Country\",\"Entity.EntityStatus\"\n"
                "\"L1\",\"Orla Foods Ltd\",\"Orla Mills\","
                "\"PREVIOUS_LEGAL_NAME\",\"Orula\","
                "\"PREFERRED_ASCII_TRANSLITERATED_LEGAL_NAME\",\"GB\","
                "\"ACTIVE\"\n"
                "\"L2\",\"Gone plc\",\"\",\"\",\"\",\"\",\"GB\",\"INACTIVE\"\n"
                "\"L3\",\"Loin SA\",\"\",\"\",\"\",\"\",\"FR\",\"ACTIVE\"\n",
                &report, options),
      ElementsAre("Orla Foods Ltd|organization|lei/L1|legal|exact|lei:L1",
                  "Orla Foods|organization|lei/L1|short|exact|lei:L1",
                  "Orla Mills|organization|lei/L1|former|exact|lei:L1",
                  "Orula|organization|lei/L1|spelling|exact|lei:L1"));
  EXPECT_EQ(report.dropped["is of another country"], 1);
}

TEST(ImportTest, Sec) {
  ImportReport report;
  EXPECT_THAT(
      ImportAll("sec", "{\"0\":{\"cik_str\":7,\"ticker\":\"ORLA\",\"title\":"
                       "\"ORLA MINING CORP\"}}", &report),
      ElementsAre(
          "ORLA MINING corp|organization|cik/7|legal|title|cik:7,ticker:ORLA",
          "ORLA MINING|organization|cik/7|short|title|cik:7,ticker:ORLA"));
}

TEST(ImportTest, Ror) {
  ImportReport report;
  EXPECT_THAT(
      ImportAll("ror",
                "[{\"id\": \"https://ror.org/01\", \"names\": [{\"value\": "
                "\"Orla University\", \"types\": [\"ror_display\", \"label\"]},"
                " {\"value\": \"OU\", \"types\": [\"acronym\"]}], \"types\": "
                "[\"education\", \"funder\"], \"external_ids\": [{\"type\": "
                "\"wikidata\", \"all\": [\"Q1\", \"Q2\"], \"preferred\": "
                "\"Q2\"}], \"status\": \"active\"},\n"
                " {\"id\": \"https://ror.org/02\", \"name\": \"Orla Lab\", "
                "\"aliases\": [\"Lab O\"], \"country\": {\"country_code\": "
                "\"XX\"}}]", &report),
      ElementsAre("Orla University|organization|ror/01|name|exact|"
                  "ror:01,wikidata:Q2",
                  "OU|organization|ror/01|acronym|exact|ror:01,wikidata:Q2",
                  "Orla Lab|organization|ror/02|name|exact|ror:02",
                  "Lab O|organization|ror/02|other|exact|ror:02"));
}

TEST(ImportTest, Wikidata) {
  ImportReport report;
  const std::string item =
      "{\"type\":\"item\",\"id\":\"Q1\",\"labels\":{\"en\":{\"language\":\"en\""
      ",\"value\":\"Ann Orla\"}},\"aliases\":{\"en\":[{\"language\":\"en\","
      "\"value\":\"A. Orla\"}]},\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue"
      "\":{\"value\":{\"id\":\"Q5\"}}},\"rank\":\"normal\"}]},\"sitelinks\":{}}";
  EXPECT_THAT(ImportAll("wikidata", absl::StrCat("[\n", item, ",\n{\"id\":"
                                                 "\"Q2\",\"claims\":{}}\n]\n"),
                        &report),
              ElementsAre("Ann Orla|person|wikidata/Q1|name|exact|wikidata:Q1",
                          "A. Orla|person|wikidata/Q1|other|exact|wikidata:Q1"));
  EXPECT_EQ(report.items, 2);
}

TEST(ImportTest, CompaniesHouse) {
  ImportReport report;
  EXPECT_THAT(
      ImportAll("companies-house",
                "CompanyName, CompanyNumber,CompanyStatus,PreviousName_1."
                "CONDATE, PreviousName_1.CompanyName\n"
                "\"ORLA TEA LIMITED\",\"001\",\"Active\",\"\",\"\"\n", &report),
      ElementsAre(
          "ORLA TEA limited|organization|gb/001|legal|title|"
          "companies-house:001",
          "ORLA TEA|organization|gb/001|short|title|companies-house:001"));
}

TEST(ImportTest, Census) {
  ImportReport report;
  EXPECT_THAT(ImportAll("census", "name,rank,count,prop100k\nORLA,1,9,80.5\n"
                                  "ALL OTHER NAMES,0,9,1000\n", &report),
              ElementsAre("Orla|person||name|exact|"));
  EXPECT_THAT(ImportAll("census", "ORLA          1.006  1.006      1\n",
                        &report),
              ElementsAre("Orla|person||name|exact|"));
  EXPECT_THAT(ImportAll("census", "Orla,F,7065\n", &report),
              ElementsAre("Orla|person||name|exact|sex:F"));
}

TEST(ImportTest, Csv) {
  ImportReport report;
  ImportOptions options;
  options.columns = {{"name", "Firm"}};
  options.types = {"organization"};
  options.defaults.type = Type::kOrganization;
  EXPECT_THAT(ImportAll("csv", "Firm,id\nAcme,7\n,8\n", &report, options),
              ElementsAre("Acme|organization|7|name|exact|"));
  EXPECT_EQ(report.dropped["the name is empty"], 1);
}

TEST(ImportTest, RefusesOtherFiles) {
  for (const char* kind : {"geonames", "gleif", "companies-house", "nonsense"}) {
    auto lines = LineSource::Open(WriteFile("other.data", "a,b\n1,2\n"));
    ImportReport report;
    EXPECT_FALSE(Import(kind, lines->get(), {}, [](const Entry&) {}, &report)
                     .ok()) << kind;
  }
}

TEST(LintTest, FindsWhatIsWrong) {
  struct {
    const char* name;
    CaseRule rule;
    const char* id;
    const char* what;  // "" for nothing
  } const kCases[] = {
      {"...", CaseRule::kExact, "1", "can never be found"},
      {"X", CaseRule::kExact, "2", "one letter"},
      {"1984", CaseRule::kExact, "3", "only a number"},
      {"will", CaseRule::kAny, "4", "common word"},
      {"CafÃ©", CaseRule::kExact, "5", "Latin-1"},
      {"Orla", CaseRule::kExact, "6", ""},
      {"Acme", CaseRule::kExact, "7", ""},
      {"Acme", CaseRule::kExact, "7", "already"},
      {"Norland", CaseRule::kExact, "8", ""},
      {"NORLAND", CaseRule::kExact, "9", "2 ids"},
  };
  EntryList list;
  for (const auto& c : kCases) {
    Entry entry;
    entry.name = c.name;
    entry.id = c.id;
    entry.case_rule = c.rule;
    const std::string place = absl::StrCat("f:", list.size());
    entry.defined_in = place;
    list.Add(entry);
  }
  LintWords words;
  words.common = {"will"};
  const std::vector<LintFinding> findings = Lint(list.entries(), words);
  for (size_t i = 0; i < list.size(); ++i) {
    std::string what;
    for (const LintFinding& finding : findings) {
      if (finding.place == absl::StrCat("f:", i)) what = finding.what;
    }
    if (*kCases[i].what == 0) {
      EXPECT_EQ(what, "");
    } else {
      EXPECT_THAT(what, HasSubstr(kCases[i].what));
    }
  }
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
