#include "tests/io/shard_run.h"

#include <dirent.h>

#include <memory>

#include "absl/strings/match.h"
#include "extractor/io/batch_reader.h"
#include "extractor/io/records/input_walker.h"
#include "extractor/io/sinks/error_log.h"
#include "extractor/io/sinks/sharded_output.h"
#include "tests/io/measure.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace io {
namespace {

class NoObserver : public PipelineObserver {
 public:
  void OnBatch(const Batch&, const Totals&) override {}
};

Totals TotalsOf(const ShardCounts& counts) {
  Totals totals;
  totals.documents = counts.documents;
  totals.failed = counts.failed;
  return totals;
}

}  // namespace

ShardRunResult RunShards(const ShardRun& run) {
  ShardRunResult result;
  auto output = ShardedOutput::Open({run.folder,
                                     ".jsonl",
                                     run.shard_bytes,
                                     run.resume,
                                     {"1", "2", run.settings},
                                     run.hook});
  result.status = output.status();
  if (!output.ok()) return result;
  result.was_complete = (*output)->complete();
  result.counts = (*output)->counts();
  if (result.was_complete) return result;
  std::unique_ptr<ErrorLog> errors;
  if (!run.errors.empty()) {
    auto opened = ErrorLog::Open(run.errors, (*output)->errors_bytes());
    result.status = opened.status();
    if (!opened.ok()) return result;
    errors = *std::move(opened);
    (*output)->set_errors(errors.get());
  }
  PipelineOptions options;
  options.jobs = run.jobs;
  options.max_failures = run.max_failures;
  BatchReader reader(InputWalker(run.inputs), options.limits, nullptr);
  reader.Exclude(run.folder);
  if (!run.errors.empty()) reader.Exclude(run.errors);
  if (run.stop != nullptr) reader.StopOn(run.stop);
  if (const ShardEntry* last = (*output)->last()) {
    result.status = reader.SkipTo(
        {last->last, last->input, last->offset, last->record_digest});
    if (!result.status.ok()) return result;
  }
  auto extract = [&run](const Document& document, Extraction* extraction) {
    if (run.on_document) run.on_document();
    return Measure(document, extraction);
  };
  const RecordEncoder encoder(OutputFormat::kJson);
  NoObserver observer;
  result.status = RunPipeline(
      options, &reader, [&extract] { return OnTheWire(extract); }, encoder, output->get(),
      &observer, TotalsOf((*output)->counts()));
  const bool stopped = run.stop != nullptr && run.stop->requested();
  if (result.status.ok()) {
    result.status = (*output)->Close(/*complete=*/!stopped);
  }
  result.counts = (*output)->counts();
  return result;
}

std::map<std::string, std::string> FilesOf(const std::string& folder) {
  std::map<std::string, std::string> files;
  DIR* names = opendir(folder.c_str());
  while (const dirent* entry = names == nullptr ? nullptr : readdir(names)) {
    if (entry->d_name[0] == '.') continue;
    files[entry->d_name] = ReadFile(folder + "/" + entry->d_name);
  }
  if (names != nullptr) closedir(names);
  return files;
}

}  // namespace io
}  // namespace onrecord
