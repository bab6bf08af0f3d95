// The tables of cases/: one text a row, with its names marked (P person, O
// organization, L place); \n is a line break. What is not marked must not be
// found. Rows that start with "! " look like names of their class and hold
// none of it. Rows of cases/misses.txt do not hold yet, and say why; one that
// begins to moves to its table.
//

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "gtest/gtest.h"
#include "tests/names/found_names.h"

namespace onrecord {
namespace names {
namespace {

struct Case {
  std::string place;  // "tests/names/cases/lists.txt:7"
  std::string marked;
  std::string why;  // of a miss
  bool is_look_alike = false;

  bool Holds() const {
    const std::string text = absl::StrReplaceAll(marked, {{"\\n", "\n"}});
    return Marked(Unmarked(text)) == text;
  }
};

// The rows of a table, in order.
std::vector<Case> Read(const std::string& name) {
  std::vector<Case> cases;
  const std::string path = absl::StrCat("tests/names/cases/", name, ".txt");
  std::ifstream file(path);
  EXPECT_TRUE(file.good()) << path;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    Case row;
    row.place = absl::StrCat(path, ":", number);
    absl::string_view marked = line;
    const size_t tab = marked.find('\t');
    if (tab != absl::string_view::npos) {
      row.why = std::string(marked.substr(tab + 1));
      marked = marked.substr(0, tab);
    }
    row.is_look_alike = absl::ConsumePrefix(&marked, "! ");
    row.marked = std::string(marked);
    cases.push_back(row);
  }
  return cases;
}

class CasesTest : public testing::TestWithParam<const char*> {};

TEST_P(CasesTest, NamesAreThoseMarked) {
  int look_alikes = 0;
  const std::vector<Case> cases = Read(GetParam());
  for (const Case& row : cases) {
    EXPECT_TRUE(row.Holds())
        << row.place << ": " << row.marked << "\n  found: "
        << Marked(Unmarked(
               absl::StrReplaceAll(row.marked, {{"\\n", "\n"}})));
    look_alikes += row.is_look_alike;
  }
  EXPECT_GE(cases.size(), 8u);
  EXPECT_GE(look_alikes, 4);
}

INSTANTIATE_TEST_SUITE_P(
    All, CasesTest,
    testing::Values("acronyms", "bodies", "calendar_and_peoples", "companies",
                    "connectors", "finance", "headlines", "lists",
                    "marks_spaces", "media_schools_sport", "name_ends",
                    "named_parts", "places", "possessives_hyphens",
                    "said_places", "score_tables", "senses", "starts",
                    "team_towns", "titles", "wire", "works_events",
                    "world_people"),
    [](const testing::TestParamInfo<const char*>& info) {
      return std::string(info.param);
    });

TEST(KnownMissesTest, AreStillMissed) {
  for (const Case& row : Read("misses")) {
    EXPECT_NE(row.why, "") << row.place;
    EXPECT_FALSE(row.Holds())
        << row.place << ": found now, though it is " << row.why
        << ": move it to its table";
  }
}

}  // namespace
}  // namespace names
}  // namespace onrecord
