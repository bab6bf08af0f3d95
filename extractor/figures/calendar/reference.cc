#include "extractor/figures/calendar/reference.h"

#include <cstdlib>

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

// Reads exactly `width` digits off the front.
bool TakeDigits(int width, absl::string_view* text, int* value) {
  if (text->size() < width) return false;
  *value = 0;
  for (int i = 0; i < width; ++i) {
    const char c = (*text)[i];
    if (c < '0' || c > '9') return false;
    *value = *value * 10 + (c - '0');
  }
  text->remove_prefix(width);
  return true;
}

bool TakeChar(char c, absl::string_view* text) {
  if (text->empty() || text->front() != c) return false;
  text->remove_prefix(1);
  return true;
}

bool TakeZone(absl::string_view* text) {
  if (text->empty() || TakeChar('Z', text) || TakeChar('z', text)) return true;
  int hour = 0, minute = 0;
  if (!TakeChar('+', text) && !TakeChar('-', text)) return false;
  if (!TakeDigits(2, text, &hour)) return false;
  if (text->empty()) return true;
  TakeChar(':', text);
  return TakeDigits(2, text, &minute) && hour < 24 && minute < 60;
}

bool TakeTime(absl::string_view* text, Reference* result) {
  if (!TakeDigits(2, text, &result->hour)) return false;
  const bool colon = TakeChar(':', text);
  if (TakeDigits(2, text, &result->minute)) {
    if ((colon ? TakeChar(':', text) : true) &&
        TakeDigits(2, text, &result->second) &&
        (TakeChar('.', text) || TakeChar(',', text))) {
      int digit;
      while (TakeDigits(1, text, &digit)) {
      }
    }
  } else if (colon) {
    return false;
  }
  return result->hour <= 24 && result->minute < 60 && result->second <= 60;
}

bool Parse(absl::string_view text, Reference* result) {
  CivilDate& date = result->date;
  if (!TakeDigits(4, &text, &date.year)) return false;
  const bool dashes = TakeChar('-', &text);
  if (!TakeDigits(2, &text, &date.month)) return false;
  if (dashes && !TakeChar('-', &text)) return false;
  if (!TakeDigits(2, &text, &date.day)) return false;
  if (!IsValid(date)) return false;
  if (text.empty()) return true;
  if (!TakeChar('T', &text) && !TakeChar('t', &text) &&
      !TakeChar(' ', &text)) {
    return TakeZone(&text) && text.empty();
  }
  return TakeTime(&text, result) && TakeZone(&text) && text.empty();
}

// Days from the reference to that month (and day) of `year`.
int64_t Distance(const Reference& reference, int year, const When& when) {
  const int last = DaysInMonth(year, when.month);
  const int day = when.day == 0 ? (year == reference.date.year &&
                                           when.month == reference.date.month
                                       ? reference.date.day
                                       : 1)
                                : when.day < last ? when.day : last;
  return ToDays({year, when.month, day}) - ToDays(reference.date);
}

void ResolveYear(const Reference& reference, Tense tense, When* when) {
  const int year = reference.date.year;
  if (when->weekday != 0 && when->day != 0) {
    // A weekday tells which of the nearest years it was.
    for (int i : {0, 1, -1}) {
      const CivilDate date{year + i, when->month, when->day};
      if (IsValid(date) && IsoWeekday(date) == when->weekday) {
        when->year = static_cast<int16_t>(date.year);
        return;
      }
    }
  }
  const int64_t distance = Distance(reference, year, *when);
  int chosen = year;
  if (distance > 0) {
    const int64_t before = Distance(reference, year - 1, *when);
    if (tense == Tense::kPast ||
        (tense == Tense::kUnknown && -before < distance)) {
      chosen = year - 1;
    }
  } else if (distance < 0) {
    const int64_t after = Distance(reference, year + 1, *when);
    if (tense == Tense::kFuture ||
        (tense == Tense::kUnknown && after < -distance)) {
      chosen = year + 1;
    }
  }
  // 29 February of a year that has none stays open.
  if (when->day > DaysInMonth(chosen, when->month)) return;
  when->year = static_cast<int16_t>(chosen);
}

void ResolveDayOfMonth(const Reference& reference, Tense tense, When* when) {
  if (when->weekday != 0) {
    // "Friday the 13th": the nearest, ahead first.
    for (int i = 0; i <= 14; ++i) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        const CivilDate month = AddMonths(
            {reference.date.year, reference.date.month, 1}, sign * i);
        const CivilDate date{month.year, month.month, when->day};
        if (IsValid(date) && IsoWeekday(date) == when->weekday) {
          when->SetDate(date);
          return;
        }
      }
    }
    return;
  }
  CivilDate month{reference.date.year, reference.date.month, 1};
  if (tense == Tense::kPast && when->day > reference.date.day) {
    month = AddMonths(month, -1);
  } else if (tense == Tense::kFuture && when->day < reference.date.day) {
    month = AddMonths(month, 1);
  }
  if (when->day > DaysInMonth(month.year, month.month)) return;
  when->SetDate({month.year, month.month, when->day});
}

void ResolveWeekday(const Reference& reference, Tense tense, When* when) {
  const int today = IsoWeekday(reference.date);
  const int ahead = (when->weekday - today + 7) % 7;
  const int days = ahead == 0 || tense == Tense::kFuture ? ahead : ahead - 7;
  when->SetDate(AddDays(reference.date, days));
}

// Of the last, this and the next year's day, the last or next one by tense,
// else the nearest.
void ResolveMovable(const Reference& reference, Tense tense, When* when) {
  const int64_t today = ToDays(reference.date);
  int64_t best = INT64_MAX;
  When chosen = *when;
  for (int i = -1; i <= 1; ++i) {
    When day = *when;
    day.year = static_cast<int16_t>(reference.date.year + i);
    day.Settle();
    if (day.IsMovable()) continue;
    int64_t distance = ToDays(day.ToCivil()) - today;
    if (tense == Tense::kPast && distance > 0) distance += 1000;
    if (tense == Tense::kFuture && distance < 0) distance -= 1000;
    if (distance < 0) distance = -distance;
    if (distance < best) {
      best = distance;
      chosen = day;
    }
  }
  *when = chosen;
}

}  // namespace

absl::StatusOr<Reference> ParseReference(absl::string_view published) {
  Reference result;
  if (published.empty()) return result;
  result.known = Parse(published, &result);
  if (!result.known) {
    return absl::InvalidArgumentError(absl::StrCat(
        "published: '", published.substr(0, 40),
        "' is no ISO 8601 date; write it like 2024-03-31T08:00:00Z"));
  }
  return result;
}

int YearOfTwoDigits(const Reference& reference, int digits) {
  const int limit = (reference.known ? reference.date.year : 2020) + 10;
  int year = limit - limit % 100 + digits;
  if (year > limit) year -= 100;
  return year;
}

void Resolve(const Reference& reference, Tense tense, When* when) {
  if (when->Has(kTwoDigits) && !when->Has(kImpossible)) {
    when->year =
        static_cast<int16_t>(YearOfTwoDigits(reference, when->year % 100));
    when->flags &= ~kTwoDigits;
  }
  if (!reference.known || when->Has(kAnchored) || when->Has(kFiscal) ||
      when->Has(kImpossible) || when->year != When::kOpen) {
    return;
  }
  switch (when->grain) {
    case Grain::kDay:
      if (when->IsMovable()) {
        ResolveMovable(reference, tense, when);
      } else if (when->month != 0) {
        ResolveYear(reference, tense, when);
      } else if (when->day != 0) {
        ResolveDayOfMonth(reference, tense, when);
      } else if (when->weekday != 0) {
        ResolveWeekday(reference, tense, when);
      }
      return;
    case Grain::kMonth:
      if (when->month != 0) ResolveYear(reference, tense, when);
      return;
    case Grain::kQuarter:
    case Grain::kHalf:
      // News tells of quarters that are over.
      if (tense == Tense::kUnknown) tense = Tense::kPast;
      if (when->month != 0) ResolveYear(reference, tense, when);
      return;
    case Grain::kWeek:
    case Grain::kWeekend:
      if (when->month != 0) {
        ResolveYear(reference, tense, when);
      } else if (when->week != 0) {
        when->year = static_cast<int16_t>(reference.date.year);
      }
      return;
    default:
      return;
  }
}

void ResolveRange(const Reference& reference, Tense tense, When* start,
                  When* end) {
  Resolve(reference, tense, start);
  if (start->IsFullDay() && end->IsWeekdayOnly()) {
    const int days = (end->weekday - IsoWeekday(start->ToCivil()) + 7) % 7;
    end->SetDate(AddDays(start->ToCivil(), days));
  } else if (start->year != When::kOpen && end->year == When::kOpen &&
             end->month != 0 && !end->Has(kAnchored)) {
    const bool wraps = end->month < start->month ||
                       (end->month == start->month && end->day != 0 &&
                        end->day < start->day);
    end->year = static_cast<int16_t>(start->year + (wraps ? 1 : 0));
  }
  Resolve(reference, tense, end);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
