#include <zlib.h>

#include <cstddef>
#include <cstdint>
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

// What is read from below at a time.
constexpr size_t kChunk = 64 << 10;
// For inflateInit2: the largest window, and a gzip header is expected.
constexpr int kGzipWindowBits = 15 + 16;

class GzipSource : public ByteSource {
 public:
  explicit GzipSource(std::unique_ptr<ByteSource> source)
      : source_(std::move(source)), input_(kChunk) {
    healthy_ = inflateInit2(&stream_, kGzipWindowBits) == Z_OK;
  }
  ~GzipSource() override { inflateEnd(&stream_); }

  absl::StatusOr<size_t> Read(char* data, size_t size) override {
    if (!healthy_) return absl::ResourceExhaustedError("no memory for gzip");
    stream_.next_out = reinterpret_cast<Bytef*>(data);
    stream_.avail_out = size;
    while (true) {
      if (stream_.avail_in == 0) {
        absl::StatusOr<bool> more = Refill();
        if (!more.ok()) return more.status();
        // The end is fine between members, unless there was none.
        if (!*more && between_members_ && consumed() > 0) return size_t{0};
        if (!*more) return CutShort();
      }
      absl::Status status = Inflate();
      if (!status.ok()) return status;
      const size_t made = size - stream_.avail_out;
      if (made > 0) {
        produced_ += made;
        return made;
      }
    }
  }

  bool Ready() const override {
    return stream_.avail_in > 0 || source_->Ready();
  }
  uint64_t consumed() const override { return source_->consumed(); }

 private:
  absl::StatusOr<bool> Refill() {
    absl::StatusOr<size_t> count = source_->Read(input_.data(), input_.size());
    if (!count.ok()) return count.status();
    stream_.next_in = reinterpret_cast<Bytef*>(input_.data());
    stream_.avail_in = *count;
    return *count > 0;
  }

  absl::Status Inflate() {
    if (between_members_) {
      // Tapes and some tools pad with zeros after the last member.
      while (members_ > 0 && stream_.avail_in > 0 && *stream_.next_in == 0) {
        ++stream_.next_in;
        --stream_.avail_in;
      }
      if (stream_.avail_in == 0) return absl::OkStatus();
      between_members_ = false;
    }
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      ++members_;
      between_members_ = true;
      inflateReset(&stream_);
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      const char* reason = stream_.msg != nullptr ? stream_.msg : "bad data";
      return absl::DataLossError(
          absl::StrCat("gzip data is damaged (", reason, ") near byte ",
                       consumed() - stream_.avail_in, ", after ", produced_,
                       " bytes of content"));
    }
    return absl::OkStatus();
  }

  absl::Status CutShort() const {
    return absl::DataLossError(absl::StrCat("gzip data ends early, at byte ",
                                            consumed(), ", after ", produced_,
                                            " bytes of content"));
  }

  const std::unique_ptr<ByteSource> source_;
  std::vector<char> input_;
  z_stream stream_ = {};
  bool healthy_ = false;
  bool between_members_ = true;
  uint64_t members_ = 0;
  uint64_t produced_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> NewGzipSource(std::unique_ptr<ByteSource> source) {
  return std::make_unique<GzipSource>(std::move(source));
}

}  // namespace io
}  // namespace onrecord
