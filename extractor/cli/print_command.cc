#include "extractor/cli/print_command.h"

#include <cstdio>
#include <memory>

#include "absl/flags/flag.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extractor/cli/exit_code.h"
#include "extractor/cli/extract_options.h"
#include "extractor/cli/flags.h"
#include "extractor/cli/message.h"
#include "extractor/cli/reporter.h"
#include "extractor/io/batch/batch.h"
#include "extractor/io/batch_reader.h"
#include "extractor/io/bytes/output.h"
#include "extractor/io/records/input_walker.h"
#include "extractor/io/sinks/record_encoder.h"
#include "proto/extraction.pb.h"

namespace onrecord {
namespace cli {
namespace {

// Records may be longer than documents: all that protobuf can hold.
io::ReadLimits PrintLimits() {
  io::ReadLimits limits;
  limits.max_document_bytes = 1000000000;
  return limits;
}

// The records of a batch that are Extractions; the others become problems.
absl::Status PrintBatch(const io::RecordEncoder& encoder, io::Batch* batch,
                        io::Output* output) {
  Extraction extraction;
  io::BatchResult& result = batch->result;
  for (const io::Batch::Record& record : batch->records()) {
    if (record.problem != nullptr) {
      result.problems.push_back(*record.problem);
      continue;
    }
    const absl::string_view bytes = batch->bytes(record);
    if (!extraction.ParseFromArray(bytes.data(), bytes.size())) {
      result.problems.push_back(
          {io::Problem::Severity::kError, record.place.ToString(),
           "not an Extraction: damaged, or a message of another kind"});
      continue;
    }
    absl::Status status = encoder.Append(extraction, &result.bytes);
    if (!status.ok()) return status;
    result.ends.push_back(result.bytes.size());
  }
  return output->Append(result.bytes, result.ends);
}

}  // namespace

int Print(const std::vector<std::string>& inputs) {
  if (inputs.empty()) {
    PrintError(
        "print: no input; give files that extract has written; see "
        "\"onrecord help print\"");
    return kWrongUse;
  }
  absl::StatusOr<io::OutputFormat> format =
      FormatOfFlag(io::OutputFormat::kText);
  if (!format.ok()) {
    PrintError(format.status().message());
    return kWrongUse;
  }
  const std::string path = absl::GetFlag(FLAGS_output);
  absl::Status status = CheckOutputIsNoInput(path, inputs);
  if (!status.ok()) {
    PrintError(status.message());
    return kWrongUse;
  }
  absl::StatusOr<std::unique_ptr<io::Output>> output = io::Output::Create(path);
  if (!output.ok()) {
    PrintError(output.status().message());
    return kWrongUse;
  }
  const io::RecordEncoder encoder(*format);
  io::BatchReader reader(io::InputWalker(inputs, io::Container::kDelimited),
                         PrintLimits(), output->get());
  Reporter reporter(Reporter::Options(), stderr);
  io::Batch batch;
  bool all_well = true;
  while (status.ok() && reader.Fill(&batch)) {
    status = PrintBatch(encoder, &batch, output->get());
    for (const io::Problem& problem : batch.result.problems) {
      reporter.Report(problem);
      all_well &= problem.severity == io::Problem::Severity::kWarning;
    }
    batch.Clear();
  }
  if (status.ok()) status = (*output)->Close();
  if (!status.ok()) PrintError(status.message());
  return status.ok() && all_well ? kAllWell : kSomeFailed;
}

}  // namespace cli
}  // namespace onrecord
