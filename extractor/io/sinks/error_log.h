// The errors of a run as records, for programs: JSON, one a line.
//
//   {"input":"a.jsonl","offset":1200,"stage":"decode","place":"a.jsonl:17",
//    "why":"column 12: expected a string"}       (one line)
//
// `stage` is open, read, decode, extract or encode; `offset` is where in the
// decompressed input the record begins. Warnings are left out: their documents
// were extracted. Used by one thread at a time.

#ifndef ONRECORD_EXTRACTOR_IO_SINKS_ERROR_LOG_H_
#define ONRECORD_EXTRACTOR_IO_SINKS_ERROR_LOG_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extractor/io/batch/problem.h"
#include "extractor/io/bytes/durable_file.h"

namespace onrecord {
namespace io {

class ErrorLog {
 public:
  // Keeps the first `kept` bytes of what is there: those of the run that is
  // gone on with. Fails if there are fewer.
  static absl::StatusOr<std::unique_ptr<ErrorLog>> Open(
      const std::string& path, uint64_t kept);

  absl::Status Append(const Problem* problems, size_t count);
  absl::Status Sync() { return file_.Sync(); }

  uint64_t size() const { return file_.size(); }
  const std::string& path() const { return file_.path(); }

 private:
  explicit ErrorLog(DurableFile file) : file_(std::move(file)) {}

  DurableFile file_;
  std::string lines_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_SINKS_ERROR_LOG_H_
