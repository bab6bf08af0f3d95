// A growing look at the front of a byte source: readers look for the end of a
// record in it, and take the record off when they have found it.
//
//   while (buffer.data().size() < 4 && buffer.Grow()) {}
//   absl::string_view magic = buffer.data().substr(0, 4);
//
// Memory: the largest data() that was asked for, and at least 256 KiB.

#ifndef ONRECORD_EXTRACTOR_IO_BYTES_INPUT_BUFFER_H_
#define ONRECORD_EXTRACTOR_IO_BYTES_INPUT_BUFFER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/io/bytes/byte_source.h"

namespace onrecord {
namespace io {

class InputBuffer {
 public:
  explicit InputBuffer(std::unique_ptr<ByteSource> source);

  // What was read and not yet consumed; valid until Grow.
  absl::string_view data() const {
    return absl::string_view(buffer_.data() + begin_, end_ - begin_);
  }

  // Where data() begins, in bytes from the start of the (decompressed) input.
  uint64_t offset() const { return offset_; }

  // Reads at least one more byte. False at the end and after an error.
  bool Grow();

  // Grows until `size` bytes are there; false if the input ends before.
  bool GrowTo(size_t size);

  // Drops `size` bytes, at most data().size(), off the front.
  void Consume(size_t size);

  // Drops `size` bytes, reading and forgetting them; false if the input ends
  // before.
  bool Skip(uint64_t size);

  // Ok at the end of the input, else why Grow stopped.
  const absl::Status& status() const { return status_; }

  // Whether Grow would not have to wait.
  bool Ready() const { return ended_ || source_->Ready(); }

  // See ByteSource.
  uint64_t consumed() const { return source_->consumed(); }

  // Gives back the memory of a large record.
  void Shrink();

 private:
  const std::unique_ptr<ByteSource> source_;
  std::vector<char> buffer_;
  size_t begin_ = 0;
  size_t end_ = 0;
  uint64_t offset_ = 0;
  bool ended_ = false;
  absl::Status status_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BYTES_INPUT_BUFFER_H_
