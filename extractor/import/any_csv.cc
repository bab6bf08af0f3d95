// Importer of any CSV file, of which the user says what its columns are.

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/row_parser.h"
#include "extractor/import/csv_items.h"
#include "extractor/import/named_csv.h"
#include "extractor/import/publishers.h"

namespace onrecord {
namespace gazetteer {

absl::Status ImportCsv(LineSource* lines, ImportFilter* filter) {
  NamedCsv csv(lines);
  for (const auto& renamed : filter->options().columns) {
    if (!csv.Rename(renamed.second, renamed.first)) {
      return absl::InvalidArgumentError(
          absl::StrCat("the first line has no column '", renamed.second, "'"));
    }
  }
  const ImportOptions& options = filter->options();
  const auto lacks = [](absl::string_view column) {
    return absl::InvalidArgumentError(
        absl::StrCat("no column is called ", column, "; say which is with --",
                     column, "-column="));
  };
  if (!csv.Has("name")) return lacks("name");
  if (!options.countries.empty() && !csv.Has("country")) {
    return lacks("country");
  }
  if (!options.statuses.empty() && !csv.Has("status")) return lacks("status");
  const Classes classes;
  const RowParser parser(csv.columns(), &classes, options.defaults);
  while (NextItem(&csv, filter)) {
    Entry entry;
    const absl::Status status = parser.Parse(csv.fields(), &entry);
    if (!status.ok()) {
      filter->Drop(std::string(status.message()));
    } else {
      filter->Emit(entry, csv.Get("country"), csv.Get("status"));
    }
  }
  return absl::OkStatus();
}

}  // namespace gazetteer
}  // namespace onrecord
