// The README's example is what the program prints. To make it anew, run its
// command and paste.

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "tests/cli/program.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace cli {
namespace {

constexpr absl::string_view kShow = "$ cat today.txt";
constexpr absl::string_view kRun =
    "$ ./onrecord extract --format=text today.txt";

struct Example {
  std::string text;
  std::string records;
};

// The indented lines behind kShow, those behind kRun apart.
Example Read(const std::string& readme) {
  Example example;
  std::string* to = nullptr;
  for (absl::string_view line : absl::StrSplit(readme, '\n')) {
    const bool inside = absl::ConsumePrefix(&line, "    ");
    if (inside && line == kShow) {
      to = &example.text;
    } else if (inside && line == kRun) {
      to = &example.records;
    } else if (to != nullptr && (inside || line.empty())) {
      absl::StrAppend(to, line, "\n");
    } else if (to == &example.records) {
      break;
    }
  }
  return example;
}

using ReadmeTest = ProgramTest;

TEST_F(ReadmeTest, ExampleIsWhatIsPrinted) {
  const Example example = Read(io::ReadFile("README.md"));
  ASSERT_FALSE(example.text.empty());
  const std::string file = Write("today.txt", example.text);
  const Result result = Run({"extract", "--format=text", file});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(absl::StrReplaceAll(result.out, {{file, "today.txt"}}),
            example.records);
}

}  // namespace
}  // namespace cli
}  // namespace onrecord
