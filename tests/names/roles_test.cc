// The rows of cases/entities/roles.txt, whose head says how to read them.

#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "tests/names/found_names.h"

namespace onrecord {
namespace names {
namespace {

constexpr char kPath[] = "tests/names/cases/entities/roles.txt";

std::string OrDash(const std::vector<std::string>& words) {
  return words.empty() ? "-" : absl::StrJoin(words, "; ");
}

// "name: honorifics | roles" of the people of a text, ", " between them.
std::string RolesIn(const std::string& text) {
  std::vector<std::string> people;
  for (const Entity& entity : Find(text).entities) {
    if (entity.type != Type::kPerson) continue;
    people.push_back(absl::StrCat(entity.canonical_name, ": ",
                                  OrDash(entity.honorifics), " | ",
                                  OrDash(entity.roles)));
  }
  return absl::StrJoin(people, ", ");
}

TEST(RolesTest, AreThoseOfTheText) {
  std::ifstream file(kPath);
  ASSERT_TRUE(file.good()) << kPath;
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> row = absl::StrSplit(line, " => ");
    ASSERT_EQ(row.size(), 2u) << line;
    EXPECT_EQ(RolesIn(row[0]), row[1]) << row[0];
    ++rows;
  }
  EXPECT_GE(rows, 40);
}

}  // namespace
}  // namespace names
}  // namespace onrecord
