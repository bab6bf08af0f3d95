#include "extractor/import/source.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extractor/gazetteer/table_source.h"
#include "extractor/import/line_source.h"
#include "extractor/import/list_reader.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr char kClassFile[] = "classes.tsv";

// GATE's lists.def: "firm.lst:organization:company", a list a line.
absl::Status ReadDefinitions(const std::string& path,
                             const SourceOptions& options, EntryList* entries,
                             SourceReport* report) {
  auto lines = LineSource::Open(path);
  if (!lines.ok()) return lines.status();
  const std::filesystem::path folder =
      std::filesystem::path(path).parent_path();
  absl::string_view line;
  while ((*lines)->Next(&line)) {
    if (absl::StripAsciiWhitespace(line).empty()) continue;
    const std::vector<std::string> fields = absl::StrSplit(line, ':');
    const std::string file = (folder / fields[0]).string();
    ListReader list(file, file, options, entries, report);
    list.set_label(fields.size() > 1 ? fields[1] : "",
                   fields.size() > 2 ? fields[2] : "");
    const absl::Status status = list.Read();
    if (!status.ok()) return status;
  }
  return (*lines)->status();
}

absl::StatusOr<Classes> ReadClassFile(const std::string& path) {
  const auto table = knowledge::TableFile::Read(path, path);
  if (!table.ok()) return table.status();
  return ReadClasses(*table);
}

// The tables of a folder, as ReadFolder has them, but told of bad lines.
absl::Status ReadTables(const std::string& folder,
                        const SourceOptions& options, EntryList* entries,
                        SourceReport* report) {
  std::error_code error;
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(folder, error)) {
    if (file.path().extension() == ".tsv") {
      names.push_back(file.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  Classes classes;
  const auto at = std::find(names.begin(), names.end(), kClassFile);
  if (at != names.end()) {
    auto read = ReadClassFile((std::filesystem::path(folder) / *at).string());
    if (!read.ok()) return read.status();
    classes = *std::move(read);
    names.erase(at);
  }
  const std::string last = std::filesystem::path(folder).filename().string();
  for (const std::string& name : names) {
    ListReader table((std::filesystem::path(folder) / name).string(),
                 last.empty() ? name : absl::StrCat(last, "/", name), options,
                 entries, report);
    table.set_classes(classes);
    const absl::Status status = table.Read();
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadSource(const std::string& path, const SourceOptions& options,
                        EntryList* entries, SourceReport* report) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    return ReadTables(path, options, entries, report);
  }
  if (absl::EndsWith(path, ".def")) {
    return ReadDefinitions(path, options, entries, report);
  }
  ListReader list(path, path, options, entries, report);
  const std::filesystem::path beside =
      std::filesystem::path(path).parent_path() / kClassFile;
  if (absl::EndsWith(path, ".tsv") && std::filesystem::exists(beside, error)) {
    auto classes = ReadClassFile(beside.string());
    if (!classes.ok()) return classes.status();
    list.set_classes(*std::move(classes));
  }
  return list.Read();
}

}  // namespace gazetteer
}  // namespace onrecord
