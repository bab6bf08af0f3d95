// Runs the program as a user does.

#ifndef ONRECORD_TESTS_CLI_PROGRAM_H_
#define ONRECORD_TESTS_CLI_PROGRAM_H_

#include <gtest/gtest.h>
#include <sys/types.h>

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace cli {

// From the folder in which tests run.
constexpr char kProgram[] = "extractor/cli/onrecord";

struct Result {
  int code = -1;  // -1: ended by a signal
  std::string out;
  std::string err;  // without the name of the test's folder
};

class ProgramTest : public testing::Test {
 protected:
  // Runs it with words, standard input and standard output from and to files;
  // an empty `out` is a file that becomes Result::out.
  Result Run(const std::vector<std::string>& words, const std::string& in = "",
             const std::string& out = "");

  // The same in two steps, so that something can happen between.
  pid_t Start(std::vector<std::string> words, const std::string& in = "",
              const std::string& out = "");
  Result Wait(pid_t child, const std::string& out = "");

  std::string Write(const std::string& name, absl::string_view content) {
    return io::WriteFile(folder_ + "/" + name, content);
  }

  const std::string folder_ = io::NewFolder();
};

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_TESTS_CLI_PROGRAM_H_
