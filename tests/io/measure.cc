#include "tests/io/measure.h"

#include "absl/strings/match.h"

namespace onrecord {
namespace io {

absl::Status Measure(const Document& document, Extraction* extraction) {
  if (absl::StartsWith(document.text(), "fail")) {
    return absl::InternalError("asked to fail");
  }
  extraction->set_document_id(document.id());
  extraction->add_paragraphs()->mutable_span()->set_end(document.text().size());
  if (absl::StartsWith(document.text(), "warn")) {
    extraction->add_warnings()->set_message("careful");
  }
  return absl::OkStatus();
}

}  // namespace io
}  // namespace onrecord
