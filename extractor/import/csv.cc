#include "extractor/import/csv.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"

namespace onrecord {
namespace gazetteer {
namespace {

// A field that grows past this has lost its closing quote.
constexpr size_t kMaxRowBytes = 1 << 20;

}  // namespace

bool CsvReader::Next(std::vector<absl::string_view>* fields) {
  fields->clear();
  broken_ = false;
  absl::string_view line;
  do {
    if (!lines_->Next(&line)) return false;
  } while (line.empty());
  line_ = lines_->number();
  row_.assign(line.data(), line.size());
  const auto quotes = [](absl::string_view bytes) {
    return std::count(bytes.begin(), bytes.end(), '"') % 2;
  };
  for (auto open = quotes(line); open != 0; open ^= quotes(line)) {
    if (row_.size() > kMaxRowBytes || !lines_->Next(&line)) {
      broken_ = true;
      break;
    }
    row_.push_back('\n');
    row_.append(line.data(), line.size());
  }
  // Unquoted into one string, whose room is known so that views stay good.
  fields_.clear();
  fields_.reserve(row_.size() + 1);
  size_t begin = 0;
  bool quoted = false;
  const auto close = [&] {
    fields->push_back(absl::StripAsciiWhitespace(
        absl::string_view(fields_).substr(begin)));
    begin = fields_.size();
  };
  for (size_t at = 0; at < row_.size(); ++at) {
    const char c = row_[at];
    if (c == '"') {
      const bool doubled =
          quoted && at + 1 < row_.size() && row_[at + 1] == '"';
      if (doubled) {
        fields_.push_back('"');
        ++at;
      } else {
        quoted = !quoted;
      }
    } else if (c == separator_ && !quoted) {
      close();
    } else {
      fields_.push_back(c == '\n' || c == '\t' ? ' ' : c);
    }
  }
  close();
  return true;
}

}  // namespace gazetteer
}  // namespace onrecord
