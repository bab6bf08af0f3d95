#include "extractor/io/bytes/durable_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/io/bytes/byte_source.h"

namespace onrecord {
namespace io {
namespace {

absl::Status FailedFile(const std::string& path, absl::string_view what) {
  return absl::ErrnoToStatus(errno, absl::StrCat(path, ": ", what));
}

}  // namespace

absl::StatusOr<DurableFile> DurableFile::OpenWith(const std::string& path,
                                                  int flags) {
  DurableFile file;
  file.path_ = path;
  file.descriptor_ =
      open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0666);
  if (file.descriptor_ < 0) return FailedFile(path, "cannot be written");
  const off_t end = lseek(file.descriptor_, 0, SEEK_END);
  if (end < 0) return FailedFile(path, "is no file that can be gone on with");
  file.size_ = end;
  return file;
}

absl::StatusOr<DurableFile> DurableFile::Create(const std::string& path) {
  return OpenWith(path, O_TRUNC);
}

absl::StatusOr<DurableFile> DurableFile::Open(const std::string& path) {
  return OpenWith(path, 0);
}

absl::Status DurableFile::Failed(absl::string_view what) const {
  return FailedFile(path_, what);
}

absl::Status DurableFile::Append(absl::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return Failed("cannot be written");
    bytes.remove_prefix(count);
    size_ += count;
  }
  return absl::OkStatus();
}

absl::Status DurableFile::Truncate(uint64_t size) {
  if (ftruncate(descriptor_, size) != 0 ||
      lseek(descriptor_, size, SEEK_SET) < 0) {
    return Failed("cannot be cut");
  }
  size_ = size;
  return absl::OkStatus();
}

absl::Status DurableFile::Sync() {
  if (fsync(descriptor_) != 0) return Failed("cannot be written to the disk");
  return absl::OkStatus();
}

absl::Status DurableFile::Close() {
  if (descriptor_ < 0) return absl::OkStatus();
  const int descriptor = std::exchange(descriptor_, -1);
  if (close(descriptor) != 0) return Failed("cannot be written to its end");
  return absl::OkStatus();
}

bool DurableFile::Lock() { return flock(descriptor_, LOCK_EX | LOCK_NB) == 0; }

absl::Status RenameFile(const std::string& from, const std::string& to) {
  if (rename(from.c_str(), to.c_str()) == 0) return absl::OkStatus();
  return FailedFile(from, absl::StrCat("cannot be renamed to ", to));
}

absl::Status SyncFolder(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return FailedFile(path, "cannot be opened");
  absl::Status status;
  // Some file systems have nothing to sync in a folder.
  if (fsync(descriptor) != 0 && errno != EINVAL) {
    status = FailedFile(path, "cannot be written to the disk");
  }
  close(descriptor);
  return status;
}

absl::StatusOr<FileDigest> DigestOfFile(const std::string& path) {
  absl::StatusOr<std::unique_ptr<ByteSource>> source = OpenFile(path);
  if (!source.ok()) return source.status();
  std::vector<char> buffer(256 << 10);
  FileDigest digest;
  while (true) {
    absl::StatusOr<size_t> count =
        (*source)->Read(buffer.data(), buffer.size());
    if (!count.ok()) return count.status();
    if (*count == 0) return digest;
    digest.size += *count;
    digest.crc32 =
        crc32(digest.crc32, reinterpret_cast<const Bytef*>(buffer.data()),
              *count);
  }
}

}  // namespace io
}  // namespace onrecord
