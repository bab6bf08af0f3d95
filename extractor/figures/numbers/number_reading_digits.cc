// The part of NumberReading that begins with digits.

#include "absl/strings/numbers.h"
#include "extractor/figures/numbers/number_reading.h"
#include "extractor/figures/words/digits.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace {

using text::Token;
using text::TokenKind;

// Bytes that separate thousands with a space that does not break: U+00A0,
// U+2009, U+202F.
bool IsThinGap(absl::string_view gap) {
  return gap == "\xC2\xA0" || gap == "\xE2\x80\x89" || gap == "\xE2\x80\xAF";
}

// U+2044
constexpr absl::string_view kFractionSlash = "\xE2\x81\x84";

// A sextillion, in groups of three.
constexpr int kMostGroups = 7;

bool IsPlainDigits(absl::string_view token) {
  for (const char c : token) {
    if (c < '0' || c > '9') return false;
  }
  return !token.empty();
}

}  // namespace

bool NumberReading::StartWithDigits(uint32_t i) {
  number_->flags |= kHasDigits;
  switch (ReadDigits(text_.Bytes(tokens_[i]), &group_)) {
    case DigitForm::kInvalid:
      return false;
    case DigitForm::kVulgar: {
      uint64_t over = 0, under = 0;
      VulgarFraction(text_.Bytes(tokens_[i]), &over, &under);
      SetFraction(over, under);
      number_->flags |= kHasVulgar;
      TakeScaleOfFraction();
      return true;
    }
    case DigitForm::kPlain:
      TakeSpacedGroups();
      if (end_ == i + 1) TakeSlash();
      break;
    case DigitForm::kSeparated:
      number_->flags |= kHasSeparators;
      break;
    case DigitForm::kDecimal:
      number_->flags |= kHasPoint;
      break;
    case DigitForm::kSeparatedDecimal:
      number_->flags |= kHasSeparators | kHasPoint;
      break;
  }
  TakeSuffix();
  if (number_->kind == Number::Kind::kCardinal && !number_->Has(kSlash)) {
    TakeVulgar();
    TakeExponent();
  }
  return true;
}

void NumberReading::TakeSpacedGroups() {
  const absl::string_view first = text_.Bytes(tokens_[end_ - 1]);
  if (first.size() > 3 || first[0] == '0') return;
  // An apostrophe or a thin space groups by itself; a space only if all that
  // follows are groups of three, at least one, and no other number is near.
  const uint32_t start = end_ - 1;
  Decimal value = group_;
  uint32_t i = end_;
  bool plain_space = false;
  for (int groups = 0; groups < kMostGroups; ++groups) {
    uint32_t next = i;
    if (SignAt(i, text::kSingleQuoteSign) && tokens_[i].glued()) ++next;
    if (next >= tokens_.size() || tokens_[next].kind != TokenKind::kNumber) {
      break;
    }
    const absl::string_view digits = text_.Bytes(tokens_[next]);
    const absl::string_view gap =
        text_.bytes().substr(tokens_[next - 1].end,
                             tokens_[next].begin - tokens_[next - 1].end);
    const bool good = next > i ? gap.empty() : IsThinGap(gap) || gap == " ";
    if (!good || digits.size() != 3 || !IsPlainDigits(digits)) {
      if (plain_space) return;  // a telephone number, or who knows
      break;
    }
    plain_space = plain_space || gap == " ";
    Decimal group;
    Decimal::Parse(digits, &group);
    value.Shift(3).Add(group);
    i = next + 1;
  }
  if (i == end_) return;
  const bool odd_before =
      start > 0 && (tokens_[start - 1].kind == TokenKind::kNumber ||
                    tokens_[start - 1].IsSign('+') ||
                    tokens_[start - 1].IsSign(text::kHyphenSign));
  const bool odd_after = SignAt(i, text::kHyphenSign);
  if (plain_space && (odd_before || odd_after)) return;
  group_ = value;
  number_->flags |= kHasSeparators;
  end_ = i;
}

void NumberReading::TakeSuffix() {
  if (end_ >= tokens_.size() || !tokens_[end_].glued()) return;
  if (!WordAt(end_).Is(NumberRole::kSuffix) ||
      !SuffixFits(text_.Bytes(tokens_[end_ - 1]),
                  text_.Bytes(tokens_[end_]))) {
    return;
  }
  if (number_->Has(kSlash)) {  // "1/10th"
    ++end_;
    return;
  }
  if (number_->Has(kHasPoint)) return;
  number_->kind = Number::Kind::kOrdinal;
  number_->value = group_;
  ++end_;
}

void NumberReading::TakeSlash() {
  if (end_ >= tokens_.size() || !tokens_[end_].glued() ||
      (!SignAt(end_, '/') && text_.Bytes(tokens_[end_]) != kFractionSlash)) {
    return;
  }
  const uint32_t below = end_ + 1;
  if (below >= tokens_.size() || !tokens_[below].glued() ||
      tokens_[below].kind != TokenKind::kNumber) {
    return;
  }
  uint64_t over = 0, under = 0;
  if (!absl::SimpleAtoi(text_.Bytes(tokens_[below - 2]), &over) ||
      !absl::SimpleAtoi(text_.Bytes(tokens_[below]), &under) || under == 0 ||
      under > 1000000 || over > 1000000) {
    return;
  }
  if (SignAt(below + 1, '/') && tokens_[below + 1].glued()) return;  // a date
  SetFraction(over, under);
  number_->flags |= kSlash;
  end_ = below + 1;
}

void NumberReading::TakeVulgar() {
  const uint32_t i = end_;
  uint64_t over = 0, under = 0;
  uint32_t end = i + 1;
  if (i < tokens_.size() && tokens_[i].kind == TokenKind::kNumber &&
      VulgarFraction(text_.Bytes(tokens_[i]), &over, &under)) {
    group_.Add(Decimal::Quotient(over, under));
  } else if (ReadEighths(i, &over, &under, &end)) {
    group_.Add(Decimal::Quotient(over, under));
  } else {
    return;
  }
  number_->flags |= kHasVulgar;
  end_ = end;
}

bool NumberReading::ReadEighths(uint32_t i, uint64_t* over, uint64_t* under,
                                uint32_t* end) const {
  // "99 1/2", "99-1/2" as Reuters and "99 1-2" as AP have it.
  const bool joint = HyphenAt(i);
  const uint32_t first = joint ? i + 1 : i;
  if (first + 2 >= tokens_.size() || (!joint && tokens_[first].glued()) ||
      tokens_[first].kind != TokenKind::kNumber ||
      !tokens_[first + 1].glued() || !tokens_[first + 2].glued() ||
      tokens_[first + 2].kind != TokenKind::kNumber) {
    return false;
  }
  const bool slash = SignAt(first + 1, '/');
  if (!slash && (joint || !HyphenAt(first + 1))) return false;
  const absl::string_view above = text_.Bytes(tokens_[first]);
  const absl::string_view below = text_.Bytes(tokens_[first + 2]);
  if (above.size() > 2 || below.size() > 2 ||
      !absl::SimpleAtoi(above, over) || !absl::SimpleAtoi(below, under) ||
      *over >= *under || *over == 0) {
    return false;
  }
  *end = first + 3;
  if (!joint && slash) return true;
  // What could be a date or a score is none of halves, quarters, eighths.
  const bool of_two = (*under & (*under - 1)) == 0 && *over % 2 == 1;
  const bool goes_on = *end + 1 < tokens_.size() && tokens_[*end].glued() &&
                       (SignAt(*end, '/') || HyphenAt(*end)) &&
                       tokens_[*end + 1].kind == TokenKind::kNumber;
  return of_two && !goes_on && number_->flags == kHasDigits;
}

void NumberReading::TakeExponent() {
  if (end_ >= tokens_.size() || !tokens_[end_].glued() ||
      tokens_[end_].kind != TokenKind::kWord) {
    return;
  }
  const absl::string_view word = text_.Bytes(tokens_[end_]);
  int exponent = 0;
  uint32_t end = end_ + 1;
  if ((word[0] == 'e' || word[0] == 'E') && word.size() <= 5) {
    if (word.size() == 1 && HyphenAt(end) && end + 1 < tokens_.size() &&
        IsPlainDigits(text_.Bytes(tokens_[end + 1])) &&
        absl::SimpleAtoi(text_.Bytes(tokens_[end + 1]), &exponent)) {
      exponent = -exponent;
      end += 2;
    } else if (!absl::SimpleAtoi(word.substr(1), &exponent) ||
               // an aeroplane, the 7E7
               (word[0] == 'E' && word.find('+') == word.npos &&
                !number_->Has(kHasPoint))) {
      return;
    }
  } else if (word == "x10" && SignAt(end, '^') && tokens_[end].glued()) {
    const bool minus = HyphenAt(++end);
    end += minus;
    if (end >= tokens_.size() ||
        !absl::SimpleAtoi(text_.Bytes(tokens_[end]), &exponent)) {
      return;
    }
    if (minus) exponent = -exponent;
    ++end;
  } else {
    return;
  }
  if (exponent > Decimal::kMaxShift || exponent < -Decimal::kMaxShift) return;
  group_.Shift(exponent);
  number_->flags |= kHasExponent;
  end_ = end;
}

void NumberReading::TakeLeadingPoint(uint32_t floor) {
  if (begin_ <= floor || !SignAt(begin_ - 1, '.') || !tokens_[begin_].glued() ||
      !IsPlainDigits(text_.Bytes(tokens_[begin_])) ||
      number_->kind != Number::Kind::kCardinal || number_->under != 0 ||
      end_ != begin_ + 1) {
    return;
  }
  const Token& point = tokens_[begin_ - 1];
  if (point.glued() && begin_ >= 2) {
    const TokenKind kind = tokens_[begin_ - 2].kind;
    if (kind != TokenKind::kSymbol && kind != TokenKind::kDash &&
        !tokens_[begin_ - 2].IsSign('(')) {
      return;
    }
  }
  group_.Shift(-static_cast<int>(text_.Bytes(tokens_[begin_]).size()));
  number_->flags |= kHasPoint;
  --begin_;
}

}  // namespace figures
}  // namespace onrecord
