#include "extractor/cli/extract_command.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extractor/cli/exit_code.h"
#include "extractor/cli/extract_options.h"
#include "extractor/cli/message.h"
#include "extractor/cli/reporter.h"
#include "extractor/engine/extractor.h"
#include "extractor/io/batch_reader.h"
#include "extractor/io/input_walker.h"
#include "extractor/io/output.h"

namespace onrecord {
namespace cli {
namespace {

// Of all inputs on the disk; 0 if one of them has no size.
uint64_t TotalBytes(const std::vector<std::string>& inputs) {
  io::InputWalker walker(inputs);
  io::InputWalker::Found found;
  uint64_t total = 0;
  while (walker.Next(&found)) {
    if (!found.input.has_value()) continue;
    struct stat about;
    if (found.input->is_standard_input()) return 0;
    if (stat(found.input->path.c_str(), &about) != 0) continue;
    if (!S_ISREG(about.st_mode)) return 0;
    total += about.st_size;
  }
  return total;
}

Reporter::Options ReporterOptions(const ExtractOptions& options,
                                  const std::vector<std::string>& inputs) {
  Reporter::Options reporter;
  reporter.warnings = !options.quiet;
  // Records on the same terminal would run into the progress.
  reporter.progress = !options.quiet && isatty(STDERR_FILENO) &&
                      (!options.output.empty() || !isatty(STDOUT_FILENO));
  if (reporter.progress) reporter.total_bytes = TotalBytes(inputs);
  return reporter;
}

int Run(const ExtractOptions& options, const std::vector<std::string>& inputs,
        const Extractor& extractor, io::Output* output) {
  Reporter reporter(ReporterOptions(options, inputs), stderr);
  io::BatchReader reader(io::InputWalker(inputs, options.input_format),
                         options.pipeline.limits, output);
  auto new_extract = [&extractor]() -> io::ExtractFunction {
    // std::function asks for something that can be copied.
    std::shared_ptr<Extractor::Workspace> workspace = extractor.NewWorkspace();
    return [&extractor, workspace](const Document& document,
                                   Extraction* extraction) {
      return extractor.Extract(document, workspace.get(), extraction);
    };
  };
  const io::RecordEncoder encoder(options.format);
  absl::Status status = io::RunPipeline(options.pipeline, &reader, new_extract,
                                        encoder, output, &reporter);
  if (status.ok()) status = output->Close();
  reporter.Finish();
  if (!status.ok()) PrintError(status.message());
  return status.ok() && reporter.totals().errors == 0 ? kAllWell : kSomeFailed;
}

}  // namespace

int Extract(const std::vector<std::string>& inputs,
            const std::string& program) {
  if (inputs.empty()) {
    PrintError(
        "extract: no input; give files, folders or - for standard "
        "input; see \"onrecord help extract\"");
    return kWrongUse;
  }
  absl::StatusOr<ExtractOptions> options =
      ExtractOptionsOfFlags(inputs, program);
  if (!options.ok()) {
    PrintError(options.status().message());
    return kWrongUse;
  }
  absl::StatusOr<std::unique_ptr<Extractor>> extractor =
      Extractor::Create(options->engine);
  if (!extractor.ok()) {
    PrintError(extractor.status().message());
    return kWrongUse;
  }
  absl::StatusOr<std::unique_ptr<io::Output>> output =
      io::Output::Create(options->output);
  if (!output.ok()) {
    PrintError(output.status().message());
    return kWrongUse;
  }
  return Run(*options, inputs, **extractor, output->get());
}

}  // namespace cli
}  // namespace onrecord
