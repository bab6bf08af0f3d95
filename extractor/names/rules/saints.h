// "St George's hospital", "at St Paul's": a church, school or hospital, and
// nobody whose title is St.

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_SAINTS_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_SAINTS_H_

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Makes one name, with "St" and 's, of a saint whom something is named after:
// an organization if the noun of one follows, else a place. `decisions`: in
// text order, before and after.
void NameSaintsHouses(const Document& document, Decisions* decisions);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_SAINTS_H_
