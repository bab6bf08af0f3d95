#include "extractor/io/readable/readable_line.h"

#include <cstddef>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace onrecord {
namespace io {
namespace {

// Where the places of the records stand.
constexpr size_t kColumn = 18;

}  // namespace

std::string OneLine(absl::string_view text) {
  std::string line;
  for (const char c : text) {
    if (c == '\n') {
      line.append("\\n");
    } else if (c == '\t') {
      line.append("\\t");
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      absl::StrAppendFormat(&line, "\\x%02x", c);
    } else {
      line.push_back(c);
    }
  }
  return line;
}

void ReadableLine::Kind(absl::string_view indent, absl::string_view kind) {
  absl::StrAppend(&out_, indent, kind);
  const size_t width = indent.size() + kind.size();
  out_.append(width < kColumn ? kColumn - width : 1, ' ');
}

void ReadableLine::Place(uint32_t begin, uint32_t end) {
  absl::StrAppend(&out_, begin, "-", end);
}

void ReadableLine::Text(absl::string_view text, absl::string_view before) {
  if (text.empty()) return;
  absl::StrAppend(&out_, before, "\"", OneLine(text), "\"");
}

void ReadableLine::Quoted(
    absl::string_view what,
    const google::protobuf::RepeatedPtrField<std::string>& texts) {
  for (int i = 0; i < texts.size(); ++i) {
    if (i == 0) absl::StrAppend(&out_, "  ", what);
    Text(texts[i], i == 0 ? " " : ", ");
  }
}

void ReadableLine::Word(int value, const std::string& name,
                        absl::string_view before) {
  if (value == 0) return;
  absl::StrAppend(&out_, before, name.empty() ? "?" : name);
}

}  // namespace io
}  // namespace onrecord
