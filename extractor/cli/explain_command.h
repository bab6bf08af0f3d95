// "onrecord explain": why the words at a place are what the records say they
// are, or in no record.

#ifndef ONRECORD_EXTRACTOR_CLI_EXPLAIN_COMMAND_H_
#define ONRECORD_EXTRACTOR_CLI_EXPLAIN_COMMAND_H_

#include <string>
#include <vector>

namespace onrecord {
namespace cli {

// With flags as they are set; `inputs` must be one file. Returns an ExitCode.
int Explain(const std::vector<std::string>& inputs,
            const std::string& program);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_EXPLAIN_COMMAND_H_
