// The sink of a run that writes a folder: numbered shards and a manifest.
//
//   auto output = ShardedOutput::Open({"out", ".pb", 64 << 20, resume, who});
//   if ((*output)->last() != nullptr) reader.SkipTo(*(*output)->last());
//
// A shard is cut behind the record that fills it, so that shards depend on
// nothing but inputs and options. It is written as "000003.pb.tmp", synced,
// renamed and then listed in the manifest, which is synced too: whatever ends
// the program, RecoverShards knows what is good, and the result of the run
// that goes on equals that of one that was never stopped.
// Used by one thread at a time. The folder is locked against other runs.

#ifndef ONRECORD_EXTRACTOR_IO_SINKS_SHARDED_OUTPUT_H_
#define ONRECORD_EXTRACTOR_IO_SINKS_SHARDED_OUTPUT_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extractor/io/bytes/durable_file.h"
#include "extractor/io/sinks/error_log.h"
#include "extractor/io/sinks/manifest.h"
#include "extractor/io/sinks/shard_recovery.h"
#include "extractor/io/sinks/sink.h"

namespace onrecord {
namespace io {

class ShardedOutput : public Sink {
 public:
  struct Options {
    std::string folder;
    std::string extension;
    // A shard is full when it has this many bytes; at least 1.
    uint64_t shard_bytes = 64 << 20;
    // Whether to go on with the run that the folder holds, if it holds one.
    bool resume = false;
    RunIdentity identity;
    // For tests: called between any two steps that a crash can fall between.
    std::function<void(const char* step)> hook = {};
  };

  // Makes the folder if need be. See RecoverShards for errors.
  static absl::StatusOr<std::unique_ptr<ShardedOutput>> Open(Options options);

  // Where earlier runs ended; null at the start.
  const ShardEntry* last() const;
  // Counts of earlier runs and of this one.
  ShardCounts counts() const;
  // All inputs were read by an earlier run: nothing is to be done.
  bool complete() const { return manifest_.complete.has_value(); }
  // Of the errors file, as far as it is to be kept.
  uint64_t errors_bytes() const;
  // Keeps the pointer. To be called before Append, if at all.
  void set_errors(ErrorLog* errors) { errors_ = errors; }

  absl::Status Append(const Batch& batch) override;
  absl::Status Close(bool complete) override;

 private:
  explicit ShardedOutput(Options options);

  absl::Status Recover();
  absl::Status OpenShard();
  // Adds the record's outcome to the counts; true if it fills the shard.
  bool Count(const BatchResult& result, size_t record);
  // Writes what the records before `end` became, from written_ on.
  absl::Status WriteUpTo(const Batch& batch, size_t end);
  absl::Status FinishShard(bool partial);
  absl::Status Failed(const absl::Status& status);
  void Step(const char* step) const {
    if (options_.hook) options_.hook(step);
  }

  const Options options_;
  const ShardFolder folder_;
  ErrorLog* errors_ = nullptr;
  DurableFile manifest_file_;
  Manifest manifest_;
  ShardCounts done_;    // of listed shards
  DurableFile file_;    // of the shard that is being written
  ShardEntry current_;  // what its line will be
  size_t written_ = 0;  // records of the batch in hand
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_SINKS_SHARDED_OUTPUT_H_
