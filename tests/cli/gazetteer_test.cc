// "onrecord gazetteer" as a user runs it: compile, lint, diff, import.

#include <filesystem>
#include <string>

#include "absl/strings/str_cat.h"
#include "extractor/cli/exit_code.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/cli/program.h"

namespace onrecord {
namespace cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class GazetteerTest : public ProgramTest {
 protected:
  std::string Path(const std::string& name) const {
    return absl::StrCat(folder_, "/", name);
  }
};

TEST_F(GazetteerTest, CompilesAndSkipsBadLines) {
  const std::string list = Write(
      "names.tsv", "name\ttype\tid\nOrla\tplace\tc/1\nBad\tplanet\tc/2\n"
                   "— —\tplace\tc/3\n");
  const Result result =
      Run({"gazetteer", "compile", list, "--output=" + Path("names.gaz")});
  EXPECT_EQ(result.code, kAllWell) << result.err;
  EXPECT_THAT(result.err, HasSubstr("names.tsv:3: type 'planet'"));
  EXPECT_THAT(result.err, HasSubstr("1 lines were skipped"));
  EXPECT_THAT(result.err, HasSubstr("is left out: has no letter or digit"));
  EXPECT_THAT(result.err, HasSubstr("1 entries, 1 names, 1 left out"));
  EXPECT_TRUE(std::filesystem::exists(Path("names.gaz")));
}

TEST_F(GazetteerTest, StrictStopsAndLeavesTheOldImage) {
  const std::string good = Write("good.txt", "Orla\n");
  const std::string bad = Write("bad.tsv", "Orla\tplanet\n");
  const std::string image = Path("names.gaz");
  ASSERT_EQ(Run({"gazetteer", "compile", good, "--output=" + image}).code,
            kAllWell);
  const auto size = std::filesystem::file_size(image);
  const Result result = Run(
      {"gazetteer", "compile", good, bad, "--strict", "--output=" + image});
  EXPECT_EQ(result.code, kWrongUse);
  EXPECT_THAT(result.err, HasSubstr("bad.tsv:1: type 'planet'"));
  EXPECT_EQ(std::filesystem::file_size(image), size);
  for (const auto& file : std::filesystem::directory_iterator(folder_)) {
    EXPECT_THAT(file.path().string(), Not(HasSubstr(".tmp")));
  }
}

TEST_F(GazetteerTest, LintsWithFileAndLine) {
  const std::string list =
      Write("names.tsv", "name\ttype\tid\tcase\nOrla\tplace\tc/1\t\n"
                         "Orla\tplace\tc/1\t\nX\tplace\tc/2\t\n"
                         "House\tplace\tc/3\tany\n");
  const Result result = Run({"gazetteer", "lint", list});
  EXPECT_EQ(result.code, kSomeFailed);
  EXPECT_THAT(result.out, HasSubstr("names.tsv:3: error: 'Orla' stands in "));
  EXPECT_THAT(result.out, HasSubstr("names.tsv:4: warning: 'X' is one letter"));
  EXPECT_THAT(result.out, HasSubstr("names.tsv:5: warning: 'House' is a com"));
  const Result fine =
      Run({"gazetteer", "lint", Write("fine.txt", "Bank of Orla\n")});
  EXPECT_EQ(fine.code, kAllWell) << fine.out;
  EXPECT_EQ(fine.out, "");
}

TEST_F(GazetteerTest, DiffsOverACorpus) {
  const std::string before = Path("a.gaz");
  const std::string after = Path("b.gaz");
  Run({"gazetteer", "compile", Write("a.txt", "Orla\nMarlow\n"),
       "--type=place", "--output=" + before});
  Run({"gazetteer", "compile", Write("b.txt", "Orla\nAnn Orla\n"),
       "--type=place", "--output=" + after});
  const std::string corpus = Write(
      "news.jsonl", "{\"id\": \"n1\", \"text\": \"Orla, Ann Orla, Marlow.\"}\n"
                    "{\"id\": \"n2\", \"text\": \"Ann Orla of Orla.\"}\n");
  const Result result =
      Run({"gazetteer", "diff", before, after, "--corpus=" + corpus});
  EXPECT_EQ(result.code, kAllWell) << result.err;
  EXPECT_THAT(result.out, HasSubstr("2 documents, 2 mentions in both"));
  EXPECT_THAT(result.out, HasSubstr("found that was not: 2 times, 1 entries\n"
                                    "       2  Ann Orla (place)\n"
                                    "          n1: Orla, [Ann Orla], Marl"));
  EXPECT_THAT(result.out, HasSubstr("lost: 3 times, 2 entries\n"
                                    "       2  Orla (place)\n"));
  const Result bad =
      Run({"gazetteer", "diff", before, corpus, "--corpus=" + corpus});
  EXPECT_NE(bad.code, kAllWell);
  EXPECT_THAT(bad.err, HasSubstr("is no gazetteer image"));
}

TEST_F(GazetteerTest, ImportsWhatItCanCompile) {
  const std::string file = Write(
      "tickers.json",
      "{\"0\":{\"cik_str\":7,\"ticker\":\"ORLA\",\"title\":\"BANK OF ORLA "
      "CORP\"},\"1\":{\"ticker\":\"X\"}}");
  const std::string table = Path("sec.tsv");
  const Result result =
      Run({"gazetteer", "import", "sec", file, "--output=" + table});
  EXPECT_EQ(result.code, kAllWell) << result.err;
  EXPECT_THAT(result.err, HasSubstr("2 rows read, 2 names written"));
  EXPECT_THAT(result.err, HasSubstr("1 dropped: has no CIK"));
  const std::string image = Path("sec.gaz");
  const Result compiled =
      Run({"gazetteer", "compile", table, "--strict", "--output=" + image});
  EXPECT_EQ(compiled.code, kAllWell) << compiled.err;
  EXPECT_THAT(compiled.err, HasSubstr("2 entries, 2 names, 0 left out"));
  const Result refused = Run({"gazetteer", "import", "sec", file,
                              "--country=US", "--output=" + Path("none.tsv")});
  EXPECT_EQ(refused.code, kWrongUse);
  EXPECT_FALSE(std::filesystem::exists(Path("none.tsv")));
  EXPECT_FALSE(std::filesystem::exists(Path("none.tsv.tmp")));
}

TEST_F(GazetteerTest, TellsWrongUse) {
  for (const std::string& word :
       {std::string("compile"), std::string("lint"), std::string("diff"),
        std::string("import"), std::string("nonsense")}) {
    const Result result = Run({"gazetteer", word});
    EXPECT_EQ(result.code, kWrongUse) << word;
    EXPECT_NE(result.err, "") << word;
  }
}

}  // namespace
}  // namespace cli
}  // namespace onrecord
