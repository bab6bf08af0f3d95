// Which bare numbers are no figures: parts of names ("Boeing 737", "5G",
// "Channel 4"), labels ("Section 89", "page 12"), versions, telephone numbers,
// list numbers, footnotes, "one" as a pronoun. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CONTEXT_EXCLUSIONS_H_
#define ONRECORD_EXTRACTOR_FIGURES_CONTEXT_EXCLUSIONS_H_

#include <cstdint>

#include "extractor/figures/amounts/amount.h"
#include "extractor/figures/amounts/document_view.h"

namespace onrecord {
namespace figures {

// True if a CARDINAL, an ORDINAL or a QUANTITY is no figure where it stands.
bool IsNoFigure(const DocumentView& view, const Amount& amount);

// How many tokens from `i` on are a telephone number, serial number or other
// chain of digits that says no amount ("1-800-555-0199"); 0 if none.
uint32_t DigitChainSize(const DocumentView& view, uint32_t i);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CONTEXT_EXCLUSIONS_H_
