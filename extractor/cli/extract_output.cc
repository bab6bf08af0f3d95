#include "extractor/cli/extract_output.h"

#include <utility>

#include "absl/strings/strip.h"

namespace onrecord {
namespace cli {
namespace {

const char* ExtensionOf(io::OutputFormat format) {
  switch (format) {
    case io::OutputFormat::kProtobuf:
      break;
    case io::OutputFormat::kJson:
      return ".jsonl";
    case io::OutputFormat::kText:
      return ".txt";
  }
  return ".pb";
}

io::Totals TotalsOf(const io::ShardCounts& counts) {
  io::Totals totals;
  totals.documents = counts.documents;
  totals.records = counts.records;
  totals.failed = counts.failed;
  totals.errors = counts.errors;
  totals.warnings = counts.warnings;
  totals.text_bytes = counts.text_bytes;
  return totals;
}

}  // namespace

absl::StatusOr<std::unique_ptr<ExtractOutput>> ExtractOutput::Open(
    const ExtractOptions& options, const std::string& engine,
    const std::string& knowledge) {
  std::unique_ptr<ExtractOutput> output(new ExtractOutput());
  absl::Status status =
      options.to_folder ? output->OpenShards(options, engine, knowledge)
                        : output->OpenFile(options);
  if (!status.ok()) return status;
  return output;
}

absl::Status ExtractOutput::OpenFile(const ExtractOptions& options) {
  absl::StatusOr<std::unique_ptr<io::Output>> file =
      io::Output::Create(options.output);
  if (!file.ok()) return file.status();
  file_ = *std::move(file);
  if (!options.errors.empty()) {
    auto errors = io::ErrorLog::Open(options.errors, /*kept=*/0);
    if (!errors.ok()) return errors.status();
    errors_ = *std::move(errors);
  }
  file_sink_ = std::make_unique<io::FileSink>(file_.get(), errors_.get());
  sink_ = file_sink_.get();
  return absl::OkStatus();
}

absl::Status ExtractOutput::OpenShards(const ExtractOptions& options,
                                       const std::string& engine,
                                       const std::string& knowledge) {
  folder_ = std::string(absl::StripSuffix(options.output, "/"));
  if (folder_.empty()) folder_ = "/";
  absl::StatusOr<std::unique_ptr<io::ShardedOutput>> shards =
      io::ShardedOutput::Open({folder_,
                               ExtensionOf(options.format),
                               options.shard_bytes,
                               options.resume,
                               {engine, knowledge, options.settings}});
  if (!shards.ok()) return shards.status();
  shards_ = *std::move(shards);
  sink_ = shards_.get();
  before_ = TotalsOf(shards_->counts());
  if (options.errors.empty() || shards_->complete()) return absl::OkStatus();
  auto errors = io::ErrorLog::Open(options.errors, shards_->errors_bytes());
  if (!errors.ok()) return errors.status();
  errors_ = *std::move(errors);
  shards_->set_errors(errors_.get());
  return absl::OkStatus();
}

absl::Status ExtractOutput::Prepare(io::BatchReader* reader) const {
  if (errors_ != nullptr) reader->Exclude(errors_->path());
  if (shards_ == nullptr) return absl::OkStatus();
  reader->Exclude(folder_);
  const io::ShardEntry* last = shards_->last();
  if (last == nullptr) return absl::OkStatus();
  return reader->SkipTo(
      {last->last, last->input, last->offset, last->record_digest});
}

}  // namespace cli
}  // namespace onrecord
