// Where a word that can report does not, or what it would report is nothing
// that anybody says, whatever the weights say.

#ifndef ONRECORD_EXTRACTOR_QUOTES_RULES_NO_REPORTS_H_
#define ONRECORD_EXTRACTOR_QUOTES_RULES_NO_REPORTS_H_

#include "extractor/quotes/scene/draft.h"
#include "extractor/quotes/scene/scene.h"
#include "extractor/quotes/scene/view.h"

namespace onrecord {
namespace quotes {

// "the recently announced talks", "its widely reported worth": a participle
// that belongs to the noun behind it.
bool IsModifying(const Scene& scene, const Unit& unit,
                 const CueCandidate& cue);

// "The claim form", "his urge": a noun that looks like a verb, unless what it
// reports stands right behind it.
bool IsNounHere(const Scene& scene, const Unit& unit, const CueCandidate& cue);

// "the news agency", "a message board": a noun that can report is part of
// another one. REQUIRES: the cue is a noun.
bool IsCompound(const Scene& scene, const Unit& unit, const CueCandidate& cue);

// "He wrote a cheque", "the letter was read by all": what a weak word is put
// beside is nothing that it can report. Asks for the draft's frame and parts.
bool FitsNoFrame(const CueView& view, const Draft& draft);

// "Kato was today | confirmed as mayor": done to the subject, which nobody
// reports; "quoted Kato | as saying": of "saying". Asks for frame and parts.
bool IsDoneTo(const CueView& view, const Draft& draft);

// "a film called Red Sky", "a group calling itself Dawn", "called the bank for
// help": a name, or whom one rings, not what somebody says. Asks for the
// draft's frame and parts.
bool IsNaming(const CueView& view, const Draft& draft);

// "to", "this", "why" alone: nothing is reported, unlike "it".
bool IsHollow(const Scene& scene, text::TokenRange part);

// "told RTV’s “Good Morning”", "On RTV’s “Good Morning” Tuesday, he said":
// names alone and a programme are where something was said, not what.
bool IsVenue(const Scene& scene, text::TokenRange part);

// "The ‘man of the match’ award went": marks around a modifier. Asks for the
// draft's speaker too.
bool IsModifier(const CueView& view, const Draft& draft);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_RULES_NO_REPORTS_H_
