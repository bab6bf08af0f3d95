// Where the records go: standard output, a file, or a pipe with a name.
//
//   absl::StatusOr<std::unique_ptr<Output>> output = Output::Create("a.pb");
//   absl::Status status = (*output)->Append(bytes, ends);
//   if (status.ok()) status = (*output)->Close();
//
// A file is written in place, not under a temporary name, so that what was
// extracted before a failure can be used: after a full disk the file is cut
// back to its last whole record, and Close reports success only when the
// system says that all is on the disk. A power cut or kill -9 can leave a cut
// record at the end, which readers of .pb report and print drops. A file that
// was there is overwritten. Pipes and devices are written straight.
// Used by one thread at a time.

#ifndef ONRECORD_EXTRACTOR_IO_BYTES_OUTPUT_H_
#define ONRECORD_EXTRACTOR_IO_BYTES_OUTPUT_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

class Output {
 public:
  // An empty path or "-" is standard output. Fails with a message that names
  // the path.
  static absl::StatusOr<std::unique_ptr<Output>> Create(
      const std::string& path);

  // Writes to a descriptor, which stays open.
  Output(int descriptor, std::string name);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Writes records that end at `ends` (ascending, the last at bytes.size()).
  // After an error there must be no further Append. A reader that went away
  // (EPIPE, SIGPIPE being ignored) is Aborted, all else names the reason.
  absl::Status Append(absl::string_view bytes, const std::vector<size_t>& ends);

  // Makes sure that all was written.
  absl::Status Close();

  // Whether `path` is the very file that is written.
  bool IsFile(const std::string& path) const;

  // Of whole records.
  uint64_t bytes_written() const { return bytes_; }
  uint64_t records_written() const { return records_; }

 private:
  absl::Status Failed(int error, size_t written,
                      const std::vector<size_t>& ends);

  int descriptor_;
  bool owned_ = false;
  bool regular_ = false;  // can be cut and synced
  const std::string name_;
  uint64_t start_ = 0;  // where in the file we began
  uint64_t bytes_ = 0;
  uint64_t records_ = 0;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BYTES_OUTPUT_H_
