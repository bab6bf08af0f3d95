#include "extractor/cli/extract_command.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "extractor/cli/exit_code.h"
#include "extractor/cli/extract_options.h"
#include "extractor/cli/extract_output.h"
#include "extractor/cli/message.h"
#include "extractor/cli/metrics_file.h"
#include "extractor/cli/reporter.h"
#include "extractor/cli/signals.h"
#include "extractor/cli/stage_profile.h"
#include "extractor/cli/summary.h"
#include "extractor/engine/extractor.h"
#include "extractor/io/batch/stop_signal.h"
#include "extractor/io/batch_reader.h"
#include "extractor/io/records/input_walker.h"

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
                                  const std::vector<std::string>& inputs,
                                  const io::Totals& before) {
  Reporter::Options reporter;
  reporter.warnings = !options.quiet;
  // Records on the same terminal would run into the progress.
  reporter.progress = !options.quiet && isatty(STDERR_FILENO) &&
                      (!options.output.empty() || !isatty(STDOUT_FILENO));
  reporter.summary = options.summary || options.profile || reporter.progress ||
                     (options.to_folder && !options.quiet);
  reporter.before = before;
  if (reporter.progress) reporter.total_bytes = TotalBytes(inputs);
  return reporter;
}

// Shows how the run goes, and writes the metrics file.
class Watcher : public io::PipelineObserver {
 public:
  Watcher(Reporter* reporter, MetricsFile* metrics,
          const StageProfile& profile)
      : reporter_(reporter), metrics_(metrics), profile_(profile) {}

  void OnBatch(const io::Batch& batch, const io::Totals& totals) override {
    reporter_->OnBatch(batch, totals);
    if (metrics_ == nullptr || !status_.ok()) return;
    status_ = metrics_->WriteIfDue(totals, profile_.Sum());
  }

  // The last time; tells if one of the times failed.
  absl::Status Finish() {
    if (metrics_ == nullptr || !status_.ok()) return status_;
    return metrics_->Write(reporter_->totals(), profile_.Sum(),
                           /*finished=*/true);
  }

 private:
  Reporter* const reporter_;
  MetricsFile* const metrics_;  // may be null
  const StageProfile& profile_;
  absl::Status status_;
};

// Makes what extracts in one thread.
std::function<io::ExtractFunction()> ExtractWith(const Extractor& extractor,
                                                 StageProfile* profile) {
  return [&extractor, profile]() -> io::ExtractFunction {
    // std::function asks for something that can be copied.
    std::shared_ptr<Extractor::Workspace> workspace = extractor.NewWorkspace();
    return [&extractor, profile, workspace](const Document& document) {
      absl::StatusOr<WireRecords> records =
          extractor.ExtractWire(document, workspace.get());
      if (records.ok()) profile->Add(Extractor::TimesOf(*workspace));
      return records;
    };
  };
}

int Run(const ExtractOptions& options, const std::vector<std::string>& inputs,
        const Extractor& extractor, const io::StopSignal& stop,
        ExtractOutput* output) {
  io::BatchReader reader(io::InputWalker(inputs, options.input_format),
                         options.pipeline.limits, output->file());
  reader.StopOn(&stop);
  absl::Status status = output->Prepare(&reader);
  if (status.code() == absl::StatusCode::kCancelled) {
    status = output->sink()->Close(/*complete=*/false);
    if (status.ok()) return kStopped;
  }
  if (!status.ok()) {
    PrintError(status.message());
    return kWrongUse;
  }

  Reporter reporter(ReporterOptions(options, inputs, output->before()),
                    stderr);
  StageProfile profile;
  MetricsFile metrics(options.metrics, std::string(EngineVersion()),
                      extractor.knowledge_version());
  Watcher watcher(&reporter, options.metrics.empty() ? nullptr : &metrics,
                  profile);
  const io::RecordEncoder encoder(options.format);
  status = io::RunPipeline(options.pipeline, &reader,
                           ExtractWith(extractor, &profile), encoder,
                           output->sink(), &watcher, output->before());
  const bool stopped = stop.requested();
  // After too many failures all that was written is good. After others, what
  // can be gone on with is on the disk already.
  if (status.ok() || status.code() == absl::StatusCode::kAborted) {
    const absl::Status closed =
        output->sink()->Close(/*complete=*/status.ok() && !stopped);
    if (status.ok()) status = closed;
  }
  reporter.Finish();
  if (options.profile) reporter.Show(ProfileTable(reporter.totals().stats,
                                                  profile.Sum()));
  const absl::Status watched = watcher.Finish();
  if (status.ok()) status = watched;
  if (!status.ok()) PrintError(status.message());
  if (status.ok() && stopped) return kStopped;
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
  static io::StopSignal* const stop = new io::StopSignal();
  StopOnSignals(stop);
  absl::StatusOr<std::unique_ptr<Extractor>> extractor =
      Extractor::Create(options->engine);
  if (!extractor.ok()) {
    PrintError(extractor.status().message());
    return kWrongUse;
  }
  absl::StatusOr<std::unique_ptr<ExtractOutput>> output = ExtractOutput::Open(
      *options, std::string(EngineVersion()),
      (*extractor)->knowledge_version());
  if (!output.ok()) {
    PrintError(output.status().message());
    return kWrongUse;
  }
  if ((*output)->complete()) {
    PrintError(absl::StrCat(options->output, ": the run there is complete"));
    return (*output)->before().errors == 0 ? kAllWell : kSomeFailed;
  }
  return Run(*options, inputs, **extractor, *stop, output->get());
}

}  // namespace cli
}  // namespace onrecord
