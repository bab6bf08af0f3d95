#include "extractor/engine/wire_writer.h"

#include <algorithm>
#include <utility>

#include "extractor/text/utf8.h"

namespace onrecord {
namespace {

constexpr size_t kFirstCapacity = 1 << 16;
constexpr size_t kMostKept = 4 << 20;

size_t VarintSize(uint64_t value) {
  size_t size = 1;
  for (; value >= 0x80; value >>= 7) ++size;
  return size;
}

}  // namespace

void WireWriter::Clear() {
  size_ = 0;
  if (capacity_ <= kMostKept) return;
  data_.reset();
  capacity_ = 0;
}

void WireWriter::PutFloat(uint32_t field, float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof(bits));
  if (bits == 0) return;  // -0 is written, as protobuf does
  Reserve(kMostTag + sizeof(bits));
  AppendVarint(field << 3 | kFixed32);
  for (int shift = 0; shift < 32; shift += 8) {
    data_[size_++] = static_cast<char>(bits >> shift);
  }
}

void WireWriter::PutNumbers(uint32_t field, absl::Span<const uint32_t> values,
                            uint32_t more) {
  if (values.empty()) return;
  const size_t begin = Begin(field);
  for (const uint32_t value : values) {
    Reserve(kMostVarint);
    AppendVarint(value + more);
  }
  End(begin);
}

void WireWriter::AddString(uint32_t field, absl::string_view value) {
  if (text::IsValidUtf8(value)) return AddUtf8(field, value);
  AddUtf8(field, text::ToValidUtf8(value));
}

void WireWriter::AddUtf8(uint32_t field, absl::string_view value) {
  Reserve(kMostTag + kMostVarint + value.size());
  AppendVarint(field << 3 | kDelimited);
  AppendVarint(value.size());
  if (!value.empty()) memcpy(&data_[size_], value.data(), value.size());
  size_ += value.size();
}

void WireWriter::End(size_t begin) {
  const size_t size = size_ - begin;
  if (size < 0x80) {  // nearly always
    data_[begin - 1] = static_cast<char>(size);
    return;
  }
  const size_t more = VarintSize(size) - 1;
  Reserve(more);
  memmove(&data_[begin + more], &data_[begin], size);
  size_ = begin - 1;
  AppendVarint(size);
  size_ += size;
}

void WireWriter::Grow(size_t more) {
  capacity_ = std::max({kFirstCapacity, 2 * capacity_, size_ + more});
  std::unique_ptr<char[]> data(new char[capacity_]);
  if (size_ > 0) memcpy(data.get(), data_.get(), size_);
  data_ = std::move(data);
}

}  // namespace onrecord
