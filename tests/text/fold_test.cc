#include "extractor/text/fold.h"

#include <string>

#include "extractor/text/hash.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace text {
namespace {

TEST(FoldTest, FoldsForLists) {
  const struct {
    const char* word;
    const char* folded;
  } kCases[] = {
      {"", ""},
      {"Acme", "acme"},
      {"ACME", "acme"},
      {"@AZ[`az{", "@az['az{"},
      {"O\u2019NEILL", "o'neill"},
      {"Côte", "côte"},
      {"ÉTÉ", "été"},
      {"co\u00ADoperate", "cooperate"},
      {"Jean\u2010Luc", "jean-luc"},
      {"\u0130zmir", "izmir"},
      {"bad\xFF", "bad\xEF\xBF\xBD"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Folded(c.word), c.folded) << c.word;
}

// The quick way for ASCII against the way for all.
TEST(FoldTest, HashIsThatOfTheFoldedWord) {
  for (size_t size = 0; size < 20; ++size) {
    for (size_t at = 0; at < size; ++at) {
      for (int byte = 0; byte < 0x80; ++byte) {
        std::string word(size, 'q');
        word[at] = static_cast<char>(byte);
        ASSERT_EQ(FoldedHash(word), HashBytes(Folded(word)))
            << "size " << size << ", byte " << byte << " at " << at;
      }
    }
  }
  for (const char* word : {"É", "Ministère", "O\u2019NEILL and others"}) {
    EXPECT_EQ(FoldedHash(word), HashBytes(Folded(word))) << word;
  }
}

TEST(FoldTest, HashTellsWordsApart) {
  EXPECT_NE(FoldedHash("ab"), FoldedHash("ba"));
  EXPECT_NE(FoldedHash("a"), FoldedHash(std::string("a\0", 2)));
  EXPECT_EQ(FoldedHash("NASA"), FoldedHash("nasa"));
}

}  // namespace
}  // namespace text
}  // namespace onrecord
