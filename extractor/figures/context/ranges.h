// Joins two amounts that are the ends of one range: "5-10 million euros",
// "between 3 and 5", "from 410p to 382p", "$5bn to $8bn"; and the two results
// of a score: "52-48", "by 312 votes to 280". Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CONTEXT_RANGES_H_
#define ONRECORD_EXTRACTOR_FIGURES_CONTEXT_RANGES_H_

#include <vector>

#include "extractor/figures/amounts/amount.h"
#include "extractor/figures/amounts/document_view.h"

namespace onrecord {
namespace figures {

// Marks the second amount of each pair as dropped and widens the first.
void JoinRanges(const DocumentView& view, std::vector<Amount>* amounts);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CONTEXT_RANGES_H_
