// Lines whose capitals say nothing: headlines in capitals throughout, or with a
// capital on each word.
//
//   KATO SIGNS FOR ORLA                in capitals
//   Kato Says It Will Not Sell Orla    in title case
//
// Names alone ("Ministry of Foreign Affairs", "BBC NEWS"), menus and lists of
// names are none. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_TEXT_HEADLINES_H_
#define ONRECORD_EXTRACTOR_TEXT_HEADLINES_H_

#include <vector>

#include "extractor/text/annotated_text.h"
#include "extractor/text/capital_words.h"

namespace onrecord {
namespace text {

struct Headline {
  TokenRange tokens;  // of a sentence
  bool all_upper;     // else in title case
};

// A word without a small letter, but not one of a script that has none.
bool IsWordInCapitals(const AnnotatedText& text, const Token& token);

// In text order. Linear in the text; a text without them costs a look at the
// first words of each sentence. REQUIRES: sentences are split.
std::vector<Headline> FindHeadlines(const AnnotatedText& text,
                                    const CapitalWords& words);

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_HEADLINES_H_
