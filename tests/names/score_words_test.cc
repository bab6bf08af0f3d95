#include "extractor/names/sports/score_words.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "extractor/text/fold.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace names {
namespace {

using testing::HasSubstr;

std::string FolderWith(const std::string& rows) {
  const std::string dir = testing::TempDir() + "/score_words";
  std::filesystem::create_directories(dir + "/names");
  std::ofstream(dir + "/names/score_words.tsv")
      << "# origin: this test\n# licence: Apache-2.0\n"
      << "# columns: word\tkind\n" << rows;
  return dir;
}

TEST(ScoreWordsTest, AWordMayBeOfSeveralKinds) {
  const auto words =
      ScoreWords::Load(FolderWith("Total\tlabel\ntotal\tunit\nv\tlink\n"));
  ASSERT_TRUE(words.ok()) << words.status();
  EXPECT_EQ(words->KindsOf(text::FoldedHash("total")),
            kLabelWord | kUnitWord);
  EXPECT_EQ(words->KindsOf(text::FoldedHash("v")), kLinkWord);
  EXPECT_EQ(words->KindsOf(text::FoldedHash("versus")), 0);
}

TEST(ScoreWordsTest, SaysWhichLineIsWrong) {
  for (const char* row : {"lbw\tdismisal\n", "lbw\n"}) {
    const auto words = ScoreWords::Load(FolderWith(row));
    ASSERT_FALSE(words.ok());
    EXPECT_THAT(std::string(words.status().message()),
                HasSubstr("names/score_words.tsv:4"));
  }
}

TEST(ScoreWordsTest, AMissingFileIsNamed) {
  const auto words = ScoreWords::Load(testing::TempDir() + "/nowhere");
  ASSERT_FALSE(words.ok());
  EXPECT_THAT(std::string(words.status().message()),
              HasSubstr("names/score_words.tsv"));
}

}  // namespace
}  // namespace names
}  // namespace onrecord
