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

// What a tag can do in a group, as bits.
enum : uint8_t {
  kBegins = 1 << 0,
  kGoesOn = 1 << 1,
  kDepends = 1 << 2,   // goes on or not by what is beside it
  kAlone = 1 << 3,     // a pronoun
};

struct GroupBits {
  constexpr GroupBits() : bits() {
    for (int i = 0; i < kNumTags; ++i) {
      const Tag tag = static_cast<Tag>(i);
      const bool participle = tag == Tag::kPast || tag == Tag::kIng;
      const bool time = tag == Tag::kTime;
      // A participle in front is taken for a verb: "asked Kato".
      const bool begins = kInNounGroup.Has(tag) && tag != Tag::kHyphen &&
                          !participle;
      const bool goes_on = time || (kInNounGroup.Has(tag) &&
                                    tag != Tag::kDeterminer &&
                                    tag != Tag::kPossessive);
      bits[i] = (begins ? kBegins : 0) | (goes_on ? kGoesOn : 0) |
                (participle || time ? kDepends : 0) |
                (kPronouns.Has(tag) ? kAlone : 0);
    }
  }
  uint8_t bits[kNumTags];
};
constexpr GroupBits kBits;

// Whether a participle or a word of time at `i` goes on with a group that holds
// the one before: "the 12-year-old".
bool GoesOn(const Tag* tags, uint32_t i, uint32_t range_end) {
  if (tags[i] == Tag::kTime) return tags[i - 1] == Tag::kHyphen;
  if (tags[i] == Tag::kPast) return Modifies(tags[i - 1]);
  // "the Paris meeting", but "Clinton saying she".
  const Tag after = i + 1 < range_end ? tags[i + 1] : Tag::kNone;
  return !IsPronoun(after) && after != Tag::kDeterminer &&
         after != Tag::kPossessive && after != Tag::kHer &&
         after != Tag::kMark;
}

}  // namespace

void FindNounGroups(const std::vector<Tag>& all_tags, text::TokenRange range,
                    const std::vector<uint8_t>& barrier,
                    std::vector<text::TokenRange>* groups) {
  const Tag* const tags = all_tags.data();
  const uint8_t* const barriers = barrier.empty() ? nullptr : barrier.data();
  const auto bits = [tags](uint32_t i) {
    return kBits.bits[static_cast<int>(tags[i])];
  };
  const auto blocked = [barriers](uint32_t i) {
    return barriers != nullptr && barriers[i] != 0;
  };
  for (uint32_t i = range.first; i < range.end;) {
    const uint8_t here = bits(i);
    if ((here & (kBegins | kAlone)) == 0 ||
        ((here & kBegins) != 0 && blocked(i))) {
      ++i;
      continue;
    }
    uint32_t end = i + 1;
    if ((here & kAlone) == 0) {
      for (; end < range.end; ++end) {
        const uint8_t next = bits(end);
        if ((next & kGoesOn) == 0 || blocked(end)) break;
        if ((next & kDepends) != 0 && !GoesOn(tags, end, range.end)) break;
      }
      while (end > i + 1 && tags[end - 1] == Tag::kHyphen) --end;
    }
    groups->push_back({i, end});
    i = end;
  }
}

}  // namespace grammar
}  // namespace onrecord
