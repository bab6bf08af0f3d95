#include "extractor/figures/number_reader.h"

#include "extractor/figures/number_reading.h"

namespace onrecord {
namespace figures {

bool NumberReader::Read(const text::AnnotatedText& text,
                        const LexiconCache& cache, uint32_t token,
                        uint32_t floor, Number* number) const {
  return NumberReading(text, cache, *words_).Run(token, floor, number);
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
