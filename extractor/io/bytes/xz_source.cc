#include <lzma.h>

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

constexpr size_t kChunk = 64 << 10;
// Enough for what "xz -9e" writes (65 MiB); a file that asks for more to be
// read is refused rather than believed.
constexpr uint64_t kMostMemory = 256 << 20;

class XzSource : public ByteSource {
 public:
  explicit XzSource(std::unique_ptr<ByteSource> source)
      : source_(std::move(source)), input_(kChunk) {
    healthy_ = lzma_stream_decoder(&stream_, kMostMemory,
                                   LZMA_CONCATENATED) == LZMA_OK;
  }
  ~XzSource() override { lzma_end(&stream_); }

  absl::StatusOr<size_t> Read(char* data, size_t size) override {
    if (!healthy_) return absl::ResourceExhaustedError("no memory for xz");
    if (finished_) return size_t{0};
    stream_.next_out = reinterpret_cast<uint8_t*>(data);
    stream_.avail_out = size;
    while (stream_.avail_out == size && !finished_) {
      if (stream_.avail_in == 0 && !ended_) {
        absl::StatusOr<size_t> count =
            source_->Read(input_.data(), input_.size());
        if (!count.ok()) return count.status();
        ended_ = *count == 0;
        stream_.next_in = reinterpret_cast<const uint8_t*>(input_.data());
        stream_.avail_in = *count;
      }
      const lzma_ret result =
          lzma_code(&stream_, ended_ ? LZMA_FINISH : LZMA_RUN);
      finished_ = result == LZMA_STREAM_END;
      if (result != LZMA_OK && !finished_) return Broken(result);
    }
    return size - stream_.avail_out;
  }

  bool Ready() const override {
    return stream_.avail_in > 0 || finished_ || source_->Ready();
  }
  uint64_t consumed() const override { return source_->consumed(); }

 private:
  absl::Status Broken(lzma_ret result) const {
    const char* how = result == LZMA_BUF_ERROR ? "ends early, at"
                      : result == LZMA_MEMLIMIT_ERROR
                          ? "needs more than 256 MiB to be read, near"
                          : "is damaged near";
    return absl::DataLossError(absl::StrCat(
        "xz data ", how, " byte ", consumed() - stream_.avail_in, ", after ",
        stream_.total_out, " bytes of content"));
  }

  const std::unique_ptr<ByteSource> source_;
  std::vector<char> input_;
  lzma_stream stream_ = LZMA_STREAM_INIT;
  bool healthy_ = false;
  bool ended_ = false;
  bool finished_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> NewXzSource(std::unique_ptr<ByteSource> source) {
  return std::make_unique<XzSource>(std::move(source));
}

}  // namespace io
}  // namespace onrecord
