// What ties amounts of one document together: conversions in brackets
// ("€1.5bn (£1.2bn)"), and which currency a shared sign means. Thread-safe:
// no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CONTEXT_LINKS_H_
#define ONRECORD_EXTRACTOR_FIGURES_CONTEXT_LINKS_H_

#include <vector>

#include "extractor/figures/amounts/amount.h"
#include "extractor/figures/amounts/document_view.h"
#include "extractor/text/document_context.h"

namespace onrecord {
namespace figures {

// Sets same_as of an amount in brackets right after another of the same
// dimension in another currency or unit.
void LinkConversions(const DocumentView& view, std::vector<Amount>* amounts);

// Settles what "$" and the like mean, if the document tells: by the country
// of its address, or by naming one of the currencies in full. What is not
// settled stays ambiguous.
void SettleCurrencies(const DocumentView& view,
                      const text::DocumentContext& context,
                      std::vector<Amount>* amounts);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CONTEXT_LINKS_H_
