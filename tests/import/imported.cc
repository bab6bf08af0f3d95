#include "tests/import/imported.h"

#include <fstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "extractor/gazetteer/table_source.h"
#include "extractor/import/line_source.h"
#include "extractor/knowledge/table_file.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace gazetteer {
namespace {

const Classes& TheClasses() {
  static const Classes& classes = *new Classes(
      ReadClasses(*knowledge::TableFile::Read(
                      "knowledge/gazetteer/classes.tsv", "classes.tsv"))
          .value());
  return classes;
}

// Also looks whether the entry's class is one that ships, of that type.
std::string Show(const Entry& entry) {
  if (!entry.class_name.empty()) {
    const auto known = TheClasses().find(entry.class_name);
    EXPECT_NE(known, TheClasses().end()) << entry.class_name;
    if (known != TheClasses().end()) {
      EXPECT_EQ(known->second, entry.type);
    }
  }
  // Strings, since joining copies from views that may be of nothing at all.
  return absl::StrJoin(
      {std::string(entry.name), std::string(entry.class_name),
       std::string(entry.id), std::string(AliasKindName(entry.alias)),
       std::string(CaseRuleName(entry.case_rule)), std::string(entry.ids)},
      "|");
}

}  // namespace

std::string WriteFile(const std::string& bytes) {
  const std::string path = absl::StrCat(testing::TempDir(), "/import.data");
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::vector<std::string> ImportAll(const char* kind, const std::string& bytes,
                                   ImportReport* report,
                                   const ImportOptions& options) {
  auto lines = LineSource::Open(WriteFile(bytes));
  EXPECT_TRUE(lines.ok());
  std::vector<std::string> shown;
  const absl::Status status =
      Import(kind, lines->get(), options,
             [&](const Entry& entry) { shown.push_back(Show(entry)); }, report);
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_EQ(report->entries, shown.size());
  return shown;
}

}  // namespace gazetteer
}  // namespace onrecord
