#include "extractor/io/bytes/byte_source.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "absl/status/status.h"

namespace onrecord {
namespace io {
namespace {

class Descriptor : public ByteSource {
 public:
  Descriptor(int descriptor, bool owned, const StopSignal* stop)
      : descriptor_(descriptor), owned_(owned), stop_(stop) {
    struct stat about;
    never_waits_ = fstat(descriptor_, &about) == 0 && S_ISREG(about.st_mode);
  }
  ~Descriptor() override {
    if (owned_) close(descriptor_);
  }

  absl::StatusOr<size_t> Read(char* data, size_t size) override {
    if (!never_waits_ && stop_ != nullptr && !WaitUnlessStopped()) {
      return absl::CancelledError("stopped");
    }
    ssize_t count;
    do {
      count = read(descriptor_, data, size);
    } while (count < 0 && errno == EINTR);
    if (count < 0) return absl::ErrnoToStatus(errno, "cannot be read");
    consumed_ += count;
    return static_cast<size_t>(count);
  }

  bool Ready() const override {
    if (never_waits_) return true;
    struct pollfd query = {descriptor_, POLLIN, 0};
    return poll(&query, 1, 0) != 0;
  }

  uint64_t consumed() const override { return consumed_; }

 private:
  // Until there is something to read; false if a stop comes first.
  bool WaitUnlessStopped() const {
    struct pollfd queries[] = {{stop_->descriptor(), POLLIN, 0},
                               {descriptor_, POLLIN, 0}};
    while (poll(queries, 2, /*timeout=*/-1) < 0 && errno == EINTR) {
    }
    return !stop_->requested();
  }

  const int descriptor_;
  const bool owned_;
  const StopSignal* const stop_;
  bool never_waits_ = false;
  uint64_t consumed_ = 0;
};

}  // namespace

absl::StatusOr<std::unique_ptr<ByteSource>> OpenFile(
    const std::string& path, const StopSignal* stop) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return absl::ErrnoToStatus(errno, "cannot be opened");
  return std::make_unique<Descriptor>(descriptor, /*owned=*/true, stop);
}

std::unique_ptr<ByteSource> OpenStandardInput(const StopSignal* stop) {
  return std::make_unique<Descriptor>(STDIN_FILENO, /*owned=*/false, stop);
}

}  // namespace io
}  // namespace onrecord
