#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {

int FloorTo(int value, int multiple) { return value - value % multiple; }


bool IsDayNumber(const Item& item) {
  return item.Has(kIntegral) && !item.Has(kArticle) && item.number >= 1 &&
         item.number <= 31;
}

bool IsHourNumber(const Item& item) {
  return item.Has(kIntegral) && !item.Has(kArticle) && item.number >= 0 &&
         item.number <= 24;
}

void CheckDay(When* when) {
  if (when->grain != Grain::kDay || when->month == 0 || when->day == 0) return;
  // 29 February may be, as long as the year is open.
  const int year = when->year == When::kOpen || when->Has(kTwoDigits)
                       ? 2000
                       : when->year;
  if (!IsValid({year, when->month, when->day})) when->flags |= kImpossible;
}

bool TimeOfNumber(const Join& join, const Item& number, When* time) {
  time->grain = Grain::kTime;
  if (IsHourNumber(number) && number.size() == 1) {
    time->hour = static_cast<int8_t>(number.number);
    // "05" has been said in full as little as "5".
    if (number.number >= 1 && number.number <= 12) time->flags |= kEitherHalf;
    return true;
  }
  if (!number.Has(kDigits) || number.size() != 1) return false;
  const absl::string_view digits = join.scope.Word(number.first);
  // 0930 or 9.30
  const size_t point = digits.find('.');
  if (digits.size() > 5) return false;
  const size_t cut = point == absl::string_view::npos ? 2 : point;
  const size_t minutes = point == absl::string_view::npos ? cut : cut + 1;
  if (digits.size() != minutes + 2 || cut < 1 || cut > 2) return false;
  int hour = 0, minute = 0;
  for (size_t i = 0; i < cut; ++i) hour = hour * 10 + (digits[i] - '0');
  for (size_t i = minutes; i < digits.size(); ++i) {
    if (digits[i] < '0' || digits[i] > '9') return false;
    minute = minute * 10 + (digits[i] - '0');
  }
  if (hour < 0 || hour > 24 || minute > 59) return false;
  time->hour = static_cast<int8_t>(hour);
  time->minute = static_cast<int8_t>(minute);
  if (hour >= 1 && hour <= 12) time->flags |= kEitherHalf;
  return true;
}

void PutInPart(uint8_t part, When* time) {
  if (!time->Has(kEitherHalf)) return;
  time->flags &= ~kEitherHalf;
  const bool night = part == PartOfDay('N', 'I') || part == PartOfDay('N', 'T');
  const bool late = night ? time->hour >= 6 && time->hour < 12
                          : IsAfterNoon(part) && time->hour < 12;
  if (late) {
    time->hour = static_cast<int8_t>(time->hour + 12);
  } else if (time->hour == 12 && (night || !IsAfterNoon(part))) {
    time->hour = night ? 0 : 12;
  }
}

void CopyTime(const When& from, When* to) {
  to->hour = from.hour;
  to->minute = from.minute;
  to->second = from.second;
  to->zone = from.zone;
  to->part = from.hour >= 0 ? 0 : from.part;
  to->flags = static_cast<uint8_t>(
      (to->flags & ~kEitherHalf) | (from.flags & (kEitherHalf | kImpossible)));
}

bool StretchOf(const Reference& reference, Unit unit, int step, Item* out) {
  When& when = out->when;
  when.flags |= kAnchored;
  const CivilDate today = reference.date;
  const bool known = reference.known;
  switch (unit) {
    case Unit::kDay:
      out->type = Type::kDay;
      if (known) when.SetDate(AddDays(today, step));
      return true;
    case Unit::kWeek:
    case Unit::kWeekend:
      out->type = unit == Unit::kWeek ? Type::kWeek : Type::kPeriod;
      if (known) {
        const uint8_t flags = when.flags;
        when = WeekOf(AddDays(today, 7 * step));
        when.flags = flags;
      }
      when.grain = unit == Unit::kWeek ? Grain::kWeek : Grain::kWeekend;
      return true;
    case Unit::kMonth:
      out->type = Type::kMonth;
      if (known) when.SetDate(AddMonths({today.year, today.month, 1}, step));
      when.day = 0;
      when.grain = Grain::kMonth;
      return true;
    case Unit::kQuarter: {
      out->type = Type::kPeriod;
      when.grain = Grain::kQuarter;
      if (known) {
        const int first = FloorTo(today.month - 1, 3) + 1;
        when.SetDate(AddMonths({today.year, first, 1}, 3 * step));
        when.nth = static_cast<uint8_t>((when.month + 2) / 3);
      }
      when.day = 0;
      return true;
    }
    case Unit::kYear:
    case Unit::kFiscalYear:
    case Unit::kSchoolYear:
      out->type = Type::kYear;
      when.grain = Grain::kYear;
      if (unit == Unit::kFiscalYear) when.flags |= kFiscal;
      if (unit == Unit::kSchoolYear) when.flags |= kSchool;
      if (known) when.year = static_cast<int16_t>(today.year + step);
      return true;
    case Unit::kDecade:
    case Unit::kCentury: {
      const int years = unit == Unit::kDecade ? 10 : 100;
      out->type = Type::kPeriod;
      when.grain = unit == Unit::kDecade ? Grain::kDecade : Grain::kCentury;
      if (known) {
        when.year = static_cast<int16_t>(FloorTo(today.year, years) +
                                         years * step);
      }
      return true;
    }
    default:
      return false;
  }
}

// How many units a modifier leads away from the present one.
bool StepOf(Modifier modifier, int* step) {
  switch (modifier) {
    case Modifier::kThis:
    case Modifier::kThe:
      *step = 0;
      return true;
    case Modifier::kLastOne:
    case Modifier::kPrevious:
    case Modifier::kPast:
      *step = -1;
      return true;
    case Modifier::kNext:
    case Modifier::kFollowing:
    case Modifier::kComing:
      *step = 1;
      return true;
    default:
      *step = 0;
      return false;
  }
}

bool LooksAhead(Modifier modifier) {
  return modifier == Modifier::kNext || modifier == Modifier::kComing ||
         modifier == Modifier::kFollowing;
}

bool LooksBack(Modifier modifier) {
  return modifier == Modifier::kLastOne || modifier == Modifier::kPast ||
         modifier == Modifier::kPrevious || modifier == Modifier::kRecent;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
