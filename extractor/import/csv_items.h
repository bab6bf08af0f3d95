// Rows of a publisher's CSV file as items of an import.

#ifndef ONRECORD_EXTRACTOR_IMPORT_CSV_ITEMS_H_
#define ONRECORD_EXTRACTOR_IMPORT_CSV_ITEMS_H_

#include <initializer_list>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/import/named_csv.h"
#include "extractor/import/publishers.h"

namespace onrecord {
namespace gazetteer {

// INVALID_ARGUMENT if one of the columns is not there.
inline absl::Status WantAll(const NamedCsv& csv,
                            std::initializer_list<const char*> columns,
                            absl::string_view publisher) {
  for (const char* column : columns) {
    const absl::Status status = csv.Want(column, publisher);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

// Goes to the next row that can be read; those before it are dropped. All are
// counted. False at the end.
inline bool NextItem(NamedCsv* csv, ImportFilter* filter) {
  while (csv->Next()) {
    filter->CountItem();
    if (!csv->broken()) return true;
    filter->Drop("has a quote that is never closed");
  }
  return false;
}

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_CSV_ITEMS_H_
