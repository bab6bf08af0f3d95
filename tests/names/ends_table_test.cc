#include "extractor/names/weights/ends_table.h"

#include <cstdint>
#include <map>
#include <tuple>

#include "gtest/gtest.h"

namespace onrecord {
namespace names {
namespace {

constexpr Template kTemplates[] = {Template::kBeforeEnds,
                                   Template::kAfterEnds};

// Against a map, which is slow and plain.
TEST(EndsTableTest, FindsWhatAMapFinds) {
  EndsTable table;
  std::map<std::tuple<Template, uint64_t, int, int>, int16_t> map;
  uint64_t state = 7;
  const auto next = [&state](uint64_t below) {
    state = text::MixHash(state, 1);
    return state % below;
  };
  for (int i = 0; i < 3000; ++i) {
    const Template t = kTemplates[next(2)];
    const uint64_t word = 1000 + next(50);
    const int first = next(kCategories), last = next(kCategories);
    const uint64_t values[3] = {word, ValueOf(static_cast<Category>(first)),
                                ValueOf(static_cast<Category>(last))};
    int16_t* const sums = table.Add(t, values);
    ASSERT_NE(sums, nullptr);
    sums[1] = map[{t, word, first, last}] = 1 + next(1000);
  }
  ASSERT_TRUE(table.Finish());
  size_t found = 0;
  for (const Template t : kTemplates) {
    for (uint64_t word = 1000; word < 1060; ++word) {
      const uint32_t number = table.WordOf(t, word);
      EXPECT_EQ(number == EndsTable::kNoWord, word >= 1050);
      for (int first = 0; first < kCategories; ++first) {
        for (int last = 0; last < kCategories; ++last) {
          const auto known = map.find({t, word, first, last});
          const int16_t expected = known == map.end() ? 0 : known->second;
          found += expected != 0;
          ASSERT_EQ(table.Find(number, static_cast<Category>(first),
                               static_cast<Category>(last))[1],
                    expected);
        }
      }
    }
  }
  EXPECT_EQ(found, map.size());
}

TEST(EndsTableTest, HasNoRoomForValuesThatAreNoCategories) {
  EndsTable table;
  const uint64_t values[3] = {1, 2, 3};
  EXPECT_EQ(table.Add(Template::kAfterEnds, values), nullptr);
}

bool FinishesWith(uint32_t words) {
  EndsTable table;
  for (uint32_t i = 0; i < words; ++i) {
    const uint64_t values[3] = {i, ValueOf(Category::kOf),
                                ValueOf(Category::kThe)};
    table.Add(Template::kAfterEnds, values);
  }
  return table.Finish();
}

TEST(EndsTableTest, TellsWhenThereAreTooMany) {
  EXPECT_TRUE(FinishesWith(65533));
  EXPECT_FALSE(FinishesWith(65534));
  EXPECT_FALSE(FinishesWith(70000));
}

}  // namespace
}  // namespace names
}  // namespace onrecord
