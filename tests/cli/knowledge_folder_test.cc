#include "extractor/cli/knowledge_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <string>

#include "tests/io/test_files.h"

namespace onrecord {
namespace cli {
namespace {

using ::testing::HasSubstr;

class KnowledgeFolderTest : public testing::Test {
 protected:
  // Makes a knowledge folder, below the root.
  void Make(const std::string& path) {
    io::WriteFile(root_ + path + "/text/abbreviations.tsv", "x");
  }
  // Where it is found for a program, without the root.
  std::string Find(const std::string& program,
                   const char* environment = nullptr,
                   const std::string& flag = "") {
    const absl::StatusOr<std::string> found = FindKnowledgeFolder(
        flag, environment, program.empty() ? "" : root_ + program);
    if (!found.ok()) return std::string(found.status().message());
    return found->compare(0, root_.size(), root_) == 0
               ? found->substr(root_.size())
               : *found;
  }
  const std::string root_ = io::NewFolder();
};

TEST_F(KnowledgeFolderTest, UsersAreBelieved) {
  Make("/bin/knowledge");
  EXPECT_EQ(Find("/bin/onrecord", "/env", "/flag"), "/flag");
  EXPECT_EQ(Find("/bin/onrecord", "/env"), "/env");
  EXPECT_EQ(Find("/bin/onrecord", ""), "/bin/knowledge");
}

TEST_F(KnowledgeFolderTest, PlacesInTheirOrder) {
  // From the last place that is tried to the first.
  const struct {
    const char* made;
    const char* found;
  } kCases[] = {
      {"/knowledge", "/knowledge"},
      {"/a/b/knowledge", "/a/b/knowledge"},
      {"/a/b/share/onrecord/knowledge", "/a/b/bin/../share/onrecord/knowledge"},
      {"/a/b/bin/knowledge", "/a/b/bin/knowledge"},
      {"/a/b/bin/onrecord.runfiles/onrecord/knowledge",
       "/a/b/bin/onrecord.runfiles/onrecord/knowledge"},
  };
  io::WriteFile(root_ + "/a/b/bin/onrecord", "");
  for (const auto& c : kCases) {
    Make(c.made);
    EXPECT_EQ(Find("/a/b/bin/onrecord"), c.found);
  }
}

TEST_F(KnowledgeFolderTest, FoldersOfSourcesAreNotMistakenForIt) {
  io::WriteFile(root_ + "/x/bin/knowledge/table_file.h", "");
  Make("/knowledge");
  EXPECT_EQ(Find("/x/bin/onrecord"), "/knowledge");
}

TEST_F(KnowledgeFolderTest, RelativePathsOfThePrograms) {
  Make("/knowledge");
  char before[4096];
  ASSERT_NE(getcwd(before, sizeof(before)), nullptr);
  ASSERT_EQ(chdir(root_.c_str()), 0);
  const absl::StatusOr<std::string> found =
      FindKnowledgeFolder("", nullptr, "bin/onrecord");
  ASSERT_EQ(chdir(before), 0);
  ASSERT_TRUE(found.ok()) << found.status();
  EXPECT_THAT(*found, testing::EndsWith("/knowledge"));
  EXPECT_THAT(*found, HasSubstr("onrecord."));
}

}  // namespace
}  // namespace cli
}  // namespace onrecord
