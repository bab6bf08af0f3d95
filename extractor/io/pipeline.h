// Runs documents through extraction on several threads, in order.
//
//   absl::Status status = RunPipeline(options, &reader, new_extract, encoder,
//                                     &sink, &observer);
//
// Every thread does the same: read the next batch (one thread at a time),
// decode, extract and encode it, and hand it in. Whoever hands in the batch
// that is due writes it, and those after it that have been waiting. So output,
// problems and counts come in input order, byte for byte the same for any
// number of threads; there is no queue that runs empty, and with one thread
// nothing is handed over at all.
//
// Memory: a thread does not read while the batches in hand and those waiting
// to be written hold `bytes_in_flight` or more; so they never hold more than
// that, one batch of input, and the records of a batch for each thread.

#ifndef ONRECORD_EXTRACTOR_IO_PIPELINE_H_
#define ONRECORD_EXTRACTOR_IO_PIPELINE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

#include "absl/status/status.h"
#include "extractor/io/batch/batch.h"
#include "extractor/io/batch/run_stats.h"
#include "extractor/io/batch_reader.h"
#include "extractor/io/batch_worker.h"
#include "extractor/io/sinks/record_encoder.h"
#include "extractor/io/sinks/sink.h"

namespace onrecord {
namespace io {

struct PipelineOptions {
  // Threads, at least 1.
  int jobs = 1;
  // See above.
  size_t bytes_in_flight = 32 << 20;
  // Batches are written as they are ready, not in input order.
  bool unordered = false;
  // The run stops behind the document with which more than this have failed.
  uint64_t max_failures = std::numeric_limits<uint64_t>::max();
  ReadLimits limits;
};

// Sums up to some batch.
struct Totals {
  uint64_t documents = 0;  // found, failed ones too
  uint64_t records = 0;    // Extractions written
  uint64_t failed = 0;
  uint64_t errors = 0;  // of documents and of whole inputs
  uint64_t warnings = 0;
  uint64_t text_bytes = 0;      // of Document.text
  uint64_t consumed_bytes = 0;  // of files, as they are on the disk
  uint64_t output_bytes = 0;
  // The most that batches in hand and waiting have held, in bytes.
  uint64_t most_in_flight = 0;
  RunStats stats;
};

// Told of every batch after it was written, in order, by one thread at a time.
class PipelineObserver {
 public:
  virtual ~PipelineObserver() = default;
  virtual void OnBatch(const Batch& batch, const Totals& totals) = 0;
};

// Runs to the end of the input, which a stop may bring early, and leaves the
// sink open. Fails if the sink does, or with Aborted after too many failures,
// and then stops reading. `before` is what earlier runs came to; totals go on
// from there. Everything given must live until it returns.
absl::Status RunPipeline(const PipelineOptions& options, BatchReader* reader,
                         const std::function<ExtractFunction()>& new_extract,
                         const RecordEncoder& encoder, Sink* sink,
                         PipelineObserver* observer,
                         const Totals& before = Totals());

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_PIPELINE_H_
