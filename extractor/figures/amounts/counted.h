// Finds what a number counts: the noun phrase that begins right after it.
//
//   "four of the six men were hurt"    men
//   "8.4 billion passwords have been"  passwords
//   "27% of US states have"            US states
//
// A shallow walk over words: over adjectives and nouns, up to the first
// plural (or up to what ends a noun phrase), a few tokens at most.
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_COUNTED_H_
#define ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_COUNTED_H_

#include <cstdint>

#include "extractor/figures/amounts/document_view.h"

namespace onrecord {
namespace figures {

// The counted words after token `end`, the end of a number; empty if there
// are none. `one`: the number is one, so a singular is looked for.
text::TokenRange CountedAfter(const DocumentView& view, uint32_t end,
                              bool one);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_COUNTED_H_
