#include "extractor/import/source.h"

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

namespace onrecord {
namespace gazetteer {
namespace {

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

// The tables of a folder, as ReadFolder has them, but told of bad lines.
absl::Status ReadTables(const std::string& folder,
                        const SourceOptions& options, EntryList* entries,
                        SourceReport* report) {
  const absl::StatusOr<Classes> classes =
      ClassesIn(folder, absl::StrCat(folder, "/"));
  if (!classes.ok()) return classes.status();
  const std::string last = std::filesystem::path(folder).filename().string();
  for (const std::string& name : TablesIn(folder)) {
    ListReader table((std::filesystem::path(folder) / name).string(),
                 last.empty() ? name : absl::StrCat(last, "/", name), options,
                 entries, report);
    table.set_classes(*classes);
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
  if (absl::EndsWith(path, ".tsv")) {
    const std::string folder =
        std::filesystem::path(path).parent_path().string();
    absl::StatusOr<Classes> classes =
        ClassesIn(folder.empty() ? "." : folder,
                  folder.empty() ? "" : absl::StrCat(folder, "/"));
    if (!classes.ok()) return classes.status();
    list.set_classes(*std::move(classes));
  }
  return list.Read();
}

}  // namespace gazetteer
}  // namespace onrecord
