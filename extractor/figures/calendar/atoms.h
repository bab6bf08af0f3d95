// The smallest pieces of a date, read off the tokens of one stretch: words
// and phrases of the vocabulary, numbers, digits with signs (10:30,
// 24/12/2019, 2018-09-23, 1990s, Dec31).

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_ATOMS_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_ATOMS_H_

#include <cstdint>
#include <vector>

#include "extractor/figures/calendar/chart.h"
#include "extractor/figures/calendar/scope.h"
#include "extractor/figures/calendar/vocabulary.h"
#include "extractor/figures/calendar/word_info.h"

namespace onrecord {
namespace figures {
namespace calendar {

// Adds what stands in tokens [first, end) to the chart. Linear in the tokens.
// `number`: index of the document's first number that ends behind `first`.
// REQUIRES: chart->Start(first, end) was called; scope.facts has all words of
// the text.
void AddAtoms(const Scope& scope, const Vocabulary& vocabulary,
              uint32_t first, uint32_t end, size_t number, Chart* chart);

// Digits joined by signs, at a token of digits: a date, a time, or a range of
// years. Only for atoms.cc.
void AddDigitAtoms(const Scope& scope, uint32_t token, uint32_t end,
                   Chart* chart);

// 1990s, 1990's, '90s, "the 90s". Only for digit_atoms.cc.
void AddDecade(const Scope& scope, uint32_t token, Chart* chart);

// "Dec31", "FY2018". Only for atoms.cc.
void AddCompound(const Scope& scope, const Vocabulary& vocabulary,
                 uint32_t token, Chart* chart);

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_ATOMS_H_
