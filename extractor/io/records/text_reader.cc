#include "extractor/io/records/text_reader.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {

TextReader::TextReader(Container container,
                       std::shared_ptr<const std::string> path,
                       const ReadLimits& limits,
                       std::unique_ptr<InputBuffer> buffer)
    : container_(container),
      path_(std::move(path)),
      limits_(limits),
      buffer_(std::move(buffer)) {}

bool TextReader::Fill(Batch* batch) {
  Place place{path_, container_, /*number=*/1, /*offset=*/0};
  // Markup comes on top of the text.
  const uint64_t most = container_ == Container::kText
                            ? limits_.max_document_bytes
                            : limits_.max_record_bytes();
  do {
    batch->AppendPart(buffer_->data());
    buffer_->Consume(buffer_->data().size());
    if (batch->parts_size() > most) {
      batch->AddError(
          place,
          absl::StrCat("longer than ", most,
                       " bytes; raise --max-document-bytes or split it"),
          /*is_document=*/true);
      return false;
    }
  } while (buffer_->Grow());
  if (buffer_->status().ok()) {
    batch->AddParts(std::move(place));
  } else {
    batch->AddError(place, std::string(buffer_->status().message()),
                    /*is_document=*/true);
  }
  return false;
}

}  // namespace io
}  // namespace onrecord
