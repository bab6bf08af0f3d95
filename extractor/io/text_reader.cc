#include "extractor/io/text_reader.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {

TextReader::TextReader(std::shared_ptr<const std::string> path,
                       const ReadLimits& limits,
                       std::unique_ptr<InputBuffer> buffer)
    : path_(std::move(path)), limits_(limits), buffer_(std::move(buffer)) {}

bool TextReader::Fill(Batch* batch) {
  Place place{path_, Container::kText, /*number=*/1, /*offset=*/0};
  do {
    batch->AppendPart(buffer_->data());
    buffer_->Consume(buffer_->data().size());
    if (batch->parts_size() > limits_.max_document_bytes) {
      batch->AddError(
          place,
          absl::StrCat("longer than ", limits_.max_document_bytes,
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
