#include "extractor/grammar/noun_groups.h"

namespace onrecord {
namespace grammar {

bool InNounGroup(Tag tag) {
  switch (tag) {
    case Tag::kDeterminer:
    case Tag::kPossessive:
    case Tag::kHer:
    case Tag::kNumber:
    case Tag::kName:
    case Tag::kCapital:
    case Tag::kNoun:
    case Tag::kPlural:
    case Tag::kWord:
    case Tag::kTitle:
    case Tag::kPossessiveS:
    case Tag::kIng:
    case Tag::kPast:
    case Tag::kHyphen:
      return true;
    default:
      return false;
  }
}

bool IsPronoun(Tag tag) {
  return tag == Tag::kSubject || tag == Tag::kObject || tag == Tag::kWho ||
         tag == Tag::kThat || tag == Tag::kPronounVerb;
}

bool BreaksNounGroup(Tag tag) {
  return tag == Tag::kDeterminer || tag == Tag::kPossessive ||
         !InNounGroup(tag);
}

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
    if (!InNounGroup(tags[i]) || blocked(i) || tags[i] == Tag::kHyphen) {
      ++i;
      continue;
    }
    uint32_t end = i + 1;
    while (end < range.end && !BreaksNounGroup(tags[end]) && !blocked(end)) {
      ++end;
    }
    while (end > i + 1 && tags[end - 1] == Tag::kHyphen) --end;
    groups->push_back({i, end});
    i = end;
  }
}

}  // namespace grammar
}  // namespace onrecord
