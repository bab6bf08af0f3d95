// A CSV file whose first line names the columns.
//
//   NamedCsv csv(lines);
//   while (csv.Next()) csv.Get("CompanyName");

#ifndef ONRECORD_EXTRACTOR_IMPORT_NAMED_CSV_H_
#define ONRECORD_EXTRACTOR_IMPORT_NAMED_CSV_H_

#include <algorithm>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/import/csv.h"
#include "extractor/import/line_source.h"

namespace onrecord {
namespace gazetteer {

// Not thread-safe. `lines` must outlive it.
class NamedCsv {
 public:
  explicit NamedCsv(LineSource* lines) : csv_(lines) {
    std::vector<absl::string_view> fields;
    if (csv_.Next(&fields)) columns_ = {fields.begin(), fields.end()};
  }

  bool Has(absl::string_view column) const { return Find(column) >= 0; }
  // INVALID_ARGUMENT if there is no such column.
  absl::Status Want(absl::string_view column,
                    absl::string_view publisher) const {
    if (Has(column)) return absl::OkStatus();
    return absl::InvalidArgumentError(
        absl::StrCat("the first line has no column '", column,
                     "': is it a file of ", publisher, "?"));
  }
  // Gives a column another name; false if there is none of the old one.
  bool Rename(absl::string_view column, const std::string& name) {
    const int at = Find(column);
    if (at >= 0) columns_[at] = name;
    return at >= 0;
  }

  // The next row; false at the end.
  bool Next() { return csv_.Next(&fields_); }
  // Empty if there is no such column, or the row is short.
  absl::string_view Get(absl::string_view column) const {
    const int at = Find(column);
    return at < 0 || at >= static_cast<int>(fields_.size())
               ? absl::string_view()
               : fields_[at];
  }
  // True if the row has a quote that nothing closes.
  bool broken() const { return csv_.broken(); }
  const std::vector<std::string>& columns() const { return columns_; }
  const std::vector<absl::string_view>& fields() const { return fields_; }

 private:
  int Find(absl::string_view column) const {
    const auto at = std::find(columns_.begin(), columns_.end(), column);
    return at == columns_.end() ? -1 : static_cast<int>(at - columns_.begin());
  }

  CsvReader csv_;
  std::vector<std::string> columns_;
  std::vector<absl::string_view> fields_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_NAMED_CSV_H_
