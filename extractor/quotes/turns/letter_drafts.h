// Letters to an editor as quotations, with those that their writers give inside
// them.

#ifndef ONRECORD_EXTRACTOR_QUOTES_TURNS_LETTER_DRAFTS_H_
#define ONRECORD_EXTRACTOR_QUOTES_TURNS_LETTER_DRAFTS_H_

#include "extractor/quotes/scene/draft.h"
#include "extractor/quotes/scene/scene.h"

namespace onrecord {
namespace quotes {

// Adds the letters of the text to `drafts`, which are finished and in text
// order, and says of the others which letter they stand in.
void AddLetters(const Scene& scene, Drafts* drafts);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_TURNS_LETTER_DRAFTS_H_
