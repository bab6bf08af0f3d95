#include "extractor/io/records/warc_reader.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {
namespace {

// A header of a record or of HTTP is not longer.
constexpr size_t kLongestHeader = 64 << 10;
constexpr size_t kLargeRecord = 1 << 20;

}  // namespace

WarcReader::WarcReader(std::shared_ptr<const std::string> path,
                       const ReadLimits& limits,
                       std::unique_ptr<InputBuffer> buffer)
    : path_(std::move(path)), limits_(limits), buffer_(std::move(buffer)) {}

bool WarcReader::Fill(Batch* batch) {
  while (!batch->full()) {
    if (!batch->empty() && buffer_->data().empty() && !buffer_->Ready()) {
      return true;
    }
    if (!SkipBlanks()) {
      if (buffer_->status().ok()) return false;
      return Fail(absl::StrCat(buffer_->status().message(),
                               "; the records before were read"),
                  /*is_document=*/false, batch);
    }
    ++number_;
    if (!ReadHeader(batch) || !TakeRecord(batch)) return false;
  }
  return true;
}

bool WarcReader::SkipBlanks() {
  while (buffer_->GrowTo(1)) {
    const absl::string_view data = buffer_->data();
    const size_t end = std::min(data.find_first_not_of("\r\n"), data.size());
    buffer_->Consume(end);
    if (!buffer_->data().empty()) return true;
  }
  return false;
}

bool WarcReader::ReadHeader(Batch* batch) {
  // Twice as much each time, so that looking again costs no more than reading.
  for (size_t size = 1024;; size *= 2) {
    const bool more = buffer_->GrowTo(std::min(size, kLongestHeader));
    const absl::string_view head = buffer_->data().substr(0, kLongestHeader);
    if (ParseWarcHeader(head, &header_, &header_size_)) return true;
    if (more && size < kLongestHeader) continue;
    if (!buffer_->status().ok()) {
      return Fail(absl::StrCat(buffer_->status().message(),
                               "; the records before were read"),
                  /*is_document=*/false, batch);
    }
    return Fail(
        "no header of a WARC record here; this and what follows is not read",
        /*is_document=*/true, batch);
  }
}

bool WarcReader::TakeRecord(Batch* batch) {
  const uint64_t length = header_.length;
  const uint64_t size = header_size_ + length;
  buffer_->GrowTo(header_size_ + std::min<uint64_t>(length, kLongestHeader));
  const absl::string_view block =
      buffer_->data().substr(header_size_, std::min<uint64_t>(length,
                                                              kLongestHeader));
  if (!IsWarcDocument(header_, block)) return PassOver();
  if (length > limits_.max_record_bytes()) {
    Fail(absl::StrCat("a record of ", length, " bytes, more than ",
                      limits_.max_record_bytes(),
                      "; raise --max-document-bytes"),
         /*is_document=*/true, batch);
    return PassOver();
  }
  if (!buffer_->GrowTo(size)) {
    if (buffer_->status().ok()) {
      return Fail("cut short; the records before were read",
                  /*is_document=*/true, batch);
    }
    return Fail(absl::StrCat(buffer_->status().message(),
                             "; the records before were read"),
                /*is_document=*/true, batch);
  }
  batch->Add({path_, Container::kWarc, number_, buffer_->offset()},
             buffer_->data().substr(0, size));
  buffer_->Consume(size);
  if (size > kLargeRecord) buffer_->Shrink();
  return true;
}

bool WarcReader::PassOver() {
  // Where the file ends inside, no document is missing; an error of a
  // decompressor is told when the next header is looked for.
  buffer_->Consume(header_size_);
  buffer_->Skip(header_.length);
  return true;
}

bool WarcReader::Fail(std::string message, bool is_document, Batch* batch) {
  batch->AddError({path_, Container::kWarc, number_, buffer_->offset()},
                  std::move(message), is_document);
  return false;
}

}  // namespace io
}  // namespace onrecord
