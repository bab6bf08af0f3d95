#include "extractor/engine/wire_records.h"

#include <cstdint>
#include <limits>

#include "absl/strings/str_cat.h"

namespace onrecord {

absl::Status ParseRecords(const WireRecords& records, Extraction* extraction) {
  extraction->Clear();
  const absl::string_view bytes = records.bytes;
  if (bytes.size() > std::numeric_limits<int32_t>::max()) {
    return absl::ResourceExhaustedError(absl::StrCat(
        "its records take ", bytes.size(),
        " bytes, more than a protobuf message can hold; split the document"));
  }
  if (!extraction->ParseFromArray(bytes.data(), bytes.size())) {
    return absl::InternalError("records that protobuf cannot read");
  }
  return absl::OkStatus();
}

}  // namespace onrecord
