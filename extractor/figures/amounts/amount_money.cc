// The part of AmountReader that reads currencies: signs and codes before the
// number, names behind it, and both glued to it.

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/figures/amounts/amount_reader.h"
#include "extractor/figures/words/digits.h"

namespace onrecord {
namespace figures {

void AmountReader::SetCurrency(uint16_t match, Amount* amount) const {
  const CurrencyName& name = view_.knowledge.currency_name(match);
  amount->kind = Kind::kMoney;
  amount->currency = name.currency;
  amount->minor = name.minor;
  amount->ambiguous = name.ambiguous;
}

bool AmountReader::TakeSign(Number* number, uint32_t floor,
                            Amount* amount) const {
  uint32_t first = number->tokens.first;
  if (first <= floor) return false;
  // "$-5": the number has taken the dash only if a space stands before it.
  bool negative = false;
  uint32_t last = first - 1;
  if (view_.IsJoint(last) && last > floor && view_.IsSign(last - 1, '$')) {
    negative = true;
    --last;
  }
  uint32_t begin = last;
  const uint16_t match = view_.Match(Phrases::kSign, last, &begin);
  if (match == 0 || begin < floor) return false;
  const CurrencyName& name = view_.knowledge.currency_name(match);
  if (name.glued && !view_.Glued(last + 1)) return false;
  if (view_.IsSign(last, '#') && number->scale < 6) return false;
  // "A $5 note" is no Australian dollar, "gave us $5" no American one.
  if (begin < last && !view_.Glued(begin + 1) &&
      (view_.Bytes(begin).size() == 1 || view_.Is(begin, "us")) &&
      !view_.Is(begin, "c") && view_.Bytes(begin) != "US") {
    if (!view_.IsSign(last, '$')) return false;
    begin = last;
  }
  SetCurrency(match, amount);
  if (begin == last && view_.IsSign(last, '$')) {
    amount->currency = known_.us_dollar;
    amount->ambiguous = true;
  }
  amount->signed_money = true;
  // "-$5" and "($5)" of accounts; only the first is negative here.
  if (begin > floor && view_.Glued(begin) && !view_.Glued(begin - 1) &&
      (view_.IsSign(begin - 1, text::kHyphenSign) ||
       view_.IsSign(begin - 1, text::kEnDashSign) ||
       view_.IsSign(begin - 1, '+'))) {
    negative = !view_.IsSign(begin - 1, '+');
    --begin;
  }
  if (negative) number->value.Negate();
  numbers_.ExtendByLetter(view_.text, view_.facts, number);
  amount->core = number->tokens;
  amount->tokens = {begin, number->tokens.end};
  // "$5m dollars", "$50 USD"
  uint32_t end = 0;
  const uint16_t again =
      view_.Match(Phrases::kCurrency, number->tokens.end, &end);
  if (again != 0) {
    const CurrencyName& second = view_.knowledge.currency_name(again);
    const bool agrees = second.currency == amount->currency ||
                        (amount->ambiguous && !second.ambiguous &&
                         view_.IsSign(last, '$') &&
                         view_.Bytes(end - 1).size() == 3);
    if (agrees && !second.minor) {
      amount->currency = second.currency;
      amount->ambiguous = amount->ambiguous && second.ambiguous;
      amount->tokens.end = end;
    }
  }
  amount->rule = "currency-sign-number";
  return true;
}

bool AmountReader::TakeCurrency(Number* number, Amount* amount) const {
  uint32_t at = BehindFraction(*number);
  uint32_t end = 0;
  if (view_.IsJoint(at)) ++at;
  uint16_t match = view_.Match(Phrases::kCurrency, at, &end);
  if (match == 0 && view_.NumberAt(at).Is(NumberRole::kLetter)) {
    Number longer = *number;
    if (!numbers_.ExtendByLetter(view_.text, view_.facts, &longer)) {
      return false;
    }
    at = longer.tokens.end;
    if (view_.IsJoint(at)) ++at;
    match = view_.Match(Phrases::kCurrency, at, &end);
    if (match == 0) return false;
    *number = std::move(longer);
  }
  if (match == 0) {
    // "hundreds of millions of dollars"
    if (!view_.Any(at, kOfWord) ||
        (number->kind != Number::Kind::kVague && number->scale == 0)) {
      return false;
    }
    match = view_.Match(Phrases::kCurrency, at + 1, &end);
    if (match == 0 || end != at + 2) return false;
  }
  const CurrencyName& name = view_.knowledge.currency_name(match);
  if (name.glued && !view_.Glued(at)) return false;
  // "a thousand £1 coins": the sign belongs to what it stands before.
  if (!view_.IsWord(end - 1) && view_.IsNumber(end) && view_.Glued(end)) {
    return false;
  }
  if (name.currency == known_.pound && !name.minor && name.ambiguous &&
      !PoundsAreMoney(*number, end)) {
    return false;
  }
  if (WeighsBefore(number->tokens.first) &&
      view_.Match(Phrases::kUnit, at, &end) != 0) {
    return false;
  }
  // "2 won", "in 2016 won the race"
  if (view_.Is(at, "won") &&
      (number->value < Decimal(100) || view_.Any(end, kDeterminer))) {
    return false;
  }
  SetCurrency(match, amount);
  number->value.Shift(name.scale);
  number->high.Shift(name.scale);
  if (number->scale == 0 && view_.NumberAt(end).Is(NumberRole::kScale)) {
    number->value.Shift(view_.NumberAt(end).value);  // "75 USD million"
    number->scale = view_.NumberAt(end).value;
    ++end;
  }
  amount->tokens.end = end;
  amount->rule = "number-currency";
  return true;
}

bool AmountReader::WeighsBefore(uint32_t first) const {
  for (uint32_t i = first; i > 0 && i + 3 > first; --i) {
    if (view_.Any(i - 1, kWeighWord)) return true;
  }
  return false;
}

bool AmountReader::PoundsAreMoney(const Number& number, uint32_t end) const {
  if (number.scale >= 3 || number.kind == Number::Kind::kVague) return true;
  // "300,000 pounds ($480,000)"
  uint32_t behind = 0;
  if (view_.IsSign(end, '(') && view_.IsNumber(end + 2) &&
      view_.Match(Phrases::kCurrency, end + 1, &behind) != 0) {
    return true;
  }
  // "2.5 pounds to the dollar"
  if (view_.Any(end, kToWord)) {
    for (uint32_t i = end + 1; i < end + 3; ++i) {
      if (view_.Match(Phrases::kCurrency, i, &behind) != 0) return true;
    }
  }
  return pounds_are_money_ && !view_.Any(end, kOfWord);
}

bool AmountReader::ReadGluedMoney(uint32_t i, uint32_t floor,
                                  Amount* amount) const {
  const absl::string_view word = view_.Bytes(i);
  size_t letters = 0;
  while (letters < word.size() &&
         (word[letters] < '0' || word[letters] > '9')) {
    ++letters;
  }
  size_t digits = letters;
  while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') {
    ++digits;
  }
  // "PLX-R18" is a name; "$US55" is money.
  const bool dollar =
      i > floor && view_.Glued(i) && view_.IsSign(i - 1, '$');
  if (view_.Glued(i) && !dollar && i > 0 && !view_.IsSign(i - 1, '(')) {
    return false;
  }
  if (view_.IsJoint(i + 1)) return false;  // "R2-D2"
  uint32_t end = i + 1;
  const uint32_t start = view_.tokens[i].begin + letters;
  if (digits == word.size()) {
    // "RM120" "," "000" "." "5": separators and digits are tokens of their own.
    while (view_.Glued(end) && view_.Glued(end + 1) &&
           (view_.IsSign(end, ',') || view_.IsSign(end, '.')) &&
           view_.IsNumber(end + 1)) {
      end += 2;
    }
  }
  const uint32_t stop = end > i + 1 ? view_.tokens[end - 1].end
                                    : view_.tokens[i].begin + digits;
  Number number;
  number.flags = kHasDigits;
  number.tokens = {i, end};
  if (ReadDigits(view_.text.Bytes(text::Span{start, stop}), &number.value) ==
      DigitForm::kInvalid) {
    return false;
  }
  *amount = Amount();
  const std::string sign = absl::StrCat(dollar ? "$" : "",
                                        word.substr(0, letters));
  const uint16_t match = view_.knowledge.SignCalled(sign);
  if (match == 0) return false;
  SetCurrency(match, amount);
  if (digits < word.size()) {  // "R50m", "EUR5bn"
    const NumberWord& scale =
        view_.knowledge.number_words().Find(word.substr(digits));
    if (!scale.Is(NumberRole::kLetter) &&
        !scale.Is(NumberRole::kAbbreviation)) {
      return false;
    }
    number.value.Shift(scale.value);
    number.scale = scale.value;
  } else if (view_.NumberAt(end).Is(NumberRole::kScale) ||
             view_.NumberAt(end).Is(NumberRole::kAbbreviation) ||
             (view_.NumberAt(end).Is(NumberRole::kLetter) &&
              view_.Glued(end))) {
    number.value.Shift(view_.NumberAt(end).value);
    number.scale = view_.NumberAt(end).value;
    ++end;
  }
  amount->core = {i, end};
  amount->tokens = {dollar ? i - 1 : i, end};
  amount->low = number.value;
  amount->scale = number.scale;
  amount->flags = number.flags;
  amount->signed_money = true;
  amount->rule = "currency-code-number";
  TakeRate(amount);
  return true;
}

}  // namespace figures
}  // namespace onrecord
