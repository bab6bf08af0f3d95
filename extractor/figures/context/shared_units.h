// Units that are said once of two amounts:
//
//   5 or 6 million                     eight or nine euros
//   $3.5 billion in May from 3.6 billion a year earlier
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CONTEXT_SHARED_UNITS_H_
#define ONRECORD_EXTRACTOR_FIGURES_CONTEXT_SHARED_UNITS_H_

#include <vector>

#include "extractor/figures/amounts/amount.h"
#include "extractor/figures/amounts/document_view.h"

namespace onrecord {
namespace figures {

// Gives a bare number before "or" and "and" the scale and the unit of the one
// behind it, and one that is compared with money before it ("from", "against",
// "vs") its currency. REQUIRES: ranges are joined, amounts in text order.
void ShareUnits(const DocumentView& view, std::vector<Amount>* amounts);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CONTEXT_SHARED_UNITS_H_
