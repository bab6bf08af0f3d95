// What the rules settle about a cue, whatever the weights say: classes that
// the weights do not look at, or see too seldom.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICE_RULES_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICE_RULES_H_

#include "extractor/quotes/draft.h"
#include "extractor/quotes/scene.h"
#include "extractor/quotes/view.h"

namespace onrecord {
namespace quotes {

// "A," said Kato, "B": the words are taken up again behind a comma, which the
// weights do not look at.
bool TakenUpAgain(const CueView& view);

// "A, Kato said, adding B": what stands behind is the next cue's.
bool HandsOver(const CueView& view);

// "The dam, according to the engineers, will hold": the cue stands between a
// subject and its verb, so what is behind the second comma is reported too.
bool IsBetween(const CueView& view);

// "Bonds yield 9 pct, said lead manager Orla Bank": a clause before the cue and
// none behind it, where nothing but a clause can be reported.
bool IsInverted(const CueView& view);

// "The claim form", "his urge": a noun that looks like a verb, unless what it
// reports stands right behind it.
bool IsNounHere(const Scene& scene, const Unit& unit, const CueCandidate& cue);

// "He wrote a cheque", "the letter was read by all": what a weak word is put
// beside is nothing that it can report. Asks for the draft's frame and parts.
bool FitsNoFrame(const CueView& view, const Draft& draft);

// "informed the House | that trains ran": where words that begin at `start` do
// if that is whom the verb takes and "that" follows.
uint32_t BehindAddressee(const CueView& view, uint32_t start);

// "a film called Red Sky", "a group calling itself Dawn": a name, not what
// somebody says. Asks for the draft's frame and parts.
bool IsNaming(const CueView& view, const Draft& draft);

// "to", "this", "why" alone: nothing is reported, unlike "it".
bool IsHollow(const Scene& scene, text::TokenRange part);

// Who stands before the cue where the weights see nobody: "Nakasone today
// called for", with a time between; "Keasling says", which looks like a
// participle. Empty if nothing of the kind does.
text::TokenRange SpeakerAtStart(const CueView& view);

// "told RTV’s “Good Morning”", "On RTV’s “Good Morning” Tuesday, he said":
// names alone and a programme are where something was said, not what.
bool IsVenue(const Scene& scene, text::TokenRange part);

// "Reporters were told", "it was announced": whoever stands in front of the
// cue does not speak.
bool IsPassive(const CueView& view);

// Who a name and a colon before words in marks say speaks: "Kato: “We won”".
// Empty if that is not what stands there.
text::TokenRange AnnouncedBy(const Scene& scene, const Stretch& stretch);

// "The ‘man of the match’ award went": marks around a modifier. Asks for the
// draft's speaker too.
bool IsModifier(const CueView& view, const Draft& draft);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICE_RULES_H_
