#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {

namespace {

// "end of 2008" as the end of a range: the day from which it is over.
bool IsAnchoredStretch(const Item& item) {
  return item.when.Has(kAnchored) || item.type == Type::kWeekday ||
         item.type == Type::kPart || item.type == Type::kMonth ||
         item.type == Type::kMoment || item.when.grain == Grain::kSeason;
}

}  // namespace

bool EdgeDate(const Join& join, Item* out) {
  const Edge edge = static_cast<Edge>(join.left.value);
  const Item& date = join.right;
  if (date.Has(kEdged) || date.Has(kHabit)) return false;
  if (date.type == Type::kNthUnit && date.Has(kWeak)) return false;
  if ((edge == Edge::kEarlier || edge == Edge::kLater) &&
      !IsAnchoredStretch(date)) {
    return false;
  }
  // "late 5 May" is none; "end of tomorrow" is its last second.
  const bool day = date.type == Type::kDay || date.type == Type::kWeekday;
  *out = date;
  out->first = join.left.first;
  out->flags = static_cast<uint16_t>((date.flags & ~(kWeak | kLiteral)) |
                                     kEdged);
  out->value = join.left.value;
  out->unit = Unit::kNone;
  if (day && edge == Edge::kEnd) {
    out->type = Type::kMoment;
    out->when.hour = 23;
    out->when.minute = out->when.second = 59;
  }
  return date.when.grain != Grain::kNow;
}

bool EdgeUnit(const Join& join, Item* out) {
  const Edge edge = static_cast<Edge>(join.left.value);
  if (edge != Edge::kStart && edge != Edge::kMiddle && edge != Edge::kEnd) {
    return false;
  }
  Item modifier;
  modifier.type = Type::kModifier;
  modifier.value = static_cast<uint8_t>(Modifier::kThis);
  Item unit = *out;
  if (!ModUnit({join.scope, modifier, Connector::kNil, join.right}, &unit)) {
    return false;
  }
  return EdgeDate({join.scope, join.left, join.connector, unit}, out);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
