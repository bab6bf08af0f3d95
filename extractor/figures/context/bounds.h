// What is said of an amount around it: a comparator ("more than", "or so") and
// a direction ("rose 5%", "a 5% rise"), and the level that a change leads to
// ("rose 9 to 753"). Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CONTEXT_BOUNDS_H_
#define ONRECORD_EXTRACTOR_FIGURES_CONTEXT_BOUNDS_H_

#include <vector>

#include "extractor/figures/amounts/amount.h"
#include "extractor/figures/amounts/document_view.h"

namespace onrecord {
namespace figures {

// Sets comparator of one amount of any kind.
void FindComparator(const DocumentView& view, Amount* amount);

// Sets direction of amounts[i], and level if amounts[i + 1] is one.
void FindDirection(const DocumentView& view, std::vector<Amount>* amounts,
                   size_t i);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CONTEXT_BOUNDS_H_
