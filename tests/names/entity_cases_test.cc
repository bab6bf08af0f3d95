// The articles of cases/entities/articles.txt, whose head says how to read it.

#include <fstream>
#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/names/found_names.h"

namespace onrecord {
namespace names {
namespace {

using testing::ElementsAreArray;
using testing::Not;

constexpr char kPath[] = "tests/names/cases/entities/articles.txt";

struct Article {
  std::string title;
  std::string text;
  std::string why;  // of what is not found so yet
  std::vector<std::string> entities;
};

std::vector<Article> Read() {
  std::vector<Article> articles;
  std::ifstream file(kPath);
  EXPECT_TRUE(file.good()) << kPath;
  std::string line;
  bool between = true;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') {
      between = true;
    } else if (between) {
      articles.emplace_back();
      articles.back().title = line;
      between = false;
    } else if (line[0] == '=') {
      articles.back().entities.push_back(line.substr(2));
    } else if (line[0] == '?') {
      articles.back().why = line.substr(2);
    } else {
      articles.back().text = absl::StrReplaceAll(line, {{"\\n", "\n"}});
    }
  }
  return articles;
}

TEST(EntityCasesTest, MentionsAreJoined) {
  const std::vector<Article> articles = Read();
  EXPECT_GE(articles.size(), 50u);
  for (const Article& article : articles) {
    const std::vector<std::string> found = Entities(article.text, true);
    if (article.why.empty()) {
      EXPECT_THAT(found, ElementsAreArray(article.entities)) << article.title;
    } else {
      EXPECT_THAT(found, Not(ElementsAreArray(article.entities)))
          << article.title << ": found now, though it is " << article.why
          << ": take the reason away";
    }
  }
}

}  // namespace
}  // namespace names
}  // namespace onrecord
