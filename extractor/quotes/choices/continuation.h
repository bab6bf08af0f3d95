// What Choice::kContinue looks at: does a unit go on with the quotation of
// the one before?
//
//   “We won,” said Kato. | “It was close.”     it does

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_CONTINUATION_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_CONTINUATION_H_

#include <cstdint>

#include "extractor/quotes/scene/view.h"

namespace onrecord {
namespace quotes {

// Tells `sink`, a FeatureList or a ScoreSum, of an active unit; false if it
// cannot go on, as it does not begin in marks or there is nothing in marks and
// no cue in the unit before.
template <typename Sink>
bool ContinueFeatures(const Scene& scene, uint32_t unit, Sink* sink);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_CONTINUATION_H_
