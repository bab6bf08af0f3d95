// Takes a command line apart: the command, its flags, its arguments.
//
//   onrecord extract --format=json --jobs 2 --no-text news/ -
//
// Flags are absl flags (flags.h), set here through absl's reflection rather
// than by absl::ParseCommandLine, which ends the program with exit code 1, and
// accepts every flag with every command. A flag is --name=value or --name
// value, a switch --name, --no-name or --noname; - and _ are the same in
// names; flags may stand before and after arguments; after -- all are
// arguments.

#ifndef ONRECORD_EXTRACTOR_CLI_COMMAND_LINE_H_
#define ONRECORD_EXTRACTOR_CLI_COMMAND_LINE_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace cli {

struct CommandLine {
  // "extract", "explain", "print", "help" (also for --help and -h), "version"
  // (also for --version).
  std::string command;
  std::vector<std::string> arguments;
};

// `words` are the program's arguments without its name. Sets the flags. Errors
// say which word is wrong and what would be right.
absl::StatusOr<CommandLine> ParseCommandLine(
    const std::vector<std::string>& words);

// The flags that a command takes, with underscores; empty for an unknown one.
std::vector<absl::string_view> FlagsOf(absl::string_view command);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_COMMAND_LINE_H_
