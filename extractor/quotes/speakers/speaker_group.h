// What of a noun group can speak, where the words around it say that not all
// of it does:
//
//   Facebook    Twitter    Kato: “We won”      Kato: three spaces part buttons
//   Photograph: Ada Obi. “We won”              nobody: the label of a credit
//   “We won,” laughs Kato                      Kato: the verb is no noun
//   “We lost,” 24% of the users said           24%, not 24
//   The first half-yearly report said ...      all four, though times and
//                                              adverbs open no noun group
//   Today's report said ...                all of it
//   The claim that ...                         nobody
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_SPEAKER_GROUP_H_
#define ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_SPEAKER_GROUP_H_

#include "extractor/quotes/scene/scene.h"
#include "extractor/quotes/speakers/speaker_kinds.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// Empty if nothing of `group` can; all of it as a rule.
text::TokenRange SpeakingPart(const Scene& scene, const SpeakerKinds& kinds,
                              text::TokenRange group);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_SPEAKER_GROUP_H_
