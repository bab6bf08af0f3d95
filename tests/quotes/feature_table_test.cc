#include "extractor/quotes/weights/feature_table.h"

#include <vector>

#include "gtest/gtest.h"

namespace onrecord {
namespace quotes {
namespace {

FeatureTable::Entry Entry(Symbol a, Symbol b, Symbol c, int16_t weight) {
  return {Feature{0, a, b, c}, weight};
}

TEST(FeatureTableTest, IsZeroWhereNothingIs) {
  const FeatureTable empty;
  EXPECT_EQ(empty.Of(), 0);
  EXPECT_EQ(empty.Of(7), 0);
  EXPECT_EQ(empty.Of(7, 8), 0);
  EXPECT_EQ(empty.Of(7, 8, 9), 0);
  EXPECT_EQ(empty.Of(65535, 65535, 65535), 0);
}

TEST(FeatureTableTest, FindsWhatHasNoValueOrOne) {
  const FeatureTable bias({Entry(0, 0, 0, -31)});
  EXPECT_EQ(bias.Of(), -31);
  const FeatureTable ones({Entry(3, 0, 0, 5), Entry(9, 0, 0, -7)});
  for (int a = 0; a < 20; ++a) {
    EXPECT_EQ(ones.Of(a), a == 3 ? 5 : a == 9 ? -7 : 0) << a;
  }
  EXPECT_EQ(ones.Of(65535), 0);
}

// Against a plain search over the same entries.
void CheckAll(const std::vector<FeatureTable::Entry>& entries, int values) {
  const FeatureTable table(entries);
  for (Symbol a = 1; a < 14; ++a) {
    for (Symbol b = 1; b < 14; ++b) {
      for (Symbol c = 1; c < 14; ++c) {
        int want = 0;
        for (const auto& entry : entries) {
          const Feature& f = entry.first;
          if (f.a == a && f.b == b && (values == 2 || f.c == c)) {
            want = entry.second;
          }
        }
        const int got = values == 2 ? table.Of(a, b) : table.Of(a, b, c);
        ASSERT_EQ(got, want) << a << " " << b << " " << c;
      }
    }
  }
}

TEST(FeatureTableTest, AgreesWithAPlainSearch) {
  uint32_t seed = 1;
  const auto next = [&seed](uint32_t below) {
    seed = seed * 1664525 + 1013904223;
    return (seed >> 10) % below;
  };
  for (int round = 0; round < 50; ++round) {
    const int values = 2 + round % 2;
    std::vector<FeatureTable::Entry> entries;
    const uint32_t count = next(60);
    for (uint32_t i = 0; i < count; ++i) {
      // Few weights, so that rows and columns are equal now and then.
      entries.push_back(Entry(1 + next(12), 1 + next(6),
                              values == 3 ? 1 + next(4) : 0, next(3) - 1));
    }
    CheckAll(entries, values);
  }
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
