// What a row of the calendar's knowledge files says, as an item. Only for
// vocabulary.cc. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_VOCABULARY_ROWS_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_VOCABULARY_ROWS_H_

#include "absl/strings/string_view.h"
#include "extractor/figures/calendar/item.h"

namespace onrecord {
namespace figures {
namespace calendar {

// For names.tsv, units.tsv, relations.tsv. False if type or value is unknown.
bool ItemOfRow(absl::string_view type, absl::string_view value, Item* item);

// For holidays.tsv: "12-25", "11/4/4+1", "easter-2".
bool ItemOfHoliday(absl::string_view rule, Item* item);

// For zones.tsv: an offset from UTC in quarters of an hour, "-05:00".
bool ItemOfZone(absl::string_view offset, Item* item);

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_VOCABULARY_ROWS_H_
