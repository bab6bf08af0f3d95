// Speech set as in a transcript, without marks or cues:
//
//   Q: Why did you leave?
//   SMITH: It was time.
//
// A paragraph that opens with a label in capitals and a colon is what its
// label says, if the text has at least two. Thread-safe: no state. Looks at
// the first few tokens of a paragraph only.

#ifndef ONRECORD_EXTRACTOR_QUOTES_TURNS_TRANSCRIPT_H_
#define ONRECORD_EXTRACTOR_QUOTES_TURNS_TRANSCRIPT_H_

#include <vector>

#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

struct Turn {
  text::TokenRange label;               // without the colon
  std::vector<text::TokenRange> words;  // by paragraph; none is empty
};

// Replaces `turns` by those of the text, in order.
void FindTurns(const text::AnnotatedText& text, std::vector<Turn>* turns);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_TURNS_TRANSCRIPT_H_
