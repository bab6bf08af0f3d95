// What the rules settle about a cue's frame and speaker, whatever the weights
// say: classes that the weights do not look at, or see too seldom. See also
// end_rules.h and no_reports.h.

#ifndef ONRECORD_EXTRACTOR_QUOTES_RULES_CHOICE_RULES_H_
#define ONRECORD_EXTRACTOR_QUOTES_RULES_CHOICE_RULES_H_

#include "extractor/quotes/scene/draft.h"
#include "extractor/quotes/scene/scene.h"
#include "extractor/quotes/scene/view.h"

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

// "informed the House | that trains ran": where words that begin at `start` do
// if that is whom the verb takes and "that" follows.
uint32_t BehindAddressee(const CueView& view, uint32_t start);

// Who stands before the cue where the weights see nobody: "Nakasone today
// called for", with a time between; "Keasling says", which looks like a
// participle. Empty if nothing of the kind does.
text::TokenRange SpeakerAtStart(const CueView& view);

// "Kato" for the "who" of "Kato, who ran the port, said", where the clause is
// over, and for the "28" of "Kato, 28, said". `speaker` itself for others.
text::TokenRange BehindClause(const CueView& view, text::TokenRange speaker);

// "The “Go Home” campaign said that A": the words are behind, not in the marks
// before.
bool IsFollowedByThat(const CueView& view);

// "Reporters were told", "it was announced": whoever stands in front of the
// cue does not speak.
bool IsPassive(const CueView& view);

// Who a name and a colon before words in marks say speaks: "Kato: “We won”".
// Empty if that is not what stands there.
text::TokenRange AnnouncedBy(const Scene& scene, const Stretch& stretch);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_RULES_CHOICE_RULES_H_
