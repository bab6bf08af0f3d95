// All inputs of a run as one sequence of batches.
//
//   BatchReader reader(InputWalker(arguments), limits, output.get());
//   while (reader.Fill(&batch)) ...
//
// Used by one thread at a time.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_READER_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_READER_H_

#include <cstdint>
#include <memory>

#include "extractor/io/batch.h"
#include "extractor/io/input.h"
#include "extractor/io/input_walker.h"
#include "extractor/io/output.h"
#include "extractor/io/record_reader.h"

namespace onrecord {
namespace io {

class BatchReader {
 public:
  // What is written to `output` (may be null), found again in a folder, is
  // skipped with a warning.
  BatchReader(InputWalker walker, const ReadLimits& limits,
              const Output* output);

  // Fills an empty batch. False when there was nothing more, and the batch is
  // empty.
  bool Fill(Batch* batch);

 private:
  // Goes on to the next input; false if there is none. What is wrong with it
  // becomes a problem in the batch, and then there is no reader.
  bool OpenNext(Batch* batch);
  void Open(const Input& input, Batch* batch);

  InputWalker walker_;
  const ReadLimits limits_;
  const Output* const output_;
  std::unique_ptr<RecordReader> reader_;
  uint64_t consumed_ = 0;  // of inputs read to their end
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_READER_H_
