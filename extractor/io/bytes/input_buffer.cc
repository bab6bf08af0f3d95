#include "extractor/io/bytes/input_buffer.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "absl/status/statusor.h"

namespace onrecord {
namespace io {
namespace {

constexpr size_t kSmallest = 256 << 10;
// Less free room than this is not worth a system call.
constexpr size_t kWorthReading = 64 << 10;

}  // namespace

InputBuffer::InputBuffer(std::unique_ptr<ByteSource> source)
    : source_(std::move(source)), buffer_(kSmallest) {}

bool InputBuffer::Grow() {
  if (ended_) return false;
  if (buffer_.size() - end_ < kWorthReading) {
    // Moving is paid for by the bytes consumed before, doubling by those read.
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    if (end_ > buffer_.size() / 2) buffer_.resize(buffer_.size() * 2);
  }
  absl::StatusOr<size_t> count =
      source_->Read(buffer_.data() + end_, buffer_.size() - end_);
  if (!count.ok()) status_ = count.status();
  ended_ = !count.ok() || *count == 0;
  if (!ended_) end_ += *count;
  return !ended_;
}

bool InputBuffer::GrowTo(size_t size) {
  while (end_ - begin_ < size) {
    if (!Grow()) return false;
  }
  return true;
}

void InputBuffer::Consume(size_t size) {
  begin_ += size;
  offset_ += size;
  if (begin_ == end_) begin_ = end_ = 0;
}

bool InputBuffer::Skip(uint64_t size) {
  while (true) {
    const uint64_t now = std::min<uint64_t>(size, data().size());
    Consume(now);
    size -= now;
    if (size == 0) return true;
    if (!Grow()) return false;
  }
}

void InputBuffer::Shrink() {
  const size_t used = end_ - begin_;
  if (buffer_.size() <= kSmallest || used > kSmallest / 2) return;
  std::vector<char> small(kSmallest);
  std::memcpy(small.data(), buffer_.data() + begin_, used);
  buffer_.swap(small);
  begin_ = 0;
  end_ = used;
}

}  // namespace io
}  // namespace onrecord
