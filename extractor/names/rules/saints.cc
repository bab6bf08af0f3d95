#include "extractor/names/rules/saints.h"

#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {
namespace {

constexpr uint32_t kMostToNoun = 3;  // tokens: "Roman Catholic primary school"

// The token of "St" right before `first`, or `first`.
uint32_t SaintBefore(const Document& d, uint32_t first) {
  if (first == 0) return first;
  const absl::string_view word = d.text->Folded(d.text->tokens()[first - 1]);
  return word == "st" || word == "st." ? first - 1 : first;
}

Label LabelOfHouse(const Document& d, uint32_t behind) {
  const uint32_t size = d.text->tokens().size();
  for (uint32_t i = behind; i < size && i < behind + kMostToNoun; ++i) {
    const WordTraits& traits = d.Traits(i);
    if (!traits.word) break;
    if (traits.lists & (kOrgHead | kOrgHeadWeak)) return kOrganizationLabel;
    if (traits.category != Category::kSmallWord && !traits.capital) break;
  }
  return kPlaceLabel;
}

}  // namespace

void NameSaintsHouses(const Document& d, Decisions* decisions) {
  uint32_t end_before = 0;  // of the decision before
  for (Decision& decision : *decisions) {
    const Candidate& c = d.candidates[decision.candidate];
    const uint32_t behind = c.end();
    const bool owner = decision.label == kPersonLabel &&
                       behind < d.text->tokens().size() &&
                       d.Traits(behind).category == Category::kPossessive;
    const uint32_t saint = owner ? SaintBefore(d, c.first) : c.first;
    if (saint < c.first && saint >= end_before) {
      uint32_t whole = CandidateOf(d, saint, behind + 1);
      if (whole == kNoCandidate) whole = CandidateOf(d, saint, behind);
      if (whole != kNoCandidate) {
        decision.candidate = whole;
        Relabel(LabelOfHouse(d, behind + 1), Rule::kHeadWord, &decision);
      }
    }
    end_before = d.candidates[decision.candidate].end();
  }
}

}  // namespace names
}  // namespace onrecord
