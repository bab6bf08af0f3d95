// What the calendar finds in a sentence, as one line that a table can hold:
// "DATE [Nov. 29] XXXX-11-29; DURATION [two years] P2Y 2 year".

#ifndef ONRECORD_TESTS_FIGURES_CALENDAR_FIND_DATES_H_
#define ONRECORD_TESTS_FIGURES_CALENDAR_FIND_DATES_H_

#include <string>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace figures {
namespace calendar {

// `published`: the document's day, or empty. Kinds, spans, timex; value and
// unit, or low, high and unit; "!" before a warning.
std::string FindDates(absl::string_view text, absl::string_view published = "",
                      bool vague = false, absl::string_view language = "");

struct DateCase {
  const char* text;
  const char* found;
};

// Compares each row's text with what is found in it.
void ExpectDates(const DateCase* cases, size_t size,
                 absl::string_view published);
template <size_t N>
void ExpectDates(const DateCase (&cases)[N],
                 absl::string_view published = "") {
  ExpectDates(cases, N, published);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_TESTS_FIGURES_CALENDAR_FIND_DATES_H_
