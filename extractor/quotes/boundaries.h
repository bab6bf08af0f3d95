// Where reported words can begin and end around a cue, and what the choice
// among these places looks at. A place is a token; words begin at it, or end
// right before it.

#ifndef ONRECORD_EXTRACTOR_QUOTES_BOUNDARIES_H_
#define ONRECORD_EXTRACTOR_QUOTES_BOUNDARIES_H_

#include <cstdint>
#include <vector>

#include "extractor/quotes/features.h"
#include "extractor/quotes/view.h"

namespace onrecord {
namespace quotes {

// The places, nearest to the cue first, at most some 60. They stay within the
// cue's unit.
void StartsAfter(const CueView& view, std::vector<uint32_t>* places);
void EndsAfter(const CueView& view, uint32_t start,
               std::vector<uint32_t>* places);
void EndsBefore(const CueView& view, std::vector<uint32_t>* places);
void StartsBefore(const CueView& view, uint32_t end,
                  std::vector<uint32_t>* places);

enum class Place : uint8_t { kStartAfter, kEndAfter, kStartBefore, kEndBefore };

// Fills `features` with what the words beside a place say of it.
void PlaceWords(const CueView& view, uint32_t place, FeatureList* features);

// Adds what the place is to the cue. `frame` is the frame chosen; `start` is
// where the words begin (kEndAfter) or end (kStartBefore), else unused.
void PlaceRelations(const CueView& view, Place kind, Frame frame,
                    uint32_t place, uint32_t start, FeatureList* features);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_BOUNDARIES_H_
