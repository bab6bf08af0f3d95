#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

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

bool Vague(Modifier modifier, Item* out) {
  if (!LooksAhead(modifier) && !LooksBack(modifier)) return false;
  out->type = Type::kPeriod;
  out->when.grain =
      LooksAhead(modifier) ? Grain::kVagueFuture : Grain::kVaguePast;
  out->when.flags |= kAnchored;
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
  // "the past quarter-century", "this week-long"
  const text::Token* after = join.scope.TokenAt(out->end);
  if (after != nullptr && after->glued() && after->IsSign('-')) return false;
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
  // "the weekend" may be the last or the next one.
  const bool open = modifier == Modifier::kThe && unit == Unit::kWeekend;
  return StretchOf(open ? Reference() : join.scope.reference, unit, step, out);
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

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
