// Unpacks the release and runs it from there, away from the project.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "absl/strings/str_cat.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace cli {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;

class ReleaseTest : public testing::Test {
 protected:
  // What a shell command prints, run in the folder with the unpacked release.
  std::string Shell(const std::string& command) {
    const std::string out = folder_ + "/out";
    EXPECT_EQ(system(absl::StrCat("cd '", folder_, "' && { ", command,
                                  "; } > '", out, "' 2>&1")
                         .c_str()),
              0)
        << command << ": " << io::ReadFile(out);
    return io::ReadFile(out);
  }

  void SetUp() override {
    const std::string unpack = absl::StrCat(
        "tar -xzf onrecord.tar.gz --strip-components=1 -C '", folder_, "'");
    ASSERT_EQ(system(unpack.c_str()), 0);
  }

  const std::string folder_ = io::NewFolder();
};

TEST_F(ReleaseTest, Runs) {
  io::WriteFile(folder_ + "/a.txt", "“It cost $5m,” said Ada Obi of Reuters.");
  EXPECT_THAT(Shell("env -i bin/onrecord extract --format=text a.txt"),
              HasSubstr("\"$5m\"  = 5000000 USD"));
  EXPECT_THAT(Shell("bin/onrecord version"), MatchesRegex("onrecord [0-9.]+\n"));
}

TEST_F(ReleaseTest, NeedsNoLibraries) {
#ifdef ONRECORD_SANITIZED
  GTEST_SKIP() << "sanitizers need theirs";
#endif
  EXPECT_THAT(Shell("objdump -p bin/onrecord"),
              testing::Not(HasSubstr("NEEDED")));
  EXPECT_THAT(io::ReadFile(folder_ + "/README.txt"),
              HasSubstr("needs no libraries"));
}

TEST_F(ReleaseTest, HoldsEverything) {
  EXPECT_THAT(Shell("gzip -dc share/man/man1/onrecord.1.gz"),
              testing::AllOf(HasSubstr("\\-\\-max\\-document\\-bytes=N"),
                             HasSubstr("\\-\\-at=OFFSET")));
  EXPECT_THAT(Shell("find . -type f | sort"),
              testing::AllOf(HasSubstr("./share/doc/onrecord/LICENSE\n"),
                             HasSubstr("./share/doc/onrecord/NOTICE\n"),
                             HasSubstr("knowledge/gazetteer.gaz\n"),
                             HasSubstr("knowledge/gazetteer/cities.tsv\n"),
                             HasSubstr("knowledge/quotes/cues.tsv\n"),
                             HasSubstr("proto/document.proto\n"),
                             HasSubstr("proto/extraction.proto\n")));
}

}  // namespace
}  // namespace cli
}  // namespace onrecord
