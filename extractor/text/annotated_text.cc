#include "extractor/text/annotated_text.h"

#include <algorithm>

namespace onrecord {
namespace text {

uint32_t AnnotatedText::SentenceAt(uint32_t token) const {
  const auto after = std::upper_bound(
      sentences_.begin(), sentences_.end(), token,
      [](uint32_t t, const Sentence& s) { return t < s.tokens.end; });
  return after - sentences_.begin();
}

uint32_t AnnotatedText::ParagraphAt(uint32_t token) const {
  const auto after = std::upper_bound(
      paragraphs_.begin(), paragraphs_.end(), token,
      [](uint32_t t, const Paragraph& p) { return t < p.tokens.end; });
  return after - paragraphs_.begin();
}

uint32_t AnnotatedText::TokenAt(uint32_t offset) const {
  const auto after = std::upper_bound(
      tokens_.begin(), tokens_.end(), offset,
      [](uint32_t o, const Token& t) { return o < t.end; });
  return after - tokens_.begin();
}

}  // namespace text
}  // namespace onrecord
