// The tables of cases/: one text a row, with the figures that it holds, as
// Line writes them; all read as published on 10 November 2016. Rows that start
// with "! " look like the figures of their class and hold none of that class.
//
// After a change of rules, write the tables anew and review the difference:
//   ONRECORD_WRITE_CASES=$PWD bazel-bin/tests/figures/cases_test

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extractor/text/document_context.h"
#include "gtest/gtest.h"
#include "tests/figures/finder.h"

namespace onrecord {
namespace figures {
namespace {

constexpr char kPublished[] = "2016-11-10";

std::string FiguresIn(absl::string_view text) {
  text::DocumentContext context;
  context.published = kPublished;
  absl::ConsumePrefix(&text, "! ");
  return Line(text, context);
}

class CasesTest : public testing::TestWithParam<const char*> {
 protected:
  std::string Path() const {
    return absl::StrCat("tests/figures/cases/", GetParam(), ".tsv");
  }
};

TEST_P(CasesTest, HoldTheirFigures) {
  std::ifstream file(Path());
  ASSERT_TRUE(file.good()) << Path();
  const char* const folder = getenv("ONRECORD_WRITE_CASES");
  std::string line, anew;
  int number = 0, rows = 0, looks = 0;
  while (std::getline(file, line)) {
    ++number;
    if (line.empty() || line[0] == '#') {
      absl::StrAppend(&anew, line, "\n");
      continue;
    }
    const size_t tab = line.find('\t');
    const std::string text = line.substr(0, tab);
    const std::string figures = FiguresIn(text);
    absl::StrAppend(&anew, text, figures.empty() ? "" : "\t", figures, "\n");
    ++rows;
    looks += absl::StartsWith(text, "! ");
    if (folder != nullptr) continue;
    EXPECT_EQ(figures, tab == std::string::npos ? "" : line.substr(tab + 1))
        << Path() << ":" << number << ": " << text;
  }
  EXPECT_GE(rows, 8);
  EXPECT_GE(looks, 4);
  if (folder != nullptr) {
    std::ofstream(absl::StrCat(folder, "/", Path())) << anew;
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, CasesTest,
    testing::Values("ages", "bounds", "changes", "counts", "dates",
                    "durations", "fractions", "impossible", "labels", "money",
                    "names", "one", "ordinals", "percent", "quantities",
                    "rates", "relative", "roman", "scores", "temperatures",
                    "times", "unicode"),
    [](const testing::TestParamInfo<const char*>& info) {
      return std::string(info.param);
    });

}  // namespace
}  // namespace figures
}  // namespace onrecord
