// The onrecord program; see help.cc.

#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/cli/command_line.h"
#include "extractor/cli/exit_code.h"
#include "extractor/cli/explain_command.h"
#include "extractor/cli/extract_command.h"
#include "extractor/cli/gazetteer_command.h"
#include "extractor/cli/help.h"
#include "extractor/cli/message.h"
#include "extractor/cli/print_command.h"
#include "extractor/engine/extractor.h"

namespace onrecord {
namespace cli {
namespace {

int Show(absl::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  return std::fflush(stdout) == 0 ? kAllWell : kSomeFailed;
}

int Main(const std::string& program, const std::vector<std::string>& words) {
  // A pipe that is closed is an error of a write, told like others.
  std::signal(SIGPIPE, SIG_IGN);
  // Its subcommands have flags of their own.
  if (!words.empty() && words[0] == "gazetteer") {
    return GazetteerCommand({words.begin() + 1, words.end()}, program);
  }
  absl::StatusOr<CommandLine> line = ParseCommandLine(words);
  if (!line.ok()) {
    PrintError(line.status().message());
    return kWrongUse;
  }
  if (line->command == "extract") return Extract(line->arguments, program);
  if (line->command == "explain") return Explain(line->arguments, program);
  if (line->command == "print") return Print(line->arguments);
  if (line->command == "version") {
    return Show(absl::StrCat("onrecord ", EngineVersion(), "\n"));
  }
  return Show(HelpText(line->arguments.empty() ? "" : line->arguments.front()));
}

}  // namespace
}  // namespace cli
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::cli::Main(argc > 0 ? argv[0] : "",
                             {argv + (argc > 0 ? 1 : 0), argv + argc});
}
