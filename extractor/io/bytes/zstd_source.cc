#include <zstd.h>

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

class ZstdSource : public ByteSource {
 public:
  explicit ZstdSource(std::unique_ptr<ByteSource> source)
      : source_(std::move(source)),
        input_(ZSTD_DStreamInSize()),
        stream_(ZSTD_createDStream()) {}
  ~ZstdSource() override { ZSTD_freeDStream(stream_); }

  absl::StatusOr<size_t> Read(char* data, size_t size) override {
    if (stream_ == nullptr) {
      return absl::ResourceExhaustedError("no memory for zstd");
    }
    ZSTD_outBuffer output = {data, size, 0};
    while (output.pos == 0) {
      // The decoder may hold content back when the last buffer was full.
      if (unread_.pos == unread_.size && !holds_back_) {
        absl::StatusOr<size_t> count =
            source_->Read(input_.data(), input_.size());
        if (!count.ok()) return count.status();
        if (*count == 0 && frame_ended_ && consumed() > 0) return size_t{0};
        if (*count == 0) return CutShort();
        unread_ = {input_.data(), *count, 0};
      }
      const size_t hint = ZSTD_decompressStream(stream_, &output, &unread_);
      if (ZSTD_isError(hint)) return Damaged(ZSTD_getErrorName(hint));
      frame_ended_ = hint == 0;
      holds_back_ = !frame_ended_ && output.pos == output.size;
    }
    produced_ += output.pos;
    return output.pos;
  }

  bool Ready() const override {
    return unread_.pos < unread_.size || holds_back_ || source_->Ready();
  }
  uint64_t consumed() const override { return source_->consumed(); }

 private:
  absl::Status Damaged(const char* reason) const {
    return absl::DataLossError(
        absl::StrCat("zstd data is damaged (", reason, ") near byte ",
                     consumed() - (unread_.size - unread_.pos), ", after ",
                     produced_, " bytes of content"));
  }
  absl::Status CutShort() const {
    return absl::DataLossError(absl::StrCat("zstd data ends early, at byte ",
                                            consumed(), ", after ", produced_,
                                            " bytes of content"));
  }

  const std::unique_ptr<ByteSource> source_;
  std::vector<char> input_;
  ZSTD_DStream* const stream_;
  ZSTD_inBuffer unread_ = {nullptr, 0, 0};
  bool frame_ended_ = false;
  bool holds_back_ = false;
  uint64_t produced_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> NewZstdSource(std::unique_ptr<ByteSource> source) {
  return std::make_unique<ZstdSource>(std::move(source));
}

}  // namespace io
}  // namespace onrecord
