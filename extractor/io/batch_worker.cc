#include "extractor/io/batch_worker.h"

#include <chrono>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/io/markup/markup_notes.h"

namespace onrecord {
namespace io {
namespace {

// A longer text is a large document.
constexpr size_t kLargeText = 1 << 20;

int64_t Now() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace

BatchWorker::BatchWorker(const ReadLimits& limits, ExtractFunction extract,
                         const RecordEncoder* encoder)
    : limits_(limits),
      extract_(std::move(extract)),
      encoder_(encoder),
      decoded_(std::make_unique<DecodedDocument>()),
      extraction_(std::make_unique<Extraction>()) {}

void BatchWorker::Process(Batch* batch) {
  BatchResult& result = batch->result;
  for (const Batch::Record& record : batch->records()) {
    if (record.problem != nullptr) {
      const bool failed = record.problem->severity == Problem::Severity::kError;
      result.problems.push_back(*record.problem);
      result.EndRecord(record.is_document, failed, 0);
      continue;
    }
    const absl::Status status =
        ProcessRecord(record.place, batch->bytes(record), &result);
    if (!status.ok()) {
      result.problems.push_back({Problem::Severity::kError,
                                 record.place.ToString(),
                                 std::string(status.message()), stage_,
                                 *record.place.path, record.place.offset});
    }
    result.EndRecord(/*is_document=*/true, !status.ok(),
                     status.ok() ? decoded_->document.text().size() : 0);
    if (decoded_->document.text().size() > kLargeText) Shrink();
  }
}

absl::Status BatchWorker::ProcessRecord(const Place& place,
                                        absl::string_view bytes,
                                        BatchResult* result) {
  RunStats& stats = result->stats;
  const int64_t start = Now();
  stage_ = Problem::Stage::kDecode;
  absl::Status status = DecodeRecord(place, bytes, limits_, decoded_.get());
  if (!status.ok()) return status;
  const int64_t decoded = Now();
  stats.decode_time += decoded - start;
  stage_ = Problem::Stage::kExtract;
  const absl::StatusOr<WireRecords> records = extract_(decoded_->document);
  if (!records.ok()) return records.status();
  const int64_t extracted = Now();
  stats.extract_time += extracted - decoded;
  stage_ = Problem::Stage::kEncode;
  status = Encode(place, *records, result);
  if (!status.ok()) return status;
  result->ends.push_back(result->bytes.size());
  const int64_t encoded = Now();
  stats.encode_time += encoded - extracted;
  Count(*records, encoded - start, &stats);
  return absl::OkStatus();
}

absl::Status BatchWorker::Encode(const Place& place,
                                 const WireRecords& records,
                                 BatchResult* result) {
  const bool as_they_are = encoder_->format() != OutputFormat::kText &&
                           decoded_->notes.empty() && records.warnings == 0;
  if (as_they_are) return encoder_->AppendWire(records.bytes, &result->bytes);
  absl::Status status = ParseRecords(records, extraction_.get());
  if (!status.ok()) return status;
  ApplyNotes(decoded_->notes, decoded_->document.text(), decoded_->original,
             extraction_.get());
  status = encoder_->Append(*extraction_, &result->bytes);
  if (status.ok()) AddWarnings(place, result);
  return status;
}

void BatchWorker::Count(const WireRecords& records, int64_t nanoseconds,
                        RunStats* stats) const {
  stats->mentions += records.mentions;
  stats->entities += records.entities;
  stats->figures += records.figures;
  stats->quotes += records.quotes;
  stats->document_bytes.Add(decoded_->document.text().size());
  stats->document_seconds.Add(nanoseconds * 1e-9);
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
        {Problem::Severity::kWarning, place.ToString(), std::move(message),
         Problem::Stage::kExtract, *place.path, place.offset});
  }
}

void BatchWorker::Shrink() {
  decoded_ = std::make_unique<DecodedDocument>();
  extraction_ = std::make_unique<Extraction>();
}

}  // namespace io
}  // namespace onrecord
