// Acronyms of common words, which are nobody's names:
//
//   "a polymerase chain reaction (PCR) test"    no PCR is a name here
//   "the district's election commission (EC)"   EC stays: a commission
//
// The letters must be the first ones of the words before the bracket, all in
// lower case, small words like "of" aside. Words that head organizations speak
// for a name, titles of people ("superintendent of police") against it.

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_TERM_ACRONYMS_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_TERM_ACRONYMS_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class TermAcronyms {
 public:
  // Takes such acronyms out of the decisions, wherever in the document they
  // stand. Linear in the decisions.
  void Drop(const Document& document, Decisions* decisions);

 private:
  std::vector<uint32_t> terms_;  // phrases
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_TERM_ACRONYMS_H_
