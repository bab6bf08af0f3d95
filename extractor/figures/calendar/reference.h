// The day that relative dates are told from, and how what a text leaves open
// is filled in from it.
//
//   absl::StatusOr<Reference> published =
//       ParseReference("2016-11-07T16:12:00Z");
//   When friday = ...;                        // XXXX-WXX-5
//   Resolve(*published, Tense::kPast, &friday)  // 2016-11-04
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_REFERENCE_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_REFERENCE_H_

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/figures/calendar/civil_date.h"
#include "extractor/figures/calendar/when.h"

namespace onrecord {
namespace figures {
namespace calendar {

struct Reference {
  bool known = false;
  CivilDate date;
  int hour = 0;
  int minute = 0;
  int second = 0;
};

// ISO 8601: a date, with or without a time, fractions of a second, and a zone
// (which is not applied: what a text calls today is the local day). Empty
// gives an unknown reference. INVALID_ARGUMENT for all else.
absl::StatusOr<Reference> ParseReference(absl::string_view published);

// Which way the sentence looks.
enum class Tense : uint8_t { kUnknown, kPast, kFuture };

// Fills in what is open, unless `when` is anchored or `reference` unknown:
//  - a weekday is the last one, today included, or in the future the next;
//  - a month or day of a year is the last or next one, and where the tense is
//    unknown the nearest;
//  - a quarter or half is the last one that began, if not in the future;
//  - a day of the month lies in this month, or in the one before or after.
void Resolve(const Reference& reference, Tense tense, When* when);
// Both ends of a range: the second is not before the first.
void ResolveRange(const Reference& reference, Tense tense, When* start,
                  When* end);

// The year that two digits stand for: at most 10 years after the reference,
// or after 2020 where that is unknown.
int YearOfTwoDigits(const Reference& reference, int digits);

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_REFERENCE_H_
