// What Choice::kStraySpeaker looks at: who says words in marks that have no
// cue? A noun group nearby, or the last who spoke.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_STRAY_SPEAKERS_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_STRAY_SPEAKERS_H_

#include <cstdint>
#include <vector>

#include "extractor/quotes/scene/view.h"

namespace onrecord {
namespace quotes {

// Noun groups of the stretch's unit, and the subjects of the one before.
void StraySpeakerCandidates(const Scene& scene, uint32_t stretch,
                            std::vector<text::TokenRange>* groups);

// Tells `sink`, a FeatureList or a ScoreSum, of such a group, or of the group
// that spoke last. `stretch` is an index into the outer ones.
template <typename Sink>
void StraySpeakerFeatures(const Scene& scene, uint32_t stretch,
                          text::TokenRange group, Sink* sink);
template <typename Sink>
void LastSpeakerFeatures(const Scene& scene, uint32_t stretch,
                         text::TokenRange last, Sink* sink);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_STRAY_SPEAKERS_H_
