// The sink of a run that writes one file or pipe.
//
//   FileSink sink(output.get(), errors.get());

#ifndef ONRECORD_EXTRACTOR_IO_SINKS_FILE_SINK_H_
#define ONRECORD_EXTRACTOR_IO_SINKS_FILE_SINK_H_

#include "absl/status/status.h"
#include "extractor/io/batch/batch.h"
#include "extractor/io/bytes/output.h"
#include "extractor/io/sinks/error_log.h"
#include "extractor/io/sinks/sink.h"

namespace onrecord {
namespace io {

class FileSink : public Sink {
 public:
  // Keeps the pointers; `errors` may be null.
  FileSink(Output* output, ErrorLog* errors)
      : output_(output), errors_(errors) {}

  absl::Status Append(const Batch& batch) override;
  absl::Status Close(bool complete) override;

 private:
  Output* const output_;
  ErrorLog* const errors_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_SINKS_FILE_SINK_H_
