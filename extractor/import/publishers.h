// The importers, one for each publisher's format, and what they share: filters
// and counts. importer.h says which file each reads.

#ifndef ONRECORD_EXTRACTOR_IMPORT_PUBLISHERS_H_
#define ONRECORD_EXTRACTOR_IMPORT_PUBLISHERS_H_

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry.h"
#include "extractor/import/importer.h"
#include "extractor/import/json_value.h"
#include "extractor/import/line_source.h"

namespace onrecord {
namespace gazetteer {

// Not thread-safe. Keeps references to all it is made of.
class ImportFilter {
 public:
  ImportFilter(const ImportOptions& options, const EntrySink& sink,
               ImportReport* report)
      : options_(options), sink_(sink), report_(*report) {}

  // Hands an entry on, or counts why not. Empty country or status: the
  // publisher does not say.
  void Emit(const Entry& entry, absl::string_view country,
            absl::string_view status);
  void Drop(const std::string& why) { ++report_.dropped[why]; }
  void CountItem();
  const ImportOptions& options() const { return options_; }

 private:
  const ImportOptions& options_;
  const EntrySink& sink_;
  ImportReport& report_;
};

absl::Status ImportWikidata(LineSource* lines, ImportFilter* filter);
absl::Status ImportGeonames(LineSource* lines, ImportFilter* filter);
absl::Status ImportGleif(LineSource* lines, ImportFilter* filter);
absl::Status ImportSec(LineSource* lines, ImportFilter* filter);
absl::Status ImportRor(LineSource* lines, ImportFilter* filter);
absl::Status ImportCompaniesHouse(LineSource* lines, ImportFilter* filter);
absl::Status ImportCensus(LineSource* lines, ImportFilter* filter);
absl::Status ImportCsv(LineSource* lines, ImportFilter* filter);

// Calls `use` with each object of a JSON file (json_items.h). An object that is
// no JSON is dropped and counted.
absl::Status ForEachObject(LineSource* lines, ImportFilter* filter,
                           const std::function<void(const JsonValue&)>& use);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_PUBLISHERS_H_
