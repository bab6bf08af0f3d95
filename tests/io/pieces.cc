#include "tests/io/pieces.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace onrecord {
namespace io {
namespace {

class Pieces : public ByteSource {
 public:
  Pieces(absl::string_view bytes, size_t piece)
      : bytes_(bytes), piece_(piece) {}
  absl::StatusOr<size_t> Read(char* data, size_t size) override {
    const size_t count = std::min({size, piece_, bytes_.size() - at_});
    if (count > 0) std::memcpy(data, bytes_.data() + at_, count);
    at_ += count;
    return count;
  }
  bool Ready() const override { return true; }
  uint64_t consumed() const override { return at_; }

 private:
  const absl::string_view bytes_;
  const size_t piece_;
  size_t at_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> NewPieces(absl::string_view bytes, size_t piece) {
  return std::make_unique<Pieces>(bytes, piece);
}

}  // namespace io
}  // namespace onrecord
