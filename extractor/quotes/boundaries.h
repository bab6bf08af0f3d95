// Where reported words can begin and end around a cue, and what the choice
// among these places looks at. A place is a token; words begin at it, or end
// right before it.

#ifndef ONRECORD_EXTRACTOR_QUOTES_BOUNDARIES_H_
#define ONRECORD_EXTRACTOR_QUOTES_BOUNDARIES_H_

#include <cstdint>
#include <vector>

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

enum class Place : uint8_t {
  kStartAfter,
  kEndAfter,
  kStartBefore,
  kEndBefore,
};

// What stands beside a place. The token right of it is the one that it is.
struct Beside {
  Beside(const View& v, uint32_t p)
      : place(p),
        tag_left_2(v.tag(p - 2)),
        tag_left(v.tag(p - 1)),
        tag_right(v.tag(p)),
        tag_right_2(v.tag(p + 1)),
        word_left(v.word(p - 1)),
        word_right(v.word(p)),
        mark_left(v.mark(p - 1)),
        mark_right(v.mark(p)) {}

  uint32_t place;
  Symbol tag_left_2, tag_left, tag_right, tag_right_2;
  Symbol word_left, word_right;
  Symbol mark_left, mark_right;
};

// Tells `sink`, a FeatureList or a ScoreSum, what the words beside a place say
// of it.
template <typename Sink>
void PlaceWords(const Beside& beside, Sink* sink);

// And what the place is to the cue. `frame` is the frame chosen; `start` is
// where the words begin (kEndAfter) or end (kStartBefore), else unused.
template <typename Sink>
void PlaceRelations(const CueView& view, Place kind, Frame frame,
                    const Beside& beside, uint32_t start, Sink* sink);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_BOUNDARIES_H_
