#include "extractor/grammar/noun_groups.h"

#include "extractor/grammar/clauses.h"

namespace onrecord {
namespace grammar {

namespace {

constexpr TagSet kInNounGroup(Tag::kDeterminer, Tag::kPossessive, Tag::kHer,
                              Tag::kNumber, Tag::kName, Tag::kCapital,
                              Tag::kNoun, Tag::kPlural, Tag::kWord,
                              Tag::kTitle, Tag::kPossessiveS, Tag::kIng,
                              Tag::kPast, Tag::kHyphen);
constexpr TagSet kPronouns(Tag::kSubject, Tag::kObject, Tag::kWho, Tag::kThat,
                           Tag::kPronounVerb);

}  // namespace

bool InNounGroup(Tag tag) { return kInNounGroup.Has(tag); }

bool IsPronoun(Tag tag) { return kPronouns.Has(tag); }

bool BreaksNounGroup(Tag tag) {
  return tag == Tag::kDeterminer || tag == Tag::kPossessive ||
         !InNounGroup(tag);
}

namespace {

// A participle in front of a noun: "a failed bid", "US-led talks". After a
// noun the same form is its verb: "the minister resigned".
bool Modifies(Tag before) {
  return before == Tag::kDeterminer || before == Tag::kPossessive ||
         before == Tag::kHer || before == Tag::kNumber ||
         before == Tag::kPossessiveS || before == Tag::kHyphen;
}

// Whether the token at `i` goes on with a group that holds the one before.
bool GoesOn(const std::vector<Tag>& tags, uint32_t i, uint32_t range_end) {
  if (BreaksNounGroup(tags[i])) return false;
  if (tags[i] == Tag::kPast) return Modifies(tags[i - 1]);
  if (tags[i] == Tag::kIng) {
    // "the Paris meeting", but "Clinton saying she".
    const Tag after = i + 1 < range_end ? tags[i + 1] : Tag::kNone;
    return !IsPronoun(after) && after != Tag::kDeterminer &&
           after != Tag::kPossessive && after != Tag::kHer &&
           after != Tag::kMark;
  }
  return true;
}

}  // namespace

void FindNounGroups(const std::vector<Tag>& tags, text::TokenRange range,
                    const std::vector<uint8_t>& barrier,
                    std::vector<text::TokenRange>* groups) {
  const auto blocked = [&barrier](uint32_t i) {
    return !barrier.empty() && barrier[i] != 0;
  };
  for (uint32_t i = range.first; i < range.end;) {
    if (IsPronoun(tags[i])) {
      groups->push_back({i, i + 1});
      ++i;
      continue;
    }
    // A participle in front is taken for a verb: "asked Kato".
    const bool begins = InNounGroup(tags[i]) && tags[i] != Tag::kHyphen &&
                        tags[i] != Tag::kPast && tags[i] != Tag::kIng;
    if (!begins || blocked(i)) {
      ++i;
      continue;
    }
    uint32_t end = i + 1;
    while (end < range.end && GoesOn(tags, end, range.end) && !blocked(end)) {
      ++end;
    }
    while (end > i + 1 && tags[end - 1] == Tag::kHyphen) --end;
    groups->push_back({i, end});
    i = end;
  }
}

}  // namespace grammar
}  // namespace onrecord
