#include "extractor/grammar/clauses.h"

namespace onrecord {
namespace grammar {

bool IsBorder(Tag tag) {
  switch (tag) {
    case Tag::kAnd:
    case Tag::kSubordinator:
    case Tag::kPreposition:
    case Tag::kWh:
    case Tag::kWho:
    case Tag::kThat:
    case Tag::kTo:
    case Tag::kSubject:
    case Tag::kPronounVerb:
    case Tag::kComma:
    case Tag::kStop:
    case Tag::kQuestion:
    case Tag::kColon:
    case Tag::kSemicolon:
    case Tag::kDash:
    case Tag::kMark:
    case Tag::kOpenBracket:
    case Tag::kCloseBracket:
      return true;
    default:
      return false;
  }
}

bool IsAuxiliary(Tag tag) {
  return tag == Tag::kBe || tag == Tag::kHave || tag == Tag::kDo ||
         tag == Tag::kModal;
}

bool InVerbGroup(Tag tag) {
  return IsAuxiliary(tag) || tag == Tag::kAdverb || tag == Tag::kNot;
}

bool IsFinite(Tag tag) {
  return IsAuxiliary(tag) || tag == Tag::kPast || tag == Tag::kPronounVerb;
}

uint32_t VerbGroupStart(const std::vector<Tag>& tags, uint32_t first,
                        uint32_t verb) {
  uint32_t start = verb;
  while (start > first && InVerbGroup(tags[start - 1])) --start;
  // An adverb alone in front is not needed: "also said" is, "Lately he".
  return start;
}

}  // namespace grammar
}  // namespace onrecord
