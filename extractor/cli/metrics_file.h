// Counts of a run as Prometheus text, for its collector of text files.
//
//   MetricsFile metrics("/var/lib/node_exporter/onrecord.prom", who);
//   metrics.Write(totals, stages, /*finished=*/false);
//
// The file is replaced as a whole, so that a collector never reads a part.
// docs/operations.md explains each name. Used by one thread at a time.

#ifndef ONRECORD_EXTRACTOR_CLI_METRICS_FILE_H_
#define ONRECORD_EXTRACTOR_CLI_METRICS_FILE_H_

#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "extractor/engine/stage_times.h"
#include "extractor/io/pipeline.h"

namespace onrecord {
namespace cli {

// What Write writes. `seconds` since the run began.
std::string MetricsText(const io::Totals& totals, const StageTimes& stages,
                        double seconds, bool finished,
                        const std::string& engine,
                        const std::string& knowledge);

class MetricsFile {
 public:
  MetricsFile(std::string path, std::string engine, std::string knowledge);

  absl::Status Write(const io::Totals& totals, const StageTimes& stages,
                     bool finished);
  // The same if the last one was some seconds ago.
  absl::Status WriteIfDue(const io::Totals& totals, const StageTimes& stages);

 private:
  const std::string path_;
  const std::string engine_;
  const std::string knowledge_;
  const absl::Time start_;
  absl::Time last_;
};

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_METRICS_FILE_H_
