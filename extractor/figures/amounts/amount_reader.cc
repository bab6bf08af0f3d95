#include "extractor/figures/amounts/amount_reader.h"

namespace onrecord {
namespace figures {
namespace {

// What an amount has from its number, whatever stands beside it.
void SetValue(const Number& number, Amount* amount) {
  if (number.IsOrdinal()) amount->kind = Kind::kOrdinal;
  amount->flags = number.flags;
  amount->scale = number.scale;
  amount->low = number.value;
  if (number.kind == Number::Kind::kVague) {
    amount->range = true;
    amount->high = number.high;
  }
  if (number.IsFraction() && amount->scale == 0) {
    amount->over = number.over;
    amount->under = number.under;
  }
}

}  // namespace

using text::Token;

AmountReader::AmountReader(const DocumentView& view,
                           const NumberReader& numbers,
                           bool pounds_are_money)
    : view_(view), numbers_(numbers), known_(view.knowledge.known()),
      pounds_are_money_(pounds_are_money) {}

void AmountReader::Read(const std::vector<Number>& numbers, uint32_t* i,
                        uint32_t floor, Amount* amount) const {
  if (IsAlone(numbers[*i], floor)) {
    const Number& number = numbers[(*i)++];
    amount->tokens = amount->core = number.tokens;
    SetValue(number, amount);
    return;
  }
  Number number = numbers[(*i)++];
  amount->tokens = amount->core = number.tokens;
  const bool countable = !number.IsOrdinal();
  const bool sign = countable && TakeSign(&number, floor, amount);
  if (countable && !sign && !TakeCurrency(&number, amount) &&
      !TakeUnit(&number, amount)) {
    TakeUnitBefore(&number, floor, amount);
  }
  if (!sign) amount->core = number.tokens;
  SetValue(number, amount);
  if (amount->minor) {
    const int digits = view_.knowledge.currency(amount->currency).digits;
    amount->low.Shift(digits == 0 ? -2 : -digits);
    amount->high.Shift(digits == 0 ? -2 : -digits);
  }
  if (!amount->IsBare() && countable) {
    TakeSmallerUnit(numbers, i, amount);
    TakeRate(amount);
    return;
  }
  if (countable && (TakeAge(amount) || TakeCountedRate(amount))) return;
  if (countable) TakeOneIn(numbers, i, amount);
  if (!number.IsFraction() || number.Has(kSlash)) TakeHyphened(amount);
  // "in their 20s", "incomplete 8300s"
  if (countable && view_.Glued(amount->tokens.end) &&
      view_.Bytes(amount->tokens.end) == "s" && number.Has(kHasDigits)) {
    ++amount->tokens.end;
  }
}

bool AmountReader::IsAlone(const Number& number, uint32_t floor) const {
  // Words that belong to a number behind, and to one before them.
  constexpr uint64_t kTaken = kIndefiniteWord | kPerWord | kInWord | kOutWord |
                              kOverWord | kAgeUnitWord;
  constexpr uint64_t kTakes = kOfWord | kAgeWord | kBetweenItself | kFromWord;
  const absl::Span<const Token> tokens = view_.tokens;
  const auto is_mark = [](const Token& token) {
    return token.kind == text::TokenKind::kPunctuation && !token.IsSign('{');
  };
  const uint32_t first = number.tokens.first, end = number.tokens.end;
  if (first > floor) {
    const Token& before = tokens[first - 1];
    const WordFacts& facts = view_.Facts(before);
    if ((before.kind != text::TokenKind::kWord && !is_mark(before)) ||
        (facts.starts & 1 << Phrases::kSign) != 0 ||
        (facts.classes & kTakes) != 0) {
      return false;
    }
    if (number.IsFraction() && (facts.classes & kAndWord) != 0) return false;
    if (before.IsSign(':') && view_.Any(first - 2, kAgeWord)) return false;
  } else if (first > 0 && view_.Any(first - 1, kTakes)) {
    return false;  // what is said of ages and percents reaches before floor
  }
  if (end >= tokens.size()) return true;
  const Token& next = tokens[end];
  if (is_mark(next)) return true;
  const WordFacts& facts = view_.Facts(next);
  if (next.kind != text::TokenKind::kWord || next.glued() ||
      !facts.number.Is(NumberRole::kNone)) {
    return false;
  }
  constexpr int kStarts = 1 << Phrases::kUnit | 1 << Phrases::kCurrency;
  if ((facts.starts & kStarts) != 0 || (facts.classes & kTaken) != 0) {
    return false;
  }
  const bool large = number.kind == Number::Kind::kVague ||
                     number.scale != 0 || number.IsFraction();
  if (large && (facts.classes & kOfWord) != 0) return false;
  if (next.end - next.begin <= 2 && view_.Folded(end)[0] == 'y') return false;
  // "300,000 copies a day"
  return end + 1 >= tokens.size() ||
         !(tokens[end + 1].kind == text::TokenKind::kDash ||
           tokens[end + 1].IsSign('/') ||
           view_.Any(end + 1, kIndefiniteWord | kPerWord));
}

uint32_t AmountReader::BehindFraction(const Number& number) const {
  uint32_t i = number.tokens.end;
  if (!number.IsFraction()) return i;
  if (view_.Any(i, kOfWord)) ++i;
  if (view_.Any(i, kIndefiniteWord)) return i + 1;
  return number.tokens.end;
}

}  // namespace figures
}  // namespace onrecord
