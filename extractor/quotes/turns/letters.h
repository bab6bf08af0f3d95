// Letters to an editor, which are their writers' words:
//
//   Sir, - Your report on the bridge was unfair.
//   It was safe.
//   Ana Kato, Leeds
//
// A letter begins with a salutation and ends with a paragraph that is a name.
// Thread-safe: no state. Linear in the paragraphs.

#ifndef ONRECORD_EXTRACTOR_QUOTES_TURNS_LETTERS_H_
#define ONRECORD_EXTRACTOR_QUOTES_TURNS_LETTERS_H_

#include <vector>

#include "extractor/quotes/turns/transcript.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// Replaces `letters` by those of the text, in order: the label is the writer's
// name, the words are all between salutation and signature. A salutation
// without a signature is no letter.
void FindLetters(const text::AnnotatedText& text, std::vector<Turn>* letters);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_TURNS_LETTERS_H_
