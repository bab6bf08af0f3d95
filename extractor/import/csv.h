// Fields of comma-separated values (RFC 4180): quotes around fields, doubled
// inside, line breaks inside quotes.

#ifndef ONRECORD_EXTRACTOR_IMPORT_CSV_H_
#define ONRECORD_EXTRACTOR_IMPORT_CSV_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/import/line_source.h"

namespace onrecord {
namespace gazetteer {

// Rows of a file, one after the other. Not thread-safe.
class CsvReader {
 public:
  // Keeps a pointer: `lines` must outlive the reader.
  explicit CsvReader(LineSource* lines, char separator = ',')
      : lines_(lines), separator_(separator) {}

  // Fields without white space around them, good until the next call. False at
  // the end. Lines without any field are left out.
  bool Next(std::vector<absl::string_view>* fields);
  // Of the row's first line, from 1.
  uint64_t line() const { return line_; }
  // True if the row just read has a quote that nothing closes.
  bool broken() const { return broken_; }

 private:
  LineSource* lines_;
  const char separator_;
  uint64_t line_ = 0;
  bool broken_ = false;
  std::string row_;
  std::string fields_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_CSV_H_
