#include "extractor/quotes/marks/mark_shapes.h"

#include "extractor/text/characters.h"

namespace onrecord {
namespace quotes {
namespace {

using text::Token;
using text::TokenKind;

bool EndsStretch(const Token& token) {
  return token.kind == TokenKind::kPunctuation ||
         token.kind == TokenKind::kDash;
}

// Words that lose their first letters to an apostrophe: ’em, ’til, ’90s.
bool IsElision(absl::string_view folded) {
  static constexpr absl::string_view kWords[] = {
      "em",  "til", "till", "tis",  "twas", "cause", "n",
      "bout", "round", "cos", "cuz", "nuff", "er", "im"};
  for (absl::string_view word : kWords) {
    if (folded == word) return true;
  }
  return false;
}

}  // namespace

bool MarkShapes::LooksOpen(uint32_t i) const {
  if (SpaceAfter(i) || EndsStretch(tokens_[i + 1])) {
    if (SpaceAfter(i) || !tokens_[i + 1].IsSign(text::kEllipsisSign)) {
      return false;
    }
  }
  if (SpaceBefore(i)) return true;
  const Token& before = tokens_[i - 1];
  return before.kind == TokenKind::kDash ||
         before.kind == TokenKind::kQuote ||
         before.kind == TokenKind::kSymbol || before.IsSign('(') ||
         before.IsSign('[') || before.IsSign(':');
}

bool MarkShapes::LooksClosed(uint32_t i) const {
  if (SpaceBefore(i)) return false;
  if (SpaceAfter(i)) return true;
  const Token& after = tokens_[i + 1];
  return EndsStretch(after) || after.kind == TokenKind::kQuote ||
         (after.kind == TokenKind::kWord &&
          text_.Folded(after).front() == '\'');
}

bool MarkShapes::MaybeApostrophe(uint32_t i) const {
  if (i == first_ || i + 1 >= end_) return false;
  if (tokens_[i - 1].kind != TokenKind::kWord) return false;
  const Token& after = tokens_[i + 1];
  if (after.kind != TokenKind::kWord && after.kind != TokenKind::kNumber) {
    return false;
  }
  const absl::string_view before = text_.Folded(tokens_[i - 1]);
  return before.back() == 's' || before.back() == 'n' ||
         before.back() == 'x' || before.back() == 'z';
}

bool MarkShapes::StandsForLetters(uint32_t i) const {
  if (i + 1 >= end_) return false;
  const Token& after = tokens_[i + 1];
  if (after.kind == TokenKind::kNumber) {
    // ’90s, ’08: two digits.
    return after.end - after.begin == 2;
  }
  return after.kind == TokenKind::kWord && IsElision(text_.Folded(after));
}

}  // namespace quotes
}  // namespace onrecord
