// Where the batches of a run go, in order: one file, or a folder of shards.
//
// Used by one thread at a time.

#ifndef ONRECORD_EXTRACTOR_IO_SINKS_SINK_H_
#define ONRECORD_EXTRACTOR_IO_SINKS_SINK_H_

#include "absl/status/status.h"
#include "extractor/io/batch/batch.h"

namespace onrecord {
namespace io {

class Sink {
 public:
  virtual ~Sink() = default;

  // Writes what the batch became. After an error there must be no further
  // Append; what was written whole stays.
  virtual absl::Status Append(const Batch& batch) = 0;

  // Ends the output. `complete` tells whether all inputs were read: if not,
  // a later run may go on here.
  virtual absl::Status Close(bool complete) = 0;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_SINKS_SINK_H_
