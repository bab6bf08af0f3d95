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
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
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
  if (absl::GetFlag(FLAGS_shard_bytes) < 1) {
    return absl::InvalidArgumentError("--shard-bytes must be at least 1");
  }
  return absl::OkStatus();
}

// Flags that say nothing without others.
absl::Status CheckCombinations(const ExtractOptions& options) {
  if (options.resume && !options.to_folder) {
    return absl::InvalidArgumentError(
        "--resume goes on with a folder of shards: give --output=FOLDER/");
  }
  if (options.pipeline.unordered && options.to_folder) {
    return absl::InvalidArgumentError(
        "--unordered cannot be gone on with, so it is for --output=FILE only");
  }
  return absl::OkStatus();
}

bool IsFolder(const std::string& path) {
  struct stat about;
  return absl::EndsWith(path, "/") ||
         (stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode));
}

absl::StatusOr<quotes::Attribution> AttributionOfFlag() {
  const std::string word = absl::GetFlag(FLAGS_attribution);
  if (word == "said") return quotes::Attribution::kSaid;
  if (word == "wide") return quotes::Attribution::kWide;
  return absl::InvalidArgumentError("--attribution must be said or wide");
}

io::CsvColumnNames CsvColumns() {
  io::CsvColumnNames names;
  names.text = absl::GetFlag(FLAGS_text_column);
  names.id = absl::GetFlag(FLAGS_id_column);
  names.title = absl::GetFlag(FLAGS_title_column);
  names.url = absl::GetFlag(FLAGS_url_column);
  names.source = absl::GetFlag(FLAGS_source_column);
  names.published = absl::GetFlag(FLAGS_published_column);
  return names;
}

std::string Settings(io::OutputFormat format) {
  const io::CsvColumnNames csv = CsvColumns();
  return absl::StrCat(
      "format=", static_cast<int>(format),
      " input-format=", absl::GetFlag(FLAGS_input_format),
      " offsets=", absl::GetFlag(FLAGS_offsets),
      " text=", absl::GetFlag(FLAGS_text),
      " attribution=", absl::GetFlag(FLAGS_attribution),
      " vague=", absl::GetFlag(FLAGS_vague),
      " max-document-bytes=", absl::GetFlag(FLAGS_max_document_bytes),
      " max-document-records=", absl::GetFlag(FLAGS_max_document_records),
      " shard-bytes=", absl::GetFlag(FLAGS_shard_bytes), " columns=",
      absl::StrJoin({csv.text, csv.id, csv.title, csv.url, csv.source,
                     csv.published},
                    ","));
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

namespace {

// Where things are written, and how the run goes.
absl::Status SetRun(const std::vector<std::string>& inputs,
                    ExtractOptions* options) {
  options->quiet = absl::GetFlag(FLAGS_quiet);
  options->summary = absl::GetFlag(FLAGS_summary);
  options->profile = absl::GetFlag(FLAGS_profile);
  options->output = absl::GetFlag(FLAGS_output);
  options->to_folder = IsFolder(options->output);
  options->resume = absl::GetFlag(FLAGS_resume);
  options->shard_bytes = absl::GetFlag(FLAGS_shard_bytes);
  options->errors = absl::GetFlag(FLAGS_errors);
  options->metrics = absl::GetFlag(FLAGS_metrics);
  for (const std::string* path :
       {&options->output, &options->errors, &options->metrics}) {
    absl::Status status = CheckOutputIsNoInput(*path, inputs);
    if (!status.ok()) return status;
  }
  io::PipelineOptions& pipeline = options->pipeline;
  pipeline.jobs = Jobs();
  pipeline.bytes_in_flight = kBytesInFlight * pipeline.jobs;
  pipeline.unordered = absl::GetFlag(FLAGS_unordered);
  pipeline.max_failures = absl::GetFlag(FLAGS_max_failures);
  pipeline.limits.max_document_bytes = absl::GetFlag(FLAGS_max_document_bytes);
  pipeline.limits.csv_columns = CsvColumns();
  return CheckCombinations(*options);
}

absl::Status SetFormats(ExtractOptions* options) {
  absl::StatusOr<io::OutputFormat> format = FormatOfFlag(
      WritesToTerminal(options->output) ? io::OutputFormat::kText
                                        : io::OutputFormat::kProtobuf);
  if (!format.ok()) return format.status();
  options->format = *format;
  options->settings = Settings(*format);
  const std::string container = absl::GetFlag(FLAGS_input_format);
  options->input_format = io::ContainerOfWord(container);
  if (!container.empty() && !options->input_format.has_value()) {
    return absl::InvalidArgumentError(
        absl::StrCat("--input-format must be ", io::KnownContainers()));
  }
  return absl::OkStatus();
}

absl::Status SetEngine(const std::string& program, ExtractorOptions* engine) {
  absl::StatusOr<Extraction::OffsetUnit> unit = OffsetUnitOfFlag();
  if (!unit.ok()) return unit.status();
  absl::StatusOr<quotes::Attribution> attribution = AttributionOfFlag();
  if (!attribution.ok()) return attribution.status();
  absl::StatusOr<std::string> knowledge =
      FindKnowledgeFolder(absl::GetFlag(FLAGS_knowledge),
                          std::getenv("ONRECORD_KNOWLEDGE"), program);
  if (!knowledge.ok()) return knowledge.status();
  engine->knowledge_dir = *std::move(knowledge);
  engine->offset_unit = *unit;
  engine->attribution = *attribution;
  engine->vague_figures = absl::GetFlag(FLAGS_vague);
  engine->include_text = absl::GetFlag(FLAGS_text);
  engine->max_document_bytes = absl::GetFlag(FLAGS_max_document_bytes);
  engine->max_document_records = absl::GetFlag(FLAGS_max_document_records);
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<ExtractOptions> ExtractOptionsOfFlags(
    const std::vector<std::string>& inputs, const std::string& program) {
  ExtractOptions options;
  absl::Status status = CheckRanges();
  if (status.ok()) status = SetRun(inputs, &options);
  if (status.ok()) status = SetFormats(&options);
  if (status.ok()) status = SetEngine(program, &options.engine);
  if (!status.ok()) return status;
  return options;
}

}  // namespace cli
}  // namespace onrecord
