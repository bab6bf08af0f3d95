#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/figures/calendar/when.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

constexpr absl::string_view kSeasons[] = {"", "SP", "SU", "FA", "WI"};

// REQUIRES: width <= 4.
void AppendPadded(int value, int width, std::string* out) {
  if (value < 0 || value > 9999) {  // years far away
    absl::StrAppend(out, value);
    return;
  }
  char digits[4];
  int begin = 4;
  for (; value > 0 || 4 - begin < width; value /= 10) {
    digits[--begin] = static_cast<char>('0' + value % 10);
  }
  out->append(digits + begin, 4 - begin);
}

void AppendYear(const When& when, std::string* out) {
  if (when.year == When::kOpen) {
    out->append("XXXX");
  } else if (when.Has(kTwoDigits)) {
    out->append("XX");
    AppendPadded(when.year % 100, 2, out);
  } else {
    AppendPadded(when.year, 4, out);
  }
}

void AppendField(int value, std::string* out) {
  // All fields of months and days have two digits.
  const char digits[3] = {'-', static_cast<char>('0' + value / 10),
                          static_cast<char>('0' + value % 10)};
  out->append(value == 0 ? "-XX" : digits, 3);
}

void AppendDay(const When& when, std::string* out) {
  if (when.easter != When::kNoEaster) return;
  AppendYear(when, out);
  if (when.nth != 0) {
    AppendField(when.month, out);
    absl::StrAppend(out, "-WXX-", when.weekday, "-#", when.nth);
  } else if (when.weekday != 0 && when.day == 0) {
    if (when.week == 0) {
      absl::StrAppend(out, "-WXX-", when.weekday);
    } else {
      out->append("-W");
      AppendPadded(when.week, 2, out);
      absl::StrAppend(out, "-", when.weekday);
    }
  } else {
    AppendField(when.month, out);
    AppendField(when.day, out);
  }
}

void AppendWeek(const When& when, std::string* out) {
  AppendYear(when, out);
  if (when.month != 0) AppendField(when.month, out);
  if (when.week == 0) {
    out->append("-WXX");
  } else {
    out->append("-W");
    AppendPadded(when.week, 2, out);
  }
  if (when.grain == Grain::kWeekend) out->append("-WE");
}

void AppendTime(const When& when, std::string* out) {
  out->push_back('T');
  if (when.hour < 0) {
    absl::StrAppend(out, PartLetters(when.part));
    return;
  }
  AppendPadded(when.hour, 2, out);
  if (when.minute < 0) return;
  out->push_back(':');
  AppendPadded(when.minute, 2, out);
  if (when.second < 0) return;
  out->push_back(':');
  AppendPadded(when.second, 2, out);
}

void AppendInterval(const When& when, std::string* out) {
  When start, end;
  if (!StartOf(when, &start) || !EndOf(when, &end)) return;
  AppendDay(start, out);
  out->push_back('/');
  AppendDay(end, out);
}

void AppendFiscal(const When& when, std::string* out) {
  out->append(when.Has(kSchool) ? "SY" : "FY");
  AppendYear(when, out);
  if (when.grain == Grain::kQuarter) {
    absl::StrAppend(out, "-Q", when.nth);
  } else if (when.grain == Grain::kHalf) {
    absl::StrAppend(out, "-H", when.nth);
  }
}

}  // namespace

void AppendTimex(const When& when, std::string* out) {
  if (when.Has(kImpossible)) return;
  switch (when.grain) {
    case Grain::kTime:
      break;
    case Grain::kNow:
      out->append("PRESENT_REF");
      return;
    case Grain::kVaguePast:
      out->append("PAST_REF");
      return;
    case Grain::kVagueFuture:
      out->append("FUTURE_REF");
      return;
    case Grain::kDay:
      AppendDay(when, out);
      break;
    case Grain::kWeek:
    case Grain::kWeekend:
      // ISO 8601 does not count the weeks of a month.
      if (when.month != 0 && when.year != When::kOpen) {
        AppendInterval(when, out);
        return;
      }
      AppendWeek(when, out);
      break;
    case Grain::kMonth:
      AppendYear(when, out);
      AppendField(when.month, out);
      break;
    case Grain::kSeason:
      if (when.year != When::kOpen) {
        AppendYear(when, out);
        out->push_back('-');
      }
      absl::StrAppend(out, kSeasons[when.season]);
      break;
    case Grain::kYear:
      if (when.Has(kFiscal) || when.Has(kSchool)) {
        AppendFiscal(when, out);
      } else {
        AppendYear(when, out);
      }
      break;
    case Grain::kQuarter:
    case Grain::kHalf:
      if (when.Has(kFiscal)) {
        AppendFiscal(when, out);
        break;
      }
      AppendInterval(when, out);
      return;
    case Grain::kDecade:
    case Grain::kCentury:
      AppendInterval(when, out);
      return;
  }
  if (when.has_time()) AppendTime(when, out);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
