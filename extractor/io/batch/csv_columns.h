// Which column of a CSV file is which field of a document.
//
//   CsvColumns columns = CsvColumns::OfHeader("id;headline;body", names);
//   // separator ';', id 0, title 1, text 2
//
// Names are compared without regard to case and white space around them.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_CSV_COLUMNS_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_CSV_COLUMNS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

// The names that a user gives; where empty, usual ones are looked for (text:
// text, body, content, article; id: id, doc_id, document_id, guid; title:
// title, headline; url: url, link; source: source, publisher, publication;
// published: published, date, published_at, publish_date; language: language,
// lang).
struct CsvColumnNames {
  std::string text;
  std::string id;
  std::string title;
  std::string url;
  std::string source;
  std::string published;
};

struct CsvColumns {
  char separator = ',';
  // Numbers from 0; -1: there is none.
  int text = -1;
  int id = -1;
  int title = -1;
  int url = -1;
  int source = -1;
  int published = -1;
  int language = -1;

  // `line` without its line end. The separator is the comma, semicolon or tab
  // that the line has most of.
  static CsvColumns OfHeader(absl::string_view line,
                             const CsvColumnNames& names);
};

// Cuts a row into fields (RFC 4180: quotation marks around a field, doubled
// inside). `fields` point into `row` or `scratch`. False if a mark is not
// closed, or followed by something else than a separator.
bool SplitCsvRow(absl::string_view row, char separator, std::string* scratch,
                 std::vector<absl::string_view>* fields);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_CSV_COLUMNS_H_
