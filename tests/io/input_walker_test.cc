#include "extractor/io/records/input_walker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace io {
namespace {

using ::testing::ElementsAre;

// Paths found, without `root`; problems with their severity and message.
std::vector<std::string> Walk(InputWalker walker, const std::string& root) {
  std::vector<std::string> lines;
  InputWalker::Found found;
  while (walker.Next(&found)) {
    EXPECT_NE(found.input.has_value(), found.problem.has_value());
    if (found.input.has_value()) {
      lines.emplace_back(absl::StripPrefix(found.input->path, root));
    } else {
      const bool error = found.problem->severity == Problem::Severity::kError;
      lines.push_back(
          absl::StrCat(error ? "error " : "warning ",
                       absl::StripPrefix(found.problem->place, root), ": ",
                       found.problem->message));
    }
  }
  return lines;
}

class InputWalkerTest : public testing::Test {
 protected:
  const std::string root_ = NewFolder() + "/";
  void Touch(const std::string& path) { WriteFile(root_ + path, "x"); }
};

TEST_F(InputWalkerTest, FoldersAreSortedAndDeep) {
  for (const char* path : {"b.txt", "a/2.jsonl", "a/1.pb.gz", "a/10.txt",
                           "B.txt", "a/z/deep.txt.zst", "c.txt"}) {
    Touch(path);
  }
  EXPECT_THAT(Walk(InputWalker({root_}), root_),
              ElementsAre("B.txt", "a/1.pb.gz", "a/10.txt", "a/2.jsonl",
                          "a/z/deep.txt.zst", "b.txt", "c.txt"));
}

TEST_F(InputWalkerTest, ArgumentsKeepTheirOrder) {
  Touch("b.txt");
  Touch("a.txt");
  EXPECT_THAT(Walk(InputWalker({root_ + "b.txt", "-", root_ + "a.txt",
                                root_ + "b.txt"}),
                   root_),
              ElementsAre("b.txt", "-", "a.txt", "b.txt"));
}

TEST_F(InputWalkerTest, FolderIdsAreAsGiven) {
  Touch("n/a.txt");
  const std::string folder = root_ + "n";
  EXPECT_THAT(Walk(InputWalker({folder}), ""), ElementsAre(folder + "/a.txt"));
  EXPECT_THAT(Walk(InputWalker({folder + "/"}), ""),
              ElementsAre(folder + "/a.txt"));
}

TEST_F(InputWalkerTest, FoldersLeaveOutWhatTheyDoNotKnow) {
  for (const char* path : {"a.txt", "b.docx", "c.pdf", ".hidden.txt",
                           ".git/x.txt", "one/x.pptx", "one/y.txt"}) {
    Touch(path);
  }
  ASSERT_EQ(symlink(root_.c_str(), (root_ + "loop").c_str()), 0);
  ASSERT_EQ(symlink((root_ + "a.txt").c_str(), (root_ + "link.txt").c_str()),
            0);
  EXPECT_THAT(
      Walk(InputWalker({root_}), root_),
      ElementsAre(absl::StrCat("warning b.docx: skipped, and 1 more in ", root_,
                               ": unknown extension"),
                  "a.txt", "link.txt",
                  "warning one/x.pptx: skipped: unknown extension",
                  "one/y.txt"));
}

TEST_F(InputWalkerTest, NamedFilesAreErrorsInstead) {
  Touch("b.docx");
  EXPECT_THAT(
      Walk(InputWalker({root_ + "b.docx", root_ + "none.txt"}), root_),
      ElementsAre(absl::StrCat("error b.docx: unknown extension; known are ",
                               KnownExtensions(),
                               "; or say what it is with --input-format"),
                  "error none.txt: cannot be opened: No such file or "
                  "directory"));
}

TEST_F(InputWalkerTest, AFormatOverrulesNames) {
  Touch("b.docx");
  Touch("a.pb.gz");
  InputWalker walker({root_ + "b.docx", root_ + "a.pb.gz", "-"},
                     Container::kText);
  for (int i = 0; i < 3; ++i) {
    InputWalker::Found found;
    ASSERT_TRUE(walker.Next(&found));
    ASSERT_TRUE(found.input.has_value());
    EXPECT_EQ(found.input->container, Container::kText);
    EXPECT_EQ(found.input->compression.has_value(), i == 1);
  }
}

TEST_F(InputWalkerTest, AnUnreadableFolderIsAnError) {
  if (geteuid() == 0) GTEST_SKIP() << "root reads everything";
  Touch("locked/a.txt");
  Touch("z.txt");
  ASSERT_EQ(chmod((root_ + "locked").c_str(), 0), 0);
  EXPECT_THAT(Walk(InputWalker({root_}), root_),
              ElementsAre("error locked: folder cannot be read: Permission "
                          "denied",
                          "z.txt"));
  chmod((root_ + "locked").c_str(), 0700);
}

}  // namespace
}  // namespace io
}  // namespace onrecord
