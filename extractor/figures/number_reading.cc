#include "extractor/figures/number_reading.h"

#include <algorithm>

#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace {

using text::Token;
using text::TokenKind;

// Largest number of digits of an exponent that room_ counts with.
constexpr int kMostRoom = 18;

uint64_t PowerOfTen(int exponent) {
  uint64_t power = 1;
  for (int i = 0; i < std::min(exponent, kMostRoom); ++i) power *= 10;
  return power;
}

}  // namespace

NumberWord NumberReading::WordAt(uint32_t i) const {
  if (i >= tokens_.size() || tokens_[i].kind != TokenKind::kWord) return {};
  return words_.At(cache_[tokens_[i].word]);
}

bool NumberReading::SignAt(uint32_t i, uint8_t sign) const {
  return i < tokens_.size() && tokens_[i].IsSign(sign);
}

bool NumberReading::IsWord(uint32_t i, absl::string_view folded) const {
  return i < tokens_.size() && text_.Folded(tokens_[i]) == folded;
}

bool NumberReading::HyphenAt(uint32_t i) const {
  return SignAt(i, text::kHyphenSign) && tokens_[i].glued() &&
         i + 1 < tokens_.size() && tokens_[i + 1].glued();
}

bool NumberReading::Run(uint32_t token, uint32_t floor, Number* number) {
  number_ = number;
  *number_ = Number();
  begin_ = token;
  end_ = token + 1;
  const bool digits = tokens_[token].kind == TokenKind::kNumber;
  if (!(digits ? StartWithDigits(token) : StartWithWord(token, floor))) {
    return false;
  }
  if (digits) TakeLeadingPoint(floor);
  if (number_->kind == Number::Kind::kCardinal && number_->under == 0) {
    Compose();
    if (number_->kind == Number::Kind::kCardinal) {
      number_->value = total_;
      number_->value.Add(group_);
    }
  }
  TakeSign(floor);
  number_->tokens = {begin_, end_};
  return number_->value.FitsPlain();
}

bool NumberReading::StartWithWord(uint32_t i, uint32_t floor) {
  const NumberWord word = WordAt(i);
  number_->flags |= kHasWords;
  switch (word.role) {
    case NumberRole::kZero:
    case NumberRole::kUnit:
    case NumberRole::kTeen:
      group_ = Decimal(word.value);
      return true;
    case NumberRole::kTen:
      group_ = Decimal(word.value);
      room_ = 9;
      return true;
    case NumberRole::kHundred:
    case NumberRole::kScale:
    case NumberRole::kDozen:
      if (i > floor && WordAt(i - 1).Is(NumberRole::kArticle)) {
        --begin_;
        number_->flags |= kHasArticle;
      } else if (i > floor && WordAt(i - 1).Is(NumberRole::kQuantifier)) {
        --begin_;
        Decimal low(word.Is(NumberRole::kDozen) ? word.value : 1);
        SetVague(word.Is(NumberRole::kDozen) ? low : low.Shift(word.value));
        return true;
      } else if ((text_.Shape(tokens_[i]) & text::kInitialUpper) != 0) {
        return false;  // "Million Dollar Baby"
      }
      if (word.Is(NumberRole::kDozen)) {
        group_ = Decimal(word.value);
      } else if (word.Is(NumberRole::kHundred)) {
        group_ = Decimal(100);
        hundred_ = after_scale_ = true;
        room_ = 99;
      } else {
        group_ = Decimal(1);
        TakeScale(i, word.value);
      }
      return true;
    case NumberRole::kScales:
    case NumberRole::kDozens:
    case NumberRole::kTens:
      return StartWithPlural(i, floor);
    case NumberRole::kOrdinal:
    case NumberRole::kOrdinalTeen:
    case NumberRole::kOrdinalTen:
    case NumberRole::kOrdinalHundred:
    case NumberRole::kOrdinalScale:
      return StartWithOrdinal(i, floor);
    case NumberRole::kPart:
      return StartWithPart(i, floor);
    case NumberRole::kCouple:
      if (i == floor || !WordAt(i - 1).Is(NumberRole::kArticle) ||
          !(IsWord(i + 1, "of") || IsWord(i + 1, "hundred") ||
            IsWord(i + 1, "thousand") || IsWord(i + 1, "dozen"))) {
        return false;  // the man and the woman
      }
      --begin_;
      number_->flags |= kHasArticle;
      group_ = Decimal(2);
      if (IsWord(i + 1, "of") && (WordAt(i + 2).Is(NumberRole::kHundred) ||
                                  WordAt(i + 2).Is(NumberRole::kScale) ||
                                  WordAt(i + 2).Is(NumberRole::kDozen))) {
        end_ = i + 2;
      }
      return true;
    default:
      return false;
  }
}

bool NumberReading::StartWithPart(uint32_t i, uint32_t floor) {
  const NumberWord word = WordAt(i);
  const bool article = i > floor && WordAt(i - 1).Is(NumberRole::kArticle);
  if (i > 0) {
    const NumberRole before = WordAt(i - 1).role;
    if (before >= NumberRole::kOrdinal &&
        before <= NumberRole::kOrdinalScale) {
      return false;  // "the first half", "the third quarter"
    }
    // "third-quarter", "mid-half"
    if (SignAt(i - 1, text::kHyphenSign) && tokens_[i].glued()) {
      return false;
    }
  }
  SetFraction(1, word.value);
  const uint32_t alone = end_;
  TakeScaleOfFraction();
  if (end_ == alone) {
    if (HyphenAt(i + 1)) return false;  // "half-brother"
    if (word.value == 4 && !IsWord(i + 1, "of")) return false;
    if (word.value == 4 && !article) return false;
  }
  if (article) {
    --begin_;
    number_->flags |= kHasArticle;
  }
  return true;
}

bool NumberReading::StartWithPlural(uint32_t i, uint32_t floor) {
  const NumberWord word = WordAt(i);
  Decimal low(word.Is(NumberRole::kDozens) ? word.value : 1);
  if (!word.Is(NumberRole::kDozens)) low.Shift(word.value);
  // "tens of thousands", "hundreds of millions"
  if (IsWord(i + 1, "of") && WordAt(i + 2).Is(NumberRole::kScales)) {
    low.Shift(WordAt(i + 2).value);
    end_ = i + 3;
  } else if (word.Is(NumberRole::kTens)) {
    return false;
  }
  if (word.value == 20 && !IsWord(end_, "of")) return false;  // game scores
  if (i > floor && WordAt(i - 1).Is(NumberRole::kQuantifier)) --begin_;
  SetVague(low);
  return true;
}

bool NumberReading::StartWithOrdinal(uint32_t i, uint32_t floor) {
  const NumberWord word = WordAt(i);
  Decimal value(word.value);
  if (word.Is(NumberRole::kOrdinalHundred) ||
      word.Is(NumberRole::kOrdinalScale)) {
    value = Decimal(1).Shift(word.value);
  }
  if (word.Is(NumberRole::kOrdinalTen) && HyphenAt(i + 1) &&
      WordAt(i + 2).Is(NumberRole::kOrdinal)) {
    return false;  // "twentieth-first" is no number
  }
  // "a third of", "by a fifth."
  const bool article = i > floor && WordAt(i - 1).Is(NumberRole::kArticle);
  const bool large = word.Is(NumberRole::kOrdinalHundred) ||
                     word.Is(NumberRole::kOrdinalScale);
  if (article && (large || word.value >= 3)) {
    const bool closes =
        i + 1 >= tokens_.size() ||
        tokens_[i + 1].kind == TokenKind::kPunctuation;
    if (IsWord(i + 1, "of") || closes || IsWord(i + 1, "more") ||
        IsWord(i + 1, "less") || IsWord(i + 1, "higher") ||
        IsWord(i + 1, "lower")) {
      --begin_;
      number_->flags |= kHasArticle;
      SetFraction(1, large ? PowerOfTen(word.value) : word.value);
      return true;
    }
  }
  number_->kind = Number::Kind::kOrdinal;
  number_->value = value;
  return true;
}

void NumberReading::SetFraction(uint64_t over, uint64_t under) {
  number_->kind = Number::Kind::kFraction;
  number_->over = over;
  number_->under = under;
  number_->value = Decimal::Quotient(over, under);
}

void NumberReading::SetVague(const Decimal& low) {
  number_->kind = Number::Kind::kVague;
  number_->flags |= kHasPlural;
  number_->value = low;
  number_->high = low;
  number_->high.Shift(1);
}

void NumberReading::TakeScaleOfFraction() {
  uint32_t i = end_;
  if (HyphenAt(i)) {
    ++i;
  } else {
    if (IsWord(i, "of")) ++i;
    if (WordAt(i).Is(NumberRole::kArticle)) ++i;
  }
  const NumberWord word = WordAt(i);
  // "a quarter of million" is none, "half million" is one.
  if (i == end_ + 1 && IsWord(end_, "of")) return;
  if (word.Is(NumberRole::kScale) || word.Is(NumberRole::kHundred)) {
    // Exact: over * 10^n / under.
    number_->value =
        word.value > 15
            ? number_->value.Shift(word.value)
            : Decimal::Quotient(number_->over * PowerOfTen(word.value),
                                number_->under, 18);
    number_->scale = word.value;
  } else if (word.Is(NumberRole::kDozen)) {
    number_->value = Decimal::Quotient(number_->over * 12, number_->under);
  } else {
    return;
  }
  number_->kind = Number::Kind::kCardinal;
  number_->flags |= kHasWords;
  end_ = i + 1;
}

void NumberReading::TakeSign(uint32_t floor) {
  if (begin_ <= floor) return;
  const Token& before = tokens_[begin_ - 1];
  // "75 -300mm" is a range, badly written.
  if (begin_ >= 2 && tokens_[begin_ - 2].kind == TokenKind::kNumber) return;
  if (WordAt(begin_ - 1).Is(NumberRole::kMinus)) {
    number_->value.Negate();
  } else if (tokens_[begin_].glued() && before.IsSign(text::kHyphenSign) &&
             begin_ - 1 > floor &&
             WordAt(begin_ - 2).Is(NumberRole::kMinus)) {
    --begin_;  // "minus-260"
    number_->value.Negate();
  } else if (tokens_[begin_].glued() && !before.glued() &&
             (before.IsSign(text::kHyphenSign) ||
              before.IsSign(text::kEnDashSign))) {
    number_->value.Negate();
  } else if (tokens_[begin_].glued() && begin_ - 1 > floor &&
             before.IsSign(text::kHyphenSign) &&
             tokens_[begin_ - 2].IsSign('(')) {
    number_->value.Negate();
  } else if (!tokens_[begin_].glued() || before.glued() ||
             !before.IsSign('+')) {
    return;
  }
  --begin_;
  number_->flags |= kHasSign;
}

}  // namespace figures
}  // namespace onrecord
