// Chosen pieces, and how each is written as a figure: its span, kind, timex,
// value and unit. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_REPORT_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_REPORT_H_

#include "extractor/figures/calendar/item.h"
#include "extractor/figures/calendar/scope.h"
#include "extractor/figures/figure.h"

namespace onrecord {
namespace figures {
namespace calendar {

// A piece that is a figure.
struct Found {
  Item item;
  Kind kind = Kind::kNone;
  text::TokenRange tokens;  // without an article
};
Found FoundOf(const Scope& scope, const Item& item);

// REQUIRES: *figure is fresh.
void Report(const Scope& scope, const Found& found, Figure* figure);

// Which way the sentence looks, from the verbs nearest to tokens [first, end).
Tense TenseAround(const Scope& scope, uint32_t first, uint32_t end);

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_REPORT_H_
