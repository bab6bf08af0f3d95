// The lines of "onrecord explain": the place, and what the weights of the names
// stage said there. (Records: extractor/io/readable/readable_writer.h.)
//
//   a.txt, byte 118: "[Halvorsen] expects more."
//     weights
//       PERSON        "Halvorsen"  wins by 6.50
//         +0.92  case_common #4 #0
//     lost
//       no name       "Halvorsen"  behind by 6.50
//         -0.92  case_common #4 #0
//         -5.58  the other 40
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_CLI_EXPLANATION_TEXT_H_
#define ONRECORD_EXTRACTOR_CLI_EXPLANATION_TEXT_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "extractor/names/decision/explanation.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/span.h"
#include "proto/extraction.pb.h"

namespace onrecord {
namespace cli {

// The word at a byte of the text; without one the character there, or nothing
// at its end.
text::Span WordAt(const text::AnnotatedText& text, uint32_t at);

// In quotation marks, a word of the text marked, in its sentence or, of a long
// one, in what stands around it.
void AppendPlace(const text::AnnotatedText& text, text::Span word,
                 std::string* out);

// What won at a token and why, then what lost and why. `last`: the mention
// there, null for none: a line tells where it is not what the weights chose.
void AppendWeights(const text::AnnotatedText& text,
                   const names::NameExplanation& explanation,
                   const Mention* last, std::string* out);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_EXPLANATION_TEXT_H_
