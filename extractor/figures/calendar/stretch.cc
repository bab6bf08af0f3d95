#include "extractor/figures/calendar/stretch.h"

#include <algorithm>

#include "extractor/figures/calendar/chart.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

using Tokens = std::vector<text::Token>;

bool IsDigits(const Tokens& tokens, size_t i) {
  return i < tokens.size() && tokens[i].kind == text::TokenKind::kNumber;
}

// Digits that a sign joins to others: 10:30, 24/12, 2018-09-23.
bool IsJoinedDigits(const Tokens& tokens, uint32_t i) {
  if (!IsDigits(tokens, i + 2) || !tokens[i + 1].glued() ||
      !tokens[i + 2].glued()) {
    return false;
  }
  const uint8_t sign = tokens[i + 1].sign;
  return sign == ':' || sign == '/' || sign == text::kHyphenSign ||
         sign == text::kEnDashSign;
}

// The colon of 10:30, the stop of Sept.30.
bool IsInnerSign(const Tokens& tokens, uint32_t i) {
  const uint8_t sign = tokens[i].sign;
  if ((sign != ':' && sign != '.') || i == 0 || !IsDigits(tokens, i + 1) ||
      !tokens[i].glued() || !tokens[i + 1].glued()) {
    return false;
  }
  // 2015-11-13T21:20 has a word there too.
  return sign == ':' || tokens[i - 1].kind == text::TokenKind::kWord;
}

// '90s
bool IsShortDecade(const Tokens& tokens, uint32_t i) {
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
  const uint16_t bits = words_[tokens_[i].word].bits;
  if (bits & (kTriggers | kYearWord | kDottedWord)) return true;
  if (IsJoinedDigits(tokens_, i) || IsShortDecade(tokens_, i)) return true;
  // 3h, 18th
  return i + 1 < tokens_.size() && tokens_[i + 1].glued() &&
         (words_[tokens_[i + 1].word].bits & kTriggersGlued) != 0;
}

bool StretchFinder::Widen(uint32_t floor, text::TokenRange* stretch) {
  const uint32_t trigger = stretch->first;
  const std::vector<Number>& numbers = *scope_.numbers;
  while (number_ < numbers.size() && numbers[number_].tokens.end <= trigger) {
    ++number_;
  }
  const uint32_t kBack = Chart::kMaxTokens / 2;
  uint32_t first = trigger, end = trigger + 1;
  while (first > floor && trigger - first < kBack &&
         !tokens_[first].Has(text::kSentenceStart) && IsInside(first - 1)) {
    --first;
  }
  while (end < tokens_.size() && end - first < Chart::kMaxTokens &&
         !tokens_[end].Has(text::kSentenceStart) && IsInside(end)) {
    ++end;
  }
  const bool cut = end - first == Chart::kMaxTokens;
  while (first < trigger && !StartsPiece(first)) ++first;
  while (!cut && end > trigger + 1 && !EndsPiece(end - 1)) --end;
  *stretch = {first, end};
  first_number_ = number_;
  while (first_number_ > 0 && numbers[first_number_ - 1].tokens.end > first) {
    --first_number_;
  }
  return end - first > 1 || vague_ ||
         (words_[tokens_[trigger].word].bits & kAlone) != 0;
}

bool StretchFinder::IsInside(uint32_t i) const {
  return (words_[tokens_[i].word].bits & kInside) != 0 || InNumber(i) ||
         IsInnerSign(tokens_, i);
}

bool StretchFinder::StartsPiece(uint32_t i) const {
  return (words_[tokens_[i].word].bits & (kStartsPiece | kDigitWord)) != 0 ||
         tokens_[i].sign == text::kSingleQuoteSign || InNumber(i);
}

bool StretchFinder::EndsPiece(uint32_t i) const {
  // The s of 1990s is glued to its digits.
  return (tokens_[i].glued() && tokens_[i].kind == text::TokenKind::kWord) ||
         (words_[tokens_[i].word].bits & (kEndsPiece | kDigitWord)) != 0 ||
         InNumber(i);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
