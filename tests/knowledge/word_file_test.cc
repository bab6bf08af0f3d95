#include "extractor/knowledge/word_file.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace knowledge {
namespace {

std::string Write(const std::string& contents) {
  const std::string path =
      absl::StrCat(std::getenv("TEST_TMPDIR"), "/words.tsv");
  std::ofstream(path, std::ios::binary) << contents;
  return path;
}

std::vector<std::string> WordsOf(const std::string& contents) {
  std::vector<std::string> words;
  const auto file = WordFile::Read(Write(contents), "words.tsv");
  EXPECT_TRUE(file.ok()) << file.status();
  if (!file.ok()) return words;
  file->ForEach([&words](absl::string_view word) {
    words.emplace_back(word);
  });
  return words;
}

TEST(WordFileTest, GivesFirstFields) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(WordsOf("# a head\ntown\t10\tx\n\nvillage\n#\ncity\t20"),
            (Words{"town", "village", "city"}));
  EXPECT_EQ(WordsOf(""), Words());
  EXPECT_EQ(WordsOf("one"), Words{"one"});
  EXPECT_EQ(WordsOf("\tnone\n"), Words{""});
}

TEST(WordFileTest, TellsWhatCannotBeRead) {
  const auto file = WordFile::Read("/nowhere/words.tsv", "words.tsv");
  EXPECT_EQ(file.status().code(), absl::StatusCode::kNotFound);
  EXPECT_NE(file.status().message().find("words.tsv"), std::string::npos);
}

TEST(WordFileTest, FingerprintIsOfAllBytes) {
  const auto a = WordFile::Read(Write("town\t10\n"), "a");
  const auto b = WordFile::Read(Write("town\t20\n"), "b");
  EXPECT_NE(a->fingerprint(), b->fingerprint());
}

}  // namespace
}  // namespace knowledge
}  // namespace onrecord
