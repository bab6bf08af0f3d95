// What Choice::kKeep looks at: does anyone say words in marks that no cue has,
// or are they a title, a term, a thing so called?

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_KEPT_WORDS_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_KEPT_WORDS_H_

#include <cstdint>

#include "extractor/quotes/scene/view.h"

namespace onrecord {
namespace quotes {

// Tells `sink`, a FeatureList or a ScoreSum, of the outer stretch of that
// index.
template <typename Sink>
void KeepFeatures(const Scene& scene, uint32_t stretch, Sink* sink);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_KEPT_WORDS_H_
