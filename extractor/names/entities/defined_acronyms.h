// Acronyms that the text itself defines:
//
//   "the Prison Governors Association (PGA)"    no body of golfers
//   "the Department of Transportation (DOT)"    with the small word
//   "Apple Computer Inc <AAPL.O>"               traded under it
//   "Petroleos Mexicanos (PEMEX)"               in no list, and of its letters
//
// What stands in brackets right behind an organization and has its initials is
// that organization, here and wherever else the document has it, whatever the
// gazetteer knows under these letters. What no list has need only have letters
// of the name, the first one first. Without brackets three letters or more that
// spell an organization named before are it, too: "Pacific Southwest Airlines
// ... PSA" is no maker of cars.

#ifndef ONRECORD_EXTRACTOR_NAMES_ENTITIES_DEFINED_ACRONYMS_H_
#define ONRECORD_EXTRACTOR_NAMES_ENTITIES_DEFINED_ACRONYMS_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/entities/canonical_names.h"
#include "extractor/names/entities/mention_maker.h"

namespace onrecord {
namespace names {

struct DefinedAcronym {
  uint32_t full;     // the draft with the long form
  uint64_t letters;  // WordTraits::letters of the acronym
};

// Finds the definitions in drafts, and takes from other drafts of the acronyms
// what the gazetteer has of them, unless it has the long form under the same
// id; a long form that it has under no id, but calls so, gets the acronym's.
// Linear in the drafts but for the names that may be spelled.
std::vector<DefinedAcronym> TakeDefinedAcronyms(
    const Document& document, const CanonicalNames& canonical,
    std::vector<Draft>* drafts);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_ENTITIES_DEFINED_ACRONYMS_H_
