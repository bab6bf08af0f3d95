// Where "extract" writes: a file or a folder, and the errors file beside it.

#ifndef ONRECORD_EXTRACTOR_CLI_EXTRACT_OUTPUT_H_
#define ONRECORD_EXTRACTOR_CLI_EXTRACT_OUTPUT_H_

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extractor/cli/extract_options.h"
#include "extractor/io/batch_reader.h"
#include "extractor/io/bytes/output.h"
#include "extractor/io/pipeline.h"
#include "extractor/io/sinks/error_log.h"
#include "extractor/io/sinks/file_sink.h"
#include "extractor/io/sinks/sharded_output.h"

namespace onrecord {
namespace cli {

class ExtractOutput {
 public:
  // Errors: all that the outputs' Create and Open fail with.
  static absl::StatusOr<std::unique_ptr<ExtractOutput>> Open(
      const ExtractOptions& options, const std::string& engine,
      const std::string& knowledge);

  io::Sink* sink() { return sink_; }
  // The file; null for a folder.
  const io::Output* file() const { return file_.get(); }
  // What earlier runs into the folder came to.
  const io::Totals& before() const { return before_; }
  // Nothing is left to do.
  bool complete() const { return shards_ != nullptr && shards_->complete(); }

  // Keeps the reader off what is written, and has it go on where the earlier
  // run ended.
  absl::Status Prepare(io::BatchReader* reader) const;

 private:
  ExtractOutput() = default;
  absl::Status OpenShards(const ExtractOptions& options,
                          const std::string& engine,
                          const std::string& knowledge);
  absl::Status OpenFile(const ExtractOptions& options);

  std::string folder_;
  std::unique_ptr<io::ErrorLog> errors_;
  std::unique_ptr<io::Output> file_;
  std::unique_ptr<io::FileSink> file_sink_;
  std::unique_ptr<io::ShardedOutput> shards_;
  io::Sink* sink_ = nullptr;
  io::Totals before_;
};

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_EXTRACT_OUTPUT_H_
