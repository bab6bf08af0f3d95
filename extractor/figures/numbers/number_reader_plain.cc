// The part of NumberReader that reads the commonest numbers without the
// general reading: "35", "1,234.5", "$7.7 million", "three", "21st".

#include "extractor/figures/numbers/number_reader.h"
#include "extractor/figures/words/digits.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace {

using text::Token;
using text::TokenKind;

// The words around one number, as the short cuts below ask for them.
class Around {
 public:
  Around(const text::AnnotatedText& text, FactsOfWords facts)
      : text_(text), tokens_(text.tokens()), facts_(facts) {}

  const NumberWord& WordAt(uint32_t i) const {
    return facts_[tokens_[i].word].number;
  }
  bool IsWord(uint32_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::kWord;
  }
  // No number goes on at `i`. `ordinal`: it ended with an ordinal's word.
  bool EndsBefore(uint32_t i, bool ordinal) const {
    if (i >= tokens_.size()) return true;
    const Token& next = tokens_[i];
    if (next.kind == TokenKind::kWord) {
      if (next.glued() && MayBeExponent(next)) return false;
      const NumberRole role = WordAt(i).role;
      return role == NumberRole::kNone ||
             (!ordinal && (role == NumberRole::kLetter ||
                           role == NumberRole::kArticle));
    }
    if (IsNeutralMark(next)) return true;
    if (next.IsSign('.')) return next.glued();
    // "10-year"
    return !ordinal && next.IsSign(text::kHyphenSign) && next.glued() &&
           IsWord(i + 1) && tokens_[i + 1].glued() &&
           WordAt(i + 1).role == NumberRole::kNone;
  }
  // No number begins before `i`.
  bool BeginsAt(uint32_t i, bool ordinal) const {
    const Token& before = tokens_[i - 1];
    if (before.kind == TokenKind::kWord) {
      const NumberRole role = WordAt(i - 1).role;
      return role == NumberRole::kNone ||
             (!ordinal && role != NumberRole::kMinus);
    }
    return IsNeutralMark(before);
  }

 private:
  // A mark that no number goes on or begins with.
  static bool IsNeutralMark(const Token& token) {
    return (token.kind == TokenKind::kPunctuation && !token.IsSign('.')) ||
           token.IsSign('$') || token.IsSign('%');
  }
  // 1e10, 2x10^5
  bool MayBeExponent(const Token& token) const {
    const char first = text_.bytes()[token.begin];
    return first == 'e' || first == 'E' || first == 'x';
  }

  const text::AnnotatedText& text_;
  const std::vector<Token>& tokens_;
  const FactsOfWords facts_;
};

bool IsPlainRole(NumberRole role) {
  return (role >= NumberRole::kZero && role <= NumberRole::kTen) ||
         role == NumberRole::kOrdinal || role == NumberRole::kOrdinalTeen;
}

// Digits with their separators. False for what is no number or a vulgar
// fraction.
bool ReadSeparated(absl::string_view digits, Number* number) {
  number->flags = kHasDigits;
  switch (ReadDigits(digits, &number->value)) {
    case DigitForm::kInvalid:
    case DigitForm::kVulgar:
      return false;
    case DigitForm::kPlain:
      break;
    case DigitForm::kSeparated:
      number->flags |= kHasSeparators;
      break;
    case DigitForm::kDecimal:
      number->flags |= kHasPoint;
      break;
    case DigitForm::kSeparatedDecimal:
      number->flags |= kHasSeparators | kHasPoint;
      break;
  }
  return number->value.FitsPlain();
}

}  // namespace

bool NumberReader::ReadPlain(const text::AnnotatedText& text,
                             FactsOfWords facts, uint32_t token,
                             uint32_t floor, Number* number) const {
  const Around around(text, facts);
  const Token& own = text.tokens()[token];
  const bool digits = own.kind == TokenKind::kNumber;
  if (!digits && own.kind != TokenKind::kWord) return false;
  const NumberWord word = digits ? NumberWord() : around.WordAt(token);
  if (!digits && !IsPlainRole(word.role)) return false;
  const bool ordinal = word.role >= NumberRole::kOrdinal;
  if (token > floor && !around.BeginsAt(token, ordinal)) return false;
  uint32_t end = token + 1;
  NumberWord scale;
  if (!around.EndsBefore(end, ordinal)) {
    if (ordinal || !around.IsWord(end)) return false;
    scale = around.WordAt(end);
    const bool suffix = digits && scale.Is(NumberRole::kSuffix) &&
                        text.tokens()[end].glued() &&
                        SuffixFits(text.Bytes(own),
                                   text.Bytes(text.tokens()[end]));
    const bool large =
        (scale.Is(NumberRole::kScale) && scale.value >= 3) ||
        (scale.Is(NumberRole::kAbbreviation) && scale.value >= 3 &&
         (digits || (text.Shape(text.tokens()[end]) &
                     text::kInitialUpper) == 0));
    if (!suffix && !(large && around.EndsBefore(end + 1, false))) return false;
    ++end;
  }
  if (digits) {
    if (!ReadSeparated(text.Bytes(own), number)) return false;
  } else {
    number->flags = kHasWords;
    number->value = Decimal(word.value);
  }
  if (scale.Is(NumberRole::kSuffix)) {
    if (number->Has(kHasPoint)) return false;
    number->kind = Number::Kind::kOrdinal;
  } else if (scale.value != 0) {
    if (number->value.IsZero()) return false;
    number->value.Shift(scale.value);
    number->scale = scale.value;
    number->flags |= kHasWords;
  }
  if (ordinal) number->kind = Number::Kind::kOrdinal;
  number->tokens = {token, end};
  return true;
}

}  // namespace figures
}  // namespace onrecord
