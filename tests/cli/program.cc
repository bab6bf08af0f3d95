#include "tests/cli/program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "absl/strings/str_replace.h"

namespace onrecord {
namespace cli {
namespace {

void Open(const std::string& path, int mode, int descriptor) {
  const int opened = open(path.c_str(), mode, 0666);
  if (opened < 0 || dup2(opened, descriptor) < 0) _exit(98);
  close(opened);
}

}  // namespace

pid_t ProgramTest::Start(std::vector<std::string> words, const std::string& in,
                         const std::string& out) {
  const std::string in_path = io::WriteFile(folder_ + ".in", in);
  const std::string out_path = out.empty() ? folder_ + ".out" : out;
  const std::string err_path = folder_ + ".err";
  const pid_t child = fork();
  if (child != 0) return child;
  Open(in_path, O_RDONLY, 0);
  Open(out_path, O_WRONLY | O_CREAT | O_TRUNC, 1);
  Open(err_path, O_WRONLY | O_CREAT | O_TRUNC, 2);
  words.insert(words.begin(), kProgram);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(&word[0]);
  arguments.push_back(nullptr);
  execv(kProgram, arguments.data());
  _exit(99);
}

Result ProgramTest::Wait(pid_t child, const std::string& out) {
  int status = 0;
  waitpid(child, &status, 0);
  Result result;
  if (WIFEXITED(status)) result.code = WEXITSTATUS(status);
  if (out.empty()) result.out = io::ReadFile(folder_ + ".out");
  result.err = absl::StrReplaceAll(io::ReadFile(folder_ + ".err"),
                                   {{folder_ + "/", ""}});
  return result;
}

Result ProgramTest::Run(const std::vector<std::string>& words,
                        const std::string& in, const std::string& out) {
  return Wait(Start(words, in, out), out);
}

}  // namespace cli
}  // namespace onrecord
