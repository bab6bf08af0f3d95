#include "extractor/io/sinks/sharded_output.h"

#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace io {

ShardedOutput::ShardedOutput(Options options)
    : options_(std::move(options)),
      folder_{options_.folder, options_.extension} {}

absl::StatusOr<std::unique_ptr<ShardedOutput>> ShardedOutput::Open(
    Options options) {
  std::unique_ptr<ShardedOutput> output(new ShardedOutput(std::move(options)));
  absl::Status status = output->Recover();
  if (!status.ok()) return status;
  return output;
}

absl::Status ShardedOutput::Recover() {
  if (mkdir(folder_.path.c_str(), 0777) != 0 && errno != EEXIST) {
    return absl::ErrnoToStatus(
        errno, absl::StrCat(folder_.path, ": cannot be made"));
  }
  absl::StatusOr<DurableFile> file = DurableFile::Open(folder_.ManifestPath());
  if (!file.ok()) return file.status();
  manifest_file_ = *std::move(file);
  if (!manifest_file_.Lock()) {
    return absl::FailedPreconditionError(
        absl::StrCat(folder_.path, ": another run is writing there"));
  }
  absl::StatusOr<RecoveredShards> recovered = RecoverShards(
      folder_, options_.identity, options_.resume, &manifest_file_);
  if (!recovered.ok()) return recovered.status();
  manifest_ = std::move(recovered->manifest);
  for (const ShardEntry& entry : manifest_.shards) done_.Add(entry.counts);
  Step("recovered");
  if (!manifest_.identity.has_value()) {
    absl::Status status =
        manifest_file_.Append(IdentityLine(options_.identity));
    if (status.ok()) status = manifest_file_.Sync();
    if (status.ok()) status = SyncFolder(folder_.path);
    if (!status.ok()) return status;
    Step("begun");
  }
  if (!recovered->partial.has_value()) return absl::OkStatus();
  current_ = *recovered->partial;
  current_.partial = false;
  return OpenShard();
}

const ShardEntry* ShardedOutput::last() const {
  if (file_.is_open()) return &current_;
  return manifest_.shards.empty() ? nullptr : &manifest_.shards.back();
}

uint64_t ShardedOutput::errors_bytes() const {
  return last() == nullptr ? 0 : last()->errors_bytes;
}

ShardCounts ShardedOutput::counts() const {
  if (complete()) return *manifest_.complete;
  ShardCounts counts = done_;
  counts.Add(current_.counts);
  return counts;
}

absl::Status ShardedOutput::OpenShard() {
  current_.shard = manifest_.shards.size();
  absl::StatusOr<DurableFile> file =
      DurableFile::Open(folder_.Unfinished(current_.shard));
  if (!file.ok()) return file.status();
  file_ = *std::move(file);
  return file_.Truncate(current_.bytes);
}

bool ShardedOutput::Count(const BatchResult& result, size_t record) {
  const BatchResult::Outcome& outcome = result.outcomes[record];
  const BatchResult::Outcome before =
      record == 0 ? BatchResult::Outcome() : result.outcomes[record - 1];
  ShardCounts& counts = current_.counts;
  counts.documents += outcome.is_document;
  counts.failed += outcome.is_document && outcome.failed;
  counts.text_bytes += outcome.text_bytes;
  for (size_t i = before.problems_end; i < outcome.problems_end; ++i) {
    const bool error =
        result.problems[i].severity == Problem::Severity::kError;
    ++(error ? counts.errors : counts.warnings);
  }
  if (outcome.bytes_end == before.bytes_end) return false;
  ++counts.records;
  current_.bytes += outcome.bytes_end - before.bytes_end;
  return current_.bytes >= options_.shard_bytes;
}

absl::Status ShardedOutput::WriteUpTo(const Batch& batch, size_t end) {
  if (end == written_) return absl::OkStatus();
  const BatchResult& result = batch.result;
  const BatchResult::Outcome before =
      written_ == 0 ? BatchResult::Outcome() : result.outcomes[written_ - 1];
  const BatchResult::Outcome& last = result.outcomes[end - 1];
  written_ = end;
  absl::Status status;
  if (errors_ != nullptr) {
    status = errors_->Append(result.problems.data() + before.problems_end,
                             last.problems_end - before.problems_end);
    current_.errors_bytes = errors_->size();
  }
  const absl::string_view bytes =
      absl::string_view(result.bytes)
          .substr(before.bytes_end, last.bytes_end - before.bytes_end);
  if (status.ok() && !bytes.empty()) {
    if (!file_.is_open()) {
      const uint64_t size = std::exchange(current_.bytes, 0);
      status = OpenShard();
      current_.bytes = size;
    }
    if (status.ok()) status = file_.Append(bytes);
    current_.crc32 =
        crc32(current_.crc32, reinterpret_cast<const Bytef*>(bytes.data()),
              bytes.size());
  }
  const Batch::Record& record = batch.records()[end - 1];
  current_.last = record.position;
  current_.input = record.place.path == nullptr ? "" : *record.place.path;
  current_.offset = record.place.offset;
  current_.record_digest = text::HashBytes(batch.bytes(record));
  return status;
}

absl::Status ShardedOutput::Append(const Batch& batch) {
  written_ = 0;
  const size_t count = batch.result.outcomes.size();
  absl::Status status;
  for (size_t i = 0; i < count && status.ok(); ++i) {
    if (!Count(batch.result, i)) continue;
    status = WriteUpTo(batch, i + 1);
    if (status.ok()) status = FinishShard(/*partial=*/false);
  }
  if (status.ok()) status = WriteUpTo(batch, count);
  Step("appended");
  return status.ok() ? status : Failed(status);
}

absl::Status ShardedOutput::FinishShard(bool partial) {
  current_.partial = partial;
  Step("written");
  absl::Status status = file_.Sync();
  if (status.ok()) status = file_.Close();
  if (status.ok() && errors_ != nullptr) status = errors_->Sync();
  Step("synced");
  if (status.ok()) {
    status = RenameFile(folder_.Unfinished(current_.shard),
                        folder_.Shard(current_.shard));
  }
  Step("renamed");
  if (status.ok()) status = SyncFolder(folder_.path);
  if (status.ok()) status = manifest_file_.Append(ShardLine(current_));
  Step("listed");
  if (status.ok()) status = manifest_file_.Sync();
  Step("done");
  done_.Add(current_.counts);
  manifest_.shards.push_back(current_);
  current_ = ShardEntry();
  // A shard without errors of its own keeps those before.
  current_.errors_bytes = manifest_.shards.back().errors_bytes;
  return status;
}

absl::Status ShardedOutput::Close(bool complete) {
  absl::Status status;
  if (file_.is_open()) status = FinishShard(/*partial=*/!complete);
  if (status.ok() && errors_ != nullptr) status = errors_->Sync();
  if (status.ok() && complete && !this->complete()) {
    status = manifest_file_.Append(CompleteLine(manifest_, counts()));
    if (status.ok()) status = manifest_file_.Sync();
    Step("completed");
  }
  return status.ok() ? status : Failed(status);
}

absl::Status ShardedOutput::Failed(const absl::Status& status) {
  // What a full disk cut off is made anew: its room may be needed for that.
  if (file_.is_open()) unlink(file_.path().c_str());
  return absl::Status(
      status.code(),
      absl::StrCat(status.message(), "; ", manifest_.shards.size(),
                   " shards are whole; go on with --resume"));
}

}  // namespace io
}  // namespace onrecord
