// One file of names, of any of the formats of source.h but lists.def.

#ifndef ONRECORD_EXTRACTOR_IMPORT_LIST_READER_H_
#define ONRECORD_EXTRACTOR_IMPORT_LIST_READER_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/row_parser.h"
#include "extractor/import/json_value.h"
#include "extractor/import/line_source.h"
#include "extractor/import/source.h"

namespace onrecord {
namespace gazetteer {

// Not thread-safe. Keeps references to options, entries and report.
class ListReader {
 public:
  // `shown`: the path in problems and in Entry::defined_in.
  ListReader(std::string path, std::string shown, const SourceOptions& options,
             EntryList* entries, SourceReport* report);

  // What rows may have in their column class; empty: anything.
  void set_classes(Classes classes) { classes_ = std::move(classes); }
  // What GATE says of the list: its major and minor type.
  void set_label(absl::string_view major, absl::string_view minor);

  // Errors: a file that cannot be read, or, if strict, a bad line.
  absl::Status Read();

 private:
  // A problem with the line just read: an error if strict.
  absl::Status Skip(absl::string_view what, uint64_t line);
  absl::Status Add(Entry entry, uint64_t line);
  absl::Status AddRow(const RowParser& parser,
                      const std::vector<absl::string_view>& fields,
                      uint64_t line);
  absl::Status ReadTabs();
  absl::Status ReadCommas();
  absl::Status ReadPatterns();
  absl::Status AddPattern(const JsonValue& value);
  absl::Status ReadPlain();
  absl::Status ReadGateList();

  const std::string path_;
  const std::string shown_;
  const SourceOptions& options_;
  EntryList& entries_;
  SourceReport& report_;
  LineSource* lines_ = nullptr;
  Entry defaults_;
  std::string label_;
  Classes classes_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_LIST_READER_H_
