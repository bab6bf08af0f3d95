// Names whose last word says what they are, whatever the weights made of them:
//
//   "Curepipe College"     no place but an organization
//   "David Baird Drive"    nobody but a street

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_HEAD_WORDS_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_HEAD_WORDS_H_

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Relabels names of no list. Linear in the decisions.
void HeedHeadWords(const Document& document, Decisions* decisions);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_HEAD_WORDS_H_
