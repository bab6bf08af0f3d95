#include "extractor/io/sinks/record_encoder.h"

#include <google/protobuf/io/coded_stream.h>

#include <cstddef>
#include <cstdint>
#include <limits>

#include "absl/strings/str_cat.h"
#include "extractor/io/readable/readable_writer.h"

namespace onrecord {
namespace io {
namespace {

using ::google::protobuf::io::CodedOutputStream;

// Appends the size that stands before a message of `size` bytes.
absl::Status AppendSize(size_t size, std::string* bytes) {
  if (size > std::numeric_limits<int32_t>::max()) {
    return absl::ResourceExhaustedError(absl::StrCat(
        "its records take ", size,
        " bytes, more than a protobuf message can hold; split the document"));
  }
  uint8_t varint[5];
  const uint8_t* const end =
      CodedOutputStream::WriteVarint32ToArray(size, varint);
  bytes->append(reinterpret_cast<const char*>(varint), end - varint);
  return absl::OkStatus();
}

absl::Status AppendDelimited(const Extraction& extraction, std::string* bytes) {
  const size_t size = extraction.ByteSizeLong();
  const absl::Status status = AppendSize(size, bytes);
  if (!status.ok()) return status;
  const size_t before = bytes->size();
  bytes->resize(before + size);
  extraction.SerializeWithCachedSizesToArray(
      reinterpret_cast<uint8_t*>(&(*bytes)[before]));
  return absl::OkStatus();
}

}  // namespace

std::optional<OutputFormat> OutputFormatOfWord(absl::string_view word) {
  if (word == "protobuf") return OutputFormat::kProtobuf;
  if (word == "json") return OutputFormat::kJson;
  if (word == "text") return OutputFormat::kText;
  return std::nullopt;
}

RecordEncoder::RecordEncoder(OutputFormat format)
    : format_(format), json_(Extraction::descriptor()) {}

absl::Status RecordEncoder::Append(const Extraction& extraction,
                                   std::string* bytes) const {
  switch (format_) {
    case OutputFormat::kProtobuf:
      return AppendDelimited(extraction, bytes);
    case OutputFormat::kJson:
      json_.Append(extraction, bytes);
      bytes->push_back('\n');
      break;
    case OutputFormat::kText:
      AppendReadable(extraction, bytes);
      break;
  }
  return absl::OkStatus();
}

absl::Status RecordEncoder::AppendWire(absl::string_view extraction,
                                       std::string* bytes) const {
  if (format_ == OutputFormat::kJson) {
    json_.AppendWire(extraction, bytes);
    bytes->push_back('\n');
    return absl::OkStatus();
  }
  const absl::Status status = AppendSize(extraction.size(), bytes);
  if (status.ok()) bytes->append(extraction.data(), extraction.size());
  return status;
}

}  // namespace io
}  // namespace onrecord
