#include "extractor/knowledge/table_file.h"

#include <fstream>
#include <iterator>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extractor/text/hash.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace knowledge {

absl::StatusOr<TableFile> TableFile::Read(const std::string& path,
                                          absl::string_view name) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return absl::NotFoundError(
        absl::StrCat(path, ": cannot be read; is the knowledge folder whole?"));
  }
  std::string contents((std::istreambuf_iterator<char>(file)),
                       std::istreambuf_iterator<char>());
  return Parse(contents, name);
}

absl::StatusOr<TableFile> TableFile::Parse(absl::string_view contents,
                                           absl::string_view name) {
  TableFile table;
  table.name_ = std::string(name);
  table.contents_.assign(contents.begin(), contents.end());
  table.fingerprint_ = text::HashBytes(contents);
  const absl::string_view all(table.contents_.data(), table.contents_.size());
  int number = 0;
  for (absl::string_view line : absl::StrSplit(all, '\n')) {
    ++number;
    if (!text::IsValidUtf8(line)) {
      return absl::InvalidArgumentError(absl::StrCat(
          name, ":", number, ": not UTF-8; save the file as UTF-8"));
    }
    if (absl::StripAsciiWhitespace(line).empty()) continue;
    absl::Status status = line[0] == '#' ? table.ReadComment(line, number)
                                         : table.ReadRow(line, number);
    if (!status.ok()) return status;
  }
  if (table.origin_.empty() || table.licence_.empty()) {
    return absl::InvalidArgumentError(absl::StrCat(
        name, ":1: lacks a line '# origin: ...' or '# licence: ...'"));
  }
  return table;
}

int TableFile::Column(absl::string_view name) const {
  for (int i = 0; i < columns_.size(); ++i) {
    if (columns_[i] == name) return i;
  }
  return -1;
}

absl::Status TableFile::Error(const Row& row, absl::string_view what) const {
  return absl::InvalidArgumentError(absl::StrCat(name_, ":", row.line, ": ",
                                                 what));
}

absl::Status TableFile::ReadComment(absl::string_view line, int number) {
  absl::string_view rest = absl::StripLeadingAsciiWhitespace(line.substr(1));
  if (absl::ConsumePrefix(&rest, "origin:")) {
    origin_ = std::string(absl::StripAsciiWhitespace(rest));
  } else if (absl::ConsumePrefix(&rest, "licence:")) {
    licence_ = std::string(absl::StripAsciiWhitespace(rest));
  } else if (absl::ConsumePrefix(&rest, "columns:")) {
    if (!columns_.empty()) {
      return absl::InvalidArgumentError(
          absl::StrCat(name_, ":", number, ": a second line of columns"));
    }
    // A tab may be spelled out, so that it can be seen.
    const std::string tabbed = absl::StrReplaceAll(rest, {{"<TAB>", "\t"}});
    for (absl::string_view column :
         absl::StrSplit(absl::StripAsciiWhitespace(tabbed), '\t')) {
      // What a column may hold can follow in brackets.
      column = column.substr(0, column.find('('));
      columns_.emplace_back(absl::StripAsciiWhitespace(column));
    }
  }
  return absl::OkStatus();
}

absl::Status TableFile::ReadRow(absl::string_view line, int number) {
  Row row;
  row.line = number;
  row.fields = absl::StrSplit(line, '\t');
  const size_t width = columns_.empty() ? 1 : columns_.size();
  if (row.fields.size() > width) {
    return Error(row, absl::StrCat("has ", row.fields.size(), " fields, but ",
                                   width, " column(s) are named"));
  }
  row.fields.resize(width);
  for (absl::string_view& field : row.fields) {
    field = absl::StripAsciiWhitespace(field);
  }
  rows_.push_back(std::move(row));
  return absl::OkStatus();
}

}  // namespace knowledge
}  // namespace onrecord
