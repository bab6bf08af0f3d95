// The records of any text hold together: tried on all of testdata, on cuts of
// it, on shuffled pieces of news and on random bytes.

#include <dirent.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/engine/extractor.h"
#include "gtest/gtest.h"
#include "tests/engine/record_checker.h"

namespace onrecord {
namespace {

class PropertyTest : public testing::Test {
 protected:
  PropertyTest() {
    ExtractorOptions options;
    options.knowledge_dir = "knowledge";
    auto made = Extractor::Create(options);
    EXPECT_TRUE(made.ok()) << made.status();
    extractor_ = *std::move(made);
    workspace_ = extractor_->NewWorkspace();
  }

  void Check(const std::string& text) {
    Document document;
    document.set_text(text);
    Extraction extraction;
    ASSERT_TRUE(
        extractor_->Extract(document, workspace_.get(), &extraction).ok());
    CheckRecords(text, extraction);
    Extraction read;  // valid UTF-8 throughout, or this fails
    const std::string serialized = extraction.SerializeAsString();
    ASSERT_TRUE(read.ParseFromString(serialized));
    // What is written without protobuf is what protobuf writes.
    const auto wire = extractor_->ExtractWire(document, workspace_.get());
    ASSERT_TRUE(wire.ok());
    EXPECT_TRUE(wire->bytes == serialized);
    EXPECT_EQ(wire->mentions, extraction.mentions_size());
    EXPECT_EQ(wire->entities, extraction.entities_size());
    EXPECT_EQ(wire->figures, extraction.figures_size());
    EXPECT_EQ(wire->quotes, extraction.quotes_size());
    EXPECT_EQ(wire->warnings, extraction.warnings_size());
    if (HasFailure()) ADD_FAILURE() << "of: " << text.substr(0, 2000);
  }

  std::unique_ptr<Extractor> extractor_;
  Extractor::WorkspacePtr workspace_;
};

std::vector<std::string> Articles() {
  std::vector<std::string> texts;
  for (const std::string dir : {"testdata/news", "testdata/bad"}) {
    DIR* handle = opendir(dir.c_str());
    if (handle == nullptr) continue;
    while (const dirent* entry = readdir(handle)) {
      if (entry->d_name[0] == '.') continue;
      std::ifstream file(absl::StrCat(dir, "/", entry->d_name),
                         std::ios::binary);
      texts.emplace_back((std::istreambuf_iterator<char>(file)),
                         std::istreambuf_iterator<char>());
    }
    closedir(handle);
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

TEST_F(PropertyTest, HoldsOnTestdata) {
  const std::vector<std::string> articles = Articles();
  ASSERT_GE(articles.size(), 25);
  for (const std::string& article : articles) Check(article);
}

TEST_F(PropertyTest, HoldsOnCutsOfTestdata) {
  std::mt19937 random(7);
  for (const std::string& article : Articles()) {
    if (article.empty()) continue;
    for (int i = 0; i < 8; ++i) {
      const size_t begin = random() % article.size();
      Check(article.substr(begin, random() % 300));
    }
    if (HasFailure()) return;
  }
}

TEST_F(PropertyTest, HoldsOnShuffledPieces) {
  const std::string kPieces[] = {
      "“", "”", "‘", "’", "\"", "'", "''", " ", "\n", "\n\n", "\u00A0", ".",
      ",", "?", "!", ":", "(", ")", "-", "—", "…", "$", "€", "%", "£", "said",
      "He", "he", "that", "according to", "Ada", "Obi", "Mr.", "Acme Ltd",
      "NCSC", "Bank of England", "the", "of", "and", "12", "1.5", "million",
      "bn", "May", "Monday", "2019", "31 February", "99:99", "to", "from",
      "per cent", "a", "’s", "declined to comment", "U.S.", "\xFF", "\xE2\x80",
      "ago", "last", "two", "years", "third", "-year-old", "who", "told",
  };
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const int size = random() % 30;
    for (int i = 0; i < size; ++i) {
      text += kPieces[random() % std::size(kPieces)];
      if (random() % 3 != 0) text += ' ';
    }
    Check(text);
    if (HasFailure()) return;
  }
}

TEST_F(PropertyTest, HoldsOnRandomBytes) {
  std::mt19937 random(13);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    const int size = random() % 400;
    const int range = round % 2 == 0 ? 256 : 128;
    for (int i = 0; i < size; ++i) text += static_cast<char>(random() % range);
    Check(text);
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace onrecord
