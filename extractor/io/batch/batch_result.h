// What a batch became: the bytes to write, and what went wrong.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_BATCH_RESULT_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_BATCH_RESULT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extractor/io/batch/problem.h"
#include "extractor/io/batch/run_stats.h"

namespace onrecord {
namespace io {

struct BatchResult {
  // What became of one record of the batch; where its share of `bytes` and
  // `problems` ends.
  struct Outcome {
    size_t bytes_end = 0;
    size_t problems_end = 0;
    uint64_t text_bytes = 0;
    bool is_document = false;
    bool failed = false;
  };

  // Serialized records, and where each of them ends.
  std::string bytes;
  std::vector<size_t> ends;
  // In input order.
  std::vector<Problem> problems;
  // One for each record of the batch, in order.
  std::vector<Outcome> outcomes;
  uint64_t documents = 0;
  uint64_t failed = 0;
  // Of Document.text.
  uint64_t text_bytes = 0;
  RunStats stats;

  // Closes a record whose bytes, problems and end are in place.
  void EndRecord(bool is_document, bool is_failed, uint64_t text_size) {
    outcomes.push_back({bytes.size(), problems.size(), text_size, is_document,
                        is_failed});
    documents += is_document;
    failed += is_document && is_failed;
    text_bytes += text_size;
  }

  // Forgets all but the first `count` records; `stats` keep them.
  void Truncate(size_t count);
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_BATCH_RESULT_H_
