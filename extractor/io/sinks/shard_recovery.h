// What an earlier run left in a folder of shards, made ready to go on.
//
// Whatever stopped that run - kill -9, a power cut, a full disk - a shard that
// the manifest lists was on the disk before it was listed. So the manifest is
// believed as far as its lines are whole and the files have the size they
// should have, the last one also the CRC; the rest is dropped and made anew.

#ifndef ONRECORD_EXTRACTOR_IO_SINKS_SHARD_RECOVERY_H_
#define ONRECORD_EXTRACTOR_IO_SINKS_SHARD_RECOVERY_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/io/bytes/durable_file.h"
#include "extractor/io/sinks/manifest.h"

namespace onrecord {
namespace io {

struct ShardFolder {
  std::string path;
  std::string extension;  // ".pb"

  std::string Shard(uint64_t number) const {
    return path + "/" + ShardName(number, extension);
  }
  std::string Unfinished(uint64_t number) const {
    return Shard(number) + ".tmp";
  }
  std::string ManifestPath() const { return path + "/manifest.jsonl"; }
};

struct RecoveredShards {
  Manifest manifest;  // of whole shards
  // One that was closed before it was full. Its file has its unfinished name
  // again, and the manifest does not list it.
  std::optional<ShardEntry> partial;
};

// Brings the folder, and `manifest` (the opened file of that name), to the
// state in which the run goes on. A folder that holds no run is one at its
// start. Fails if the folder holds a run and not `resume`, if that run was
// another one, or with the system's reason.
absl::StatusOr<RecoveredShards> RecoverShards(const ShardFolder& folder,
                                              const RunIdentity& identity,
                                              bool resume,
                                              DurableFile* manifest);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_SINKS_SHARD_RECOVERY_H_
