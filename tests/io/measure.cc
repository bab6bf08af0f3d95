#include "tests/io/measure.h"

#include <memory>
#include <string>
#include <utility>

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

ExtractFunction OnTheWire(RecordFunction extract) {
  auto bytes = std::make_shared<std::string>();
  return [extract = std::move(extract),
          bytes](const Document& document) -> absl::StatusOr<WireRecords> {
    Extraction extraction;
    const absl::Status status = extract(document, &extraction);
    if (!status.ok()) return status;
    extraction.SerializeToString(bytes.get());
    WireRecords records;
    records.bytes = *bytes;
    records.warnings = extraction.warnings_size();
    return records;
  };
}

}  // namespace io
}  // namespace onrecord
