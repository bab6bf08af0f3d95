#include "extractor/io/records/delimited_reader.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {
namespace {

constexpr size_t kLongestLength = 5;
constexpr size_t kLargeRecord = 1 << 20;

}  // namespace

DelimitedReader::DelimitedReader(std::shared_ptr<const std::string> path,
                                 const ReadLimits& limits,
                                 std::unique_ptr<InputBuffer> buffer)
    : path_(std::move(path)), limits_(limits), buffer_(std::move(buffer)) {}

bool DelimitedReader::Fill(Batch* batch) {
  while (!batch->full()) {
    if (buffer_->data().empty()) {
      if (!batch->empty() && !buffer_->Ready()) return true;
      if (!buffer_->Grow() && buffer_->status().ok()) return false;
    }
    if (!TakeRecord(batch)) return false;
    ++number_;
  }
  return true;
}

DelimitedReader::Length DelimitedReader::PeekLength(uint64_t* length,
                                                    size_t* width) {
  *length = 0;
  for (*width = 0; *width < kLongestLength;) {
    if (!buffer_->GrowTo(*width + 1)) return Length::kCutShort;
    const uint8_t byte = buffer_->data()[*width];
    *length |= static_cast<uint64_t>(byte & 0x7f) << (7 * *width);
    ++*width;
    if (byte < 0x80) return Length::kKnown;
  }
  return Length::kBad;
}

bool DelimitedReader::TakeRecord(Batch* batch) {
  uint64_t length = 0;
  size_t width = 0;
  const Length seen = PeekLength(&length, &width);
  if (seen == Length::kBad) {
    AddError(
        "no length of a message here; this and what follows is not read: "
        "is it a file of length-delimited messages?",
        /*is_document=*/true, batch);
    return false;
  }
  if (seen == Length::kKnown && length > limits_.max_record_bytes()) {
    AddError(absl::StrCat("a message of ", length, " bytes, more than ",
                          limits_.max_record_bytes(),
                          "; raise --max-document-bytes, or is the file "
                          "damaged?"),
             /*is_document=*/true, batch);
    return buffer_->Skip(width + length);
  }
  if (seen == Length::kCutShort || !buffer_->GrowTo(width + length)) {
    if (!buffer_->status().ok()) {
      AddError(absl::StrCat(buffer_->status().message(),
                            "; the records before were read"),
               /*is_document=*/false, batch);
    } else {
      AddError(absl::StrCat("cut short: the file ends after ",
                            buffer_->data().size(),
                            " bytes of it; the records before were read"),
               /*is_document=*/true, batch);
    }
    return false;
  }
  batch->Add({path_, Container::kDelimited, number_, buffer_->offset()},
             buffer_->data().substr(width, length));
  buffer_->Consume(width + length);
  if (length > kLargeRecord) buffer_->Shrink();
  return true;
}

void DelimitedReader::AddError(absl::string_view message, bool is_document,
                               Batch* batch) {
  batch->AddError({path_, Container::kDelimited, number_, buffer_->offset()},
                  std::string(message), is_document);
}

}  // namespace io
}  // namespace onrecord
