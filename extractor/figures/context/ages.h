// Which numbers are ages, told by what stands around them:
//
//   Agnew, 55, said        he was 83          boys aged 13 and 14
//   a man in his [40s]     children under 12  At 72, Ms Kato sings.
//
// What has a word of age beside it ("aged 55", "55-year-old") is told by
// AmountReader before. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CONTEXT_AGES_H_
#define ONRECORD_EXTRACTOR_FIGURES_CONTEXT_AGES_H_

#include <vector>

#include "extractor/figures/amounts/amount.h"
#include "extractor/figures/amounts/document_view.h"
#include "extractor/names/names.h"

namespace onrecord {
namespace figures {

// Makes ages of the amounts that are some; the names tell people whose last
// name is a common word ("Theresa May, 60,"). Decades of a life are ranges of
// ten years, 40 to 49 for "40s". REQUIRES: amounts are in text order.
void MarkAges(const DocumentView& view, const names::Names& names,
              std::vector<Amount>* amounts);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CONTEXT_AGES_H_
