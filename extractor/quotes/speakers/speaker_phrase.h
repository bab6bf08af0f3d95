// The words that stand around a speaker in the text.
//
//   A professor of law at the university said ...       all of it
//   Kato, who has run the port since 2009, said ...     all of it
//   The bank told the Herald that ...                   addressee: the Herald
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_SPEAKER_PHRASE_H_
#define ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_SPEAKER_PHRASE_H_

#include "extractor/quotes/scene/cue_lexicon.h"
#include "extractor/quotes/scene/draft.h"
#include "extractor/quotes/scene/scene.h"
#include "extractor/quotes/speakers/speaker_kinds.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// The whole noun phrase of a draft's speaker. In front of a cue: with what
// hangs on it by prepositions up to the verb, and with the apposition or
// relative clause whose commas stand right behind the speaker and right before
// the verb, or a time before it. Behind a cue: with what hangs on it, unless it
// says how or when it was said, and with an apposition. The speaker itself if
// there is no such thing, or it would touch the words reported.
text::TokenRange WholeSpeaker(const Scene& scene, const SpeakerKinds& kinds,
                              const Draft& draft);

// Whom the cue's verb has right behind it; empty if nobody, or if the verb
// takes nobody.
text::TokenRange Addressee(const Scene& scene, const CueLexicon& lexicon,
                           const Draft& draft);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_SPEAKER_PHRASE_H_
