// Reads annotated files, one JSON document a line.

#ifndef ONRECORD_TOOLS_GOLD_READER_H_
#define ONRECORD_TOOLS_GOLD_READER_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "tools/gold.pb.h"

namespace onrecord {
namespace tools {

// All documents of the file at `path`. Fields that GoldDocument does not know
// are ignored. Errors: NOT_FOUND; INVALID_ARGUMENT with file and line.
absl::StatusOr<std::vector<GoldDocument>> ReadGold(const std::string& path);

}  // namespace tools
}  // namespace onrecord

#endif  // ONRECORD_TOOLS_GOLD_READER_H_
