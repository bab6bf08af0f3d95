#include "extractor/io/document_decoder.h"

#include "absl/strings/str_cat.h"
#include "extractor/io/json_document.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace io {
namespace {

absl::Status Parse(Container container, absl::string_view bytes,
                   Document* document) {
  switch (container) {
    case Container::kText:
      document->Clear();
      document->set_text(bytes.data(), bytes.size());
      return absl::OkStatus();
    case Container::kJsonLines:
      return ParseJsonDocument(bytes, document);
    case Container::kDelimited:
      if (document->ParseFromArray(bytes.data(), bytes.size())) {
        return absl::OkStatus();
      }
      return absl::InvalidArgumentError(
          "not a Document: damaged, or a message of another kind");
  }
  return absl::InternalError("no such container");
}

}  // namespace

absl::Status DecodeDocument(const Place& place, absl::string_view bytes,
                            const ReadLimits& limits, Document* document) {
  absl::Status status = Parse(place.container, bytes, document);
  if (!status.ok()) return status;
  if (document->text().size() > limits.max_document_bytes) {
    return absl::ResourceExhaustedError(absl::StrCat(
        "the text has ", document->text().size(), " bytes, more than ",
        limits.max_document_bytes, "; raise --max-document-bytes or split it"));
  }
  if (document->id().empty()) {
    document->set_id(text::ToValidUtf8(place.DefaultId()));
  }
  return absl::OkStatus();
}

}  // namespace io
}  // namespace onrecord
