#include "extractor/io/record_encoder.h"

#include <google/protobuf/io/coded_stream.h>

#include <cstddef>
#include <cstdint>
#include <limits>

#include "absl/strings/str_cat.h"
#include "extractor/io/readable_writer.h"

namespace onrecord {
namespace io {
namespace {

using ::google::protobuf::io::CodedOutputStream;

absl::Status AppendDelimited(const Extraction& extraction, std::string* bytes) {
  const size_t size = extraction.ByteSizeLong();
  if (size > std::numeric_limits<int32_t>::max()) {
    return absl::ResourceExhaustedError(absl::StrCat(
        "its records take ", size,
        " bytes, more than a protobuf message can hold; split the document"));
  }
  const size_t before = bytes->size();
  const size_t width = CodedOutputStream::VarintSize32(size);
  bytes->resize(before + width + size);
  uint8_t* at = reinterpret_cast<uint8_t*>(&(*bytes)[before]);
  at = CodedOutputStream::WriteVarint32ToArray(size, at);
  extraction.SerializeWithCachedSizesToArray(at);
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

}  // namespace io
}  // namespace onrecord
