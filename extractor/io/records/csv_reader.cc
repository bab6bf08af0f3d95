#include "extractor/io/records/csv_reader.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {
namespace {

constexpr size_t kLargeRow = 1 << 20;

}  // namespace

CsvReader::CsvReader(std::shared_ptr<const std::string> path,
                     const ReadLimits& limits,
                     std::unique_ptr<InputBuffer> buffer)
    : path_(std::move(path)), limits_(limits), buffer_(std::move(buffer)) {}

bool CsvReader::Fill(Batch* batch) {
  while (!batch->full()) {
    switch (FindRow(/*may_wait=*/batch->empty())) {
      case Seen::kRow:
        if (columns_ != nullptr) {
          TakeRow(batch);
        } else if (!ReadHeader(batch)) {
          return false;
        }
        ConsumeRow();
        break;
      case Seen::kTooLong:
        SkipLongRow(batch);
        break;
      case Seen::kNothingYet:
        return true;
      case Seen::kEnd:
        if (!buffer_->status().ok()) {
          batch->AddError(Here(),
                          absl::StrCat(buffer_->status().message(),
                                       "; the rows before were read"),
                          /*is_document=*/false);
        }
        return false;
    }
  }
  return true;
}

CsvReader::Seen CsvReader::FindRow(bool may_wait) {
  while (true) {
    const absl::string_view data = buffer_->data();
    for (; size_ < data.size(); ++size_) {
      const char c = data[size_];
      // A doubled mark inside closes and opens again: the same in the end.
      if (c == '"') quoted_ = !quoted_;
      if (c != '\n') continue;
      if (!quoted_) return Seen::kRow;
      ++feeds_;
    }
    if (size_ > limits_.max_record_bytes()) return Seen::kTooLong;
    if (!may_wait && !buffer_->Ready()) return Seen::kNothingYet;
    if (buffer_->Grow()) continue;
    // The last row needs no line feed.
    return size_ > 0 && buffer_->status().ok() ? Seen::kRow : Seen::kEnd;
  }
}

bool CsvReader::ReadHeader(Batch* batch) {
  const auto columns = CsvColumns::OfHeader(buffer_->data().substr(0, size_),
                                            limits_.csv_columns);
  if (columns.text < 0) {
    batch->AddError(Here(),
                    "the first row names no column of texts: say which it is "
                    "with --text-column",
                    /*is_document=*/false);
    return false;
  }
  columns_ = std::make_shared<const CsvColumns>(columns);
  return true;
}

void CsvReader::TakeRow(Batch* batch) {
  absl::string_view row = buffer_->data().substr(0, size_);
  if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
  if (row.find_first_not_of(" \t") == absl::string_view::npos) return;
  if (row.size() > limits_.max_record_bytes()) {
    batch->AddError(Here(), TooLong(), /*is_document=*/true);
  } else {
    batch->Add(Here(), row);
  }
}

void CsvReader::ConsumeRow() {
  const bool large = size_ > kLargeRow;
  // With its line feed, if it has one.
  buffer_->Consume(size_ + (size_ < buffer_->data().size()));
  if (large) buffer_->Shrink();
  line_ += feeds_ + 1;
  size_ = feeds_ = 0;
  quoted_ = false;
}

void CsvReader::SkipLongRow(Batch* batch) {
  batch->AddError(Here(), TooLong(), /*is_document=*/true);
  // Goes on with the next line: a mark that is not closed must not hide all
  // that follows.
  size_t end;
  do {
    end = buffer_->data().find('\n');
    buffer_->Consume(end == absl::string_view::npos ? buffer_->data().size()
                                                    : end + 1);
  } while (end == absl::string_view::npos && buffer_->Grow());
  buffer_->Shrink();
  ++line_;
  size_ = feeds_ = 0;
  quoted_ = false;
}

std::string CsvReader::TooLong() const {
  return absl::StrCat("the row is longer than ", limits_.max_record_bytes(),
                      " bytes, or a quotation mark is not closed; raise "
                      "--max-document-bytes or split it");
}

Place CsvReader::Here() const {
  return {path_, Container::kCsv, line_, buffer_->offset(), columns_};
}

}  // namespace io
}  // namespace onrecord
