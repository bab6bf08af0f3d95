// How a reader goes on where an earlier run ended. Inputs before are not
// opened; the one that was in hand is cut into records again, which costs no
// more than reading it, and works for every format and compression.

#include <sys/stat.h>

#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "extractor/io/batch_reader.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace io {
namespace {

absl::Status Changed(const std::string& input, absl::string_view how) {
  return absl::FailedPreconditionError(absl::StrCat(
      input, ": ", how, " since the run was begun; give the same inputs in the "
      "same order, or begin anew in another folder"));
}

}  // namespace

absl::Status BatchReader::SkipTo(const ResumePoint& point) {
  InputWalker::Found found;
  do {
    if (!Find(&found)) return Changed(point.input, "is gone");
    struct stat about;
    if (position_.input < point.position.input && found.input.has_value() &&
        stat(found.input->path.c_str(), &about) == 0) {
      consumed_ += about.st_size;
    }
  } while (position_.input < point.position.input);
  if (position_.inputs_digest != point.position.inputs_digest) {
    return Changed(point.input, "it or an input before it has changed");
  }
  // A problem of the input itself was its only record.
  if (found.problem.has_value()) return absl::OkStatus();
  Batch problems;
  Open(*found.input, &problems);
  return reader_ == nullptr ? absl::OkStatus() : SkipRecords(point);
}

absl::Status BatchReader::SkipRecords(const ResumePoint& point) {
  auto batch = std::make_unique<Batch>();
  bool more = true;
  while (more) {
    batch->Clear();
    more = reader_->Fill(batch.get());
    Number(0, batch.get());
    batch->consumed = consumed_ + reader_->consumed();
    if (stop_ != nullptr && stop_->requested()) {
      return absl::CancelledError("stopped");
    }
    if (position_.record >= point.position.record) break;
  }
  if (position_.record < point.position.record) {
    return Changed(point.input, "has fewer records");
  }
  const size_t after =
      batch->records().size() - (position_.record - point.position.record);
  const Batch::Record& last = batch->records()[after - 1];
  if (text::HashBytes(batch->bytes(last)) != point.record_digest ||
      last.place.offset != point.offset) {
    return Changed(point.input, "has changed");
  }
  batch->DropFirst(after);
  if (!more) {
    consumed_ = batch->consumed;
    reader_ = nullptr;
  }
  if (!batch->empty()) ahead_ = std::move(batch);
  return absl::OkStatus();
}

}  // namespace io
}  // namespace onrecord
