#include "extractor/io/records/line_reader.h"

#include <cstring>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {
namespace {

constexpr absl::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr size_t kLargeLine = 1 << 20;

bool IsBlank(absl::string_view line) {
  return line.find_first_not_of(" \t\r") == absl::string_view::npos;
}

}  // namespace

LineReader::LineReader(std::shared_ptr<const std::string> path,
                       const ReadLimits& limits,
                       std::unique_ptr<InputBuffer> buffer)
    : path_(std::move(path)), limits_(limits), buffer_(std::move(buffer)) {}

bool LineReader::Fill(Batch* batch) {
  if (at_start_) {
    at_start_ = false;
    buffer_->GrowTo(kByteOrderMark.size());
    if (absl::StartsWith(buffer_->data(), kByteOrderMark)) {
      buffer_->Consume(kByteOrderMark.size());
    }
  }
  while (!batch->full()) {
    switch (FindLine(/*may_wait=*/batch->empty())) {
      case Seen::kLine:
        TakeLine(batch);
        buffer_->Consume(1);
        break;
      case Seen::kLastLine:
        TakeLine(batch);
        return false;
      case Seen::kTooLong:
        SkipLongLine(batch);
        break;
      case Seen::kNothingYet:
        return true;
      case Seen::kEnd:
        AddEnd(batch);
        return false;
    }
  }
  return true;
}

LineReader::Seen LineReader::FindLine(bool may_wait) {
  while (true) {
    const absl::string_view data = buffer_->data();
    const void* end =
        size_ == data.size()
            ? nullptr
            : std::memchr(data.data() + size_, '\n', data.size() - size_);
    size_ = end == nullptr ? data.size()
                           : static_cast<const char*>(end) - data.data();
    if (size_ > limits_.max_record_bytes()) return Seen::kTooLong;
    if (end != nullptr) return Seen::kLine;
    if (!may_wait && !buffer_->Ready()) return Seen::kNothingYet;
    if (buffer_->Grow()) continue;
    const bool has_line = size_ > 0 && buffer_->status().ok();
    return has_line ? Seen::kLastLine : Seen::kEnd;
  }
}

void LineReader::TakeLine(Batch* batch) {
  const absl::string_view line = buffer_->data().substr(0, size_);
  if (!IsBlank(line)) batch->Add(Here(), line);
  buffer_->Consume(size_);
  if (size_ > kLargeLine) buffer_->Shrink();
  ++line_;
  size_ = 0;
}

void LineReader::SkipLongLine(Batch* batch) {
  batch->AddError(
      Here(),
      absl::StrCat("the line is longer than ", limits_.max_record_bytes(),
                   " bytes; raise --max-document-bytes or split it"),
      /*is_document=*/true);
  size_t end;
  do {
    end = buffer_->data().find('\n');
    buffer_->Consume(end == absl::string_view::npos ? buffer_->data().size()
                                                    : end + 1);
  } while (end == absl::string_view::npos && buffer_->Grow());
  buffer_->Shrink();
  ++line_;
  size_ = 0;
}

void LineReader::AddEnd(Batch* batch) {
  if (buffer_->status().ok()) return;
  batch->AddError(Here(),
                  absl::StrCat(buffer_->status().message(),
                               "; the lines before were read"),
                  /*is_document=*/false);
}

Place LineReader::Here() const {
  return {path_, Container::kJsonLines, line_, buffer_->offset()};
}

}  // namespace io
}  // namespace onrecord
