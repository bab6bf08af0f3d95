// What weights may take for a name and no name can be:
//
//   "US" of "US$600 billion", "I'm", "MA" of "her MA in law",
//   "Nod for Rs 14,870-Crore Metro"

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_NO_NAMES_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_NO_NAMES_H_

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

bool IsNoName(const Document& document, const Decision& decision);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_NO_NAMES_H_
