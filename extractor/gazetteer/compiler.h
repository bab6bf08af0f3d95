// Makes an image of entries. The same entries in the same order give the same
// bytes, on every machine.
//
//   CompileReport report;
//   absl::StatusOr<std::string> image = Compile(list.entries(), {}, &report);
//   absl::Status status = WriteImage(*image, "names.gaz");  // image.h

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_COMPILER_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_COMPILER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "extractor/gazetteer/entry.h"

namespace onrecord {
namespace gazetteer {

struct CompileOptions {
  // Keep Entry::defined_in: 15 to 30 bytes an entry.
  bool keep_lines = true;
};

struct CompileReport {
  // Why an entry was left out: no letter or digit, a gap that no name has, more
  // than 64 words or 1,000 bytes.
  struct Refusal {
    size_t entry;  // index
    std::string why;
  };
  std::vector<Refusal> refusals;  // the first thousand
  size_t refused = 0;
  size_t names = 0;
  size_t entries = 0;
  size_t nodes = 0;
};

// RESOURCE_EXHAUSTED for more than 4 GB of records or 2^32 - 1 entries.
absl::StatusOr<std::string> Compile(absl::Span<const Entry> entries,
                                    const CompileOptions& options,
                                    CompileReport* report);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_COMPILER_H_
