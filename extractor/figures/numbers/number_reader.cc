#include "extractor/figures/numbers/number_reader.h"

#include "extractor/figures/numbers/number_reading.h"

namespace onrecord {
namespace figures {

bool NumberReader::Read(const text::AnnotatedText& text,
                        FactsOfWords facts, uint32_t token,
                        uint32_t floor, Number* number) const {
  return NumberReading(text, facts).Run(token, floor, number);
}

bool NumberReader::ExtendByLetter(const text::AnnotatedText& text,
                                  FactsOfWords facts,
                                  Number* number) const {
  const uint32_t at = number->tokens.end;
  if (at >= text.tokens().size() || number->scale != 0 ||
      number->kind != Number::Kind::kCardinal ||
      !number->Has(kHasDigits) ||
      text.tokens()[at].kind != text::TokenKind::kWord) {
    return false;
  }
  const NumberWord& word = facts[text.tokens()[at].word].number;
  if (!word.Is(NumberRole::kLetter)) return false;
  number->value.Shift(word.value);
  number->scale = word.value;
  number->flags |= kHasLetter;
  number->tokens.end = at + 1;
  return true;
}

void NumberReader::ReadAll(const text::AnnotatedText& text,
                           FactsOfWords facts,
                           std::vector<Number>* numbers) const {
  numbers->clear();
  const std::vector<text::Token>& tokens = text.tokens();
  uint32_t floor = 0;
  for (uint32_t i = 0; i < tokens.size();) {
    if (tokens[i].kind != text::TokenKind::kNumber &&
        !facts[tokens[i].word].number.IsAnchor()) {
      ++i;
      continue;
    }
    numbers->emplace_back();
    if (Read(text, facts, i, floor, &numbers->back())) {
      i = floor = numbers->back().tokens.end;
    } else {
      numbers->pop_back();
      ++i;
    }
  }
}

}  // namespace figures
}  // namespace onrecord
