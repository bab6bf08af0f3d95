// All inputs of a run as one sequence of batches.
//
//   BatchReader reader(InputWalker(arguments), limits, output.get());
//   while (reader.Fill(&batch)) ...
//
// Used by one thread at a time.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_READER_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "extractor/io/batch/batch.h"
#include "extractor/io/batch/input.h"
#include "extractor/io/batch/stop_signal.h"
#include "extractor/io/bytes/output.h"
#include "extractor/io/records/input_walker.h"
#include "extractor/io/records/record_reader.h"

namespace onrecord {
namespace io {

// The record that an earlier run wrote last.
struct ResumePoint {
  Position position;
  std::string input;
  uint64_t offset = 0;
  uint64_t record_digest = 0;  // HashBytes of its bytes
};

class BatchReader {
 public:
  // What is written to `output` (may be null), found again in a folder, is
  // skipped with a warning.
  BatchReader(InputWalker walker, const ReadLimits& limits,
              const Output* output);

  // Leaves out this file too, or this folder. To be called before Fill.
  void Exclude(const std::string& path);
  // Ends reading when it is requested. To be called before Fill.
  void StopOn(const StopSignal* stop) { stop_ = stop; }

  // Goes on behind a record that an earlier run has read. To be called before
  // Fill. Fails if the inputs up to there are not those of that run;
  // Cancelled if a stop is requested meanwhile.
  absl::Status SkipTo(const ResumePoint& point);

  // Fills an empty batch. False when there was nothing more, or a stop was
  // requested; the batch is then empty.
  bool Fill(Batch* batch);

 private:
  // Goes on to the next input; false if there is none. What is wrong with it
  // becomes a problem in the batch, and then there is no reader.
  bool OpenNext(Batch* batch);
  void Open(const Input& input, Batch* batch);
  // Finds the next input and takes it into position_; false if there is none.
  bool Find(InputWalker::Found* found);
  bool IsOurs(const std::string& path) const;
  // Gives the records from `first` on their positions.
  void Number(size_t first, Batch* batch);
  // Reads up to the record in the input that is open; the rest of the batch in
  // which it was found is kept in ahead_.
  absl::Status SkipRecords(const ResumePoint& point);

  InputWalker walker_;
  const ReadLimits limits_;
  const Output* const output_;
  std::vector<std::string> excluded_;
  const StopSignal* stop_ = nullptr;
  std::unique_ptr<RecordReader> reader_;
  Position position_;  // of the record read last
  bool any_found_ = false;
  std::unique_ptr<Batch> ahead_;
  uint64_t consumed_ = 0;  // of inputs read to their end
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_READER_H_
