// "onrecord gazetteer": compiles, checks, compares and imports lists of names.
// docs/gazetteer.md explains it.

#ifndef ONRECORD_EXTRACTOR_CLI_GAZETTEER_COMMAND_H_
#define ONRECORD_EXTRACTOR_CLI_GAZETTEER_COMMAND_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace cli {

// `words`: what stands behind "gazetteer". `program`: argv[0], by which the
// knowledge folder is found. Gives the exit code.
int GazetteerCommand(const std::vector<std::string>& words,
                     const std::string& program);

absl::string_view GazetteerHelp();

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_GAZETTEER_COMMAND_H_
