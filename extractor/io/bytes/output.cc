#include "extractor/io/bytes/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {

absl::StatusOr<std::unique_ptr<Output>> Output::Create(
    const std::string& path) {
  if (path.empty() || path == "-") {
    return std::make_unique<Output>(STDOUT_FILENO, "standard output");
  }
  const int descriptor =
      open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) {
    return absl::ErrnoToStatus(errno,
                               absl::StrCat(path, ": cannot be written"));
  }
  auto output = std::make_unique<Output>(descriptor, path);
  output->owned_ = true;
  return output;
}

Output::Output(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)) {
  struct stat about;
  regular_ = fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
  if (!regular_) return;
  // `>> file` appends after what is there, `> file` starts where it stands.
  const bool appends = fcntl(descriptor, F_GETFL) & O_APPEND;
  const off_t at = lseek(descriptor, 0, appends ? SEEK_END : SEEK_CUR);
  start_ = std::max<off_t>(at, 0);
}

Output::~Output() {
  if (owned_ && descriptor_ >= 0) close(descriptor_);
}

bool Output::IsFile(const std::string& path) const {
  struct stat ours, theirs;
  return regular_ && fstat(descriptor_, &ours) == 0 &&
         stat(path.c_str(), &theirs) == 0 && ours.st_dev == theirs.st_dev &&
         ours.st_ino == theirs.st_ino;
}

absl::Status Output::Append(absl::string_view bytes,
                            const std::vector<size_t>& ends) {
  size_t written = 0;
  while (written < bytes.size()) {
    const ssize_t count =
        write(descriptor_, bytes.data() + written, bytes.size() - written);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return Failed(errno, written, ends);
    written += count;
  }
  bytes_ += bytes.size();
  records_ += ends.size();
  return absl::OkStatus();
}

absl::Status Output::Failed(int error, size_t written,
                            const std::vector<size_t>& ends) {
  const auto whole = std::upper_bound(ends.begin(), ends.end(), written);
  records_ += whole - ends.begin();
  bytes_ += whole == ends.begin() ? 0 : *(whole - 1);
  std::string kept;
  if (regular_ && ftruncate(descriptor_, start_ + bytes_) == 0) {
    kept = absl::StrCat("; it holds the first ", records_, " records whole");
  }
  if (error == EPIPE) {
    return absl::AbortedError(absl::StrCat(
        name_, ": closed by its reader after ", records_, " records; stopped"));
  }
  const absl::Status reason = absl::ErrnoToStatus(error, "");
  return absl::Status(reason.code(), absl::StrCat(name_, ": cannot be written",
                                                  reason.message(), kept));
}

absl::Status Output::Close() {
  int error = 0;
  if (owned_ && regular_ && fsync(descriptor_) != 0) error = errno;
  if (owned_ && close(std::exchange(descriptor_, -1)) != 0 && error == 0) {
    error = errno;
  }
  if (error == 0) return absl::OkStatus();
  return absl::ErrnoToStatus(
      error, absl::StrCat(name_, ": cannot be written to its end"));
}

}  // namespace io
}  // namespace onrecord
