#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {

namespace {

// Days that a time of day can be added to.
bool TakesTime(const Item& date) {
  return date.when.hour < 0 && date.when.grain == Grain::kDay &&
         !(date.Has(kEdged) && date.type == Type::kMoment);
}

}  // namespace

bool DateTime(const Join& join, Item* out) {
  const Item& date = join.left;
  if (!TakesTime(date) || join.right.when.hour < 0) return false;
  if (date.type == Type::kMoment && date.when.part == 0) return false;
  const uint8_t part = date.when.part;
  out->type = Type::kMoment;
  out->when = date.when;
  CopyTime(join.right.when, &out->when);
  if (part != 0) PutInPart(part, &out->when);
  out->flags |= date.flags & kHabit;
  return true;
}

bool DateHour(const Join& join, Item* out) {
  const Item& date = join.left;
  const Item& number = join.right;
  When time;
  if (!TakesTime(date) || !TimeOfNumber(join, number, &time) ||
      number.Has(kHalfCount) || number.Has(kVagueCount) ||
      !join.scope.AtPhraseEnd(number.end)) {
    return false;
  }
  if (time.hour > 12 && time.minute < 0) return false;
  const uint8_t part = date.when.part;
  out->type = Type::kMoment;
  out->when = date.when;
  CopyTime(time, &out->when);
  if (part != 0) PutInPart(part, &out->when);
  return true;
}

bool TimeDate(const Join& join, Item* out) {
  return DateTime({join.scope, join.right, join.connector, join.left}, out);
}

bool DatePart(const Join& join, Item* out) {
  const Item& date = join.left;
  if (!TakesTime(date) || date.when.part != 0) return false;
  const text::Token* word = join.scope.TokenAt(join.right.first);
  if (join.connector == Connector::kComma &&
      (word->flags & text::kSentenceStart)) {
    return false;
  }
  out->type = Type::kMoment;
  out->when = date.when;
  out->when.part = join.right.when.part;
  out->flags |= (date.flags | join.right.flags) & kHabit;
  if (out->Has(kHabit)) out->when.flags |= kAnchored;
  return true;
}

bool DayHalf(const Join& join, Item* out) {
  Item part;
  part.first = join.right.first;
  part.when.part = join.right.value == 1 ? PartOfDay('A', 'F')
                                         : PartOfDay('M', 'O');
  return DatePart({join.scope, join.left, join.connector, part}, out);
}

bool PartDate(const Join& join, Item* out) {
  if (join.connector == Connector::kComma) return false;
  return DatePart({join.scope, join.right, Connector::kNil, join.left}, out);
}

bool DateTimes(const Join& join, Item* out) {
  const Item& date = join.left;
  Item times = join.right;
  if (!TakesTime(date)) return false;
  if (times.type == Type::kNumberRange) {
    Item range;
    range.first = times.first;
    range.end = times.end;
    if (!From({join.scope, Item(), Connector::kNil, times}, &range)) {
      return false;
    }
    times = range;
  }
  const uint8_t part = date.when.part;
  out->type = Type::kMomentRange;
  out->when = out->until = date.when;
  CopyTime(times.when, &out->when);
  CopyTime(times.until, &out->until);
  if (part != 0) {
    PutInPart(part, &out->when);
    PutInPart(part, &out->until);
  }
  return true;
}

bool OrdinalTime(const Join& join, Item* out) {
  Item day = join.left;
  if (!IsDayNumber(day) || !day.Has(kSuffixed)) return false;
  day.type = Type::kDay;
  day.when.day = static_cast<uint8_t>(day.number);
  const Join dated{join.scope, day, join.connector, join.right};
  return join.right.type == Type::kTime ? DateTime(dated, out)
                                        : DateTimes(dated, out);
}

bool TimesDate(const Join& join, Item* out) {
  return DateTimes({join.scope, join.right, join.connector, join.left}, out);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
