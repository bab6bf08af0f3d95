// What the choice of a cue's frame looks at: the words and signs around it,
// marks before and after, other cues, and what the rules propose.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_FRAME_FEATURES_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_FRAME_FEATURES_H_

#include "extractor/quotes/scene/view.h"

namespace onrecord {
namespace quotes {

// Fills `features` for Choice::kFrame.
template <typename Sink>
void FrameFeatures(const CueView& view, Sink* sink);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_FRAME_FEATURES_H_
