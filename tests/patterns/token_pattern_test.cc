// Patterns beside a name, as rows: which they match, which they do not, and
// which are none.

#include "extractor/patterns/token_pattern.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "extractor/text/fold.h"

namespace onrecord {
namespace patterns {
namespace {

// Words apart by spaces; a capital makes a token of class "capital", bit 0,
// a digit one of class "number", bit 63.
struct Words {
  uint64_t Hash(uint32_t i) const { return text::FoldedHash(words[i]); }
  uint64_t Classes(uint32_t i) const {
    const char first = words[i][0];
    if (first >= '0' && first <= '9') return uint64_t{1} << 63;
    return first >= 'A' && first <= 'Z';
  }
  uint32_t size() const { return words.size(); }
  bool StartsSentence(uint32_t i) const { return i == 0; }
  std::vector<std::string> words;
};

int ClassByName(absl::string_view name) {
  return name == "capital" ? 0 : name == "number" ? 63 : -1;
}

const WordSets& Sets() {
  static const auto* sets = new WordSets{{"noun", {"town", "village"}}};
  return *sets;
}

// The sentence has the name as [Name].
bool Matches(const std::string& pattern, const std::string& sentence) {
  auto parsed = TokenPattern::Parse(pattern, Sets(), ClassByName);
  EXPECT_TRUE(parsed.ok()) << pattern << ": " << parsed.status();
  if (!parsed.ok()) return false;
  Words tokens;
  text::TokenRange name;
  for (const absl::string_view word : absl::StrSplit(sentence, ' ')) {
    tokens.words.emplace_back(word);
    if (word.front() == '[') name.first = tokens.words.size() - 1;
    if (word.back() == ']') name.end = tokens.words.size();
  }
  return parsed->Matches(tokens, name);
}

TEST(TokenPatternTest, MatchesOrNot) {
  const struct {
    const char* pattern;
    const char* matches;      // sentences apart by /
    const char* matches_not;
  } kRows[] = {
      {"NAME lies north|south of", "[Halden] lies north of it/"
       "[Camp Nelson] lies SOUTH of it",
       "[Halden] lies east of it/[Halden] lies north/it lies [Halden]"},
      {"$noun of NAME", "the village of [Kallur]/town of [Kallur] now",
       "the city of [Kallur]/of [Kallur]/village [Kallur]"},
      {"NAME is a|an small? $noun", "[Kallur] is a village/"
       "[Kallur] is a small town", "[Kallur] is a big town/"
       "[Kallur] is a small small town/[Kallur] is small"},
      {"NAME is very* old", "[It] is old/[It] is very old/"
       "[It] is very very very very very very old",
       "[It] is very very very very very very very old/[It] is very"},
      {"NAME is very+ old", "[It] is very old", "[It] is old"},
      {"NAME village END|,", "[Kallur] village/[Kallur] village , here",
       "[Kallur] village girl"},
      {"START the NAME said", "the [Times] said", "in the [Times] said"},
      {"NAME shares !fund", "[Orla] shares/[Orla] shares rose",
       "[Orla] shares fund"},
      {"@capital of NAME", "Bank of [Ghana]/x Bank of [Ghana]",
       "bank of [Ghana]"},
      {"NAME , @number ,", "[Ada Obi] , 45 , left",
       "[Ada Obi] , aged 45/[Ada Obi] , 45"},
      {"near|in the NAME hills|mountains", "near the [Ural] mountains",
       "near [Ural] mountains/near the [Ural]"},
      {"NAME x+ x y", "[A] x x x y/[A] x x y", "[A] x x x/[A] x y"},
  };
  for (const auto& row : kRows) {
    for (const absl::string_view sentence : absl::StrSplit(row.matches, '/')) {
      EXPECT_TRUE(Matches(row.pattern, std::string(sentence)))
          << row.pattern << ": " << sentence;
    }
    for (const absl::string_view sentence :
         absl::StrSplit(row.matches_not, '/')) {
      EXPECT_FALSE(Matches(row.pattern, std::string(sentence)))
          << row.pattern << ": " << sentence;
    }
  }
}

TEST(TokenPatternTest, TellsWhatIsWrong) {
  const struct {
    const char* pattern;
    const char* why;
  } kRows[] = {
      {"", "has no NAME"},
      {"is a village", "has no NAME"},
      {"NAME or NAME", "\"NAME\" stands there twice"},
      {"NAME", "has no word, set or class right beside NAME"},
      {"NAME is? a", "right beside NAME"},
      {"!of NAME", "right beside NAME"},
      {"NAME END|is", "right beside NAME"},
      {"$town of NAME", "\"$town\" is no set"},
      {"@verb NAME", "\"@verb\" is no class"},
      {"NAME is||a", "\"\" is empty"},
      {"NAME a* b", "right beside NAME"},
      {"NAME x a* b* c+ d*", "has more than 3 of * and +"},
      {"NAME a b c d e f g h i j k l m", "has more than 12 elements"},
  };
  for (const auto& row : kRows) {
    const auto parsed = TokenPattern::Parse(row.pattern, Sets(), ClassByName);
    ASSERT_FALSE(parsed.ok()) << row.pattern;
    EXPECT_NE(parsed.status().message().find(row.why), std::string::npos)
        << row.pattern << ": " << parsed.status();
  }
}

}  // namespace
}  // namespace patterns
}  // namespace onrecord
