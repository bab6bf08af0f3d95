#include "extractor/figures/amount_reader.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/figures/digits.h"

namespace onrecord {
namespace figures {

using text::Token;

AmountReader::AmountReader(const DocumentView& view,
                           const NumberReader& numbers,
                           bool pounds_are_money)
    : view_(view), numbers_(numbers), known_(view.knowledge.known()),
      pounds_are_money_(pounds_are_money) {}

void AmountReader::Read(const std::vector<Number>& numbers, uint32_t* i,
                        uint32_t floor, Amount* amount) const {
  if (IsAlone(numbers[*i], floor)) {
    ReadAlone(numbers[(*i)++], amount);
    return;
  }
  Number number = numbers[(*i)++];
  *amount = Amount();
  amount->tokens = amount->core = number.tokens;
  const bool countable = !number.IsOrdinal();
  const bool sign = countable && TakeSign(&number, floor, amount);
  if (countable && !sign && !TakeCurrency(&number, amount)) {
    TakeUnit(&number, amount);
  }
  if (!sign) amount->core = number.tokens;
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
  const std::vector<Token>& tokens = view_.tokens;
  const auto is_mark = [](const Token& token) {
    return token.kind == text::TokenKind::kPunctuation && !token.IsSign('{');
  };
  const uint32_t first = number.tokens.first, end = number.tokens.end;
  const Phrases& phrases = view_.knowledge.phrases();
  if (first > floor) {
    const Token& before = tokens[first - 1];
    const uint16_t id = view_.words[before.word];
    if ((before.kind != text::TokenKind::kWord && !is_mark(before)) ||
        phrases.Starts(Phrases::kSign, id) ||
        (phrases.Bits(id) & kTakes) != 0) {
      return false;
    }
  } else if (first > 0 && view_.Any(first - 1, kTakes)) {
    return false;  // what is said of ages and percents reaches before floor
  }
  if (end >= tokens.size()) return true;
  const Token& next = tokens[end];
  if (is_mark(next)) return true;
  if (next.kind != text::TokenKind::kWord || next.glued() ||
      view_.number_words[next.word] != 0) {
    return false;
  }
  const uint16_t id = view_.words[next.word];
  if (phrases.Starts(Phrases::kUnit, id) ||
      phrases.Starts(Phrases::kCurrency, id) ||
      (phrases.Bits(id) & kTaken) != 0) {
    return false;
  }
  const bool large = number.kind == Number::Kind::kVague ||
                     number.scale != 0 || number.IsFraction();
  if (large && (phrases.Bits(id) & kOfWord) != 0) return false;
  if (next.end - next.begin <= 2 && view_.Folded(end)[0] == 'y') return false;
  // "300,000 copies a day"
  return end + 1 >= tokens.size() ||
         !(tokens[end + 1].kind == text::TokenKind::kDash ||
           tokens[end + 1].IsSign('/') ||
           view_.Any(end + 1, kIndefiniteWord | kPerWord));
}

void AmountReader::ReadAlone(const Number& number, Amount* amount) const {
  amount->tokens = amount->core = number.tokens;
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
  numbers_.ExtendByLetter(view_.text, view_.number_words, number);
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
    if (!numbers_.ExtendByLetter(view_.text, view_.number_words, &longer)) {
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

uint32_t AmountReader::BehindFraction(const Number& number) const {
  uint32_t i = number.tokens.end;
  if (!number.IsFraction()) return i;
  if (view_.Any(i, kOfWord)) ++i;
  if (view_.Any(i, kIndefiniteWord)) return i + 1;
  return number.tokens.end;
}

bool AmountReader::WeighsBefore(uint32_t first) const {
  for (uint32_t i = first; i > 0 && i + 3 > first; --i) {
    if (view_.Any(i - 1, kWeighWord)) return true;
  }
  return false;
}

bool AmountReader::PoundsAreMoney(const Number& number, uint32_t end) const {
  if (number.scale >= 3 || number.kind == Number::Kind::kVague) return true;
  return pounds_are_money_ && !view_.Any(end, kOfWord);
}

bool AmountReader::ReadGluedMoney(uint32_t i, Amount* amount) const {
  const absl::string_view word = view_.Bytes(i);
  size_t letters = 0;
  while (letters < word.size() && (word[letters] < '0' || word[letters] > '9')) {
    ++letters;
  }
  size_t digits = letters;
  while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') {
    ++digits;
  }
  // "PLX-R18" is a name; "$US55" is money.
  const bool dollar = i > 0 && view_.Glued(i) && view_.IsSign(i - 1, '$');
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
    const NumberWord& scale = view_.knowledge.number_words().At(
        view_.knowledge.number_words().lexicon().Find(word.substr(digits)));
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
