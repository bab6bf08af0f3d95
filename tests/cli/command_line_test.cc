#include "extractor/cli/command_line.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/flags/reflection.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "extractor/cli/flags.h"

namespace onrecord {
namespace cli {
namespace {

// All that a line can set, in one string.
std::string Parsed(const std::string& words) {
  absl::FlagSaver saver;
  const absl::StatusOr<CommandLine> line =
      ParseCommandLine(absl::StrSplit(words, ' ', absl::SkipEmpty()));
  if (!line.ok()) return std::string(line.status().message());
  std::string text =
      line->command + "(" + absl::StrJoin(line->arguments, ",") + ")";
  const std::string format = absl::GetFlag(FLAGS_format);
  if (!format.empty()) text += " format=" + format;
  if (!absl::GetFlag(FLAGS_text)) text += " no-text";
  if (absl::GetFlag(FLAGS_quiet)) text += " quiet";
  const int jobs = absl::GetFlag(FLAGS_jobs);
  if (jobs != 0) text += " jobs=" + std::to_string(jobs);
  const uint64_t largest = absl::GetFlag(FLAGS_max_document_bytes);
  if (largest != 128 << 20) text += " max=" + std::to_string(largest);
  return text;
}

TEST(CommandLine, IsTakenApart) {
  const struct {
    const char* words;
    const char* parsed;
  } kCases[] = {
      {"extract a b", "extract(a,b)"},
      {"extract - --format=json", "extract(-) format=json"},
      {"extract --format json a", "extract(a) format=json"},
      {"extract -format=json a", "extract(a) format=json"},
      {"extract --format= a", "extract(a)"},
      {"extract --format=json --format=text", "extract() format=text"},
      {"extract --no-text a", "extract(a) no-text"},
      {"extract --notext a", "extract(a) no-text"},
      {"extract --text=false a", "extract(a) no-text"},
      {"extract --no-text --text a", "extract(a)"},
      {"extract --quiet a", "extract(a) quiet"},
      {"extract --max-document-bytes=9 --jobs 3", "extract() jobs=3 max=9"},
      {"extract --max_document_bytes 9", "extract() max=9"},
      {"extract -- --format=json -", "extract(--format=json,-)"},
      {"print a --format json", "print(a) format=json"},
      {"explain a --offsets=utf16", "explain(a)"},
      {"help", "help()"},
      {"help extract", "help(extract)"},
      {"--help", "help()"},
      {"-h", "help()"},
      {"extract --help", "help(extract)"},
      {"print -h", "help(print)"},
      {"version", "version()"},
      {"--version", "version()"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Parsed(c.words), c.parsed) << c.words;
}

TEST(CommandLine, WrongOnes) {
  const struct {
    const char* words;
    const char* message;
  } kCases[] = {
      {"", "no command"},
      {"news.txt", "no command \"news.txt\""},
      {"Extract a", "no command \"Extract\""},
      {"--format=json extract a", "a command goes before --format=json"},
      {"extract --formt=json", "no flag --formt of \"extract\""},
      {"explain a --format=json", "no flag --format of \"explain\""},
      {"extract --no-format", "no flag --no-format of \"extract\""},
      {"extract --no-text=true", "no flag --no-text of \"extract\""},
      {"extract --no", "no flag --no of \"extract\""},
      {"extract -x", "no flag -x of \"extract\""},
      {"print --jobs=2 a", "no flag --jobs of \"print\""},
      {"version --jobs=2", "no flag --jobs of \"version\""},
      {"extract a --format", "--format without a value"},
      {"extract --jobs=x", "--jobs=x is not a value that it can have"},
      {"extract --jobs=", "--jobs= is not a value that it can have"},
      {"extract --text=maybe", "--text=maybe is not a value that it can have"},
      {"extract --max-document-bytes -1",
       "--max-document-bytes=-1 is not a value that it can have"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Parsed(c.words), std::string(c.message) +
                                   "; see \"onrecord "
                                   "help\"")
        << c.words;
  }
}

// Every flag that a command takes must be defined.
TEST(CommandLine, FlagsExist) {
  for (const char* command : {"extract", "print"}) {
    EXPECT_FALSE(FlagsOf(command).empty());
    for (const absl::string_view flag : FlagsOf(command)) {
      EXPECT_NE(absl::FindCommandLineFlag(flag), nullptr) << flag;
    }
  }
}

}  // namespace
}  // namespace cli
}  // namespace onrecord
