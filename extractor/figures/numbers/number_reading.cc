#include "extractor/figures/numbers/number_reading.h"

#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace {

using text::Token;
using text::TokenKind;

}  // namespace

NumberWord NumberReading::WordAt(uint32_t i) const {
  if (i >= tokens_.size() || tokens_[i].kind != TokenKind::kWord) return {};
  return facts_[tokens_[i].word].number;
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

void NumberReading::SetVague(const Decimal& low) {
  number_->kind = Number::Kind::kVague;
  number_->flags |= kHasPlural;
  number_->value = low;
  number_->high = low;
  number_->high.Shift(1);
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
