// Asks a run to come to its end: documents in hand are finished and written,
// no more are read.
//
//   StopSignal stop;
//   stop.Request();                  // also from a signal handler
//   if (stop.requested()) return;
//   poll({{stop.descriptor(), POLLIN}, ...})   // wakes up who waits
//
// Thread-safe.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_STOP_SIGNAL_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_STOP_SIGNAL_H_

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>

namespace onrecord {
namespace io {

class StopSignal {
 public:
  StopSignal() : descriptor_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
  ~StopSignal() { close(descriptor_); }
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  void Request() {
    requested_.store(true);
    const uint64_t one = 1;
    // It can only fail by being set already.
    const ssize_t ignored = write(descriptor_, &one, sizeof(one));
    static_cast<void>(ignored);
  }

  bool requested() const { return requested_.load(); }

  // Readable from the request on.
  int descriptor() const { return descriptor_; }

 private:
  std::atomic<bool> requested_{false};
  const int descriptor_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_STOP_SIGNAL_H_
