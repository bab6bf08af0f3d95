// A stream of bytes: a file, standard input, or what a decompressor gives.
//
//   absl::StatusOr<std::unique_ptr<ByteSource>> source = OpenFile("a.txt");
//   absl::StatusOr<size_t> read = (*source)->Read(buffer, sizeof(buffer));
//
// Used by one thread at a time.

#ifndef ONRECORD_EXTRACTOR_IO_BYTES_BYTE_SOURCE_H_
#define ONRECORD_EXTRACTOR_IO_BYTES_BYTE_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "extractor/io/batch/stop_signal.h"

namespace onrecord {
namespace io {

class ByteSource {
 public:
  virtual ~ByteSource() = default;

  // Reads 1 to `size` bytes (size > 0), waiting for the first; 0 at the end.
  // After an error the source is of no further use. Messages do not name the
  // source: the caller knows it.
  virtual absl::StatusOr<size_t> Read(char* data, size_t size) = 0;

  // Whether Read would return at once. A guess where it cannot be known.
  virtual bool Ready() const = 0;

  // Bytes taken so far from the file below, compressed ones if it is so.
  virtual uint64_t consumed() const = 0;
};

// Opens a file or a pipe for reading. Fails with the system's reason, also
// for a folder. A request of `stop`, which may be null and must else outlive
// the source, ends waiting for a pipe: Read is then Cancelled.
absl::StatusOr<std::unique_ptr<ByteSource>> OpenFile(
    const std::string& path, const StopSignal* stop = nullptr);

// Descriptor 0, which stays open.
std::unique_ptr<ByteSource> OpenStandardInput(
    const StopSignal* stop = nullptr);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BYTES_BYTE_SOURCE_H_
