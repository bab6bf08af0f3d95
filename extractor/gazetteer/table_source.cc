#include "extractor/gazetteer/table_source.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr char kClassFile[] = "classes.tsv";

}  // namespace

absl::StatusOr<Classes> ReadClasses(const knowledge::TableFile& table) {
  const int class_column = table.Column("class");
  const int type_column = table.Column("type");
  if (class_column < 0 || type_column < 0) {
    return absl::InvalidArgumentError(absl::StrCat(
        table.name(), ":1: needs a line '# columns: class<TAB>type'"));
  }
  Classes classes;
  for (const knowledge::TableFile::Row& row : table.rows()) {
    Type type;
    if (!ParseType(row.fields[type_column], &type)) {
      return table.Error(row, absl::StrCat("type '", row.fields[type_column],
                                           "' is none of person, ",
                                           "organization, place, other"));
    }
    const std::string name(row.fields[class_column]);
    if (name.empty() || !classes.emplace(name, type).second) {
      return table.Error(row, "the class is empty or stands twice");
    }
  }
  return classes;
}

absl::Status ReadTable(const knowledge::TableFile& table,
                       const Classes& classes,
                       EntryList* entries) {
  std::vector<std::string> columns = table.columns();
  if (columns.empty()) columns.push_back("name");
  const RowParser parser(columns, &classes, Entry());
  if (!parser.has_name()) {
    return absl::InvalidArgumentError(
        absl::StrCat(table.name(), ":1: no column is called name"));
  }
  for (const knowledge::TableFile::Row& row : table.rows()) {
    Entry entry;
    const absl::Status status = parser.Parse(row.fields, &entry);
    if (!status.ok()) return table.Error(row, status.message());
    const std::string line = absl::StrCat(table.name(), ":", row.line);
    entry.defined_in = line;
    entries->Add(entry);
  }
  return absl::OkStatus();
}

std::vector<std::string> TablesIn(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = file.path().filename().string();
    if (file.path().extension() == ".tsv" && name != kClassFile) {
      names.push_back(name);
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

absl::StatusOr<Classes> ClassesIn(const std::string& folder,
                                  const std::string& prefix) {
  std::error_code error;
  const std::string path = absl::StrCat(folder, "/", kClassFile);
  if (!std::filesystem::exists(path, error)) return Classes();
  const auto table =
      knowledge::TableFile::Read(path, absl::StrCat(prefix, kClassFile));
  if (!table.ok()) return table.status();
  return ReadClasses(*table);
}

absl::Status ReadFolder(const std::string& folder, const std::string& prefix,
                        EntryList* entries) {
  const absl::StatusOr<Classes> classes = ClassesIn(folder, prefix);
  if (!classes.ok()) return classes.status();
  for (const std::string& name : TablesIn(folder)) {
    const auto table = knowledge::TableFile::Read(
        absl::StrCat(folder, "/", name), absl::StrCat(prefix, name));
    if (!table.ok()) return table.status();
    const absl::Status status = ReadTable(*table, *classes, entries);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace gazetteer
}  // namespace onrecord
