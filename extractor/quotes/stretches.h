// What the choices about words in marks look at: does a unit go on with the
// quotation before it, are words without a cue anyone's, and whose.

#ifndef ONRECORD_EXTRACTOR_QUOTES_STRETCHES_H_
#define ONRECORD_EXTRACTOR_QUOTES_STRETCHES_H_

#include <cstdint>
#include <vector>

#include "extractor/quotes/features.h"
#include "extractor/quotes/view.h"

namespace onrecord {
namespace quotes {

// Fills `features` for Choice::kContinue; false if the unit cannot go on, as
// it does not begin in marks or nothing in marks is in the unit before.
bool ContinueFeatures(const Scene& scene, uint32_t unit,
                      FeatureList* features);

// For Choice::kKeep.
void KeepFeatures(const Scene& scene, uint32_t stretch, FeatureList* features);

// Noun groups of the unit of words in marks that can be their speaker.
void StraySpeakerCandidates(const Scene& scene, uint32_t stretch,
                            std::vector<text::TokenRange>* groups);
// For Choice::kStraySpeaker: a group of the unit, or the last who spoke.
void StraySpeakerFeatures(const Scene& scene, uint32_t stretch,
                          text::TokenRange group, FeatureList* features);
void LastSpeakerFeatures(const Scene& scene, uint32_t stretch,
                         text::TokenRange last, FeatureList* features);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_STRETCHES_H_
