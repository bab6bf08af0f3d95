// What the flags of "extract" mean, checked before anything is done.

#ifndef ONRECORD_EXTRACTOR_CLI_EXTRACT_OPTIONS_H_
#define ONRECORD_EXTRACTOR_CLI_EXTRACT_OPTIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extractor/engine/options.h"
#include "extractor/io/batch/csv_columns.h"
#include "extractor/io/batch/format.h"
#include "extractor/io/pipeline.h"
#include "extractor/io/sinks/record_encoder.h"

namespace onrecord {
namespace cli {

struct ExtractOptions {
  ExtractorOptions engine;
  io::PipelineOptions pipeline;
  io::OutputFormat format = io::OutputFormat::kProtobuf;
  std::optional<io::Container> input_format;
  std::string output;
  bool to_folder = false;  // `output` is a folder, for shards
  bool resume = false;
  uint64_t shard_bytes = 0;
  std::string errors;   // a file, or empty
  std::string metrics;  // a file, or empty
  bool quiet = false;
  bool summary = false;
  bool profile = false;
  // All that the output's bytes depend on, beside inputs, engine and
  // knowledge.
  std::string settings;
};

// From the flags as they are set. Errors name the flag and what it can be.
absl::StatusOr<ExtractOptions> ExtractOptionsOfFlags(
    const std::vector<std::string>& inputs, const std::string& program);

// The format that --format asks for, or `fallback` without it.
absl::StatusOr<io::OutputFormat> FormatOfFlag(io::OutputFormat fallback);

// Fails if the file `output` is one of `inputs`: opening it would empty it.
absl::Status CheckOutputIsNoInput(const std::string& output,
                                  const std::vector<std::string>& inputs);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_EXTRACT_OPTIONS_H_
