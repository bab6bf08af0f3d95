#include "extractor/names/rules/head_words.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {
namespace {

// Heads of organizations that one goes to as often as one deals with them.
bool IsBuilding(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "cathedral", "center",   "centre",  "church",  "clinic", "gallery",
      "express",   "hospital", "hotel",   "library", "museum", "project",
      "railway",   "theater",  "theatre", "water",   "zoo"};
  return std::find(std::begin(kWords), std::end(kWords), word) !=
         std::end(kWords);
}

// Of organizations and of nothing else.
bool HeadsOrganization(const Document& d, uint32_t token) {
  const uint32_t lists = d.Traits(token).lists;
  return (lists & (kOrgHead | kOrgHeadWeak)) &&
         !(lists & (kPlaceHead | kPlaceHeadWeak)) &&
         !IsBuilding(d.text->Folded(d.text->tokens()[token]));
}

// "Drive", "Boulevard", unlike "Hill", which ends names of people as well.
bool HeadsPlaceAlone(const Document& d, uint32_t token) {
  const uint32_t lists = d.Traits(token).lists;
  return (lists & kPlaceHead) && !(lists & (kAnyFirst | kAnySurname));
}

Label LabelByHead(const Document& d, const Decision& decision) {
  const Candidate& c = d.candidates[decision.candidate];
  const uint32_t last = c.end() - 1;
  if (c.length < 2 || c.listing != 0 || !d.Traits(last).capital ||
      !d.Traits(last).first_upper) {
    return decision.label;
  }
  if (decision.label != kPersonLabel) {
    return HeadsOrganization(d, last) ? kOrganizationLabel : decision.label;
  }
  const Phrase& phrase = d.phrases[c.phrase];
  const bool nobody = !((phrase.head_of | phrase.tail_of) & 1 << kPersonLabel);
  return nobody && HeadsPlaceAlone(d, last) ? kPlaceLabel : kPersonLabel;
}

}  // namespace

void HeedHeadWords(const Document& d, Decisions* decisions) {
  for (Decision& decision : *decisions) {
    const Label given = GivenOut(decision.label);
    if (given == kPersonLabel || given == kPlaceLabel) {
      Relabel(LabelByHead(d, decision), Rule::kHeadWord, &decision);
    }
  }
}

}  // namespace names
}  // namespace onrecord
