// The part of AmountReader that reads units of measure.

#include <optional>

#include "extractor/figures/amounts/amount_reader.h"

namespace onrecord {
namespace figures {
namespace {

// The look of a year of which news tells: 1900 to 2099.
bool IsYear(absl::string_view digits) {
  return digits.size() == 4 && (digits.substr(0, 2) == "19" ||
                                digits.substr(0, 2) == "20");
}

}  // namespace

bool AmountReader::TakeUnit(Number* number, Amount* amount) const {
  uint32_t at = BehindFraction(*number);
  const bool joint = view_.IsJoint(at);
  if (joint) ++at;
  // "20 {kg}", "20 <kg>"
  if (view_.IsSign(at, '{') || view_.IsSign(at, '<')) ++at;
  uint32_t end = 0;
  uint16_t match = view_.Match(Phrases::kUnit, at, &end);
  const bool is_letter = view_.NumberAt(at).Is(NumberRole::kLetter);
  if (is_letter && !joint && view_.Bytes(at).size() == 1 &&
      (match == 0 || end == at + 1)) {
    Number longer = *number;
    if (numbers_.ExtendByLetter(view_.text, view_.facts, &longer)) {
      uint32_t longer_end = 0;
      uint32_t next = longer.tokens.end;
      if (view_.IsJoint(next)) ++next;
      const uint16_t unit = view_.Match(Phrases::kUnit, next, &longer_end);
      if (unit != 0 && UnitFits(longer, next, unit)) {
        *number = longer;  // "12.3m tonnes"
        match = unit;
        at = next;
        end = longer_end;
      } else if (match == 0 || LetterIsScale(longer)) {
        if (view_.Glued(at) || view_.Bytes(at) != "t") {
          *number = longer;  // "35m of its devices"
          amount->tokens.end = number->tokens.end;
        }
        return false;
      }
    }
  }
  if (match == 0 && view_.IsSign(at, '"') && view_.Any(at + 1, kExtentWord)) {
    match = known_.inch_name;  // 10" long
    end = at + 1;
  }
  if (match == 0 || !UnitFits(*number, at, match)) return false;
  if (view_.IsSign(end, '}') || view_.IsSign(end, '>')) ++end;
  const Unit& unit =
      view_.knowledge.unit(view_.knowledge.unit_name(match).unit);
  amount->unit = view_.knowledge.unit_name(match).unit;
  if (amount->unit == known_.degree && IsAngle(number->tokens.first, end)) {
    amount->unit = known_.degree_of_arc;
  }
  if (unit.dimension == "temperature" && end > at + 1) {
    TakeLooseMinus(number, end, amount);
  }
  amount->kind = unit.percent ? Kind::kPercent : Kind::kQuantity;
  amount->tokens.end = end;
  amount->rule = unit.percent ? "number-percent" : "number-unit";
  return true;
}

void AmountReader::TakeUnitBefore(Number* number, uint32_t floor,
                                  Amount* amount) const {
  const uint32_t half = number->tokens.first;
  if (!number->IsFraction() || half < floor + 3 ||
      !view_.Any(half, kIndefiniteWord) || !view_.Any(half - 1, kAndWord) ||
      !view_.Any(half - 3, kIndefiniteWord)) {
    return;
  }
  uint32_t end = 0;
  const uint16_t match = view_.Match(Phrases::kUnit, half - 2, &end);
  if (match == 0 || end != half - 1) return;
  const Unit& unit =
      view_.knowledge.unit(view_.knowledge.unit_name(match).unit);
  if (unit.percent) return;
  number->value.Add(Decimal(1));
  number->under = 0;
  number->tokens.first = half - 3;
  amount->tokens.first = half - 3;
  amount->unit = view_.knowledge.unit_name(match).unit;
  amount->kind = Kind::kQuantity;
  amount->rule = "number-unit";
}

void AmountReader::TakeLooseMinus(Number* number, uint32_t end,
                                  Amount* amount) const {
  // "to - 20 degrees Celsius": a minus, unless a dash closes it off.
  const uint32_t first = number->tokens.first;
  if (first < 2 || number->Has(kHasSign) || view_.Glued(first) ||
      !view_.IsSign(first - 1, text::kHyphenSign) ||
      !view_.IsLower(first - 2)) {
    return;
  }
  for (uint32_t i = end; i < end + 4; ++i) {
    if (view_.Has(i) && view_.tokens[i].kind == text::TokenKind::kDash) return;
  }
  number->value.Negate();
  number->flags |= kHasSign;
  amount->tokens.first = first - 1;
}

bool AmountReader::IsAngle(uint32_t first, uint32_t end) const {
  if (view_.Any(end, kAngleWord)) return true;
  return (first > 0 && view_.Any(first - 1, kAngleWord)) ||
         (first > 1 && view_.Any(first - 2, kAngleWord));
}

bool AmountReader::UnitFits(const Number& number, uint32_t at,
                            uint16_t match) const {
  const UnitName& name = view_.knowledge.unit_name(match);
  if (name.glued && !view_.Glued(at)) return false;
  // "one time", "a first time" are no multiples.
  if (name.unit == known_.times && view_.Is(at, "time")) return false;
  const bool year = number.flags == kHasDigits && number.tokens.size() == 1 &&
                    IsYear(view_.Bytes(number.tokens.first));
  // "Close Up, 1990A film", of a page that lost its lines
  if (year && view_.Glued(at) && view_.Bytes(at) == "A") return false;
  // "the 2016 Miles Franklin award"
  if (year && view_.IsTitled(at) && view_.IsTitled(at + 1) &&
      !view_.StartsSentence(at + 1)) {
    return false;
  }
  if (name.unit == known_.times && number.value == Decimal(1) &&
      number.Has(kHasWords)) {
    return false;
  }
  return true;
}

// "a mile and a half": of the same unit.
bool AmountReader::TakeHalf(const Number& half, uint32_t at,
                            Amount* amount) const {
  if (half.tokens.first != at || !view_.Any(at, kIndefiniteWord) ||
      !half.IsFraction() || half.Has(kHasDigits) || amount->under != 0 ||
      amount->kind != Kind::kQuantity) {
    return false;
  }
  amount->low.Add(half.value);
  amount->tokens.end = half.tokens.end;
  return true;
}

void AmountReader::TakeSmallerUnit(const std::vector<Number>& numbers,
                                   uint32_t* i, Amount* amount) const {
  // "5 feet 2 inches", "3 dollars and 50 cents"
  if (*i >= numbers.size() || amount->range ||
      (amount->signed_money && amount->scale != 0)) {
    return;
  }
  uint32_t at = amount->tokens.end;
  const bool hyphen = view_.IsJoint(at);
  if (hyphen) ++at;
  const bool joined = view_.Any(at, kAndWord);
  if (joined) ++at;
  const Number& small = numbers[*i];
  if (joined && TakeHalf(small, at, amount)) {
    ++*i;
    return;
  }
  if (small.tokens.first != at || small.kind != Number::Kind::kCardinal ||
      small.scale != 0) {
    return;
  }
  const std::optional<int64_t> value = small.value.ToInt64();
  const std::optional<int64_t> big = amount->low.ToInt64();
  if (!value || !big || *value < 1 || *big < 0 || *big > 1000000) return;
  uint32_t end = 0;
  uint32_t name_at = small.tokens.end;
  if (view_.IsJoint(name_at)) ++name_at;
  if (amount->unit == known_.foot && *value < 12) {
    const uint16_t unit = view_.Match(Phrases::kUnit, name_at, &end);
    const bool inch =
        unit != 0 && view_.knowledge.unit_name(unit).unit == known_.inch;
    if (view_.Any(name_at, kInWord) &&
        (view_.Is(name_at + 1, "more") ||
         view_.Any(name_at + 1, kExtentWord))) {
      end = name_at + 1;
    } else if (!inch) {
      if (!hyphen) return;
      end = small.tokens.end;  // "6-foot-3"
    }
    amount->low = Decimal::Quotient(*big * 12 + *value, 12);
  } else if (amount->currency != 0 && !amount->minor && *value < 100) {
    const uint16_t match = view_.Match(Phrases::kCurrency, name_at, &end);
    if (match == 0) {
      // "15 dollars 50.", "thirteen dollars forty five"
      if (*value < 10 || (amount->signed_money && small.Has(kHasDigits)) ||
          (view_.Has(name_at) &&
                          view_.tokens[name_at].kind !=
                              text::TokenKind::kPunctuation)) {
        return;
      }
      end = small.tokens.end;
    } else if (!view_.knowledge.currency_name(match).minor) {
      return;
    }
    Decimal cents = small.value;
    amount->low.Add(cents.Shift(-2));
  } else {
    return;
  }
  ++*i;
  amount->tokens.end = end;
}

}  // namespace figures
}  // namespace onrecord
