// "onrecord extract": documents in, records out. See help.cc for its flags.

#ifndef ONRECORD_EXTRACTOR_CLI_EXTRACT_COMMAND_H_
#define ONRECORD_EXTRACTOR_CLI_EXTRACT_COMMAND_H_

#include <string>
#include <vector>

namespace onrecord {
namespace cli {

// Runs it on `inputs` with the flags as they are set; `program` is argv[0].
// Gives the exit code.
int Extract(const std::vector<std::string>& inputs, const std::string& program);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_EXTRACT_COMMAND_H_
