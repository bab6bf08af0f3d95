// What a folder of shards holds, as JSON lines in its file "manifest.jsonl":
//
//   {"engine":"0.1.0","knowledge":"6ad0…","settings":"format=protobuf …"}
//   {"shard":0,"bytes":67108990,"crc32":"1c291ca3","records":20113,…}
//   …
//   {"complete":true,"shards":12,…}
//
// A shard that is listed is whole and on the disk. The last line is there once
// all inputs were read. Nothing in it depends on when, or in how many runs,
// it was written.

#ifndef ONRECORD_EXTRACTOR_IO_SINKS_MANIFEST_H_
#define ONRECORD_EXTRACTOR_IO_SINKS_MANIFEST_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/io/batch/batch.h"

namespace onrecord {
namespace io {

// What must be the same for a run to go on.
struct RunIdentity {
  std::string engine;
  std::string knowledge;
  std::string settings;  // all that the bytes depend on
};

// Counts of one shard or of all.
struct ShardCounts {
  uint64_t records = 0;    // Extractions
  uint64_t documents = 0;  // failed ones too
  uint64_t failed = 0;
  uint64_t errors = 0;
  uint64_t warnings = 0;
  uint64_t text_bytes = 0;

  void Add(const ShardCounts& other);
};

struct ShardEntry {
  uint64_t shard = 0;
  uint64_t bytes = 0;
  uint32_t crc32 = 0;
  ShardCounts counts;
  // The last record that the counts hold: its input, where in it (decompressed)
  // it begins, and a digest of its bytes.
  Position last;
  std::string input;
  uint64_t offset = 0;
  uint64_t record_digest = 0;
  // Of the errors file, up to this record.
  uint64_t errors_bytes = 0;
  // It was closed before it was full, by a run that was stopped.
  bool partial = false;
};

struct Manifest {
  std::optional<RunIdentity> identity;
  std::vector<ShardEntry> shards;
  // With the last line: the counts of all, failures after the last shard too.
  std::optional<ShardCounts> complete;

  // Where each line of `shards` begins, and where the last whole line ends.
  std::vector<size_t> begins;
  size_t end = 0;
};

// With their line feed.
std::string IdentityLine(const RunIdentity& identity);
std::string ShardLine(const ShardEntry& entry);
std::string CompleteLine(const Manifest& manifest, const ShardCounts& counts);

// Reads as far as lines are whole and follow each other: what a crash left of
// a line, and all behind it, is not taken.
Manifest ParseManifest(absl::string_view text);

// "000012.pb" for shard 12.
std::string ShardName(uint64_t shard, absl::string_view extension);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_SINKS_MANIFEST_H_
