// A command line: the words are the lines of the input.

#include <string>
#include <vector>

#include "absl/flags/reflection.h"
#include "absl/strings/str_split.h"
#include "extractor/cli/command_line.h"
#include "tests/fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  absl::FlagSaver saver;
  const std::vector<std::string> words =
      absl::StrSplit(onrecord::AsText(data, size), '\n', absl::SkipEmpty());
  const auto line = onrecord::cli::ParseCommandLine(words);
  onrecord::Promise(line.ok() || !line.status().message().empty(),
                    "an error tells why");
  return 0;
}
