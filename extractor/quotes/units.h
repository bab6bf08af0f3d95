// Sentences as attributions see them: a sentence break inside quotation marks
// is none, nor is one between a closing mark and its cue.
//
//   “We won. It was close!” Smith said. He left.   two units

#ifndef ONRECORD_EXTRACTOR_QUOTES_UNITS_H_
#define ONRECORD_EXTRACTOR_QUOTES_UNITS_H_

#include <cstdint>
#include <vector>

#include "extractor/quotes/marks.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

struct Unit {
  text::TokenRange tokens;
  uint32_t paragraph = 0;
};

// `is_cue` has one entry a token: whether it surely reports. Units never
// cross a paragraph and cover all tokens, in order.
void FindUnits(const text::AnnotatedText& text, const Marks& marks,
               const std::vector<uint8_t>& is_cue, std::vector<Unit>* units);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_UNITS_H_
