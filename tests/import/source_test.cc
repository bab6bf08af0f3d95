// Lists that people have, each on a small made-up file of its format.

#include "extractor/import/source.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "extractor/gazetteer/entry_list.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace gazetteer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string WriteFile(const std::string& name, const std::string& bytes) {
  const std::filesystem::path path =
      std::filesystem::path(testing::TempDir()) / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
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

TEST(SourceTest, ReadsFoldersOfTables) {
  WriteFile("lists/classes.tsv",
            "# origin: o\n# licence: l\n# columns: class<TAB>type\n"
            "city\tPLACE\n");
  const std::string path = WriteFile(
      "lists/b.tsv",
      "# columns: name<TAB>class (see classes.tsv)<TAB>id\nOrla\tcity\tc/1\n"
      "Bad\tplanet\tc/2\n");
  WriteFile("lists/a.tsv", "# columns: name\nAnn Orla\n");
  const std::string folder = absl::StrCat(testing::TempDir(), "/lists");
  SourceReport report;
  EntryList entries;
  ASSERT_TRUE(ReadSource(folder, {}, &entries, &report).ok());
  ASSERT_EQ(entries.size(), 2);
  EXPECT_EQ(Show(entries.entries()[0]), "Ann Orla|||name|exact|");
  EXPECT_EQ(Show(entries.entries()[1]), "Orla|place|c/1|name|exact|");
  EXPECT_EQ(entries.entries()[1].defined_in, "lists/b.tsv:2");
  ASSERT_EQ(report.skipped, 1);
  EXPECT_THAT(report.problems[0], HasSubstr("lists/b.tsv:3: class 'planet'"));
  SourceOptions strict;
  strict.strict = true;
  EXPECT_FALSE(ReadSource(folder, strict, &entries, &report).ok());
  // One of them alone knows its classes too.
  report = SourceReport();
  EXPECT_THAT(Read(path, &report), ElementsAre("Orla|place|c/1|name|exact|"));
  EXPECT_EQ(report.skipped, 1);
}

TEST(SourceTest, TellsOfFilesThatCannotBeRead) {
  SourceReport report;
  EntryList entries;
  EXPECT_FALSE(ReadSource("/nowhere/a.txt", {}, &entries, &report).ok());
  const std::string cut = WriteFile("cut.txt.gz", "\x1f\x8b\x08");
  EXPECT_FALSE(ReadSource(cut, {}, &entries, &report).ok());
  const std::string other = WriteFile("other.csv", "firm,town\nAcme,Orla\n");
  const absl::Status status = ReadSource(other, {}, &entries, &report);
  EXPECT_THAT(std::string(status.message()), HasSubstr("no column is called"));
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
