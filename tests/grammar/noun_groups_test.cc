// Noun groups: by sentences, and against a walk from tag to tag that says the
// same more slowly.

#include "extractor/grammar/noun_groups.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace onrecord {
namespace grammar {
namespace {

using text::TokenRange;

bool operator==(const TokenRange& a, const TokenRange& b) {
  return a.first == b.first && a.end == b.end;
}

bool Modifies(Tag tag) {
  return tag == Tag::kDeterminer || tag == Tag::kPossessive ||
         tag == Tag::kHer || tag == Tag::kNumber ||
         tag == Tag::kPossessiveS || tag == Tag::kHyphen;
}

// Whether the token at `i` goes on with a group that holds the one before.
bool GoesOn(const std::vector<Tag>& tags, uint32_t i, uint32_t end) {
  const Tag tag = tags[i];
  if (tag == Tag::kTime) return tags[i - 1] == Tag::kHyphen;
  if (tag == Tag::kPast) return Modifies(tags[i - 1]);
  if (tag != Tag::kIng) return !BreaksNounGroup(tag);
  const Tag after = i + 1 < end ? tags[i + 1] : Tag::kNone;
  return !IsPronoun(after) && after != Tag::kDeterminer &&
         after != Tag::kPossessive && after != Tag::kHer &&
         after != Tag::kMark;
}

std::vector<TokenRange> Walk(const std::vector<Tag>& tags, TokenRange range,
                             const std::vector<uint8_t>& barrier) {
  std::vector<TokenRange> groups;
  for (uint32_t i = range.first; i < range.end;) {
    const Tag tag = tags[i];
    const bool begins = InNounGroup(tag) && tag != Tag::kHyphen &&
                        tag != Tag::kPast && tag != Tag::kIng && !barrier[i];
    uint32_t end = i + 1;
    if (!begins && !IsPronoun(tag)) {
      ++i;
      continue;
    }
    if (begins) {
      while (end < range.end && !barrier[end] && GoesOn(tags, end, range.end)) {
        ++end;
      }
      while (tags[end - 1] == Tag::kHyphen) --end;
    }
    groups.push_back({i, end});
    i = end;
  }
  return groups;
}

TEST(NounGroupsTest, AreThoseOfAWalkFromTagToTag) {
  // Few kinds of tags make long groups, which cross what is looked at at once.
  const std::vector<std::vector<Tag>> kKinds = {
      {Tag::kWord, Tag::kHyphen, Tag::kTime, Tag::kPast, Tag::kIng},
      {Tag::kName, Tag::kName, Tag::kName, Tag::kHyphen, Tag::kPossessiveS},
      {Tag::kHyphen, Tag::kHyphen, Tag::kHyphen, Tag::kHyphen, Tag::kNumber},
      {},
  };
  std::mt19937 random(7);
  for (int n = 0; n < 2000; ++n) {
    const std::vector<Tag>& kinds = kKinds[n % kKinds.size()];
    const uint32_t size = random() % 300;
    std::vector<Tag> tags;
    std::vector<uint8_t> barrier;
    for (uint32_t i = 0; i < size; ++i) {
      const bool any = kinds.empty() || random() % 16 == 0;
      tags.push_back(any ? static_cast<Tag>(random() % kNumTags)
                         : kinds[random() % kinds.size()]);
      barrier.push_back(random() % 32 == 0);
    }
    const uint32_t first = size == 0 ? 0 : random() % size;
    std::vector<TokenRange> groups;
    FindNounGroups(tags, {first, size}, barrier, &groups);
    const std::vector<TokenRange> want = Walk(tags, {first, size}, barrier);
    ASSERT_EQ(groups.size(), want.size()) << n;
    for (size_t g = 0; g < groups.size(); ++g) {
      ASSERT_TRUE(groups[g] == want[g]) << n << ": group " << g;
    }
  }
}

}  // namespace
}  // namespace grammar
}  // namespace onrecord
