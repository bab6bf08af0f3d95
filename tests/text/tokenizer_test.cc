// The quick way of the tokenizer against the plain one, which walks over a text
// character by character.

#include "extractor/text/tokenizer.h"

#include <cstdint>
#include <random>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/text/analyzer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace text {
namespace {

const Analyzer& TheAnalyzer() {
  static const Analyzer& analyzer = *[] {
    auto loaded = Analyzer::Load("knowledge");
    EXPECT_TRUE(loaded.ok()) << loaded.status();
    return new Analyzer(*std::move(loaded));
  }();
  return analyzer;
}

// A token a line, with all that it says.
std::string Listed(const AnnotatedText& text) {
  std::string out;
  for (const Token& token : text.tokens()) {
    absl::StrAppend(&out, token.begin, " ", token.end, " ",
                    text.words().text(token.word), " ",
                    static_cast<int>(token.kind), " ", token.flags, " ",
                    token.sign, "\n");
  }
  return out;
}

class TokenizerTest : public testing::Test {
 protected:
  // Both ways keep their words from text to text, as workers do.
  void ExpectTheSame(const std::string& bytes) {
    const Tokenizer tokenizer = TheAnalyzer().tokenizer();
    tokenizer.Tokenize(bytes, &quick_);
    tokenizer.TokenizePlainly(bytes, &plain_);
    ASSERT_EQ(Listed(quick_), Listed(plain_)) << bytes;
    for (const Token& token : quick_.tokens()) {
      ASSERT_EQ(quick_.words().text(token.word),
                bytes.substr(token.begin, token.end - token.begin));
    }
    tokens_ += quick_.tokens().size();
  }

  AnnotatedText quick_;
  AnnotatedText plain_;
  size_t tokens_ = 0;
};

TEST_F(TokenizerTest, QuickIsPlainForWhatWordsMeet) {
  const char* const kWords[] = {
      "a", "A", "of", "Mr", "Inc", "No", "said", "Kato", "U", "com", "www",
      "http", "MI5", "x1", "overwhelmingly", "internationalisation",
      "O’Neill", "été", "McCann", "reviewThe", "AlamyThePost", "1", "12",
      "co\u00ADop", "'", ""};
  const char* const kBehind[] = {
      " ", ". ", ".", ", ", ",", "; ", ": ", ":", "://", "? ", "! ", "...",
      "'s ", "’s ", "' ", "\"", "\" ", "”", ") ", "-", "--", " - ", "/", "&",
      "&amp;", "%", "\n", ".\n", ".\"", ".)", ".5", ".The", ". the", "\u00A0",
      ".\u00A0", "\u00AD", "`", "``", "\r\n\r\n", "\xFF", "$", "½", "_", "*"};
  for (const char* word : kWords) {
    for (const char* behind : kBehind) {
      for (const char* next : {"The bank rose again, they said.", "b", ""}) {
        ExpectTheSame(absl::StrCat(word, behind, next));
      }
    }
  }
  EXPECT_GT(tokens_, 9000);
}

TEST_F(TokenizerTest, QuickIsPlainForRandomBytes) {
  std::mt19937 random(7);
  const std::string kLikely = "aeT .,.'\"-\n:5&s’U/";
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (uint32_t size = random() % 80; bytes.size() < size;) {
      bytes.push_back(random() % 8 == 0 ? static_cast<char>(random())
                                        : kLikely[random() % kLikely.size()]);
    }
    ExpectTheSame(bytes);
  }
  EXPECT_GT(tokens_, 30000);
}

}  // namespace
}  // namespace text
}  // namespace onrecord
