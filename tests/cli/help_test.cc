#include "extractor/cli/help.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "extractor/cli/command_line.h"

namespace onrecord {
namespace cli {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;

TEST(Help, TellsOfEveryFlag) {
  for (const char* command : {"extract", "explain", "print"}) {
    const std::string help(HelpText(command));
    for (const absl::string_view flag : FlagsOf(command)) {
      const std::string name = absl::StrReplaceAll(flag, {{"_", "-"}});
      EXPECT_THAT(help,
                  AnyOf(HasSubstr("--" + name), HasSubstr("--no-" + name)))
          << command;
    }
  }
}

TEST(Help, FitsATerminal) {
  for (const char* command : {"", "extract", "explain", "print", "unknown"}) {
    for (const absl::string_view line :
         absl::StrSplit(HelpText(command), '\n')) {
      EXPECT_LE(line.size(), 80) << line;
    }
  }
}

}  // namespace
}  // namespace cli
}  // namespace onrecord
