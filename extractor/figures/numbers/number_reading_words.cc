// The part of NumberReading that joins words: tens to hundreds, groups to
// scales.

#include <algorithm>
#include <optional>

#include "extractor/figures/numbers/number_reading.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace {

using text::TokenKind;

constexpr int kMostScale = 60;

// Scales after which, if they follow digits, "and" joins: "3 hundred and 21",
// "6 crore and two hundred". After a million it joins two things.
bool JoinsAfterDigits(int scale) { return scale <= 3 || scale == 5 ||
                                          scale == 7; }

}  // namespace

void NumberReading::Compose() {
  while (TakeNext(end_)) {
  }
  if (number_->kind == Number::Kind::kCardinal) TakeParts();
  if (number_->kind == Number::Kind::kCardinal) TakePoint();
}

bool NumberReading::TakeNext(uint32_t i) {
  if (number_->kind != Number::Kind::kCardinal) return false;
  const bool hyphen = HyphenAt(i);
  // "fifty - two", as text that was cut into words has it
  const bool loose = room_ == 9 && SignAt(i, text::kHyphenSign) &&
                     WordAt(i + 1).Is(NumberRole::kUnit);
  if (hyphen || loose) ++i;
  const NumberWord word = WordAt(i);
  switch (word.role) {
    case NumberRole::kUnit:
    case NumberRole::kTeen:
    case NumberRole::kTen: {
      const uint64_t least_room = word.Is(NumberRole::kUnit) ? 9 : 99;
      if (room_ < least_room) return false;
      // After digits, words go on only if they bring a scale of their own.
      if (number_->Has(kHasDigits) && after_scale_ && last_scale_ >= 6) {
        return false;
      }
      group_.Add(Decimal(word.value));
      room_ = word.Is(NumberRole::kTen) ? 9 : 0;
      break;
    }
    case NumberRole::kHundred: {
      const std::optional<int64_t> group = group_.ToInt64();
      const bool small = group && *group >= 1 && *group <= 99;
      if (hundred_ || (!small && !number_->Has(kHasPoint))) return false;
      group_.Shift(2);
      hundred_ = true;
      room_ = 99;
      after_scale_ = true;
      if (last_scale_ == 0) number_->scale = 2;
      break;
    }
    case NumberRole::kScale:
    case NumberRole::kScales:
    case NumberRole::kAbbreviation:
      // "one mln", but "Eight MN counties"
      if (word.Is(NumberRole::kAbbreviation) && !number_->Has(kHasDigits) &&
          (text_.Shape(tokens_[i]) & text::kInitialUpper) != 0) {
        return false;
      }
      if (word.value < 3 || !TakeScale(i, word.value)) return false;
      break;
    case NumberRole::kDozen:
    case NumberRole::kDozens:
      if (last_scale_ != 0 || hundred_ || word.value != 12) return false;
      group_.Multiply(12);
      room_ = 0;
      end_ = i + 1;
      number_->flags |= kHasWords;
      return false;
    case NumberRole::kOrdinal:
    case NumberRole::kOrdinalTeen:
    case NumberRole::kOrdinalTen:
    case NumberRole::kOrdinalHundred:
    case NumberRole::kOrdinalScale:
      if (word.value == 2 && !hyphen && word.Is(NumberRole::kOrdinal) &&
          total_.IsZero() && !hundred_) {
        return false;  // "twenty second delay"
      }
      return TakeOrdinal(i);
    case NumberRole::kAnd:
      return TakeAnd(i);
    case NumberRole::kNone:
      return TakeDigits(i);
    default:
      return false;
  }
  number_->flags |= kHasWords;
  end_ = i + 1;
  if (word.role <= NumberRole::kTen) after_scale_ = false;
  return true;
}

bool NumberReading::TakeDigits(uint32_t i) {
  // "4 thousand 3 hundred": only with a smaller scale of their own.
  if (!number_->Has(kHasDigits) || !after_scale_ || hundred_ || i != end_ ||
      depth_ == kMostDepth || i >= tokens_.size() ||
      tokens_[i].kind != TokenKind::kNumber || tokens_[i].glued()) {
    return false;
  }
  Number rest;
  NumberReading reading(text_, facts_, depth_ + 1);
  if (!reading.Run(i, i, &rest) || rest.kind != Number::Kind::kCardinal ||
      rest.scale < 2 || rest.scale >= last_scale_ ||
      !(rest.value < Decimal(1).Shift(last_scale_))) {
    return false;
  }
  group_.Add(rest.value);
  room_ = 0;
  after_scale_ = false;
  end_ = rest.tokens.end;
  return true;
}

bool NumberReading::TakeScale(uint32_t i, int exponent) {
  if (group_.IsZero()) {
    // "three lakh crore", "a thousand billion": scale upon scale.
    if (total_.IsZero() || !after_scale_ || end_ != i ||
        number_->scale + exponent > kMostScale) {
      return false;
    }
    total_.Shift(exponent);
    number_->scale += exponent;
    room_ = 0;
    return true;
  }
  if (last_scale_ != 0 && exponent >= last_scale_) return false;
  group_.Shift(exponent);
  total_.Add(group_);
  group_ = Decimal();
  last_scale_ = exponent;
  number_->scale = exponent;
  hundred_ = false;
  after_scale_ = true;
  room_ = 999;
  return true;
}

bool NumberReading::TakeOrdinal(uint32_t i) {
  const NumberWord word = WordAt(i);
  switch (word.role) {
    case NumberRole::kOrdinal:
      if (room_ < 9) return false;
      group_.Add(Decimal(word.value));
      break;
    case NumberRole::kOrdinalTeen:
    case NumberRole::kOrdinalTen:
      if (room_ < 99) return false;
      group_.Add(Decimal(word.value));
      break;
    default:
      if (group_.IsZero() || hundred_ || number_->Has(kHasPoint)) return false;
      group_.Shift(word.value);
      break;
  }
  if (number_->Has(kHasDigits)) return false;
  number_->kind = Number::Kind::kOrdinal;
  total_.Add(group_);
  number_->value = total_;
  group_ = Decimal();
  end_ = i + 1;
  return false;
}

bool NumberReading::TakeAnd(uint32_t i) {
  if (TakeAndPart(i + 1)) return true;
  if (depth_ == kMostDepth || !after_scale_ ||
      (begin_ > 0 && IsWord(begin_ - 1, "between"))) {
    return false;
  }
  const int scale = hundred_ ? 2 : last_scale_;
  const bool digits_next = i + 1 < tokens_.size() &&
                           tokens_[i + 1].kind == TokenKind::kNumber;
  const NumberWord next = WordAt(i + 1);
  const bool small = (next.role >= NumberRole::kUnit &&
                      next.role <= NumberRole::kTen) ||
                     (hundred_ && next.role >= NumberRole::kOrdinal &&
                      next.role <= NumberRole::kOrdinalTen);
  if (!small && !digits_next) return false;
  if (number_->Has(kHasDigits) ? !JoinsAfterDigits(scale) : digits_next) {
    return false;
  }
  // "two hundred and five [thousand]": what follows joins the open group.
  if (hundred_ && next.role >= NumberRole::kUnit &&
      next.role <= NumberRole::kTen) {
    uint32_t end = i + 2;
    uint64_t value = next.value;
    const uint32_t unit = HyphenAt(end) ? end + 1 : end;
    const bool has_unit = next.Is(NumberRole::kTen) &&
                          WordAt(unit).Is(NumberRole::kUnit);
    if (has_unit) {
      value += WordAt(unit).value;
      end = unit + 1;
    }
    const uint32_t after = HyphenAt(end) ? end + 1 : end;
    const NumberRole role = WordAt(after).role;
    if (role == NumberRole::kHundred) return false;  // two numbers
    const bool ordinal = role >= NumberRole::kOrdinal &&
                         role <= NumberRole::kOrdinalScale;
    if (!ordinal) {
      group_.Add(Decimal(value));
      room_ = 0;
      after_scale_ = false;
      end_ = end;
      return true;
    }
  }
  // Read what follows by itself: it must be smaller than the last scale.
  Number rest;
  NumberReading reading(text_, facts_, depth_ + 1);
  if (!reading.Run(i + 1, i + 1, &rest) || rest.Has(kHasPoint) ||
      rest.kind == Number::Kind::kVague || rest.IsFraction()) {
    return false;
  }
  const Decimal limit = Decimal(1).Shift(scale);
  if (!(rest.value < limit) || rest.value.IsZero()) return false;
  if (scale >= 6 && rest.value < Decimal(100)) return false;
  group_.Add(rest.value);
  room_ = 0;
  after_scale_ = false;
  end_ = rest.tokens.end;
  if (rest.IsOrdinal()) {
    number_->kind = Number::Kind::kOrdinal;
    total_.Add(group_);
    number_->value = total_;
  }
  return true;
}

}  // namespace figures
}  // namespace onrecord
