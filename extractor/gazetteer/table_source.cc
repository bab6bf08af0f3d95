#include "extractor/gazetteer/table_source.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace onrecord {
namespace gazetteer {
namespace {

// The columns of one table; -1 for those it lacks.
struct Columns {
  explicit Columns(const knowledge::TableFile& table)
      : name(table.columns().empty() ? 0 : table.Column("name")),
        class_name(table.Column("class")),
        id(table.Column("id")),
        alias(table.Column("alias")),
        prior(table.Column("prior")),
        case_rule(table.Column("case")),
        ids(table.Column("ids")),
        rules(table.Column("rules")),
        type(table.Column("type")) {}

  int name, class_name, id, alias, prior, case_rule, ids, rules, type;
};

absl::string_view Field(const knowledge::TableFile::Row& row, int column) {
  return column < 0 ? absl::string_view() : row.fields[column];
}

absl::Status ReadRow(const knowledge::TableFile& table,
                     const knowledge::TableFile::Row& row,
                     const Columns& columns, const Classes& classes,
                     Entry* entry) {
  entry->name = Field(row, columns.name);
  entry->class_name = Field(row, columns.class_name);
  entry->id = Field(row, columns.id);
  entry->ids = Field(row, columns.ids);
  entry->rules = Field(row, columns.rules);
  if (entry->name.empty()) return table.Error(row, "the name is empty");
  if (!entry->class_name.empty()) {
    const auto found = classes.find(entry->class_name);
    if (found == classes.end() && !classes.empty()) {
      return table.Error(row, absl::StrCat("class '", entry->class_name,
                                           "' is not in classes.tsv"));
    }
    if (found != classes.end()) entry->type = found->second;
  }
  const absl::string_view type = Field(row, columns.type);
  if (!type.empty() && !ParseType(type, &entry->type)) {
    return table.Error(
        row, absl::StrCat("type '", type,
                          "' is none of person, organization, place, other"));
  }
  const absl::string_view alias = Field(row, columns.alias);
  if (!ParseAliasKind(alias, &entry->alias)) {
    return table.Error(
        row, absl::StrCat("alias '", alias, "' is none of legal, short, ",
                          "acronym, former, spelling, nickname, ticker, other"));
  }
  const absl::string_view rule = Field(row, columns.case_rule);
  if (!ParseCaseRule(rule, &entry->case_rule)) {
    return table.Error(row, absl::StrCat("case '", rule, "' is none of exact, ",
                                         "title, any, upper"));
  }
  const absl::string_view prior = Field(row, columns.prior);
  if (!prior.empty() && (!absl::SimpleAtof(prior, &entry->prior) ||
                         !(entry->prior >= 0 && entry->prior <= 1))) {
    return table.Error(row, absl::StrCat("prior '", prior,
                                         "' is no number from 0 to 1"));
  }
  return absl::OkStatus();
}

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
  const Columns columns(table);
  if (columns.name < 0) {
    return absl::InvalidArgumentError(
        absl::StrCat(table.name(), ":1: no column is called name"));
  }
  for (const knowledge::TableFile::Row& row : table.rows()) {
    Entry entry;
    const absl::Status status = ReadRow(table, row, columns, classes, &entry);
    if (!status.ok()) return status;
    const std::string line = absl::StrCat(table.name(), ":", row.line);
    entry.defined_in = line;
    entries->Add(entry);
  }
  return absl::OkStatus();
}

absl::Status ReadFolder(const std::string& folder, const std::string& prefix,
                        EntryList* entries) {
  std::error_code error;
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(folder, error)) {
    if (file.path().extension() == ".tsv") {
      names.push_back(file.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  Classes classes;
  const auto at = std::find(names.begin(), names.end(), "classes.tsv");
  if (at != names.end()) {
    const auto table = knowledge::TableFile::Read(
        absl::StrCat(folder, "/classes.tsv"),
        absl::StrCat(prefix, "classes.tsv"));
    if (!table.ok()) return table.status();
    absl::StatusOr<Classes> read = ReadClasses(*table);
    if (!read.ok()) return read.status();
    classes = *std::move(read);
    names.erase(at);
  }
  for (const std::string& name : names) {
    const auto table = knowledge::TableFile::Read(
        absl::StrCat(folder, "/", name), absl::StrCat(prefix, name));
    if (!table.ok()) return table.status();
    const absl::Status status = ReadTable(*table, classes, entries);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace gazetteer
}  // namespace onrecord
