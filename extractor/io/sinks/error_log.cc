#include "extractor/io/sinks/error_log.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/io/json/json_text.h"

namespace onrecord {
namespace io {
namespace {

void AppendLine(const Problem& problem, std::string* out) {
  out->append("{\"input\":");
  AppendJsonString(problem.input.empty() ? problem.place : problem.input, out);
  absl::StrAppend(out, ",\"offset\":", problem.offset, ",\"stage\":\"",
                  StageName(problem.stage), "\",\"place\":");
  AppendJsonString(problem.place, out);
  out->append(",\"why\":");
  AppendJsonString(problem.message, out);
  out->append("}\n");
}

}  // namespace

absl::StatusOr<std::unique_ptr<ErrorLog>> ErrorLog::Open(
    const std::string& path, uint64_t kept) {
  absl::StatusOr<DurableFile> file = DurableFile::Open(path);
  if (!file.ok()) return file.status();
  if (file->size() < kept) {
    return absl::FailedPreconditionError(absl::StrCat(
        path, ": holds ", file->size(), " bytes of errors, but the run had "
        "written ", kept, "; give the file it was begun with"));
  }
  absl::Status status = file->Truncate(kept);
  if (!status.ok()) return status;
  return std::unique_ptr<ErrorLog>(new ErrorLog(*std::move(file)));
}

absl::Status ErrorLog::Append(const Problem* problems, size_t count) {
  lines_.clear();
  for (size_t i = 0; i < count; ++i) {
    if (problems[i].severity == Problem::Severity::kWarning) continue;
    AppendLine(problems[i], &lines_);
  }
  return file_.Append(lines_);
}

}  // namespace io
}  // namespace onrecord
