// Protobuf's wire format, written straight into memory.
//
//   WireWriter wire;
//   wire.PutString(Mention::kTextFieldNumber, "MI5");
//   const size_t span = wire.Begin(Mention::kSpanFieldNumber);
//   wire.PutNumber(Span::kEndFieldNumber, 3);
//   wire.End(span);
//   wire.bytes()  // what Mention::SerializeToString gives
//
// Of the fields of a message the bytes are those of protobuf's serializer if
// they are put in the order of their numbers. A message object, its strings and
// a second walk over it for sizes cost more than half of the quickest stage.
// Keeps its memory, up to a few MB, from use to use. Not thread-safe.
//
// The format: https://protobuf.dev/programming-guides/encoding/

#ifndef ONRECORD_EXTRACTOR_ENGINE_WIRE_WRITER_H_
#define ONRECORD_EXTRACTOR_ENGINE_WIRE_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace onrecord {

class WireWriter {
 public:
  WireWriter() = default;
  WireWriter(const WireWriter&) = delete;
  WireWriter& operator=(const WireWriter&) = delete;

  // Gives back the memory of a large document's records.
  void Clear();
  absl::string_view bytes() const { return {data_.get(), size_}; }

  // As proto3 has it, what is 0 or empty is left out. `value`: an unsigned
  // number, an enum's or a bool's.
  void PutNumber(uint32_t field, uint64_t value) {
    if (value != 0) AddNumber(field, value);
  }
  void PutFloat(uint32_t field, float value);
  // Readers refuse strings that are not UTF-8, so that each byte that is not
  // becomes U+FFFD.
  void PutString(uint32_t field, absl::string_view value) {
    if (!value.empty()) AddString(field, value);
  }
  // A packed field, of each value and `more`.
  void PutNumbers(uint32_t field, absl::Span<const uint32_t> values,
                  uint32_t more = 0);
  // An element of a repeated field, also an empty one.
  void AddString(uint32_t field, absl::string_view value);
  // REQUIRES: `value` is UTF-8.
  void AddUtf8(uint32_t field, absl::string_view value);

  // A message inside of two numbers, each left out if it is 0.
  void PutPair(uint32_t field, uint32_t first_field, uint32_t first,
               uint32_t second_field, uint32_t second) {
    const size_t begin = Begin(field);
    Reserve(2 * (kMostTag + kMostVarint32));
    if (first != 0) AppendNumber(first_field, first);
    if (second != 0) AppendNumber(second_field, second);
    data_[begin - 1] = static_cast<char>(size_ - begin);
  }

  // A message inside: what is put before End(what Begin returned) is its own.
  size_t Begin(uint32_t field) {
    Reserve(kMostTag + 1);
    AppendVarint(field << 3 | kDelimited);
    return ++size_;  // one byte for the size, more if End needs them
  }
  void End(size_t begin);

 private:
  static constexpr uint32_t kVarint = 0;
  static constexpr uint32_t kDelimited = 2;
  static constexpr uint32_t kFixed32 = 5;
  static constexpr size_t kMostTag = 5;
  static constexpr size_t kMostVarint = 10;
  static constexpr size_t kMostVarint32 = 5;

  void AddNumber(uint32_t field, uint64_t value) {
    Reserve(kMostTag + kMostVarint);
    AppendNumber(field, value);
  }
  // REQUIRES: room for it.
  void AppendNumber(uint32_t field, uint64_t value) {
    AppendVarint(field << 3 | kVarint);
    AppendVarint(value);
  }
  // REQUIRES: room for it.
  void AppendVarint(uint64_t value) {
    while (value >= 0x80) {
      data_[size_++] = static_cast<char>(value | 0x80);
      value >>= 7;
    }
    data_[size_++] = static_cast<char>(value);
  }
  void Reserve(size_t more) {
    if (capacity_ - size_ < more) Grow(more);
  }
  void Grow(size_t more);

  std::unique_ptr<char[]> data_;
  size_t size_ = 0;
  size_t capacity_ = 0;
};

}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_ENGINE_WIRE_WRITER_H_
