// Makes records of amounts: the strings that figure.h promises. Thread-safe:
// no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_FIGURE_WRITER_H_
#define ONRECORD_EXTRACTOR_FIGURES_FIGURE_WRITER_H_

#include <vector>

#include "extractor/figures/amounts/amount.h"
#include "extractor/figures/amounts/document_view.h"
#include "extractor/figures/calendar/report.h"
#include "extractor/figures/figure.h"

namespace onrecord {
namespace figures {

// Appends a figure for each amount, in order; those of the calendar stand in
// `dates`. Also finds what bare numbers count.
void WriteFigures(const DocumentView& view, const std::vector<Amount>& amounts,
                  const calendar::Scope& scope,
                  const std::vector<calendar::Found>& dates,
                  std::vector<Figure>* figures);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_FIGURE_WRITER_H_
