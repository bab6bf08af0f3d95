#include "extractor/figures/calendar/joins.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

absl::StatusOr<JoinTable> Parse(absl::string_view rows) {
  absl::StatusOr<knowledge::TableFile> table = knowledge::TableFile::Parse(
      absl::StrCat("# origin: a test\n# licence: Apache-2.0\n"
                   "# columns: left\tconnector\tright\taction\n",
                   rows),
      "joins.tsv");
  if (!table.ok()) return table.status();
  return JoinTable::Create(*table);
}

TEST(JoinTableTest, FindsWhatTheRowsSay) {
  const absl::StatusOr<JoinTable> table = Parse(
      "month\tnil|the\tnumber|ordinal\tmonth-day\n"
      "date\tto\tdate\tdate-range\n"
      "month\tnil\tnumber\tadd-year\n");
  ASSERT_TRUE(table.ok()) << table.status();
  EXPECT_EQ(table->Find(Type::kMonth, Connector::kNil, Type::kNumber),
            ActionOfName("month-day"));  // the first row counts
  EXPECT_EQ(table->Find(Type::kMonth, Connector::kThe, Type::kOrdinal),
            ActionOfName("month-day"));
  EXPECT_EQ(table->Find(Type::kYear, Connector::kTo, Type::kWeekday),
            ActionOfName("date-range"));
  EXPECT_EQ(table->Find(Type::kMonth, Connector::kOf, Type::kNumber), nullptr);
  EXPECT_NE(table->Lefts(Type::kOrdinal), 0u);
  EXPECT_EQ(table->Lefts(Type::kAgo), 0u);
}

TEST(JoinTableTest, SaysWhatIsWrongAndWhere) {
  const struct {
    const char* rows;
    const char* error;
  } kCases[] = {
      {"month\tnil\tnumber\tmonth-dya\n", "joins.tsv:4: no action: month-dya"},
      {"moth\tnil\tnumber\tmonth-day\n", "joins.tsv:4: unknown type"},
      {"month\tnull\tnumber\tmonth-day\n", "joins.tsv:4: unknown type"},
      {"month\tnil\tnumbers\tmonth-day\n", "joins.tsv:4: unknown type"},
      {"month\tnil\tnumber\n", "joins.tsv:4: no action"},
  };
  for (const auto& c : kCases) {
    const absl::StatusOr<JoinTable> table = Parse(c.rows);
    ASSERT_FALSE(table.ok()) << c.rows;
    EXPECT_NE(std::string(table.status().message()).find(c.error),
              std::string::npos)
        << table.status();
  }
}

}  // namespace
}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
