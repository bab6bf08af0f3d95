// Which pieces of a chart are figures of their own, and what each is worth
// when pieces overlap. Here is what is no date although it looks like one:
// "May" the verb and the name, "March on", an age, a rate, a fraction.
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CHOICE_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CHOICE_H_

#include "extractor/figures/calendar/item.h"
#include "extractor/figures/calendar/scope.h"

namespace onrecord {
namespace figures {
namespace calendar {

// False if no piece of the type is a figure.
inline bool MayBeFigure(Type type) {
  return type <= Type::kAmount || type == Type::kUnits ||
         type == Type::kNthUnit || type == Type::kModUnits;
}

// 0 for what is no figure; else more for more tokens covered by fewer pieces.
int GainOf(const Scope& scope, const Item& item);

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CHOICE_H_
