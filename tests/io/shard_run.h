// A run into a folder of shards, with a stand-in for the engine: what tests
// kill, stop and go on with.

#ifndef ONRECORD_TESTS_IO_SHARD_RUN_H_
#define ONRECORD_TESTS_IO_SHARD_RUN_H_

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "extractor/io/batch/stop_signal.h"
#include "extractor/io/pipeline.h"
#include "extractor/io/sinks/manifest.h"

namespace onrecord {
namespace io {

struct ShardRun {
  std::vector<std::string> inputs;
  std::string folder;
  std::string errors;  // file; empty: none
  bool resume = false;
  int jobs = 1;
  uint64_t shard_bytes = 10000;
  uint64_t max_failures = std::numeric_limits<uint64_t>::max();
  std::string settings = "as always";
  std::function<void(const char*)> hook = {};
  // Called for each document before it is extracted.
  std::function<void()> on_document = {};
  StopSignal* stop = nullptr;
};

struct ShardRunResult {
  absl::Status status;
  bool was_complete = false;  // before it began
  ShardCounts counts;
};

// Texts that start with "fail" fail, with "warn" are warned of; the record of
// another is its text's size.
ShardRunResult RunShards(const ShardRun& run);

// The names and bytes of all files in a folder.
std::map<std::string, std::string> FilesOf(const std::string& folder);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_TESTS_IO_SHARD_RUN_H_
