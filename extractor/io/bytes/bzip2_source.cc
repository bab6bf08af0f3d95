#include <bzlib.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "extractor/io/bytes/byte_source.h"
#include "extractor/io/bytes/decompressor.h"

namespace onrecord {
namespace io {
namespace {

constexpr size_t kChunk = 64 << 10;

class Bzip2Source : public ByteSource {
 public:
  explicit Bzip2Source(std::unique_ptr<ByteSource> source)
      : source_(std::move(source)), input_(kChunk) {}
  ~Bzip2Source() override { Close(); }

  absl::StatusOr<size_t> Read(char* data, size_t size) override {
    constexpr size_t kMost = std::numeric_limits<int>::max();
    stream_.next_out = data;
    stream_.avail_out = std::min(size, kMost);
    const unsigned wanted = stream_.avail_out;
    while (stream_.avail_out == wanted) {
      if (stream_.avail_in == 0) {
        absl::StatusOr<size_t> count =
            source_->Read(input_.data(), input_.size());
        if (!count.ok()) return count.status();
        // The end is fine between streams, unless there was none.
        if (*count == 0 && !open_ && consumed() > 0) return size_t{0};
        if (*count == 0) return Broken("ends early, at byte ");
        stream_.next_in = input_.data();
        stream_.avail_in = *count;
      }
      absl::Status status = Decompress();
      if (!status.ok()) return status;
    }
    produced_ += wanted - stream_.avail_out;
    return wanted - stream_.avail_out;
  }

  bool Ready() const override {
    return stream_.avail_in > 0 || source_->Ready();
  }
  uint64_t consumed() const override { return source_->consumed(); }

 private:
  absl::Status Decompress() {
    if (!open_ && BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) {
      return absl::ResourceExhaustedError("no memory for bzip2");
    }
    open_ = true;
    const int result = BZ2_bzDecompress(&stream_);
    if (result == BZ_STREAM_END) {
      Close();  // another stream may follow
    } else if (result != BZ_OK) {
      return Broken("is damaged near byte ");
    }
    return absl::OkStatus();
  }

  void Close() {
    if (open_) BZ2_bzDecompressEnd(&stream_);
    open_ = false;
  }

  absl::Status Broken(absl::string_view how) const {
    return absl::DataLossError(absl::StrCat("bzip2 data ", how,
                                            consumed() - stream_.avail_in,
                                            ", after ", produced_,
                                            " bytes of content"));
  }

  const std::unique_ptr<ByteSource> source_;
  std::vector<char> input_;
  bz_stream stream_ = {};
  bool open_ = false;
  uint64_t produced_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> NewBzip2Source(
    std::unique_ptr<ByteSource> source) {
  return std::make_unique<Bzip2Source>(std::move(source));
}

}  // namespace io
}  // namespace onrecord
