// The records of every article in testdata/news, as people read them, against
// testdata/golden. After a change that is meant:
//
//   bazel run //tests/engine:golden_test -- --update
//
// and review the diff.

#include <dirent.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extractor/engine/extractor.h"
#include "extractor/io/readable/readable_writer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace {

bool update = false;

std::string Read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(file)),
                     std::istreambuf_iterator<char>());
}

std::vector<std::string> NamesIn(const std::string& dir) {
  std::vector<std::string> names;
  if (DIR* handle = opendir(dir.c_str())) {
    while (const dirent* entry = readdir(handle)) {
      if (entry->d_name[0] != '.') names.push_back(entry->d_name);
    }
    closedir(handle);
  }
  std::sort(names.begin(), names.end());
  return names;
}

class GoldenTest : public testing::Test {
 protected:
  // Where the project is: bazel run starts elsewhere than bazel test.
  static std::string InProject(const std::string& path) {
    const char* workspace = getenv("BUILD_WORKSPACE_DIRECTORY");
    return workspace == nullptr ? path : absl::StrCat(workspace, "/", path);
  }
  static std::string GoldenPath(const std::string& name) {
    return InProject(absl::StrCat(
        "testdata/golden/", absl::StripSuffix(name, ".txt"), ".records"));
  }
};

TEST_F(GoldenTest, RecordsAreThoseOfTheGoldenFiles) {
  ExtractorOptions options;
  options.knowledge_dir = InProject("knowledge");
  const auto extractor = Extractor::Create(options);
  ASSERT_TRUE(extractor.ok()) << extractor.status();
  const auto workspace = (*extractor)->NewWorkspace();
  const std::string dir = InProject("testdata/news");
  const std::vector<std::string> names = NamesIn(dir);
  ASSERT_GE(names.size(), 25);
  for (const std::string& name : names) {
    Document document;
    document.set_id(absl::StrCat("testdata/news/", name));
    document.set_text(Read(absl::StrCat(dir, "/", name)));
    Extraction extraction;
    ASSERT_TRUE(
        (*extractor)->Extract(document, workspace.get(), &extraction).ok());
    std::string records;
    io::AppendReadable(extraction, &records);
    if (update) {
      std::ofstream file(GoldenPath(name), std::ios::binary);
      file << records;
      EXPECT_TRUE(file.good()) << "cannot write " << GoldenPath(name);
    } else {
      EXPECT_EQ(records, Read(GoldenPath(name)))
          << name << ": if this is meant, see the top of golden_test.cc";
    }
  }
}

TEST_F(GoldenTest, EveryGoldenFileHasItsArticle) {
  for (const std::string& golden : NamesIn(InProject("testdata/golden"))) {
    const std::string article =
        absl::StrCat(absl::StripSuffix(golden, ".records"), ".txt");
    EXPECT_NE(Read(InProject(absl::StrCat("testdata/news/", article))), "")
        << golden << " has no article";
  }
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  onrecord::update = argc > 1 && strcmp(argv[1], "--update") == 0;
  return RUN_ALL_TESTS();
}
