// "onrecord gazetteer import".

#ifndef ONRECORD_EXTRACTOR_CLI_GAZETTEER_IMPORT_H_
#define ONRECORD_EXTRACTOR_CLI_GAZETTEER_IMPORT_H_

#include <string>
#include <vector>

#include "absl/status/status.h"

namespace onrecord {
namespace cli {

// `words`: a kind, a file and flags. Writes a table for the compiler.
absl::Status ImportCommand(const std::vector<std::string>& words);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_GAZETTEER_IMPORT_H_
