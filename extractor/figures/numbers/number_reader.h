// Reads the number that stands at a token: digits, words, or both.
//
//   NumberReader reader;
//   Number number;
//   reader.Read(text, facts, token, floor, &number)  // "half a million people"
//   number.value            // 500000, tokens: half a million
//
// Takes the longest number that is anchored at the token, a token of kind
// kNumber or a word that starts numbers. One anchored at "million" takes the
// "a" before it, one at digits a sign; nothing before `floor` is touched.
// Letters as scales ("5m") are left to ExtendByLetter, as only what is around
// tells a million from a metre. Looks at no more tokens than it takes, plus a
// few. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_NUMBERS_NUMBER_READER_H_
#define ONRECORD_EXTRACTOR_FIGURES_NUMBERS_NUMBER_READER_H_

#include <cstdint>
#include <vector>

#include "extractor/figures/numbers/number.h"
#include "extractor/figures/words/word_facts.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace figures {

class NumberReader {
 public:
  // `facts`: by word, for all of `text`. False, and *number undefined, if no
  // number is anchored at `token`.
  // REQUIRES: floor <= token < text.tokens().size().
  bool Read(const text::AnnotatedText& text, FactsOfWords facts,
            uint32_t token, uint32_t floor, Number* number) const;

  // Takes a letter that follows digits ("5m", "10 k") as their scale. False,
  // and *number as it was, if there is none.
  bool ExtendByLetter(const text::AnnotatedText& text,
                      FactsOfWords facts, Number* number) const;

  // Reads the commonest numbers, digits or a small number's word with nothing
  // beside them that numbers are made of, at a fraction of Read's cost. False
  // where Read must look; true only if it would say the same.
  bool ReadPlain(const text::AnnotatedText& text, FactsOfWords facts,
                 uint32_t token, uint32_t floor, Number* number) const;

  // All numbers of a document in text order, none overlapping. Linear.
  void ReadAll(const text::AnnotatedText& text, FactsOfWords facts,
               std::vector<Number>* numbers) const;
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_NUMBERS_NUMBER_READER_H_
