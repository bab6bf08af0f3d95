// Names that run into the sentence behind them, whose stop the page lost:
//
//   "Photograph: Ada Obi The mayor has ..."    Ada Obi
//   "a book by Ada Obi But I want ..."         Ada Obi
//
// "Mrs A", "Elizabeth I" are whole.

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_LOST_STOPS_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_LOST_STOPS_H_

#include <cstdint>

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// The token behind the name, which is the candidate's end if all of it is one.
uint32_t EndBeforeSentence(const Document& document,
                           const Candidate& candidate);

// What the words before such a sentence are: what the document has them as, or
// a person if they look like one, whatever they were with its first word.
// `decision`: of the words left.
Label LabelBeforeSentence(const Document& document, const Decision& decision);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_LOST_STOPS_H_
