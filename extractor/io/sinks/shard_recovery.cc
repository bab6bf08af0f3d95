#include "extractor/io/sinks/shard_recovery.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstddef>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/io/bytes/byte_source.h"
#include "extractor/io/bytes/input_buffer.h"

namespace onrecord {
namespace io {
namespace {

absl::StatusOr<std::string> ReadAll(const std::string& path) {
  absl::StatusOr<std::unique_ptr<ByteSource>> source = OpenFile(path);
  if (!source.ok()) return source.status();
  InputBuffer buffer(*std::move(source));
  while (buffer.Grow()) {
  }
  if (!buffer.status().ok()) return buffer.status();
  return std::string(buffer.data());
}

absl::Status CheckIdentity(const ShardFolder& folder, const RunIdentity& begun,
                           const RunIdentity& now) {
  const struct {
    const char* what;
    const std::string& begun;
    const std::string& now;
  } kParts[] = {{"engine", begun.engine, now.engine},
                {"knowledge", begun.knowledge, now.knowledge},
                {"settings", begun.settings, now.settings}};
  for (const auto& part : kParts) {
    if (part.begun == part.now) continue;
    return absl::FailedPreconditionError(absl::StrCat(
        folder.path, ": the run was begun with ", part.what, " \"", part.begun,
        "\", not \"", part.now, "\"; go on with the same, or begin anew in "
        "another folder"));
  }
  return absl::OkStatus();
}

bool HasSize(const std::string& path, uint64_t size) {
  struct stat about;
  return stat(path.c_str(), &about) == 0 &&
         static_cast<uint64_t>(about.st_size) == size;
}

bool IsWhole(const std::string& path, const ShardEntry& entry) {
  if (!HasSize(path, entry.bytes)) return false;
  const absl::StatusOr<FileDigest> digest = DigestOfFile(path);
  return digest.ok() && digest->crc32 == entry.crc32;
}

// How many shards from the first are as the manifest has them.
size_t CountGood(const ShardFolder& folder, const Manifest& manifest) {
  size_t good = 0;
  for (const ShardEntry& entry : manifest.shards) {
    const bool there = HasSize(folder.Shard(entry.shard), entry.bytes) ||
                       (entry.partial &&
                        HasSize(folder.Unfinished(entry.shard), entry.bytes));
    if (!there) break;
    ++good;
  }
  // What was written last is what a crash may have damaged.
  while (good > 0) {
    const ShardEntry& last = manifest.shards[good - 1];
    if (IsWhole(folder.Shard(last.shard), last) ||
        (last.partial && IsWhole(folder.Unfinished(last.shard), last))) {
      break;
    }
    --good;
  }
  return good;
}

}  // namespace

absl::StatusOr<RecoveredShards> RecoverShards(const ShardFolder& folder,
                                              const RunIdentity& identity,
                                              bool resume,
                                              DurableFile* file) {
  RecoveredShards recovered;
  Manifest& manifest = recovered.manifest;
  absl::StatusOr<std::string> text = ReadAll(folder.ManifestPath());
  if (!text.ok()) return text.status();
  manifest = ParseManifest(*text);
  if (!text->empty() && !resume) {
    return absl::FailedPreconditionError(absl::StrCat(
        folder.path, ": holds a run already; go on with it by --resume, or "
        "give another folder"));
  }
  if (manifest.identity.has_value()) {
    absl::Status status = CheckIdentity(folder, *manifest.identity, identity);
    if (!status.ok()) return status;
  } else if (text->find('\n') != std::string::npos) {
    return absl::FailedPreconditionError(absl::StrCat(
        folder.ManifestPath(), ":1: is not the manifest of a run; give "
        "another folder"));
  }

  const size_t good = CountGood(folder, manifest);
  if (good < manifest.shards.size()) {
    manifest.end = manifest.begins[good];
    manifest.shards.resize(good);
    manifest.begins.resize(good);
    manifest.complete.reset();
  }
  if (good > 0 && manifest.shards.back().partial) {
    const ShardEntry& last = manifest.shards.back();
    const std::string shard = folder.Shard(last.shard);
    // The line goes after the file has its old name again: a crash between
    // the two is one more case that CountGood knows.
    if (HasSize(shard, last.bytes)) {
      absl::Status status = RenameFile(shard, folder.Unfinished(last.shard));
      if (status.ok()) status = SyncFolder(folder.path);
      if (!status.ok()) return status;
    }
    recovered.partial = last;
    manifest.end = manifest.begins.back();
    manifest.shards.pop_back();
    manifest.begins.pop_back();
  }
  absl::Status status = file->Truncate(manifest.end);
  if (status.ok()) status = file->Sync();
  if (!status.ok()) return status;
  const uint64_t next = manifest.shards.size();
  unlink(folder.Shard(next).c_str());
  if (!recovered.partial.has_value()) unlink(folder.Unfinished(next).c_str());
  return recovered;
}

}  // namespace io
}  // namespace onrecord
