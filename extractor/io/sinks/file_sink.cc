#include "extractor/io/sinks/file_sink.h"

namespace onrecord {
namespace io {

absl::Status FileSink::Append(const Batch& batch) {
  const BatchResult& result = batch.result;
  if (errors_ != nullptr) {
    absl::Status status =
        errors_->Append(result.problems.data(), result.problems.size());
    if (!status.ok()) return status;
  }
  return output_->Append(result.bytes, result.ends);
}

absl::Status FileSink::Close(bool /*complete*/) {
  const absl::Status status =
      errors_ == nullptr ? absl::OkStatus() : errors_->Sync();
  absl::Status closed = output_->Close();
  return status.ok() ? closed : status;
}

}  // namespace io
}  // namespace onrecord
