// The part of NumberReading that reads parts of wholes: "half a million",
// "two-thirds", "five and a quarter", "nine point five".

#include <algorithm>
#include <optional>

#include "extractor/figures/numbers/number_reading.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace {

using text::TokenKind;

// Largest exponent of a power of ten that fits.
constexpr int kMostRoom = 18;

}  // namespace

uint64_t PowerOfTen(int exponent) {
  uint64_t power = 1;
  for (int i = 0; i < std::min(exponent, kMostRoom); ++i) power *= 10;
  return power;
}

bool NumberReading::TakeAndPart(uint32_t i) {
  if (HyphenAt(i)) ++i;  // "two-and-a-half"
  // "two and fifty-four hundredths"
  if (WordAt(i).Is(NumberRole::kTen) && depth_ == 0 && last_scale_ == 0 &&
      !after_scale_) {
    Number rest;
    NumberReading reading(text_, facts_, kMostDepth);
    if (reading.Run(i, i, &rest) && rest.IsFraction() &&
        rest.over < rest.under) {
      group_.Add(rest.value);
      number_->flags |= kHasVulgar;
      room_ = 0;
      end_ = rest.tokens.end;
      return true;
    }
  }
  uint64_t over = 0;
  if (WordAt(i).Is(NumberRole::kArticle)) over = 1;
  if (WordAt(i).Is(NumberRole::kUnit)) over = WordAt(i).value;
  if (over == 0 || number_->Has(kHasVulgar)) return false;
  uint32_t part = i + 1;
  if (HyphenAt(part)) ++part;
  const NumberWord word = WordAt(part);
  const bool ordinal = word.role >= NumberRole::kOrdinal &&
                       word.role <= NumberRole::kOrdinalTen &&
                       word.value >= 3 && over == 1;
  if (!word.Is(NumberRole::kPart) && !ordinal &&
      !(word.Is(NumberRole::kParts) && over > 1)) {
    return false;
  }
  // "five and a quarter": but "a million and a third category" is none.
  if (ordinal && last_scale_ == 0 && WordAt(part + 1).role !=
      NumberRole::kNone && !IsWord(part + 1, "of")) {
    return false;
  }
  Decimal fraction = Decimal::Quotient(over, word.value);
  // "two million and one half" is 2.5 million, "one billion and a half
  // million" 1000.5 million.
  const NumberWord scale = WordAt(part + 1);
  if (after_scale_ && last_scale_ != 0) {
    const bool own = scale.Is(NumberRole::kScale) && scale.value < last_scale_;
    fraction.Shift(own ? scale.value : last_scale_);
    if (own) ++part;
  }
  group_.Add(fraction);
  number_->flags |= kHasVulgar;
  room_ = 0;
  after_scale_ = false;
  end_ = part + 1;
  return true;
}

void NumberReading::TakeParts() {
  if (number_->Has(kHasVulgar) || number_->Has(kHasPoint) ||
      number_->Has(kHasArticle) || number_->Has(kSlash)) {
    return;
  }
  uint32_t i = end_;
  const bool hyphen = HyphenAt(i);
  if (hyphen) ++i;
  const NumberWord word = WordAt(i);
  Decimal whole = total_;
  const std::optional<int64_t> over = whole.Add(group_).ToInt64();
  if (!over || *over < 1 || *over > 1000000) return;
  const bool one = *over == 1 && !number_->Has(kHasDigits);
  const bool ordinal = word.role >= NumberRole::kOrdinal &&
                       word.role <= NumberRole::kOrdinalTen &&
                       word.value >= 3;
  bool fraction = false;
  if (word.Is(NumberRole::kParts)) {
    fraction = word.value != 2 || *over == 1;
    // "three quarters" may be nine months.
    if (word.value == 4) {
      fraction = *over == 3 && (hyphen || IsWord(i + 1, "of") ||
                                WordAt(i + 2).Is(NumberRole::kScale));
    }
    if (number_->Has(kHasDigits)) fraction = false;
  } else if (one && word.Is(NumberRole::kPart)) {
    fraction = true;
  } else if (one && ordinal) {
    fraction = hyphen || IsWord(i + 1, "of") ||
               i + 1 >= tokens_.size() ||
               tokens_[i + 1].kind == TokenKind::kPunctuation;
  }
  if (!fraction) return;
  total_ = group_ = Decimal();
  SetFraction(*over, word.value);
  end_ = i + 1;
  TakeScaleOfFraction();
  if (number_->kind == Number::Kind::kCardinal) total_ = number_->value;
}

void NumberReading::TakePoint() {
  if (!WordAt(end_).Is(NumberRole::kPoint) || number_->Has(kHasDigits) ||
      last_scale_ != 0) {
    return;
  }
  uint32_t i = end_ + 1;
  int places = 0;
  Decimal decimals;
  for (;; ++i, ++places) {
    const NumberWord word = WordAt(i);
    if (!word.Is(NumberRole::kUnit) && !word.Is(NumberRole::kZero)) break;
    decimals.Shift(1).Add(Decimal(word.value));
  }
  if (places == 0 || places > Decimal::kMaxShift) return;
  group_.Add(decimals.Shift(-places));
  number_->flags |= kHasPoint;
  end_ = i;
  room_ = 0;
  const NumberWord word = WordAt(end_);
  if (word.Is(NumberRole::kScale) && TakeScale(end_, word.value)) ++end_;
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
    // "half-brother", but "a half-point cut"
    if (HyphenAt(i + 1) && !IsWord(i + 2, "point")) return false;
    const bool point = IsWord(i + 1, "point") || HyphenAt(i + 1);
    if (word.value == 4 && !point &&
        !(article && (IsWord(i + 1, "of") || IsShare(i - 1)))) {
      return false;
    }
  }
  if (article) {
    --begin_;
    number_->flags |= kHasArticle;
  }
  return true;
}

bool NumberReading::IsShare(uint32_t article) const {
  if (article == 0 || IsWord(article + 2, "ago") ||
      IsWord(article + 2, "century") || IsWord(article + 2, "hour")) {
    return false;
  }
  for (const char* lead : {"nearly", "almost", "than", "by", "roughly"}) {
    if (IsWord(article - 1, lead)) return true;
  }
  return false;
}

void NumberReading::SetFraction(uint64_t over, uint64_t under) {
  number_->kind = Number::Kind::kFraction;
  number_->over = over;
  number_->under = under;
  number_->value = Decimal::Quotient(over, under);
}

void NumberReading::TakeScaleOfFraction() {
  uint32_t i = end_;
  if (HyphenAt(i)) {
    ++i;
    // "half-a-billion"
    if (WordAt(i).Is(NumberRole::kArticle) && HyphenAt(i + 1)) i += 2;
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

}  // namespace figures
}  // namespace onrecord
