#include "extractor/names/rules/lost_stops.h"

#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {
namespace {

absl::string_view Bytes(const Document& d, uint32_t token) {
  return d.text->Bytes(d.text->tokens()[token]);
}

}  // namespace

uint32_t EndBeforeSentence(const Document& d, const Candidate& c) {
  const uint32_t end = c.end();
  if (c.listing != 0 || c.length < 2 || end == d.text->tokens().size() ||
      d.Traits(end).capital || !d.Traits(end).word ||
      d.Traits(end).category == Category::kPossessive) {
    return end;
  }
  uint32_t last = end;
  while (last - c.first > 1) {
    const WordTraits& traits = d.Traits(last - 1);
    const bool letter = traits.letters != 0 && Bytes(d, last - 1).size() == 1;
    const bool first_person =
        Bytes(d, last - 1) == "I" &&
        !(last - c.first == 2 && (d.Traits(c.first).lists & kAnyFirst));
    // "Jing He said", but "Peter Lund He said"
    const bool pronoun = (traits.point == Point::kHe ||
                          traits.point == Point::kShe) &&
                         last - c.first > 2;
    const bool surname = (traits.lists & kAnySurname) && !pronoun;
    if (!traits.function || surname || (letter && !first_person)) {
      break;
    }
    --last;
  }
  return last;
}

Label LabelBeforeSentence(const Document& d, const Decision& decision) {
  const Candidate& c = d.candidates[decision.candidate];
  const Label usual = d.phrases[c.phrase].Usual(kPlaceLabel);
  if (usual != kOutside) return usual;
  const bool person = c.length == 2 && c.listing == 0 &&
                      (d.Traits(c.first).lists & kAnyFirst) &&
                      !(d.Traits(c.first + 1).lists &
                        (kOrgHead | kOrgHeadWeak | kPlaceHead));
  return person ? kPersonLabel : decision.label;
}

}  // namespace names
}  // namespace onrecord
