// Cuts text into tokens, by the rules in token.h.
//
// One pass, linear in the bytes, whatever they are: invalid UTF-8, NUL and
// control characters separate tokens like spaces do, and are counted. Soft
// hyphens and zero-width characters inside a word belong to it. Words that a
// page glued together (glued_words.h) are tokens of their own, as if a space or
// a line break stood between them. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_TEXT_TOKENIZER_H_
#define ONRECORD_EXTRACTOR_TEXT_TOKENIZER_H_

#include "absl/strings/string_view.h"
#include "extractor/text/abbreviations.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/glued_words.h"

namespace onrecord {
namespace text {

class Tokenizer {
 public:
  // Keeps pointers: both must outlive the tokenizer.
  Tokenizer(const Abbreviations* abbreviations, const GluedWords* glued)
      : abbreviations_(*abbreviations), glued_(*glued) {}

  // Replaces the tokens, words' use and problems of `text` by those of
  // `bytes`.
  // REQUIRES: bytes.size() < 2^32.
  void Tokenize(absl::string_view bytes, AnnotatedText* text) const;
  // The same, character by character: what tests hold the quick way against.
  void TokenizePlainly(absl::string_view bytes, AnnotatedText* text) const;

 private:
  class Scan;
  static void Start(absl::string_view bytes, AnnotatedText* text);

  const Abbreviations& abbreviations_;
  const GluedWords& glued_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_TOKENIZER_H_
