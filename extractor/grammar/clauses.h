// Where a clause or phrase can begin or end: what a reported clause, a
// relative clause or an apposition is cut at. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_GRAMMAR_CLAUSES_H_
#define ONRECORD_EXTRACTOR_GRAMMAR_CLAUSES_H_

#include <cstdint>
#include <vector>

#include "extractor/grammar/tag.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace grammar {

// Whether a tag is one of those in a set; made when compiled.
class TagSet {
 public:
  template <typename... Tags>
  constexpr explicit TagSet(Tags... tags)
      : bits_((uint64_t{0} | ... | (uint64_t{1} << static_cast<int>(tags)))) {}
  constexpr bool Has(Tag tag) const {
    return (bits_ >> static_cast<int>(tag) & 1) != 0;
  }

 private:
  uint64_t bits_;
};
static_assert(kNumTags <= 64, "a set is one word");

// True for a tag at which a phrase can begin that is not part of the one
// before: conjunctions, prepositions, "to", "that", pronouns, signs.
constexpr bool IsBorder(Tag tag) {
  constexpr TagSet kBorders(
      Tag::kAnd, Tag::kSubordinator, Tag::kPreposition, Tag::kWh, Tag::kWho,
      Tag::kThat, Tag::kTo, Tag::kSubject, Tag::kPronounVerb, Tag::kComma,
      Tag::kStop, Tag::kQuestion, Tag::kColon, Tag::kSemicolon, Tag::kDash,
      Tag::kMark, Tag::kOpenBracket, Tag::kCloseBracket);
  return kBorders.Has(tag);
}
// True for a tag that a verb group can begin with or consist of.
constexpr bool IsAuxiliary(Tag tag) {
  constexpr TagSet kAuxiliaries(Tag::kBe, Tag::kHave, Tag::kDo, Tag::kModal);
  return kAuxiliaries.Has(tag);
}
// True for tags that can stand between a subject and its verb: auxiliaries,
// adverbs, "not".
constexpr bool InVerbGroup(Tag tag) {
  return IsAuxiliary(tag) || tag == Tag::kAdverb || tag == Tag::kNot;
}
// True for a tag that marks a clause as having a verb of its own.
constexpr bool IsFinite(Tag tag) {
  return IsAuxiliary(tag) || tag == Tag::kPast || tag == Tag::kPronounVerb;
}
// True for signs of every kind; an address of a web page is none.
constexpr bool IsSign(Tag tag) {
  return tag >= Tag::kComma && tag != Tag::kUrl;
}

// The first token of the verb group whose main verb is `verb`: "has never
// confirmed" begins at "has". Never before `first`.
uint32_t VerbGroupStart(const std::vector<Tag>& tags, uint32_t first,
                        uint32_t verb);

}  // namespace grammar
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GRAMMAR_CLAUSES_H_
