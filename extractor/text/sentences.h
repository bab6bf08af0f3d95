// Cuts paragraphs into sentences.
//
// A sentence ends at . ! ? or an ellipsis, with the marks and brackets that
// close after it, when what follows starts like a sentence: a capital, a
// digit, an opening mark. A stop that belongs to an abbreviation ends one only
// if its kind allows (see abbreviations.h). A paragraph's end always does, and
// so does the dash of a dateline ("LONDON, June 3 (Agency) -"). One begins,
// too, where a page put a curly mark right behind a word: "for the Echo“We won".
// Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_TEXT_SENTENCES_H_
#define ONRECORD_EXTRACTOR_TEXT_SENTENCES_H_

#include "extractor/text/abbreviations.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace text {

class SentenceSplitter {
 public:
  // Keeps a pointer: `abbreviations` must outlive the splitter.
  explicit SentenceSplitter(const Abbreviations* abbreviations)
      : abbreviations_(abbreviations) {}

  // Fills sentences, the paragraphs' ranges of them, and kSentenceStart.
  // REQUIRES: text has paragraphs.
  void Split(AnnotatedText* text) const;

 private:
  // True if a sentence ends with the tokens [..., i] and their closers.
  // REQUIRES: token i ends with a terminator or a stop of its own.
  bool EndsAt(const AnnotatedText& text, uint32_t i, uint32_t paragraph_end,
              uint32_t* next) const;
  bool StopEnds(const AnnotatedText& text, uint32_t i, uint32_t next) const;

  const Abbreviations* abbreviations_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_SENTENCES_H_
