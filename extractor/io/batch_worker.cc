#include "extractor/io/batch_worker.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/io/document_decoder.h"

namespace onrecord {
namespace io {
namespace {

// A longer text is a large document.
constexpr size_t kLargeText = 1 << 20;

}  // namespace

BatchWorker::BatchWorker(const ReadLimits& limits, ExtractFunction extract,
                         const RecordEncoder* encoder)
    : limits_(limits),
      extract_(std::move(extract)),
      encoder_(encoder),
      document_(std::make_unique<Document>()),
      extraction_(std::make_unique<Extraction>()) {}

void BatchWorker::Process(Batch* batch) {
  BatchResult& result = batch->result;
  for (const Batch::Record& record : batch->records()) {
    result.documents += record.is_document;
    if (record.problem != nullptr) {
      result.failed += record.is_document;
      result.problems.push_back(*record.problem);
      continue;
    }
    const absl::Status status =
        ProcessRecord(record.place, batch->bytes(record), &result);
    if (status.ok()) continue;
    ++result.failed;
    result.problems.push_back({Problem::Severity::kError,
                               record.place.ToString(),
                               std::string(status.message())});
  }
}

absl::Status BatchWorker::ProcessRecord(const Place& place,
                                        absl::string_view bytes,
                                        BatchResult* result) {
  absl::Status status = DecodeDocument(place, bytes, limits_, document_.get());
  if (!status.ok()) return status;
  extraction_->Clear();
  status = extract_(*document_, extraction_.get());
  if (!status.ok()) return status;
  status = encoder_->Append(*extraction_, &result->bytes);
  if (!status.ok()) return status;
  result->ends.push_back(result->bytes.size());
  result->text_bytes += document_->text().size();
  AddWarnings(place, result);
  if (document_->text().size() > kLargeText) Shrink();
  return absl::OkStatus();
}

void BatchWorker::AddWarnings(const Place& place, BatchResult* result) const {
  for (const Warning& warning : extraction_->warnings()) {
    std::string message = warning.message();
    if (warning.has_span()) {
      absl::StrAppend(&message, " (first at offset ", warning.span().begin());
      if (warning.count() > 1) {
        absl::StrAppend(&message, ", ", warning.count(), " in all");
      }
      message.push_back(')');
    }
    result->problems.push_back(
        {Problem::Severity::kWarning, place.ToString(), std::move(message)});
  }
}

void BatchWorker::Shrink() {
  document_ = std::make_unique<Document>();
  extraction_ = std::make_unique<Extraction>();
}

}  // namespace io
}  // namespace onrecord
