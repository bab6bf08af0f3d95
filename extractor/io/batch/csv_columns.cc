#include "extractor/io/batch/csv_columns.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace onrecord {
namespace io {
namespace {

char SeparatorOf(absl::string_view line) {
  char best = ',';
  for (const char c : {',', ';', '\t'}) {
    if (std::count(line.begin(), line.end(), c) >
        std::count(line.begin(), line.end(), best)) {
      best = c;
    }
  }
  return best;
}

// The first column with one of the names; with `given` only that one counts.
int Find(const std::vector<absl::string_view>& fields,
         const std::string& given,
         std::initializer_list<absl::string_view> usual) {
  for (size_t i = 0; i < fields.size(); ++i) {
    const absl::string_view name = absl::StripAsciiWhitespace(fields[i]);
    if (!given.empty()) {
      if (absl::EqualsIgnoreCase(name, given)) return i;
      continue;
    }
    for (const absl::string_view word : usual) {
      if (absl::EqualsIgnoreCase(name, word)) return i;
    }
  }
  return -1;
}

}  // namespace

CsvColumns CsvColumns::OfHeader(absl::string_view line,
                                const CsvColumnNames& names) {
  absl::ConsumePrefix(&line, "\xef\xbb\xbf");
  absl::ConsumeSuffix(&line, "\r");
  CsvColumns columns;
  columns.separator = SeparatorOf(line);
  std::string scratch;
  std::vector<absl::string_view> fields;
  if (!SplitCsvRow(line, columns.separator, &scratch, &fields)) return columns;
  columns.text =
      Find(fields, names.text, {"text", "body", "content", "article"});
  columns.id =
      Find(fields, names.id, {"id", "doc_id", "document_id", "guid"});
  columns.title = Find(fields, names.title, {"title", "headline"});
  columns.url = Find(fields, names.url, {"url", "link"});
  columns.source =
      Find(fields, names.source, {"source", "publisher", "publication"});
  columns.published =
      Find(fields, names.published,
           {"published", "date", "published_at", "publish_date"});
  columns.language = Find(fields, "", {"language", "lang"});
  return columns;
}

bool SplitCsvRow(absl::string_view row, char separator, std::string* scratch,
                 std::vector<absl::string_view>* fields) {
  fields->clear();
  // Fields keep pointing into it: it never grows beyond this.
  scratch->clear();
  scratch->reserve(row.size());
  while (true) {
    if (!absl::ConsumePrefix(&row, "\"")) {
      const size_t end = std::min(row.find(separator), row.size());
      fields->push_back(row.substr(0, end));
      row.remove_prefix(end);
    } else {
      const size_t begin = scratch->size();
      do {
        const size_t mark = row.find('"');
        if (mark == absl::string_view::npos) return false;
        scratch->append(row.data(), mark);
        row.remove_prefix(mark + 1);
        if (absl::StartsWith(row, "\"")) scratch->push_back('"');
      } while (absl::ConsumePrefix(&row, "\""));
      fields->push_back(absl::string_view(*scratch).substr(begin));
    }
    if (row.empty()) return true;
    if (row.front() != separator) return false;
    row.remove_prefix(1);
  }
}

}  // namespace io
}  // namespace onrecord
