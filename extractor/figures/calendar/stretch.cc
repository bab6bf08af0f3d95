#include "extractor/figures/calendar/stretch.h"

#include <algorithm>

#include "absl/types/span.h"
#include "extractor/figures/calendar/chart.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

using Tokens = absl::Span<const text::Token>;

bool IsDigits(Tokens tokens, size_t i) {
  return i < tokens.size() && tokens[i].kind == text::TokenKind::kNumber;
}

// Digits that a sign joins to others: 10:30, 24/12, 2018-09-23.
bool IsJoinedDigits(Tokens tokens, uint32_t i) {
  if (!IsDigits(tokens, i + 2) || !tokens[i + 1].glued() ||
      !tokens[i + 2].glued()) {
    return false;
  }
  const uint8_t sign = tokens[i + 1].sign;
  return sign == ':' || sign == '/' || sign == text::kHyphenSign ||
         sign == text::kEnDashSign;
}

// The colon of 10:30, the stop of Sept.30.
bool IsInnerSign(Tokens tokens, uint32_t i) {
  const uint8_t sign = tokens[i].sign;
  if ((sign != ':' && sign != '.') || i == 0 || !IsDigits(tokens, i + 1) ||
      !tokens[i].glued() || !tokens[i + 1].glued()) {
    return false;
  }
  // 2015-11-13T21:20 has a word there too.
  return sign == ':' || tokens[i - 1].kind == text::TokenKind::kWord;
}

// '90s
bool IsShortDecade(Tokens tokens, uint32_t i) {
  return i > 0 && tokens[i].glued() &&
         tokens[i - 1].sign == text::kSingleQuoteSign &&
         tokens[i].end - tokens[i].begin == 2;
}

}  // namespace

bool StretchFinder::Next(uint32_t floor, text::TokenRange* stretch) {
  next_ = std::max(next_, floor);
  for (; trigger_ < triggers_.size(); ++trigger_) {
    const uint32_t token = triggers_[trigger_];
    if (token < next_ || !Triggers(token)) continue;
    *stretch = {token, token + 1};
    if (!Widen(floor, stretch)) {
      next_ = std::max(token + 1, stretch->end);
      continue;
    }
    next_ = stretch->size() < Chart::kMaxTokens ? stretch->end : token + 1;
    return true;
  }
  return false;
}

bool StretchFinder::Triggers(uint32_t i) const {
  const uint16_t bits = BitsAt(i);
  if (bits & (kTriggers | kYearWord | kDottedWord)) return true;
  if (IsJoinedDigits(tokens_, i) || IsShortDecade(tokens_, i)) return true;
  // 3h, 18th
  return i + 1 < tokens_.size() && tokens_[i + 1].glued() &&
         (BitsAt(i + 1) & kTriggersGlued) != 0;
}

bool StretchFinder::Widen(uint32_t floor, text::TokenRange* stretch) {
  const uint32_t trigger = stretch->first;
  const std::vector<Number>& numbers = *scope_.numbers;
  while (number_ < numbers.size() && numbers[number_].tokens.end <= trigger) {
    ++number_;
  }
  const uint32_t kBack = Chart::kMaxTokens / 2;
  const uint32_t size = tokens_.size();
  const auto inside = [this](uint32_t i) {
    return (BitsAt(i) & kInside) != 0 || InNumber(i) ||
           IsInnerSign(tokens_, i);
  };
  const auto starts = [this](uint32_t i) {
    return (BitsAt(i) & (kStartsPiece | kDigitWord)) != 0 ||
           tokens_[i].sign == text::kSingleQuoteSign || InNumber(i);
  };
  // The s of 1990s is glued to its digits.
  const auto ends = [this](uint32_t i) {
    return (BitsAt(i) & (kEndsPiece | kDigitWord)) != 0 || InNumber(i) ||
           (tokens_[i].glued() && tokens_[i].kind == text::TokenKind::kWord);
  };
  uint32_t first = trigger, end = trigger + 1;
  while (first > floor && trigger - first < kBack &&
         !tokens_[first].Has(text::kSentenceStart) && inside(first - 1)) {
    --first;
  }
  while (end < size && end - first < Chart::kMaxTokens &&
         !tokens_[end].Has(text::kSentenceStart) && inside(end)) {
    ++end;
  }
  const bool cut = end - first == Chart::kMaxTokens;
  while (first < trigger && !starts(first)) ++first;
  while (!cut && end > trigger + 1 && !ends(end - 1)) --end;
  *stretch = {first, end};
  first_number_ = number_;
  while (first_number_ > 0 && numbers[first_number_ - 1].tokens.end > first) {
    --first_number_;
  }
  return end - first > 1 || vague_ || (BitsAt(trigger) & kAlone) != 0;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
