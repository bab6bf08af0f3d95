// A file whose bytes are on the disk when it says so.
//
//   absl::StatusOr<DurableFile> file = DurableFile::Create("a.tmp");
//   file->Append(bytes); file->Sync(); file->Close();
//   RenameFile("a.tmp", "a"); SyncFolder(".");
//
// All errors name the file and the system's reason. Used by one thread.

#ifndef ONRECORD_EXTRACTOR_IO_BYTES_DURABLE_FILE_H_
#define ONRECORD_EXTRACTOR_IO_BYTES_DURABLE_FILE_H_

#include <cstdint>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

class DurableFile {
 public:
  DurableFile() = default;
  DurableFile(DurableFile&& other) { *this = std::move(other); }
  DurableFile& operator=(DurableFile&& other) {
    std::swap(descriptor_, other.descriptor_);
    std::swap(path_, other.path_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~DurableFile() { Close().IgnoreError(); }

  // An empty file; what was there is lost.
  static absl::StatusOr<DurableFile> Create(const std::string& path);
  // Whatever is there, to be appended to; an empty file if nothing is.
  static absl::StatusOr<DurableFile> Open(const std::string& path);

  absl::Status Append(absl::string_view bytes);
  // Drops all behind the first `size` bytes.
  absl::Status Truncate(uint64_t size);
  absl::Status Sync();
  absl::Status Close();
  // False if another process holds the lock, which lasts until it ends.
  bool Lock();

  bool is_open() const { return descriptor_ >= 0; }
  uint64_t size() const { return size_; }
  const std::string& path() const { return path_; }

 private:
  static absl::StatusOr<DurableFile> OpenWith(const std::string& path,
                                              int flags);
  absl::Status Failed(absl::string_view what) const;

  int descriptor_ = -1;
  std::string path_;
  uint64_t size_ = 0;
};

// In the place of what is there.
absl::Status RenameFile(const std::string& from, const std::string& to);

// Makes new names in a folder last.
absl::Status SyncFolder(const std::string& path);

// The size of a file and the CRC-32 (that of zlib) of its bytes. NotFound if
// there is none.
struct FileDigest {
  uint64_t size = 0;
  uint32_t crc32 = 0;
};
absl::StatusOr<FileDigest> DigestOfFile(const std::string& path);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BYTES_DURABLE_FILE_H_
