#include "extractor/knowledge/table_file.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace knowledge {
namespace {

using ::testing::HasSubstr;

constexpr char kHead[] = "# origin: here\n# licence: Apache-2.0\n";

TEST(TableFileTest, ReadsRowsWithTheirLines) {
  const std::string contents = std::string("# Coins.\n") + kHead +
                               "# columns: code\tname\tnote\n"
                               "EUR\teuro\n"
                               "\n"
                               "# a remark\n"
                               "GBP\t pound \told\n";
  const absl::StatusOr<TableFile> table = TableFile::Parse(contents, "c.tsv");
  ASSERT_TRUE(table.ok()) << table.status();
  EXPECT_EQ(table->origin(), "here");
  EXPECT_EQ(table->licence(), "Apache-2.0");
  EXPECT_EQ(table->Column("name"), 1);
  EXPECT_EQ(table->Column("price"), -1);
  ASSERT_EQ(table->rows().size(), 2);
  EXPECT_EQ(table->rows()[0].line, 5);
  EXPECT_THAT(table->rows()[0].fields,
              testing::ElementsAre("EUR", "euro", ""));
  EXPECT_EQ(table->rows()[1].line, 8);
  EXPECT_EQ(table->rows()[1].fields[1], "pound");
  EXPECT_EQ(table->Error(table->rows()[1], "why").message(), "c.tsv:8: why");
}

TEST(TableFileTest, ViewsSurviveAMove) {
  absl::StatusOr<TableFile> table =
      TableFile::Parse(std::string(kHead) + "abc\n", "x");
  ASSERT_TRUE(table.ok());
  const TableFile moved = *std::move(table);
  EXPECT_EQ(moved.rows()[0].fields[0], "abc");
}

TEST(TableFileTest, FingerprintFollowsTheBytes) {
  const auto of = [](const std::string& rows) {
    return TableFile::Parse(kHead + rows, "x")->fingerprint();
  };
  EXPECT_EQ(of("a\n"), of("a\n"));
  EXPECT_NE(of("a\n"), of("b\n"));
  EXPECT_NE(of("a\n"), of("a\n\n"));
}

struct BadCase {
  std::string contents;
  const char* message;
};

TEST(TableFileTest, RefusesWithFileAndLine) {
  const BadCase kCases[] = {
      {"a\n", "x:1: lacks a line '# origin"},
      {"# origin: here\na\n", "x:1: lacks"},
      {std::string(kHead) + "a\tb\n", "x:3: has 2 fields, but 1"},
      {std::string(kHead) + "# columns: a\n# columns: b\n", "x:4: a second"},
      {std::string(kHead) + "1\n# columns: a\n",
       "x:4: columns are named behind the first row"},
      {std::string(kHead) + "a\nb\xFF\n", "x:4: not UTF-8"},
  };
  for (const BadCase& c : kCases) {
    const absl::StatusOr<TableFile> table = TableFile::Parse(c.contents, "x");
    ASSERT_FALSE(table.ok()) << c.contents;
    EXPECT_THAT(std::string(table.status().message()), HasSubstr(c.message));
  }
}

TEST(TableFileTest, NamesAFileThatIsNotThere) {
  const absl::StatusOr<TableFile> table =
      TableFile::Read("/no/such/file.tsv", "file.tsv");
  EXPECT_EQ(table.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(table.status().message()),
              HasSubstr("/no/such/file.tsv"));
}

}  // namespace
}  // namespace knowledge
}  // namespace onrecord
