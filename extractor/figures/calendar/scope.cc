#include "extractor/figures/calendar/scope.h"

#include "absl/strings/match.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace calendar {

bool Scope::AfterMoneyOrLabel(uint32_t i) const {
  if (i == 0) return false;
  const text::Token& before = text->tokens()[i - 1];
  if (before.kind == text::TokenKind::kSymbol) {
    switch (before.sign) {
      case '$':
      case '#':
      case text::kEuroSign:
      case text::kPoundSign:
      case text::kYenSign:
        return true;
      default:
        return false;
    }
  }
  return before.kind == text::TokenKind::kWord &&
         IsAfter(i, kLabels);
}

bool Scope::BeforeMeasure(uint32_t i) const {
  const text::Token* token = TokenAt(i);
  if (token == nullptr || token->Has(text::kSentenceStart)) return false;
  if (token->kind == text::TokenKind::kSymbol) {
    return token->sign == '%' || token->sign == '$' ||
           token->sign == text::kEuroSign || token->sign == text::kPoundSign ||
           token->sign == text::kDegreeSign;
  }
  return token->kind == text::TokenKind::kWord &&
         Is(i, kMeasures);
}

bool Scope::AtPhraseEnd(uint32_t i) const {
  const text::Token* token = TokenAt(i);
  if (token == nullptr || token->Has(text::kSentenceStart)) return true;
  if (token->kind == text::TokenKind::kWord) {
    return Is(i, kEndsPhrase);
  }
  return token->kind == text::TokenKind::kPunctuation ||
         token->kind == text::TokenKind::kQuote;
}

bool Scope::GoesOn(uint32_t first, uint32_t end) const {
  const std::vector<text::Token>& tokens = text->tokens();
  const auto joins = [](const text::Token& token) {
    return token.kind == text::TokenKind::kDash || token.IsSign('/') ||
           token.IsSign('+');
  };
  const bool before = first > 0 && tokens[first].glued() &&
                      joins(tokens[first - 1]);
  const bool after = end + 1 < tokens.size() && tokens[end].glued() &&
                     joins(tokens[end]) && tokens[end + 1].glued() &&
                     tokens[end + 1].kind == text::TokenKind::kNumber;
  return before || after;
}

bool Scope::IsCapital(uint32_t i) const {
  const text::Token* token = TokenAt(i);
  return token != nullptr && token->kind == text::TokenKind::kWord &&
         (text->Shape(*token) & text::kInitialUpper) != 0;
}

bool Scope::IsVerbAt(uint32_t i) const {
  return IsAfter(i, kVerbNext) ||
         (i > 0 && absl::EndsWith(Word(i - 1), "n't"));
}

void Scope::SetAmount(const Amount& amount, Item* item) const {
  item->amount = static_cast<uint32_t>(amounts->size());
  amounts->push_back(amount);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
