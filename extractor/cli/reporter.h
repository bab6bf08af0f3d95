// Tells the user on standard error how a run goes: problems always; progress
// and a summary when somebody looks on.
//
//   onrecord: news.jsonl:17: column 12: expected a string
//   12,300 documents, 41.0 of 98.3 MB, 26.1 MB/s, 2 s left
//
// Called by one thread at a time, in input order.

#ifndef ONRECORD_EXTRACTOR_CLI_REPORTER_H_
#define ONRECORD_EXTRACTOR_CLI_REPORTER_H_

#include <cstdint>
#include <cstdio>
#include <string>

#include "absl/time/time.h"
#include "extractor/io/batch/batch.h"
#include "extractor/io/batch/problem.h"
#include "extractor/io/pipeline.h"

namespace onrecord {
namespace cli {

class Reporter : public io::PipelineObserver {
 public:
  struct Options {
    bool warnings = true;
    // Progress after the first second: for terminals.
    bool progress = false;
    // A line at the end that sums up.
    bool summary = false;
    // What earlier runs into the same folder came to.
    io::Totals before = {};
    // Size of all inputs; 0: not known, no time left.
    uint64_t total_bytes = 0;
  };

  // Writes to `stream`, which must outlive it.
  Reporter(const Options& options, std::FILE* stream);

  void OnBatch(const io::Batch& batch, const io::Totals& totals) override;
  void Report(const io::Problem& problem);
  // Ends the progress and sums up.
  void Finish();
  // Writes lines that end with a line feed.
  void Show(const std::string& lines);

  const io::Totals& totals() const { return totals_; }

 private:
  void ClearProgress();
  void ShowProgress(absl::Time now);

  const Options options_;
  std::FILE* const stream_;
  const absl::Time start_;
  absl::Time last_shown_;
  bool showing_ = false;
  io::Totals totals_;
};

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_REPORTER_H_
