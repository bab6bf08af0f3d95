// Where reported words cannot end, whatever the weights say.

#ifndef ONRECORD_EXTRACTOR_QUOTES_RULES_END_RULES_H_
#define ONRECORD_EXTRACTOR_QUOTES_RULES_END_RULES_H_

#include <cstdint>

#include "extractor/quotes/scene/view.h"

namespace onrecord {
namespace quotes {

// The first place at which words that begin at `start`, behind the cue, may
// end, if `end` is inside a clause: "it would “bully” | voters", "that Kato |
// and Obi had left", "that the boy |, who is 14, was late". Else `end`.
uint32_t LeastEnd(const CueView& view, uint32_t start, uint32_t end);

// "The dam will close, it was announced": where the words end, if their end
// was taken for `end`, which is behind "it".
uint32_t BeforeIt(const CueView& view, uint32_t end);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_RULES_END_RULES_H_
