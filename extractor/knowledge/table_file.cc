#include "extractor/knowledge/table_file.h"

#include <algorithm>
#include <cstring>
#include <fstream>
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
namespace {

// absl::StripAsciiWhitespace, quick where there is none.
inline absl::string_view Stripped(absl::string_view field) {
  const auto blank = [](char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  };
  if (field.empty() || (!blank(field.front()) && !blank(field.back()))) {
    return field;
  }
  return absl::StripAsciiWhitespace(field);
}

// string_view::find, inline.
inline size_t FindOrEnd(absl::string_view text, char c, size_t from) {
  const void* found = memchr(text.data() + from, c, text.size() - from);
  return found == nullptr ? text.size()
                          : static_cast<const char*>(found) - text.data();
}

}  // namespace

absl::StatusOr<TableFile> TableFile::Read(const std::string& path,
                                          absl::string_view name) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  std::vector<char> contents;
  if (file) {
    contents.resize(std::max<std::streamoff>(file.tellg(), 0));
    file.seekg(0);
    file.read(contents.data(), contents.size());
  }
  if (!file) {
    return absl::NotFoundError(
        absl::StrCat(path, ": cannot be read; is the knowledge folder whole?"));
  }
  return Read(std::move(contents), name);
}

absl::StatusOr<TableFile> TableFile::Parse(absl::string_view contents,
                                           absl::string_view name) {
  return Read(std::vector<char>(contents.begin(), contents.end()), name);
}

absl::StatusOr<TableFile> TableFile::Read(std::vector<char> contents,
                                          absl::string_view name) {
  TableFile table;
  table.name_ = std::string(name);
  table.contents_ = std::move(contents);
  table.fingerprint_ = text::HashBytes(
      {table.contents_.data(), table.contents_.size()});
  absl::Status status = table.ReadLines();
  if (!status.ok()) return status;
  if (table.origin_.empty() || table.licence_.empty()) {
    return absl::InvalidArgumentError(absl::StrCat(
        name, ":1: lacks a line '# origin: ...' or '# licence: ...'"));
  }
  return table;
}

absl::Status TableFile::ReadLines() {
  const absl::string_view all(contents_.data(), contents_.size());
  const bool valid = text::IsValidUtf8(all);
  int number = 0;
  for (size_t at = 0; at < all.size();) {
    const size_t end = FindOrEnd(all, '\n', at);
    const absl::string_view line = all.substr(at, end - at);
    at = end + 1;
    ++number;
    if (!valid && !text::IsValidUtf8(line)) {
      return absl::InvalidArgumentError(absl::StrCat(
          name_, ":", number, ": not UTF-8; save the file as UTF-8"));
    }
    if (Stripped(line).empty()) continue;
    absl::Status status =
        line[0] == '#' ? ReadComment(line, number) : ReadRow(line, number);
    if (!status.ok()) return status;
  }
  // Views of fields, now that their array stays where it is.
  const absl::string_view* field = fields_.data();
  for (Row& row : rows_) {
    row.fields = Fields(field, row.fields.size());
    field += row.fields.size();
  }
  return absl::OkStatus();
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
    if (!rows_.empty()) {
      return absl::InvalidArgumentError(absl::StrCat(
          name_, ":", number, ": columns are named behind the first row"));
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
  const size_t width = columns_.empty() ? 1 : columns_.size();
  size_t count = 0;
  for (size_t at = 0; at <= line.size(); ++count) {
    const size_t end = FindOrEnd(line, '\t', at);
    if (count < width) {
      fields_.push_back(Stripped(line.substr(at, end - at)));
    }
    at = end + 1;
  }
  if (count > width) {
    return Error(row, absl::StrCat("has ", count, " fields, but ", width,
                                   " column(s) are named"));
  }
  for (; count < width; ++count) fields_.emplace_back();
  row.fields = Fields(fields_.data(), width);
  rows_.push_back(row);
  return absl::OkStatus();
}

}  // namespace knowledge
}  // namespace onrecord
