// Which amounts stay: against dates over the same words, and against names.
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_AMOUNT_MERGE_H_
#define ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_AMOUNT_MERGE_H_

#include <vector>

#include "extractor/figures/amounts/amount.h"
#include "extractor/figures/amounts/document_view.h"
#include "extractor/figures/calendar/report.h"
#include "extractor/names/names.h"

namespace onrecord {
namespace figures {

// All amounts and, as amounts with an index, all of `dates` that do not
// overlap a better one: the longer wins; of equal ones what has a unit wins
// over a date, a date over a bare number. A bare number never wins over a
// date, but a fraction of halves to 64ths does ("20 1/8 Tuesday"), unless a
// word like "on" stands before it. Both inputs are in text order, and so
// is *merged.
void MergeCalendar(const DocumentView& view,
                   const std::vector<calendar::Found>& dates,
                   std::vector<Amount>* amounts, std::vector<Amount>* merged);

// Drops what lies inside a name.
void DropNames(const names::Names& names, std::vector<Amount>* amounts);

// Takes the dropped ones out.
void DropDropped(std::vector<Amount>* amounts);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_AMOUNT_MERGE_H_
