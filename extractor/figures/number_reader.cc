#include "extractor/figures/number_reader.h"

#include "extractor/figures/number_reading.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace {

using text::Token;
using text::TokenKind;

// Plain digits that fit: up to 18.
bool ReadFewDigits(absl::string_view digits, uint64_t* value) {
  if (digits.size() > 18) return false;
  *value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return false;
    *value = *value * 10 + (c - '0');
  }
  return true;
}

// A mark that no number goes on or begins with.
bool IsNeutralMark(const Token& token) {
  return (token.kind == TokenKind::kPunctuation && !token.IsSign('.')) ||
         token.IsSign('$') || token.IsSign('%');
}

bool IsPlainRole(NumberRole role) {
  return (role >= NumberRole::kZero && role <= NumberRole::kTen) ||
         role == NumberRole::kOrdinal || role == NumberRole::kOrdinalTeen;
}

}  // namespace

bool NumberReader::Read(const text::AnnotatedText& text,
                        const LexiconCache& cache, uint32_t token,
                        uint32_t floor, Number* number) const {
  return NumberReading(text, cache, *words_).Run(token, floor, number);
}

bool NumberReader::ReadPlain(const text::AnnotatedText& text,
                             const LexiconCache& cache, uint32_t token,
                             uint32_t floor, Number* number) const {
  const std::vector<Token>& tokens = text.tokens();
  const uint32_t next = token + 1;
  if (next < tokens.size() && !IsNeutralMark(tokens[next]) &&
      !(tokens[next].IsSign('.') && tokens[next].glued()) &&
      (tokens[next].kind != TokenKind::kWord || tokens[next].glued() ||
       cache[tokens[next].word] != 0)) {
    return false;
  }
  if (token > floor && !IsNeutralMark(tokens[token - 1]) &&
      (tokens[token - 1].kind != TokenKind::kWord ||
       cache[tokens[token - 1].word] != 0)) {
    return false;
  }
  uint64_t value = 0;
  if (tokens[token].kind == TokenKind::kNumber) {
    if (!ReadFewDigits(text.Bytes(tokens[token]), &value)) return false;
    number->flags = kHasDigits;
  } else {
    const NumberWord& word = words_->At(cache[tokens[token].word]);
    if (tokens[token].kind != TokenKind::kWord || !IsPlainRole(word.role)) {
      return false;
    }
    value = word.value;
    number->flags = kHasWords;
    if (word.role >= NumberRole::kOrdinal) {
      number->kind = Number::Kind::kOrdinal;
    }
  }
  number->tokens = {token, next};
  number->value = Decimal(value);
  return true;
}

bool NumberReader::ExtendByLetter(const text::AnnotatedText& text,
                                  const LexiconCache& cache,
                                  Number* number) const {
  const uint32_t at = number->tokens.end;
  if (at >= text.tokens().size() || number->scale != 0 ||
      number->kind != Number::Kind::kCardinal ||
      !number->Has(kHasDigits) ||
      text.tokens()[at].kind != text::TokenKind::kWord) {
    return false;
  }
  const NumberWord& word = words_->At(cache[text.tokens()[at].word]);
  if (!word.Is(NumberRole::kLetter)) return false;
  number->value.Shift(word.value);
  number->scale = word.value;
  number->flags |= kHasLetter;
  number->tokens.end = at + 1;
  return true;
}

void NumberReader::ReadAll(const text::AnnotatedText& text,
                           const LexiconCache& cache,
                           std::vector<Number>* numbers) const {
  numbers->clear();
  const std::vector<text::Token>& tokens = text.tokens();
  uint32_t floor = 0;
  for (uint32_t i = 0; i < tokens.size();) {
    if (tokens[i].kind != text::TokenKind::kNumber &&
        !words_->At(cache[tokens[i].word]).IsAnchor()) {
      ++i;
      continue;
    }
    numbers->emplace_back();
    if (Read(text, cache, i, floor, &numbers->back())) {
      i = floor = numbers->back().tokens.end;
    } else {
      numbers->pop_back();
      ++i;
    }
  }
}

}  // namespace figures
}  // namespace onrecord
