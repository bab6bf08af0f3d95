// Sentences as attributions see them: a sentence break inside quotation marks
// is none, nor is one between a closing mark and its cue.
//
//   “We won. It was close!” Smith said. He left.   two units

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_UNITS_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_UNITS_H_

#include <cstdint>

#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// Units never cross a paragraph, cover all tokens, in order, and have at most
// kLongestUnit of them.
struct Unit {
  text::TokenRange tokens;
  uint32_t paragraph = 0;
  bool marked = false;  // has tokens in marks
  bool tagged = false;  // its tokens have tags
  bool reports = false; // has a cue that counts without marks too
  bool active = false;  // all of a Scene is there for it
  // Indices into a Scene's vectors: what its tokens begin with.
  uint32_t first_cue = 0;
  uint32_t first_group = 0;
};

constexpr uint32_t kLongestUnit = 30000;

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_UNITS_H_
