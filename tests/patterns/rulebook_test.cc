#include "extractor/patterns/rulebook.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/text/fold.h"

namespace onrecord {
namespace patterns {
namespace {

constexpr char kHead[] =
    "# origin: a test\n# licence: Apache-2.0\n"
    "# columns: what<TAB>value<TAB>words\n";
constexpr char kRule[] =
    "rule\tvillage-of\nlabel\tPLACE\nover\tPERSON NONE\n"
    "match\tvillage of NAME\nyes\tThe village of [Kallur].\nno\tThe village.\n";

absl::StatusOr<Rulebook> Parse(const std::string& lines) {
  return Rulebook::Parse(absl::StrCat(kHead, lines), "rules.tsv",
                         [](absl::string_view) { return -1; });
}

TEST(RulebookTest, ReadsRules) {
  const auto book = Parse(absl::StrCat(
      "set\tnoun\ttown village\n", kRule,
      "rule\tlies\nlabel\tPLACE\nover\tPERSON\nwords\t1-3\n"
      "match\tNAME lies\nmatch\t$noun called NAME\n"
      "yes\t[A] lies.\nyes\tB, a town called [A].\nno\tLies.\n"));
  ASSERT_TRUE(book.ok()) << book.status();
  ASSERT_EQ(book->rules().size(), 2u);
  const Rule& first = book->rules()[0];
  EXPECT_EQ(first.id, "village-of");
  EXPECT_EQ(first.label, "PLACE");
  EXPECT_EQ(first.over, (std::vector<std::string>{"PERSON", "NONE"}));
  EXPECT_EQ(first.most_words, 10);
  EXPECT_EQ(book->PlaceOf(first), "rules.tsv:5");
  const Rule& second = book->rules()[1];
  EXPECT_EQ(second.least_words, 1);
  EXPECT_EQ(second.most_words, 3);
  EXPECT_EQ(second.patterns.size(), 2u);
  EXPECT_EQ(second.yes.size(), 2u);
}

TEST(RulebookTest, ReadsWhatNamesEndInAndWhetherListsYield) {
  const auto book = Parse(absl::StrCat(
      "set\troad\tlane way\n",
      "rule\tx\nlabel\tPLACE\nover\tPERSON\nends\tStreet $road\n"
      "even\tlisted\nmatch\tin NAME\nyes\tIn [A].\nno\tIn.\n", kRule));
  ASSERT_TRUE(book.ok()) << book.status();
  std::vector<uint64_t> ends = {text::FoldedHash("street"),
                                text::FoldedHash("lane"),
                                text::FoldedHash("way")};
  std::sort(ends.begin(), ends.end());
  EXPECT_EQ(book->rules()[0].ends, ends);
  EXPECT_TRUE(book->rules()[0].even_listed);
  EXPECT_TRUE(book->rules()[1].ends.empty());
  EXPECT_FALSE(book->rules()[1].even_listed);
}

TEST(RulebookTest, TellsLineAndWhy) {
  const struct {
    std::string lines;
    const char* why;
  } kRows[] = {
      {"label\tPLACE\n", "rules.tsv:4: stands before the first rule"},
      {"verb\tis\n", "rules.tsv:4: stands before the first rule"},
      {absl::StrCat(kRule, "verb\tis\n"), "rules.tsv:10: \"verb\" is none of"},
      {absl::StrCat(kRule, kRule), "rules.tsv:10: line 4 has a rule"},
      {absl::StrCat(kRule, "match\tNAME $x\n"), "rules.tsv:10: pattern \"$x\""},
      {absl::StrCat(kRule, "words\tthree\n"), "rules.tsv:10: words are"},
      {absl::StrCat(kRule, "words\t3-1\n"), "rules.tsv:10: words are"},
      {absl::StrCat(kRule, "ends\t$x\n"), "rules.tsv:10: \"$x\" is no set"},
      {absl::StrCat(kRule, "even\tso\n"), "rules.tsv:10: only \"listed\""},
      {absl::StrCat(kRule, "yes\tNo name.\n"), "rules.tsv:10: needs one"},
      {absl::StrCat(kRule, "yes\t[Two] [names].\n"), "rules.tsv:10: needs one"},
      {absl::StrCat(kRule, "yes\t]x[\n"), "rules.tsv:10: needs one"},
      {absl::StrCat(kRule, "no\n"), "rules.tsv:10: has no value"},
      {"set\tnoun\n", "rules.tsv:4: a set without words"},
      {"rule\tx\n", "rules.tsv:4: rule \"x\" has no label"},
      {"rule\tx\nlabel\tPLACE\n", "rule \"x\" does not say what it goes over"},
      {"rule\tx\nlabel\tPLACE\nover\tNONE\n", "has nothing to match"},
      {"rule\tx\nlabel\tPLACE\nover\tNONE\nmatch\tin NAME\nno\tIn.\n",
       "needs an example of yes and one of no"},
      {absl::StrCat("rule\tx\nlabel\tPLACE\n", kRule),
       "rules.tsv:4: rule \"x\" does not say"},
  };
  for (const auto& row : kRows) {
    const auto book = Parse(row.lines);
    ASSERT_FALSE(book.ok()) << row.lines;
    EXPECT_NE(book.status().message().find(row.why), std::string::npos)
        << row.lines << book.status();
  }
}

}  // namespace
}  // namespace patterns
}  // namespace onrecord
