// Importers, each on a small made-up file with the columns and fields that the
// publisher's files have.

#include "extractor/import/importer.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/import/line_source.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/import/imported.h"

namespace onrecord {
namespace gazetteer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr char kGleifHead[] =
    "\"LEI\",\"Entity.LegalName\",\"Entity.LegalName.xmllang\",\"Entity."
    "OtherEntityNames.OtherEntityName.1\",\"Entity.OtherEntityNames."
    "OtherEntityName.1.xmllang\",\"Entity.OtherEntityNames.OtherEntityName.1."
    "type\",\"Entity.TransliteratedOtherEntityNames."
    "TransliteratedOtherEntityName.1\",\"Entity."
    "TransliteratedOtherEntityNames.TransliteratedOtherEntityName.1.xmllang\","
    "\"Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.1."
    "type\",\"Entity.LegalAddress.Country\",\"Entity.EntityStatus\"\n";

TEST(ImporterTest, Gleif) {
  ImportReport report;
  ImportOptions options;
  options.statuses = {"ACTIVE"};
  options.countries = {"GB"};
  EXPECT_THAT(
      ImportAll("gleif",
                absl::StrCat(
                    kGleifHead,
                    "\"L1\",\"Orla Foods Ltd\",\"en\",\"Orla Mills\",\"en\","
                    "\"PREVIOUS_LEGAL_NAME\",\"Orula\",\"\","
                    "\"PREFERRED_ASCII_TRANSLITERATED_LEGAL_NAME\",\"GB\","
                    "\"ACTIVE\"\n"
                    "\"L2\",\"Gone plc\",\"en\",\"\",\"\",\"\",\"\",\"\",\"\","
                    "\"GB\",\"INACTIVE\"\n"
                    "\"L3\",\"Loin SA\",\"fr\",\"\",\"\",\"\",\"\",\"\",\"\","
                    "\"FR\",\"ACTIVE\"\n"
                    "\"L4\",\"Never closed\n"),
                &report, options),
      ElementsAre("Orla Foods Ltd|company|lei/L1|legal|exact|lei:L1",
                  "Orla Foods|company|lei/L1|short|exact|lei:L1",
                  "Orla Mills|company|lei/L1|former|exact|lei:L1",
                  "Orula|company|lei/L1|spelling|exact|lei:L1"));
  EXPECT_EQ(report.dropped["is of another country"], 1);
  EXPECT_EQ(report.dropped["has another status"], 1);
  EXPECT_EQ(report.dropped["has a quote that is never closed"], 1);
}

TEST(ImporterTest, Sec) {
  ImportReport report;
  EXPECT_THAT(
      ImportAll("sec",
                "{\"0\":{\"cik_str\":7,\"ticker\":\"ORLA\",\"title\":\"ORLA "
                "MINING CORP\"},\"1\":{\"cik_str\":8,\"ticker\":\"BO\","
                "\"title\":\"BANK OF ORLA CORP /DE/\"},\"2\":{\"cik_str\":7,"
                "\"ticker\":\"ORLA-B\",\"title\":\"ORLA MINING CORP\"},\"3\":{"
                "\"cik_str\":9,\"ticker\":\"WB\",\"title\":\"Welles & Co/MN\"},"
                "\"4\":{\"ticker\":\"X\"}}",
                &report),
      ElementsAre(
          "ORLA MINING corp|company|cik/7|legal|title|"
          "cik:7,ticker:ORLA,ticker:ORLA-B",
          "ORLA MINING|company|cik/7|short|title|"
          "cik:7,ticker:ORLA,ticker:ORLA-B",
          "BANK of ORLA corp|company|cik/8|legal|title|cik:8,ticker:BO",
          "BANK of ORLA|company|cik/8|short|title|cik:8,ticker:BO",
          "Welles & Co|company|cik/9|legal|exact|cik:9,ticker:WB",
          "Welles|company|cik/9|short|exact|cik:9,ticker:WB"));
  EXPECT_EQ(report.items, 5);
  EXPECT_EQ(report.dropped["has no CIK"], 1);
}

TEST(ImporterTest, SecWithExchanges) {
  ImportReport report;
  EXPECT_THAT(
      ImportAll("sec",
                "{\"fields\":[\"cik\",\"name\",\"ticker\",\"exchange\"],"
                "\"data\":[[7,\"Orla 24/7 Inc.\",\"ORLA\",\"Nasdaq\"],"
                "[8,\"Acme\",null,null]]}",
                &report),
      ElementsAre("Orla 24/7 Inc.|company|cik/7|legal|exact|cik:7,ticker:ORLA",
                  "Orla 24/7|company|cik/7|short|exact|cik:7,ticker:ORLA",
                  "Acme|company|cik/8|legal|exact|cik:8"));
}

TEST(ImporterTest, Ror) {
  ImportReport report;
  ImportOptions options;
  options.statuses = {"active"};
  const std::string two =
      "[{\"admin\": {}, \"id\": \"https://ror.org/01\", \"locations\": [{"
      "\"geonames_id\": 1, \"geonames_details\": {\"country_code\": \"XX\", "
      "\"name\": \"Orla\"}}], \"names\": [{\"lang\": \"en\", \"value\": "
      "\"Orla University\", \"types\": [\"ror_display\", \"label\"]}, {\"lang\""
      ": null, \"value\": \"OU\", \"types\": [\"acronym\"]}, {\"lang\": \"fr\","
      " \"value\": \"Université d'Orla\", \"types\": [\"label\"]}], \"types\": "
      "[\"education\", \"funder\"], \"external_ids\": [{\"type\": "
      "\"wikidata\", \"all\": [\"Q1\", \"Q2\"], \"preferred\": \"Q2\"}], "
      "\"status\": \"active\"},\n{\"id\": \"https://ror.org/02\", \"names\": "
      "[{\"value\": \"Gone\", \"types\": [\"ror_display\"]}], \"status\": "
      "\"withdrawn\"}]";
  EXPECT_THAT(ImportAll("ror", two, &report, options),
              ElementsAre("Orla University|university|ror/01|name|exact|"
                          "ror:01,wikidata:Q2",
                          "OU|university|ror/01|acronym|exact|"
                          "ror:01,wikidata:Q2",
                          "Université d'Orla|university|ror/01|other|exact|"
                          "ror:01,wikidata:Q2"));
  EXPECT_EQ(report.dropped["has another status"], 1);
  options.countries = {"yy"};
  EXPECT_THAT(ImportAll("ror", two, &(report = {}), options), IsEmpty());
  const std::string one =
      "[{\"id\": \"https://ror.org/03\", \"name\": \"Orla Lab\", \"types\": "
      "[\"Facility\"], \"aliases\": [\"Lab O\"], \"acronyms\": [\"OL\"], "
      "\"country\": {\"country_code\": \"YY\"}, \"status\": \"active\"}]";
  EXPECT_THAT(ImportAll("ror", one, &(report = {}), options),
              ElementsAre("Orla Lab||ror/03|name|exact|ror:03",
                          "Lab O||ror/03|other|exact|ror:03",
                          "OL||ror/03|acronym|exact|ror:03"));
}

constexpr char kCompaniesHouseHead[] =
    "CompanyName, CompanyNumber,RegAddress.CareOf,RegAddress.POBox,"
    "RegAddress.AddressLine1, RegAddress.AddressLine2,RegAddress.PostTown,"
    "RegAddress.County,RegAddress.Country,RegAddress.PostCode,CompanyCategory,"
    "CompanyStatus,CountryOfOrigin,URI,PreviousName_1.CONDATE, "
    "PreviousName_1.CompanyName\n";

TEST(ImporterTest, CompaniesHouse) {
  ImportReport report;
  ImportOptions options;
  options.statuses = {"Active"};
  EXPECT_THAT(
      ImportAll("companies-house",
                absl::StrCat(
                    kCompaniesHouseHead,
                    "\"THE \"\"ORLA\"\" TEA COMPANY LIMITED\",\"001\",\"\","
                    "\"\",\"1 Road\",\"\",\"\",\"\",\"\",\"\",\"Private "
                    "Limited Company\",\"Active\",\"United Kingdom\",\"http\","
                    "\"01/02/2003\",\"TEA AND MILK LTD\"\n"
                    "\"OLD LTD\",\"002\",\"\",\"\",\"\",\"\",\"\",\"\",\"\","
                    "\"\",\"\",\"Liquidation\",\"\",\"\",\"\",\"\"\n"),
                &report, options),
      ElementsAre(
          "THE \"ORLA\" TEA company limited|company|gb/001|legal|title|"
          "companies-house:001",
          "THE \"ORLA\" TEA|company|gb/001|short|title|companies-house:001",
          "TEA and MILK ltd|company|gb/001|former|title|companies-house:001",
          "TEA and MILK|company|gb/001|former|title|companies-house:001"));
  EXPECT_EQ(report.dropped["has another status"], 1);
}

TEST(ImporterTest, Census) {
  ImportReport report;
  EXPECT_THAT(
      ImportAll("census",
                "name,rank,count,prop100k,cum_prop100k,pctwhite,pctblack,"
                "pctapi,pctaian,pct2prace,pcthispanic\n"
                "ORLA,1,2442977,828.19,828.19,70.9,23.11,0.5,0.89,2.19,2.4\n"
                "MCORLA,7,9,0.5,828.7,(S),(S),(S),(S),(S),(S)\n"
                "ALL OTHER NAMES,0,29312001,9936.97,9936.97,66,8,5,1,1,(S)\n",
                &report),
      ElementsAre("Orla|surname||name|title|", "Mcorla|surname||name|title|"));
  EXPECT_THAT(
      ImportAll("census", "ORLA          1.006  1.006      1\nwrong\n",
                &(report = {})),
      ElementsAre("Orla|surname||name|title|"));
  EXPECT_EQ(report.dropped.size(), 1);
  EXPECT_THAT(ImportAll("census", "Orla,F,7065\nBo,M,5\n", &(report = {})),
              ElementsAre("Orla|first_name||name|title|sex:F",
                          "Bo|first_name||name|title|sex:M"));
  ImportOptions options;
  options.defaults.class_name = "first_name";
  options.min_prior = 0.5f;
  EXPECT_THAT(ImportAll("census", "ORLA  2.629  2.629      1\nBO 0.001 3 2\n",
                        &(report = {}), options),
              ElementsAre("Orla|first_name||name|title|"));
  EXPECT_EQ(report.dropped["has too small a prior"], 1);
}

TEST(ImporterTest, Csv) {
  ImportReport report;
  ImportOptions options;
  options.columns = {{"name", "Firm"}, {"country", "Land"}};
  options.types = {"organization"};
  options.countries = {"XX"};
  options.defaults.type = Type::kOrganization;
  options.defaults.class_name = "company";
  EXPECT_THAT(ImportAll("csv",
                        "Firm,id,Land\n\"Acme, \"\"A\"\"\",7,xx\n,8,xx\n"
                        "Loin,9,YY\n",
                        &report, options),
              ElementsAre("Acme, \"A\"|company|7|name|exact|"));
  EXPECT_EQ(report.dropped["the name is empty"], 1);
  EXPECT_EQ(report.dropped["is of another country"], 1);
}

TEST(ImporterTest, RefusesOtherFiles) {
  for (const char* kind : {"geonames", "gleif", "companies-house", "sec", "csv",
                           "nonsense"}) {
    auto lines = LineSource::Open(WriteFile("a,b\n1,2\n"));
    ImportReport report;
    EXPECT_FALSE(Import(kind, lines->get(), {}, [](const Entry&) {}, &report)
                     .ok()) << kind;
  }
}

// A filter on what a file does not say would drop all of it without a word.
TEST(ImporterTest, RefusesFiltersOnWhatIsNotSaid) {
  const struct {
    const char* kind;
    bool country;
  } kCases[] = {{"sec", true},      {"sec", false},      {"census", true},
                {"census", false},  {"wikidata", false}, {"geonames", false},
                {"csv", true},      {"csv", false}};
  for (const auto& c : kCases) {
    auto lines = LineSource::Open(WriteFile("name,id\nOrla,1\n"));
    ImportOptions options;
    (c.country ? options.countries : options.statuses) = {"XX"};
    ImportReport report;
    const absl::Status status =
        Import(c.kind, lines->get(), options, [](const Entry&) {}, &report);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << c.kind;
    EXPECT_THAT(std::string(status.message()),
                HasSubstr(c.country ? "country" : "status"));
  }
}

TEST(ImporterTest, TellsProgress) {
  ImportReport report;
  ImportOptions options;
  int calls = 0;
  options.progress = [&calls] { ++calls; };
  options.types = {"person"};
  EXPECT_THAT(ImportAll("sec", "{\"0\":{\"cik_str\":7,\"title\":\"Orla\"}}",
                        &report, options), IsEmpty());
  EXPECT_EQ(calls, 1);
  EXPECT_EQ(report.dropped["is of another type"], 1);
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
