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

// The first byte below a blank, a tab or a line end as a rule, at or behind
// `at`; the size for none. Eight bytes at a time: fields are a word or two, and
// a call for each would be most of the work.
inline size_t NextControl(absl::string_view text, size_t at) {
  constexpr uint64_t kOnes = ~uint64_t{0} / 255;  // 1 in each byte
  for (; at + 8 <= text.size(); at += 8) {
    uint64_t bytes;
    memcpy(&bytes, text.data() + at, 8);
    // Sets the high bit of bytes that are below, and of some behind the first.
    const uint64_t below = (bytes - kOnes * ' ') & ~bytes & (kOnes * 0x80);
    if (below != 0) return at + __builtin_ctzll(below) / 8;
  }
  while (at < text.size() && static_cast<uint8_t>(text[at]) >= ' ') ++at;
  return at;
}

size_t LineEnd(absl::string_view text, size_t at) {
  const size_t end = text.find('\n', at);
  return end == absl::string_view::npos ? text.size() : end;
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

absl::Status TableFile::CheckUtf8() const {
  const absl::string_view all(contents_.data(), contents_.size());
  if (text::IsValidUtf8(all)) return absl::OkStatus();
  int number = 1;
  for (size_t at = 0; at < all.size(); ++number) {
    const size_t end = LineEnd(all, at);
    if (!text::IsValidUtf8(all.substr(at, end - at))) break;
    at = end + 1;
  }
  return absl::InvalidArgumentError(absl::StrCat(
      name_, ":", number, ": not UTF-8; save the file as UTF-8"));
}

absl::Status TableFile::ReadLines() {
  absl::Status status = CheckUtf8();
  const absl::string_view all(contents_.data(), contents_.size());
  rows_.reserve(std::count(all.begin(), all.end(), '\n') + 1);
  int number = 0;
  for (size_t at = 0; at < all.size() && status.ok();) {
    ++number;
    if (all[at] == '#') {
      const size_t end = LineEnd(all, at);
      status = ReadComment(all.substr(at, end - at), number);
      at = end + 1;
    } else {
      status = ReadRow(number, &at);
    }
  }
  if (!status.ok()) return status;
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

absl::Status TableFile::ReadRow(int number, size_t* at) {
  const absl::string_view all(contents_.data(), contents_.size());
  const size_t width = columns_.empty() ? 1 : columns_.size();
  if (rows_.empty()) fields_.reserve(rows_.capacity() * width);
  Row row;
  row.line = number;
  bool blank = true;
  size_t count = 0;
  for (bool more = true; more; ++*at) {
    const size_t begin = *at;
    do {
      *at = NextControl(all, *at);
      more = *at < all.size() && all[*at] != '\n';
    } while (more && all[*at] != '\t' && ++*at);
    const absl::string_view field =
        Stripped(all.substr(begin, *at - begin));
    blank &= field.empty();
    if (count++ < width) fields_.push_back(field);
  }
  if (blank) {
    fields_.resize(fields_.size() - std::min(count, width));
    return absl::OkStatus();
  }
  if (count > width) {
    return Error(row, absl::StrCat("has ", count, " fields, but ", width,
                                   " column(s) are named"));
  }
  fields_.resize(fields_.size() + width - count);
  row.fields = Fields(fields_.data(), width);
  rows_.push_back(row);
  return absl::OkStatus();
}

}  // namespace knowledge
}  // namespace onrecord
