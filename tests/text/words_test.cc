#include "extractor/text/words.h"

#include <cstring>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/text/ascii_run.h"
#include "extractor/text/fold.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace text {
namespace {

struct WordCase {
  const char* word;
  const char* folded;
  uint16_t shape;
};

TEST(WordsTest, DescribesALetterByLetter) {
  const WordCase kCases[] = {
      {"the", "the", kHasLower | kHasLetter},
      {"The", "the", kInitialUpper | kHasLower | kHasLetter},
      {"THE", "the", kInitialUpper | kAllUpper | kInnerUpper | kHasLetter},
      {"iPhone", "iphone", kInnerUpper | kHasLower | kHasLetter},
      {"U.S.", "u.s.",
       kInitialUpper | kInnerUpper | kAllUpper | kHasStop | kHasLetter},
      {"MI5", "mi5",
       kInitialUpper | kInnerUpper | kAllUpper | kHasDigit | kHasLetter},
      {"O\u2019Neill", "o'neill",
       kInitialUpper | kInnerUpper | kHasLower | kHasApostrophe | kHasLetter |
           kNonAscii},
      {"\u00C9mile", "\u00E9mile",
       kInitialUpper | kHasLower | kHasLetter | kNonAscii},
      {"co\u00ADoperate", "cooperate", kHasLower | kHasLetter | kNonAscii},
      {"1,234", "1,234", kHasDigit},
      {"\u4E2D", "\u4E2D", kHasLetter | kNonAscii},
      {"Rock`n`roll", "rock'n'roll",
       kInitialUpper | kHasLower | kHasApostrophe | kHasLetter},
      {"DonaudampfschifffahrtsgesellschaftsKapitaensmuetzenabzeichenfabrik1",
       "donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenfabrik1",
       kInitialUpper | kInnerUpper | kHasLower | kHasLetter | kHasDigit},
  };
  Words words;
  for (const WordCase& c : kCases) {
    const Words::Id id = words.Intern(c.word);
    EXPECT_EQ(words.text(id), c.word);
    EXPECT_EQ(words.folded(id), c.folded);
    EXPECT_EQ(words.shape(id), c.shape) << c.word;
    EXPECT_EQ(words.folded_hash(id), FoldedHash(c.word)) << c.word;
  }
}

TEST(WordsTest, GivesOneIdToOneSpelling) {
  Words words;
  const Words::Id the = words.Intern("the");
  EXPECT_EQ(words.Intern("the"), the);
  EXPECT_NE(words.Intern("The"), the);
  EXPECT_EQ(words.folded_hash(words.Intern("The")), words.folded_hash(the));
}

TEST(WordsTest, AsciiRunsAreThoseOfThePortableCode) {
  std::string bytes(256 + 16, ' ');
  for (int i = 0; i < 256; ++i) bytes[i] = static_cast<char>(i);
  bytes += "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  bytes += "don't 12,5 \xC3\xA9t\xC3\xA9 U.S. @A[Z`a{z/0:9 ................";
  for (size_t at = 0; at + 16 <= bytes.size(); ++at) {
    const AsciiRun quick = AsciiRunAt(bytes.data() + at);
    const AsciiRun slow = AsciiRunPortable(bytes.data() + at);
    ASSERT_EQ(quick.size, slow.size) << at;
    ASSERT_EQ(quick.capitals, slow.capitals) << at;
    ASSERT_EQ(quick.head[0], slow.head[0]) << at;
    ASSERT_EQ(quick.head[1], slow.head[1]) << at;
    if (quick.size == 0) continue;
    Words words;
    const absl::string_view word(bytes.data() + at, quick.size);
    ASSERT_EQ(words.InternShort(word, quick.head), words.Intern(word)) << at;
  }
}

TEST(WordsTest, TellsCapitalsInsideWords) {
  const struct {
    const char* word;
    bool inner;
  } kCases[] = {{"McCann", true}, {"BBCNews", true},  {"eBay", true},
                {"MI5", true},    {"reviewI", true},  {"Orla", false},
                {"BBC", false},   {"orla", false},    {"2016", false},
                {"A", false},     {"OrlaA Bank", true}};
  for (const auto& c : kCases) {
    const std::string bytes = absl::StrCat(c.word, " THE Rest of A line");
    EXPECT_EQ(HasInnerCapital(AsciiRunAt(bytes.data())), c.inner) << c.word;
  }
}

TEST(WordsTest, KeepsManyWordsApart) {
  Words words;
  std::vector<Words::Id> ids;
  for (int i = 0; i < 50000; ++i) {
    ids.push_back(words.Intern(absl::StrCat("word", i)));
  }
  EXPECT_EQ(words.size(), ids.size());
  for (int i = 0; i < ids.size(); ++i) {
    ASSERT_EQ(words.Intern(absl::StrCat("word", i)), ids[i]);
    ASSERT_EQ(words.text(ids[i]), absl::StrCat("word", i));
  }
}

// Asked in two steps, with new words in between, and in one.
TEST(WordsTest, AnswersLaterWhatItInternsAtOnce) {
  std::vector<std::string> all;
  for (int i = 0; i < 20000; ++i) {
    all.push_back(absl::StrCat(i % 10000, std::string(i % 40, 'x'), ".."));
  }
  Words words;
  std::vector<Words::Asked> asked(all.size());
  for (size_t i = 0; i < all.size(); ++i) words.Ask(all[i], &asked[i]);
  for (size_t i = 0; i < all.size(); ++i) words.Expect(asked[i]);
  for (size_t i = 0; i < all.size(); ++i) {
    const Words::Id id = words.Answer(asked[i]);
    ASSERT_EQ(words.text(id), all[i]);
    ASSERT_EQ(words.Intern(all[i]), id);
    if (all[i].size() > 16) continue;
    uint64_t head[2] = {0, 0};
    memcpy(head, all[i].data(), all[i].size());
    Words::Asked again;
    words.Ask(all[i], head, &again);
    ASSERT_EQ(words.Answer(again), id) << all[i];
    ASSERT_EQ(words.InternShort(all[i], head), id) << all[i];
  }
}

TEST(WordsTest, KeepsAGiant) {
  Words words;
  const std::string giant(1 << 20, 'a');
  const Words::Id id = words.Intern(giant);
  words.Intern("b");
  EXPECT_EQ(words.text(id), giant);
  EXPECT_EQ(words.length(id), 255);
}

TEST(WordsTest, ForgetsAtADocumentsStartOnly) {
  Words words(/*limit=*/10);
  const uint32_t generation = words.generation();
  words.StartDocument();
  for (int i = 0; i < 20; ++i) words.Intern(absl::StrCat(i));
  EXPECT_EQ(words.generation(), generation);
  EXPECT_EQ(words.size(), 20);
  words.StartDocument();
  EXPECT_NE(words.generation(), generation);
  EXPECT_EQ(words.size(), 0);
  words.Intern("again");
  words.StartDocument();
  EXPECT_EQ(words.size(), 1);
}

}  // namespace
}  // namespace text
}  // namespace onrecord
