#include "extractor/io/batch/batch_result.h"

#include <utility>

namespace onrecord {
namespace io {

void BatchResult::Truncate(size_t count) {
  if (count >= outcomes.size()) return;
  const std::vector<Outcome> all = std::move(outcomes);
  const Outcome last = count == 0 ? Outcome() : all[count - 1];
  bytes.resize(last.bytes_end);
  problems.resize(last.problems_end);
  while (!ends.empty() && ends.back() > bytes.size()) ends.pop_back();
  outcomes.assign(all.begin(), all.begin() + count);
  documents = failed = text_bytes = 0;
  for (const Outcome& outcome : outcomes) {
    documents += outcome.is_document;
    failed += outcome.is_document && outcome.failed;
    text_bytes += outcome.text_bytes;
  }
}

}  // namespace io
}  // namespace onrecord
