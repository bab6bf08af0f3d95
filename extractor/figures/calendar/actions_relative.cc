#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {

bool AmountAgo(const Join& join, Item* out) {
  const Item& amount = join.left;
  if (amount.Has(kHyphened) && join.connector != Connector::kDash) {
    return false;
  }
  // "two weeks earlier than usual" is a length.
  if (join.scope.Word(join.right.end) == "than") return false;
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
