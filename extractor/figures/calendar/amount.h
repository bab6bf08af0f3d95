// A length of time: a row of counted units, the longest first.
//
//   "2 years 1 month and 21 days"   P2Y1M21D
//   "an hour and a half"            PT1.5H
//
// Counts are in millionths, so that what news counts is exact; a count that
// does not fit is kept as written, in the document's numbers.
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_AMOUNT_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_AMOUNT_H_

#include <cstdint>
#include <string>

#include "extractor/figures/calendar/item.h"
#include "extractor/figures/calendar/reference.h"
#include "extractor/figures/calendar/when.h"

namespace onrecord {
namespace figures {
namespace calendar {

struct Amount {
  static constexpr int kMaxParts = 6;
  static constexpr int64_t kOne = 1000000;
  // Counts above this many whole units are not calculated with.
  static constexpr int64_t kMaxCount = 1000000;

  struct Part {
    int64_t count = 0;  // millionths; -1: does not fit
    Unit unit = Unit::kNone;
  };
  Part parts[kMaxParts];
  int size = 0;
  // "three to six months": the other end of the (only) part; 0: none.
  int64_t high = 0;
  uint32_t numeral = UINT32_MAX;       // the first count as written
  uint32_t high_numeral = UINT32_MAX;

  bool IsSingle() const { return size == 1; }
  // Can be calculated with: every count fits and is small enough.
  bool IsPlain() const;
};

// Appends "P2D". False, and nothing appended, if a count does not fit.
bool AppendIso(const Amount& amount, std::string* out);
// The count of the first part as a decimal: "2.5".
std::string CountText(int64_t millionths);

// The moment that lies `amount` after (sign 1) or before (-1) `from`, which
// has a full day, or a time and no date. False if it cannot be told.
bool Shift(const Amount& amount, int sign, const When& from, When* result);

// The present as a moment; with its time if the amount has hours or less.
When NowFor(const Amount& amount, const Reference& reference);

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_AMOUNT_H_
