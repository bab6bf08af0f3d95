// Cuts tokens into paragraphs.
//
// A line is a paragraph, unless the document is wrapped by hand (most lines
// that have a neighbour are 40 to 100 bytes long and end in the middle of a
// sentence): then blank lines separate paragraphs. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_TEXT_PARAGRAPHS_H_
#define ONRECORD_EXTRACTOR_TEXT_PARAGRAPHS_H_

#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace text {

class ParagraphSplitter {
 public:
  // Fills paragraphs (all of zone kBody, without sentences) and the flag
  // kParagraphStart.
  // REQUIRES: text has been tokenized.
  static void Split(AnnotatedText* text);

 private:
  template <typename Line>
  static void ForEachLine(const AnnotatedText& text, Line line);
  static bool IsWrapped(const AnnotatedText& text);
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_PARAGRAPHS_H_
