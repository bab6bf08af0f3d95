#include "extractor/cli/extract_options.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <thread>
#include <utility>

#include "absl/flags/flag.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "extractor/cli/flags.h"
#include "extractor/cli/knowledge_folder.h"

namespace onrecord {
namespace cli {
namespace {

// A protobuf message holds less than 2 GiB, and a record twice a document.
constexpr uint64_t kLargestDocument = 1000000000;
constexpr int kMostJobs = 1024;
// For each thread, of batches read and not yet written.
constexpr size_t kBytesInFlight = 16 << 20;

absl::Status CheckRanges() {
  const uint64_t largest = absl::GetFlag(FLAGS_max_document_bytes);
  if (largest < 1 || largest > kLargestDocument) {
    return absl::InvalidArgumentError(absl::StrCat(
        "--max-document-bytes must be from 1 to ", kLargestDocument));
  }
  const int jobs = absl::GetFlag(FLAGS_jobs);
  if (jobs < 0 || jobs > kMostJobs) {
    return absl::InvalidArgumentError(absl::StrCat(
        "--jobs must be from 1 to ", kMostJobs, ", or 0 for all processors"));
  }
  return absl::OkStatus();
}

absl::StatusOr<Extraction::OffsetUnit> OffsetUnitOfFlag() {
  const std::string word = absl::GetFlag(FLAGS_offsets);
  if (word == "bytes") return Extraction::UTF8_BYTES;
  if (word == "codepoints") return Extraction::CODE_POINTS;
  if (word == "utf16") return Extraction::UTF16_UNITS;
  return absl::InvalidArgumentError(
      "--offsets must be bytes, codepoints or utf16");
}

int Jobs() {
  const int jobs = absl::GetFlag(FLAGS_jobs);
  if (jobs > 0) return jobs;
  return std::max<int>(std::thread::hardware_concurrency(), 1);
}

bool WritesToTerminal(const std::string& output) {
  return (output.empty() || output == "-") && isatty(STDOUT_FILENO);
}

}  // namespace

absl::StatusOr<io::OutputFormat> FormatOfFlag(io::OutputFormat fallback) {
  const std::string word = absl::GetFlag(FLAGS_format);
  if (word.empty()) return fallback;
  const std::optional<io::OutputFormat> format = io::OutputFormatOfWord(word);
  if (format.has_value()) return *format;
  return absl::InvalidArgumentError("--format must be protobuf, json or text");
}

absl::Status CheckOutputIsNoInput(const std::string& output,
                                  const std::vector<std::string>& inputs) {
  struct stat out, in;
  if (output.empty() || stat(output.c_str(), &out) != 0 ||
      !S_ISREG(out.st_mode)) {
    return absl::OkStatus();
  }
  for (const std::string& input : inputs) {
    if (stat(input.c_str(), &in) == 0 && in.st_dev == out.st_dev &&
        in.st_ino == out.st_ino) {
      return absl::InvalidArgumentError(
          absl::StrCat("--output=", output, " is also an input"));
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<ExtractOptions> ExtractOptionsOfFlags(
    const std::vector<std::string>& inputs, const std::string& program) {
  ExtractOptions options;
  options.quiet = absl::GetFlag(FLAGS_quiet);
  options.output = absl::GetFlag(FLAGS_output);
  absl::Status status = CheckRanges();
  if (!status.ok()) return status;
  status = CheckOutputIsNoInput(options.output, inputs);
  if (!status.ok()) return status;

  absl::StatusOr<io::OutputFormat> format = FormatOfFlag(
      WritesToTerminal(options.output) ? io::OutputFormat::kText
                                       : io::OutputFormat::kProtobuf);
  if (!format.ok()) return format.status();
  options.format = *format;
  const std::string container = absl::GetFlag(FLAGS_input_format);
  options.input_format = io::ContainerOfWord(container);
  if (!container.empty() && !options.input_format.has_value()) {
    return absl::InvalidArgumentError(
        "--input-format must be text, jsonl or pb");
  }

  absl::StatusOr<Extraction::OffsetUnit> unit = OffsetUnitOfFlag();
  if (!unit.ok()) return unit.status();
  absl::StatusOr<std::string> knowledge =
      FindKnowledgeFolder(absl::GetFlag(FLAGS_knowledge),
                          std::getenv("ONRECORD_KNOWLEDGE"), program);
  if (!knowledge.ok()) return knowledge.status();
  options.engine.knowledge_dir = *std::move(knowledge);
  options.engine.offset_unit = *unit;
  options.engine.include_text = absl::GetFlag(FLAGS_text);
  options.engine.max_document_bytes = absl::GetFlag(FLAGS_max_document_bytes);
  options.pipeline.jobs = Jobs();
  options.pipeline.bytes_in_flight = kBytesInFlight * options.pipeline.jobs;
  options.pipeline.limits.max_document_bytes =
      absl::GetFlag(FLAGS_max_document_bytes);
  return options;
}

}  // namespace cli
}  // namespace onrecord
