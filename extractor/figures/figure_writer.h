// Makes records of amounts: the strings that figure.h promises. Thread-safe:
// no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_FIGURE_WRITER_H_
#define ONRECORD_EXTRACTOR_FIGURES_FIGURE_WRITER_H_

#include <vector>

#include "extractor/figures/amount.h"
#include "extractor/figures/document_view.h"
#include "extractor/figures/figure.h"

namespace onrecord {
namespace figures {

// Appends a figure for each amount, in order; those of the calendar are moved
// over from *calendar. Also finds what bare numbers count.
void WriteFigures(const DocumentView& view, std::vector<Amount>* amounts,
                  std::vector<Figure>* calendar,
                  std::vector<Figure>* figures);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_FIGURE_WRITER_H_
