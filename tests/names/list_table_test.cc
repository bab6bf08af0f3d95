#include "extractor/names/lists/list_table.h"

#include <cstdint>
#include <unordered_map>

#include "extractor/text/hash.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace names {
namespace {

TEST(ListTableTest, AddsUpWhatListsSay) {
  ListTable table;
  table[7].lists |= kCommon10;
  table[7].lists |= kSurnameRare;
  table[7].owner = true;
  EXPECT_EQ(table.Find(7).lists, kCommon10 | kSurnameRare);
  EXPECT_TRUE(table.Find(7).owner);
  EXPECT_EQ(table.Find(8).lists, 0u);
  EXPECT_EQ(table.Find(8).point, Point::kNone);
}

// More words than there are places at first, in clusters and far apart.
TEST(ListTableTest, HasWhatAMapHas) {
  constexpr uint32_t kWords = 300000;
  ListTable table;
  std::unordered_map<uint64_t, uint32_t> map;
  for (uint32_t i = 0; i < kWords; ++i) {
    const uint64_t hash =
        i % 4 == 0 ? i + 1 : text::MixHash(i % 1000 == 1 ? 5 : i, 1) | 1;
    table[hash].lists |= 1u << i % 32;
    map[hash] |= 1u << i % 32;
  }
  for (const auto& [hash, lists] : map) {
    ASSERT_EQ(table.Find(hash).lists, lists) << hash;
  }
  for (uint32_t i = 0; i < kWords; ++i) {
    const uint64_t hash = text::MixHash(i, 2);
    ASSERT_EQ(table.Find(hash).lists != 0, map.count(hash) != 0) << hash;
  }
}

}  // namespace
}  // namespace names
}  // namespace onrecord
