#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {

namespace {

// The count of a number item in millionths; -1 if it does not fit.
int64_t CountOf(const Scope& scope, const Item& item) {
  if (item.Has(kHalfCount)) return Amount::kOne / 2;
  // "two-and-a-half": the value says which part is added.
  if (item.value != 0) {
    return item.number * Amount::kOne + Amount::kOne / item.value;
  }
  if (item.numeral == UINT32_MAX) return item.number * Amount::kOne;
  Decimal value = (*scope.numbers)[item.numeral].value;
  if (value.negative()) return -1;
  value.Shift(6);
  const std::optional<int64_t> count = value.ToInt64();
  // Thirds of an hour are rounded to a millionth.
  if (!count.has_value()) {
    const Number& number = (*scope.numbers)[item.numeral];
    if (number.under == 0) return -1;
    return static_cast<int64_t>(
        static_cast<double>(number.over) / number.under * Amount::kOne + 0.5);
  }
  return *count <= INT64_MAX / 1000000 ? *count : -1;
}

bool UnitFits(const Join& join) {
  const Item& number = join.left;
  const Item& unit = join.right;
  const Scope& scope = join.scope;
  const bool plural = unit.type == Type::kUnits;
  if (unit.Has(kGluedUnit) &&
      (join.connector != Connector::kGlued || scope.IsCapital(unit.first))) {
    return false;  // "a 3D film"
  }
  if (join.connector == Connector::kDash) {
    // "two-year": no space on either side, no plural.
    const text::Token* dash = scope.TokenAt(number.end);
    const text::Token* word = scope.TokenAt(unit.first);
    if (plural || dash == nullptr || word == nullptr || !dash->glued() ||
        !word->glued()) {
      return false;
    }
  }
  if (number.Has(kArticle)) {
    // "a second" is mostly another one, "a half" a fraction.
    if (join.connector == Connector::kRunning) return false;
    return !plural && unit.unit != Unit::kSecond &&
           unit.unit != Unit::kHalf && unit.unit != Unit::kQuarter &&
           unit.unit != Unit::kFiscalYear && unit.unit != Unit::kSchoolYear &&
           unit.unit != Unit::kFiscalQuarter &&
           join.connector != Connector::kDash;
  }
  if (number.Has(kHalfCount)) {
    const text::Token* half = scope.TokenAt(number.first);
    if (half->glued() && scope.Word(number.first - 1) == "-") return false;
    return number.number != 15 && !plural && unit.unit != Unit::kQuarter;
  }
  if (number.Has(kVagueCount)) {
    return plural && join.connector == Connector::kNil;
  }
  if (unit.unit == Unit::kHalf || (unit.unit == Unit::kQuarter && !plural)) {
    return false;
  }
  // "the 1986 year" is a date.
  const bool of_years = unit.unit == Unit::kYear ||
                        unit.unit == Unit::kFiscalYear ||
                        unit.unit == Unit::kSchoolYear;
  if (of_years && !plural && join.connector == Connector::kNil &&
      number.Has(kDigits) && number.number >= 1800 && number.number < 2100) {
    return false;
  }
  const bool one = number.Has(kIntegral) && number.number == 1;
  const bool apart = join.connector != Connector::kDash &&
                     join.connector != Connector::kGlued;
  if (!plural && !one && apart &&
      (join.scope.Word(unit.first) == "second" ||
       unit.unit == Unit::kWeekend)) {
    return false;
  }
  return !(plural && one);
}

// "at 1830 hrs": a time of day.
bool IsClock(const Join& join, When* time) {
  const absl::string_view unit = join.scope.Word(join.right.first);
  const absl::string_view before =
      join.left.first > 0 ? join.scope.Word(join.left.first - 1)
                          : absl::string_view();
  return (unit == "hrs" || unit == "hrs.") &&
         join.scope.Word(join.left.first).size() == 4 &&
         (before == "at" || before == "by" || before == "until" ||
          before == "from" || before == "before" || before == "after") &&
         TimeOfNumber(join, join.left, time);
}

}  // namespace

bool CountUnit(const Join& join, Item* out) {
  const Item& number = join.left;
  if (!UnitFits(join)) return false;
  if (IsClock(join, &out->when)) {
    out->type = Type::kTime;
    out->when.flags &= ~kEitherHalf;
    return true;
  }
  if (join.scope.AfterMoneyOrLabel(number.first)) return false;
  Amount amount;
  amount.size = 1;
  amount.parts[0].unit = join.right.unit;
  amount.parts[0].count = CountOf(join.scope, number);
  amount.numeral = number.numeral;
  join.scope.SetAmount(amount, out);
  out->type = Type::kAmount;
  out->unit = join.right.unit;
  out->flags |= number.flags & (kArticle | kVagueCount | kHalfCount);
  // "an additional year" is one, "a year" mostly a measure.
  if (number.Has(kArticle) && join.connector == Connector::kFurther) {
    out->flags &= static_cast<uint16_t>(~kArticle);
    out->sign = static_cast<int8_t>(join.right.first - number.first);
  } else if (number.Has(kArticle) || number.Has(kVagueCount)) {
    out->flags |= kWeak;
  }
  if (join.connector == Connector::kDash) out->flags |= kHyphened;
  return true;
}

bool HalfNumber(const Join& join, Item* out) {
  if (!join.left.Has(kIntegral) || join.left.Has(kArticle) ||
      join.left.value != 0) {
    return false;
  }
  out->type = Type::kNumber;
  out->number = join.left.number;
  out->value = static_cast<uint8_t>(join.right.number);
  return true;
}

// "three quarters of an hour"
bool FractionOf(const Join& join, Item* out) {
  if (!join.right.Has(kArticle) || join.left.Has(kIntegral)) return false;
  Item unit = join.right;
  unit.type = Type::kUnit;
  return CountUnit({join.scope, join.left, Connector::kNil, unit}, out);
}

bool RangeUnit(const Join& join, Item* out) {
  const Item& range = join.left;
  const Item& unit = join.right;
  if (unit.Has(kGluedUnit) || unit.unit == Unit::kHalf) return false;
  if (unit.type == Type::kUnit && join.connector != Connector::kDash) {
    return false;
  }
  if (join.scope.AfterMoneyOrLabel(range.first)) return false;
  // "20 and 40 minutes" are two.
  if (range.type == Type::kNumberPair &&
      (range.first == 0 || join.scope.Word(range.first - 1) != "between")) {
    return false;
  }
  Amount amount;
  amount.size = 1;
  amount.parts[0].unit = unit.unit;
  amount.parts[0].count = range.number * Amount::kOne;
  amount.high = range.number_end * Amount::kOne;
  join.scope.SetAmount(amount, out);
  out->type = Type::kAmount;
  out->unit = unit.unit;
  if (join.connector == Connector::kDash) out->flags |= kHyphened;
  return true;
}

bool BetweenAmount(const Join& join, Item* out) {
  if (join.right.amount == kNoAmount ||
      join.scope.AmountOf(join.right).high == 0) {
    return false;
  }
  const uint16_t cost = out->cost;
  *out = join.right;
  out->cost = cost;
  return true;
}

bool AddAmount(const Join& join, Item* out) {
  Amount amount = join.scope.AmountOf(join.left);
  const Amount& more = join.scope.AmountOf(join.right);
  const uint16_t kUnfit = kHyphened | kVagueCount;
  if ((join.left.flags | join.right.flags) & kUnfit) return false;
  if (amount.high != 0 || more.high != 0 ||
      amount.size + more.size > Amount::kMaxParts ||
      amount.parts[amount.size - 1].unit <= more.parts[0].unit) {
    return false;
  }
  if (join.right.Has(kArticle) && join.connector != Connector::kAnd) {
    return false;
  }
  for (int i = 0; i < more.size; ++i) {
    amount.parts[amount.size++] = more.parts[i];
  }
  join.scope.SetAmount(amount, out);
  out->type = Type::kAmount;
  out->unit = join.left.unit;
  return true;
}

bool HalfMore(const Join& join, Item* out) {
  Amount amount = join.scope.AmountOf(join.left);
  Amount::Part& part = amount.parts[amount.size - 1];
  if (amount.high != 0 || part.count < 0 || join.left.Has(kVagueCount) ||
      join.left.Has(kHyphened)) {
    return false;
  }
  part.count += Amount::kOne / join.right.number;
  amount.numeral = UINT32_MAX;
  join.scope.SetAmount(amount, out);
  out->type = Type::kAmount;
  out->unit = join.left.unit;
  return true;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
