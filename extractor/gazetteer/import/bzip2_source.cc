#include "extractor/gazetteer/import/bzip2_source.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include <bzlib.h>

#include "absl/status/status.h"

namespace onrecord {
namespace gazetteer {
namespace {

class Bzip2Source : public io::ByteSource {
 public:
  explicit Bzip2Source(std::unique_ptr<io::ByteSource> source)
      : source_(std::move(source)), buffer_(1 << 16) {}
  ~Bzip2Source() override { Close(); }

  absl::StatusOr<size_t> Read(char* data, size_t size) override {
    constexpr size_t kMost = std::numeric_limits<int>::max();
    stream_.next_out = data;
    stream_.avail_out = static_cast<unsigned>(std::min(size, kMost));
    const unsigned wanted = stream_.avail_out;
    while (stream_.avail_out == wanted) {
      if (stream_.avail_in == 0) {
        const auto read = source_->Read(buffer_.data(), buffer_.size());
        if (!read.ok()) return read.status();
        if (*read == 0) {
          if (!open_) return 0;
          return absl::DataLossError("the bzip2 data are cut short");
        }
        stream_.next_in = buffer_.data();
        stream_.avail_in = static_cast<unsigned>(*read);
      }
      if (!open_ && BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) {
        return absl::ResourceExhaustedError("out of memory");
      }
      open_ = true;
      const int result = BZ2_bzDecompress(&stream_);
      if (result == BZ_STREAM_END) {
        Close();  // another stream may follow
      } else if (result != BZ_OK) {
        return absl::DataLossError("the bzip2 data are damaged");
      }
    }
    return wanted - stream_.avail_out;
  }

  bool Ready() const override {
    return stream_.avail_in > 0 || source_->Ready();
  }
  uint64_t consumed() const override { return source_->consumed(); }

 private:
  void Close() {
    if (open_) BZ2_bzDecompressEnd(&stream_);
    open_ = false;
  }

  std::unique_ptr<io::ByteSource> source_;
  std::vector<char> buffer_;
  bz_stream stream_ = {};
  bool open_ = false;
};

}  // namespace

std::unique_ptr<io::ByteSource> NewBzip2Source(
    std::unique_ptr<io::ByteSource> source) {
  return std::make_unique<Bzip2Source>(std::move(source));
}

}  // namespace gazetteer
}  // namespace onrecord
