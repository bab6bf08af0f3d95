// What one thread does with a batch: decode, extract, encode.
//
//   BatchWorker worker(limits, extract, &encoder);
//   worker.Process(&batch);  // fills batch.result
//
// Records are encoded from their bytes; those of pages, of documents with
// warnings and for people to read become an Extraction first. Keeps its memory
// from record to record, so that in the long run nothing is allocated. Used by
// one thread.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_WORKER_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_WORKER_H_

#include <cstdint>
#include <functional>
#include <memory>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extractor/engine/wire_records.h"
#include "extractor/io/batch/batch.h"
#include "extractor/io/document_decoder.h"
#include "extractor/io/records/record_reader.h"
#include "extractor/io/sinks/record_encoder.h"
#include "proto/document.pb.h"
#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {

// Extracts one document; the records stay until the next one. Each thread has
// its own. An error is the document's, not the run's.
using ExtractFunction =
    std::function<absl::StatusOr<WireRecords>(const Document& document)>;

class BatchWorker {
 public:
  BatchWorker(const ReadLimits& limits, ExtractFunction extract,
              const RecordEncoder* encoder);

  // Fills batch->result, which must be empty.
  void Process(Batch* batch);

 private:
  absl::Status ProcessRecord(const Place& place, absl::string_view bytes,
                             BatchResult* result);
  absl::Status Encode(const Place& place, const WireRecords& records,
                      BatchResult* result);
  void AddWarnings(const Place& place, BatchResult* result) const;
  void Count(const WireRecords& records, int64_t nanoseconds,
             RunStats* stats) const;
  // Gives back the memory of a large document.
  void Shrink();

  const ReadLimits limits_;
  const ExtractFunction extract_;
  const RecordEncoder* const encoder_;
  Problem::Stage stage_ = Problem::Stage::kDecode;  // what is being done
  std::unique_ptr<DecodedDocument> decoded_;
  std::unique_ptr<Extraction> extraction_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_WORKER_H_
