// Whether a stretch of text that has a name's key is that name: its capitals,
// and what it touches on both sides. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_FIT_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_FIT_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry.h"
#include "extractor/text/span.h"

namespace onrecord {
namespace gazetteer {

enum class Fit : uint8_t {
  kNone = 0,
  // In capitals, with a capital for a small first letter: not reported where
  // another name with the same key fits as written.
  kLoose,
  kAsWritten,
};

// REQUIRES: `span` of `text` and `name` have the same key.
Fit FitOf(absl::string_view text, text::Span span, absl::string_view name,
          CaseRule rule);

// The same without that requirement, for the usual pair: the name is ASCII and
// differs in nothing but capitals and curly apostrophes. False if the pair is
// another, so that keys must be compared.
bool PlainFit(absl::string_view text, text::Span span, absl::string_view name,
              CaseRule rule, Fit* fit);

// False where a piece's border is none of a word: Neill in O'Neill, Amazon in
// Amazon.com, S in U.S., 5 in 1.5. A possessive 's ends a word.
bool OnBorders(absl::string_view text, text::Span span);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_FIT_H_
