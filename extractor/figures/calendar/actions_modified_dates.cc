#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

bool ModWeekday(const Reference& reference, Modifier modifier,
                const When& weekday, Item* out) {
  out->type = Type::kWeekday;
  out->when = weekday;
  out->when.flags |= kAnchored;
  if (!reference.known) return true;
  const int today = IsoWeekday(reference.date);
  int days = weekday.weekday - today;  // this week's
  switch (modifier) {
    case Modifier::kThis:
      break;
    case Modifier::kLastOne:
    case Modifier::kPrevious:
      days -= 7;
      break;
    case Modifier::kNext:
      days += 7;
      break;
    case Modifier::kPast:
      if (days >= 0) days -= 7;
      break;
    case Modifier::kComing:
    case Modifier::kFollowing:
      if (days <= 0) days += 7;
      break;
    default:
      return false;
  }
  out->when.SetDate(AddDays(reference.date, days));
  out->type = Type::kDay;
  return true;
}

// "last March", "next spring": the nearest that is over, or to come.
bool ModMonth(const Reference& reference, Modifier modifier, const When& name,
              Item* out) {
  out->when = name;
  out->when.flags |= kAnchored;
  if (!reference.known) return true;
  // A season's last month stands for it.
  int month = name.month == 0 ? 1 : name.month;
  if (name.grain == Grain::kSeason) month = (name.season * 3 + 1) % 12 + 1;
  int year = reference.date.year;
  if (LooksBack(modifier) && month >= reference.date.month) --year;
  if (LooksAhead(modifier) && month <= reference.date.month) ++year;
  if (name.grain == Grain::kSeason && name.season == 4) {
    // Winter counts to the year in which it begins.
    year = reference.date.year - (reference.date.month < 3 ? 1 : 0);
    if (LooksBack(modifier)) --year;
    if (LooksAhead(modifier) && reference.date.month >= 12) ++year;
  }
  out->when.year = static_cast<int16_t>(year);
  return true;
}

bool ModDay(const Reference& reference, Modifier modifier, const When& day,
            Item* out) {
  if (day.Has(kAnchored) || day.year != When::kOpen || day.weekday != 0) {
    // "this Friday, June 15" comes apart as "this Friday" and the day.
    if (day.weekday == 0 || day.nth != 0 || day.Has(kAnchored)) return false;
  }
  out->type = Type::kDay;
  out->when = day;
  Reference from = reference;
  if (modifier == Modifier::kThis && reference.known &&
      out->when.month != 0 && out->when.year == When::kOpen) {
    out->when.year = static_cast<int16_t>(reference.date.year);
    out->when.Settle();
    CheckDay(&out->when);
    return true;
  }
  if (LooksBack(modifier)) {
    from.date = AddDays(from.date, -1);
    Resolve(from, Tense::kPast, &out->when);
  } else {
    if (LooksAhead(modifier)) from.date = AddDays(from.date, 1);
    Resolve(from, Tense::kFuture, &out->when);
  }
  return true;
}

bool ModPart(const Reference& reference, Modifier modifier, const When& part,
             Item* out) {
  int step = 0;
  if (modifier == Modifier::kThe || !StepOf(modifier, &step)) return false;
  out->type = Type::kMoment;
  out->when.flags |= kAnchored;
  out->when.part = part.part;
  if (reference.known) out->when.SetDate(AddDays(reference.date, step));
  return true;
}

}  // namespace

bool ModDate(const Join& join, Item* out) {
  const Modifier modifier = static_cast<Modifier>(join.left.value);
  const Item& date = join.right;
  if (modifier == Modifier::kThe || modifier == Modifier::kIts ||
      modifier == Modifier::kSame || modifier == Modifier::kRecent ||
      date.Has(kHabit) || date.Has(kEdged)) {
    return false;
  }
  const Reference& reference = join.scope.reference;
  out->value = join.left.value;
  // "this may", "to last March" are verbs.
  if (date.type == Type::kMonth && date.Has(kWeak) &&
      !join.scope.IsCapital(date.first)) {
    return false;
  }
  switch (date.type) {
    case Type::kWeekday:
      if (!date.when.IsWeekdayOnly() || date.when.Has(kAnchored)) return false;
      out->number = 1;
      out->unit = Unit::kDay;
      return ModWeekday(reference, modifier, date.when, out);
    case Type::kMonth:
      if (date.when.year != When::kOpen || date.when.Has(kAnchored)) {
        return false;
      }
      out->type = Type::kMonth;
      return ModMonth(reference, modifier, date.when, out);
    case Type::kPeriod:
      if (date.when.year != When::kOpen || date.when.Has(kAnchored) ||
          (date.when.grain != Grain::kSeason &&
           date.when.grain != Grain::kQuarter)) {
        return false;
      }
      out->type = Type::kPeriod;
      return ModMonth(reference, modifier, date.when, out);
    case Type::kDay:
      return ModDay(reference, modifier, date.when, out);
    case Type::kPart:
      return ModPart(reference, modifier, date.when, out);
    default:
      return false;
  }
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
