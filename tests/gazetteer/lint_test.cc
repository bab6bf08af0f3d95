// What is wrong with lists: each kind of it, and lists with nothing wrong.

#include "extractor/gazetteer/lint.h"

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/gazetteer/entry_list.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace gazetteer {
namespace {

struct LintCase {
  const char* name;
  CaseRule rule;
  const char* id;
  const char* what;  // "" for nothing
  bool error;
};

constexpr CaseRule kExact = CaseRule::kExact;
constexpr CaseRule kAny = CaseRule::kAny;

LintWords Words() {
  LintWords words;
  words.common = {"will", "march"};
  words.first_names = {"rita"};
  return words;
}

// The last finding of each entry.
std::vector<LintFinding> LintAll(const EntryList& list) {
  std::vector<LintFinding> last(list.size());
  for (LintFinding& finding : Lint(list.entries(), Words())) {
    for (size_t i = 0; i < list.size(); ++i) {
      if (finding.place == absl::StrCat("f:", i)) last[i] = finding;
    }
  }
  return last;
}

TEST(LintTest, FindsWhatIsWrong) {
  const LintCase kCases[] = {
      {"...", kExact, "1", "can never be found", true},
      {"one — two", kExact, "1", "can never be found", true},
      {"X", kExact, "2", "one letter", false},
      {"É", kExact, "2", "one letter", false},
      {"1984", kExact, "3", "only a number", false},
      {"10-4", kExact, "3", "only a number", false},
      {"will", kAny, "4", "common word and found in small letters", false},
      {"March", kExact, "4", "common word, which may start", false},
      {"Rita", kExact, "4", "first name", false},
      {"CafÃ©", kExact, "5", "Latin-1", true},
      {"Caf\xE9", kExact, "5", "whole UTF-8", true},
      {"Orl\x01" "a", kExact, "5", "control character", true},
      {"Orla", kExact, "6", "", false},
      {"Bank of Orla", kAny, "6", "", false},
      {"Route 66", kExact, "6", "", false},
      {"Acme", kExact, "7", "", false},
      {"Acme", kExact, "7", "stands in f:15 already", true},
      {"Green League", kAny, "8", "", false},
      {"GREEN LEAGUE", kExact, "8", "is found by f:17", false},
      {"Norland", kExact, "9", "", false},
      {"NORLAND", kExact, "10", "2 ids, as in f:19", false},
  };
  EntryList list;
  for (const LintCase& c : kCases) {
    Entry entry;
    entry.name = c.name;
    entry.id = c.id;
    entry.case_rule = c.rule;
    entry.prior = 0.6f;
    const std::string place = absl::StrCat("f:", list.size());
    entry.defined_in = place;
    list.Add(entry);
  }
  const std::vector<LintFinding> findings = LintAll(list);
  for (size_t i = 0; i < list.size(); ++i) {
    const LintCase& c = kCases[i];
    if (*c.what == 0) {
      EXPECT_EQ(findings[i].what, "") << c.name;
    } else {
      EXPECT_THAT(findings[i].what, testing::HasSubstr(c.what)) << c.name;
      EXPECT_EQ(findings[i].error, c.error) << c.name;
      // What to do comes behind.
      EXPECT_THAT(findings[i].what, testing::HasSubstr(";")) << c.name;
    }
  }
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
