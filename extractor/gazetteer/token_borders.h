// From a span of bytes to the tokens it covers. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_TOKEN_BORDERS_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_TOKEN_BORDERS_H_

#include "extractor/text/annotated_text.h"
#include "extractor/text/span.h"

namespace onrecord {
namespace gazetteer {

// False if the span starts or ends inside a token, its stop aside ("U.S" in
// "U.S."), or goes over the start of a paragraph.
bool TokensOf(const text::AnnotatedText& text, text::Span span,
              text::TokenRange* tokens);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_TOKEN_BORDERS_H_
