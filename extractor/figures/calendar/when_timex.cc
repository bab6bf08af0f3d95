#include <charconv>
#include <cstring>

#include "absl/strings/string_view.h"
#include "extractor/figures/calendar/when.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

constexpr absl::string_view kSeasons[] = {"", "SP", "SU", "FA", "WI"};

// A written form while it grows.
class Buffer {
 public:
  void Add(char c) { bytes_[size_++] = c; }
  void Add(absl::string_view text) {
    memcpy(bytes_ + size_, text.data(), text.size());
    size_ += text.size();
  }
  void AddNumber(int value) {
    const auto end = std::to_chars(bytes_ + size_, bytes_ + kRoom, value);
    size_ = end.ptr - bytes_;
  }
  // Of at least `width` digits. REQUIRES: width is 2 or 4.
  void AddPadded(int value, int width) {
    if (value < 0 || value > 9999) {  // years far away
      AddNumber(value);
      return;
    }
    if (width == 4 || value > 99) {
      if (width == 4 || value > 999) Add(Digit(value / 1000));
      Add(Digit(value / 100 % 10));
    }
    Add(Digit(value / 10 % 10));
    Add(Digit(value % 10));
  }
  absl::string_view text() const { return {bytes_, size_}; }

 private:
  // Two days or moments and a slash take some 50 bytes at most.
  static constexpr size_t kRoom = 96;

  static char Digit(int value) { return static_cast<char>('0' + value); }

  size_t size_ = 0;
  char bytes_[kRoom];
};

void AppendYear(const When& when, Buffer* out) {
  if (when.year == When::kOpen) {
    out->Add("XXXX");
  } else if (when.Has(kTwoDigits)) {
    out->Add("XX");
    out->AddPadded(when.year % 100, 2);
  } else {
    out->AddPadded(when.year, 4);
  }
}

void AppendField(int value, Buffer* out) {
  // All fields of months and days have two digits.
  const char digits[3] = {'-', static_cast<char>('0' + value / 10),
                          static_cast<char>('0' + value % 10)};
  out->Add({value == 0 ? "-XX" : digits, 3});
}

void AppendDay(const When& when, Buffer* out) {
  if (when.easter != When::kNoEaster) return;
  AppendYear(when, out);
  if (when.nth != 0) {
    AppendField(when.month, out);
    out->Add("-WXX-");
    out->AddNumber(when.weekday);
    out->Add("-#");
    out->AddNumber(when.nth);
  } else if (when.weekday != 0 && when.day == 0) {
    if (when.week == 0) {
      out->Add("-WXX-");
    } else {
      out->Add("-W");
      out->AddPadded(when.week, 2);
      out->Add('-');
    }
    out->AddNumber(when.weekday);
  } else {
    AppendField(when.month, out);
    AppendField(when.day, out);
  }
}

void AppendWeek(const When& when, Buffer* out) {
  AppendYear(when, out);
  if (when.month != 0) AppendField(when.month, out);
  if (when.week == 0) {
    out->Add("-WXX");
  } else {
    out->Add("-W");
    out->AddPadded(when.week, 2);
  }
  if (when.grain == Grain::kWeekend) out->Add("-WE");
}

// "Z" or "-05:00".
void AppendZone(int zone, Buffer* out) {
  if (zone == When::kNoZone) return;
  if (zone == 0) {
    out->Add('Z');
    return;
  }
  out->Add(zone < 0 ? '-' : '+');
  const int quarters = zone < 0 ? -zone : zone;
  out->AddPadded(quarters / 4, 2);
  out->Add(':');
  out->AddPadded(quarters % 4 * 15, 2);
}

void AppendTime(const When& when, Buffer* out) {
  out->Add('T');
  if (when.hour < 0) {
    out->Add(PartLetters(when.part));
    return;
  }
  out->AddPadded(when.hour, 2);
  if (when.minute >= 0) {
    out->Add(':');
    out->AddPadded(when.minute, 2);
    if (when.second >= 0) {
      out->Add(':');
      out->AddPadded(when.second, 2);
    }
  }
  AppendZone(when.zone, out);
}

void AppendInterval(const When& when, Buffer* out) {
  When start, end;
  if (!StartOf(when, &start) || !EndOf(when, &end)) return;
  AppendDay(start, out);
  out->Add('/');
  AppendDay(end, out);
}

void AppendFiscal(const When& when, Buffer* out) {
  out->Add(when.Has(kSchool) ? "SY" : "FY");
  AppendYear(when, out);
  if (when.grain == Grain::kQuarter) {
    out->Add("-Q");
    out->AddNumber(when.nth);
  } else if (when.grain == Grain::kHalf) {
    out->Add("-H");
    out->AddNumber(when.nth);
  }
}

void AppendForm(const When& when, Buffer* out) {
  if (when.Has(kImpossible)) return;
  switch (when.grain) {
    case Grain::kTime:
      break;
    case Grain::kNow:
      out->Add("PRESENT_REF");
      return;
    case Grain::kVaguePast:
      out->Add("PAST_REF");
      return;
    case Grain::kVagueFuture:
      out->Add("FUTURE_REF");
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
        out->Add('-');
      }
      out->Add(kSeasons[when.season]);
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

}  // namespace

void AppendTimex(const When& when, std::string* out) {
  Buffer buffer;
  AppendForm(when, &buffer);
  out->append(buffer.text().data(), buffer.text().size());
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
