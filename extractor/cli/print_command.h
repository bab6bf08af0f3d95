// "onrecord print": shows records that were written as protobuf.

#ifndef ONRECORD_EXTRACTOR_CLI_PRINT_COMMAND_H_
#define ONRECORD_EXTRACTOR_CLI_PRINT_COMMAND_H_

#include <string>
#include <vector>

namespace onrecord {
namespace cli {

// Runs it on `inputs` with the flags as they are set. Gives the exit code.
int Print(const std::vector<std::string>& inputs);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_PRINT_COMMAND_H_
