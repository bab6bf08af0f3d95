// Who is quoted by somebody else, and speaks:
//
//   The agency quoted [a spokesman for the port] as saying that ...
//   "It is over," the paper quotes [the mayor, Ana Kato], as saying.
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_QUOTED_PERSON_H_
#define ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_QUOTED_PERSON_H_

#include "extractor/quotes/scene/scene.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// The words in brackets above, of the cue "quoted" (quotes, cited, ...) and of
// the cue "saying". Empty for any other cue, and for "was quoted by the agency
// as saying", where who is quoted stands in front.
text::TokenRange QuotedPerson(const Scene& scene, const CueCandidate& cue);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_QUOTED_PERSON_H_
