#include "extractor/gazetteer/token_borders.h"

#include <vector>

namespace onrecord {
namespace gazetteer {

bool TokensOf(const text::AnnotatedText& text, text::Span span,
              text::TokenRange* tokens) {
  const std::vector<text::Token>& all = text.tokens();
  const uint32_t first = text.TokenAt(span.begin);
  if (first == all.size() || all[first].begin != span.begin) return false;
  uint32_t last = first;
  while (all[last].end < span.end) {
    ++last;
    if (last == all.size() || all[last].Has(text::kParagraphStart)) {
      return false;
    }
  }
  const bool stop = all[last].end == span.end + 1 &&
                    text.bytes()[span.end] == '.';
  if (all[last].end != span.end && !stop) return false;
  *tokens = {first, last + 1};
  return true;
}

}  // namespace gazetteer
}  // namespace onrecord
