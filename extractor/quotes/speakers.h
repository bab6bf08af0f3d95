// Who can be the speaker of a cue: noun groups and pronouns of its unit; and
// what the choice among them looks at.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_H_
#define ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "extractor/quotes/view.h"

namespace onrecord {
namespace quotes {

// The groups, in text order, at most some 40 around the cue.
void SpeakerCandidates(const CueView& view,
                       std::vector<text::TokenRange>* groups);

// Fills `features` for one group; `parts` are the reported words.
template <typename Sink>
void SpeakerFeatures(const CueView& view, Frame frame,
                     absl::Span<const text::TokenRange> parts,
                     text::TokenRange group, Sink* sink);

// The same for "nobody is named here".
template <typename Sink>
void NoSpeakerFeatures(const CueView& view, Sink* sink);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_H_
