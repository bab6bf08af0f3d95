#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {

namespace {

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

// From now back, or from tomorrow on, for as long as `amount`.
bool Trailing(const Join& join, const Amount& amount, bool ahead, Item* out) {
  out->type = Type::kDateRange;
  out->flags |= kRelativeAmount;
  out->when.flags = out->until.flags = kAnchored;
  const Reference& reference = join.scope.reference;
  if (!reference.known) return true;
  const Unit unit = amount.parts[0].unit;
  When now = NowFor(amount, reference);
  if (amount.IsSingle() && amount.high == 0 &&
      amount.parts[0].count % Amount::kOne == 0 && amount.IsPlain() &&
      (unit == Unit::kQuarter || unit == Unit::kDecade ||
       unit == Unit::kCentury)) {
    // These are counted by the calendar.
    Item stretch;
    StretchOf(reference, unit, ahead ? 1 : 0, &stretch);
    StartOf(stretch.when, &now);
  } else if (ahead && !now.has_time()) {
    now.SetDate(AddDays(now.ToCivil(), 1));
  }
  When other = now;
  if (!Shift(amount, ahead ? 1 : -1, now, &other)) {
    out->type = Type::kPeriod;
    out->when.grain = ahead ? Grain::kVagueFuture : Grain::kVaguePast;
    return true;
  }
  if (now.has_time()) out->type = Type::kMomentRange;
  out->when = ahead ? now : other;
  out->until = ahead ? other : now;
  return true;
}

bool LooksAhead(Modifier modifier) {
  return modifier == Modifier::kNext || modifier == Modifier::kComing ||
         modifier == Modifier::kFollowing;
}
bool LooksBack(Modifier modifier) {
  return modifier == Modifier::kLastOne || modifier == Modifier::kPast ||
         modifier == Modifier::kPrevious || modifier == Modifier::kRecent;
}

bool Vague(Modifier modifier, Item* out) {
  if (!LooksAhead(modifier) && !LooksBack(modifier)) return false;
  out->type = Type::kPeriod;
  out->when.grain =
      LooksAhead(modifier) ? Grain::kVagueFuture : Grain::kVaguePast;
  out->when.flags |= kAnchored;
  return true;
}

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
  const int month = name.grain == Grain::kSeason ? (name.season * 3 + 1) % 12 + 1
                    : name.month == 0            ? 1
                                                 : name.month;
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

bool ModUnit(const Join& join, Item* out) {
  const Modifier modifier = static_cast<Modifier>(join.left.value);
  const Unit unit = join.right.unit;
  if (join.right.Has(kGluedUnit)) return false;
  if (modifier == Modifier::kLastOne && join.scope.IsVerbAt(out->first)) {
    return false;
  }
  out->value = join.left.value;
  out->unit = unit;
  if (join.right.type == Type::kUnits) {
    if (unit < Unit::kDay && !Vague(modifier, out)) return false;
    out->type = Type::kModUnits;
    if (!Vague(modifier, out)) return false;
    out->type = Type::kModUnits;
    out->value = join.left.value;
    return true;
  }
  if (modifier == Modifier::kSame) {
    if (unit < Unit::kDay) return false;
    Reference unknown;
    return StretchOf(unknown, unit, 0, out);
  }
  if (modifier == Modifier::kRecent) {
    if (unit < Unit::kDay) return false;
    Reference unknown;
    return StretchOf(unknown, unit, 0, out);
  }
  if (modifier == Modifier::kIts) {
    if (unit != Unit::kFiscalYear && unit != Unit::kFiscalQuarter) {
      return false;
    }
    out->flags |= kWeak;
  }
  if (modifier == Modifier::kThe) out->flags |= kWholeUnit;
  int step = 0;
  StepOf(modifier, &step);
  if (unit == Unit::kFiscalQuarter || unit == Unit::kHalf) {
    if (unit == Unit::kHalf) return false;
    out->type = Type::kPeriod;
    out->when.grain = Grain::kQuarter;
    out->when.flags |= kAnchored;
    return true;
  }
  // The past year ends now, the last one in December.
  const bool trails =
      unit == Unit::kFortnight ||
      ((unit == Unit::kHour || unit == Unit::kMinute ||
        (modifier == Modifier::kPast &&
         (unit == Unit::kYear || unit == Unit::kMonth ||
          unit == Unit::kWeek || unit == Unit::kDay ||
          unit == Unit::kDecade || unit == Unit::kCentury))));
  if (trails) {
    if (step == 0) return false;
    Amount amount;
    amount.size = 1;
    amount.parts[0] = {Amount::kOne, unit};
    out->unit = Unit::kNone;
    if (unit == Unit::kDecade || unit == Unit::kCentury) {
      // Ten years back from now, not the calendar's decade.
      amount.parts[0] = {Amount::kOne * (unit == Unit::kDecade ? 10 : 100),
                         Unit::kYear};
    }
    return Trailing(join, amount, step > 0, out);
  }
  return StretchOf(join.scope.reference, unit, step, out);
}

bool ModAmount(const Join& join, Item* out) {
  const Modifier modifier = static_cast<Modifier>(join.left.value);
  if (!LooksAhead(modifier) && !LooksBack(modifier)) return false;
  if (join.right.Has(kArticle)) return false;
  if (join.right.Has(kHyphened) && !join.right.Has(kHalfCount)) return false;
  if (modifier == Modifier::kLastOne && join.scope.IsVerbAt(out->first)) {
    return false;
  }
  const Amount& amount = join.scope.AmountOf(join.right);
  out->value = join.left.value;
  out->unit = join.right.unit;
  if (join.right.Has(kVagueCount) || modifier == Modifier::kRecent) {
    return Vague(modifier, out);
  }
  out->amount = join.right.amount;
  return Trailing(join, amount, LooksAhead(modifier), out);
}

bool CountModUnits(const Join& join, Item* out) {
  const Modifier modifier = static_cast<Modifier>(join.right.value);
  Item amount = *out;
  Item unit = join.right;
  unit.type = Type::kUnits;
  if (!CountUnit({join.scope, join.left, Connector::kNil, unit}, &amount)) {
    return false;
  }
  Item left;
  left.value = join.right.value;
  if (modifier == Modifier::kRecent) return Vague(modifier, out);
  return ModAmount({join.scope, left, Connector::kNil, amount}, out);
}

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

bool AmountAgo(const Join& join, Item* out) {
  const Item& amount = join.left;
  if (amount.Has(kHyphened) && join.connector != Connector::kDash) {
    return false;
  }
  // "a year-earlier loss": see UnitAgo.
  if (amount.Has(kArticle) && join.connector == Connector::kDash) return false;
  out->type = Type::kDay;
  out->when.flags |= kAnchored;
  out->unit = amount.unit;
  if (amount.Has(kVagueCount)) {
    out->type = Type::kPeriod;
    out->when.grain =
        join.right.sign > 0 ? Grain::kVagueFuture : Grain::kVaguePast;
    return true;
  }
  out->amount = amount.amount;
  out->flags |= kRelativeAmount;
  const Reference& reference = join.scope.reference;
  const Amount& length = join.scope.AmountOf(amount);
  // How exactly it is meant, where the day cannot be told.
  Item stretch;
  if (StretchOf(Reference(), amount.unit, 0, &stretch)) {
    out->when.grain = stretch.when.grain;
  }
  if (join.right.sign == 0 || !reference.known || length.high != 0) return true;
  When result;
  if (!Shift(length, join.right.sign, NowFor(length, reference), &result)) {
    return true;
  }
  out->when = result;
  if (result.has_time()) out->type = Type::kMoment;
  return true;
}

bool UnitAgo(const Join& join, Item* out) {
  if (join.right.sign > 0 || join.left.unit < Unit::kDay) return false;
  out->type = Type::kDay;
  out->when.flags |= kAnchored;
  Item stretch;
  if (!StretchOf(Reference(), join.left.unit, 0, &stretch)) return false;
  out->when.grain = stretch.when.grain;
  return true;
}

bool AmountFrom(const Join& join, Item* out) {
  const Item& amount = join.left;
  if (amount.Has(kVagueCount) || amount.Has(kHyphened) ||
      join.right.Has(kHabit)) {
    return false;
  }
  const Amount& length = join.scope.AmountOf(amount);
  const int sign = join.connector == Connector::kBefore ? -1 : 1;
  When from = join.right.when;
  if (join.connector == Connector::kFrom &&
      (join.right.type == Type::kMonth || join.right.type == Type::kYear)) {
    return false;  // "10 years from 1990": a length and a date
  }
  if (from.grain == Grain::kNow) from = NowFor(length, join.scope.reference);
  Resolve(join.scope.reference, Tense::kFuture, &from);
  if (!StartOf(from, &from)) return false;
  out->amount = amount.amount;
  out->unit = amount.unit;
  out->flags |= kRelativeAmount;
  out->type = Type::kDay;
  out->when.flags |= kAnchored;
  When result;
  if (length.high != 0 || !Shift(length, sign, from, &result)) return true;
  out->when = result;
  out->when.flags |= kAnchored;
  if (result.has_time()) out->type = Type::kMoment;
  // "for 3 days from today" lasts.
  if (join.connector == Connector::kFrom && out->first > 0 &&
      join.scope.Word(out->first - 1) == "for") {
    out->type = Type::kDateRange;
    out->until = out->when;
    out->when = from;
  }
  return true;
}

bool Every(const Join& join, Item* out) {
  const Item& date = join.right;
  if (date.type == Type::kUnit || date.type == Type::kUnits ||
      date.type == Type::kAmount || date.when.Has(kAnchored) ||
      date.Has(kEdged)) {
    return false;
  }
  *out = date;
  out->first = join.left.first;
  out->flags = static_cast<uint16_t>((date.flags & ~kWeak) | kHabit);
  out->when.flags |= kAnchored;
  return true;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
