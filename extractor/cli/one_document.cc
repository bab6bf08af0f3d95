#include "extractor/cli/one_document.h"

#include <sys/stat.h>

#include "absl/strings/str_cat.h"
#include "extractor/io/batch/problem.h"
#include "extractor/io/batch_reader.h"
#include "extractor/io/records/input_walker.h"

namespace onrecord {
namespace cli {
namespace {

absl::Status CannotBeRead(absl::string_view place, absl::string_view why) {
  return absl::DataLossError(absl::StrCat(place, ": ", why));
}

bool IsFolder(const std::string& path) {
  struct stat about;
  return path != "-" && stat(path.c_str(), &about) == 0 &&
         S_ISDIR(about.st_mode);
}

}  // namespace

absl::Status OneDocument::Decode(const io::Batch::Record& record,
                                 const io::ReadLimits& limits) {
  if (record.problem != nullptr) {
    return CannotBeRead(record.problem->place, record.problem->message);
  }
  const absl::Status status = io::DecodeRecord(
      record.place, batch_.bytes(record), limits, &decoded_);
  if (!status.ok()) {
    return CannotBeRead(record.place.ToString(), status.message());
  }
  name_ = record.place.DefaultId();
  return absl::OkStatus();
}

absl::Status OneDocument::Read(const std::string& path,
                               std::optional<io::Container> container,
                               const io::ReadLimits& limits, uint64_t number) {
  if (IsFolder(path)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": is a folder; give one file"));
  }
  io::BatchReader reader(io::InputWalker({path}, container), limits,
                         /*output=*/nullptr);
  uint64_t found = 0;
  for (; reader.Fill(&batch_); batch_.Clear()) {
    for (const io::Batch::Record& record : batch_.records()) {
      const bool failed =
          record.problem != nullptr &&
          record.problem->severity == io::Problem::Severity::kError;
      // What is wrong with the file as a whole ends it.
      const bool ends = failed && !record.is_document;
      if (!record.is_document && !ends) continue;
      found += record.is_document;
      if (found == number || ends) return Decode(record, limits);
    }
  }
  if (found == 0) return CannotBeRead(path, "no document is in it");
  return absl::InvalidArgumentError(
      absl::StrCat(path, ": has ", found,
                   found == 1 ? " document" : " documents",
                   "; --record must be from 1 to ", found));
}

}  // namespace cli
}  // namespace onrecord
