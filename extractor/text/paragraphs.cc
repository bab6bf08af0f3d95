#include "extractor/text/paragraphs.h"

#include "extractor/text/characters.h"

namespace onrecord {
namespace text {
namespace {

// More than one line end between two tokens, \r\n counted once.
bool BlankLineBetween(absl::string_view gap) {
  int lines = 0;
  for (size_t i = 0; i < gap.size(); ++i) {
    if (gap[i] == '\n' && ++lines > 1) return true;
  }
  return false;
}

// A line that starts so is a paragraph of its own in wrapped text too.
bool IsListItem(const Token& first) {
  return first.IsSign(kBulletSign) || first.IsSign('*') ||
         first.kind == TokenKind::kDash;
}

bool EndsSentence(const Token& last) {
  return last.kind == TokenKind::kQuote || last.IsSign('.') ||
         last.IsSign('!') || last.IsSign('?') || last.IsSign(':');
}

// Calls `line(first, end, ends)` for the tokens of each line; `ends` if a blank
// line or a list's next item follows.
template <typename Line>
void ForEachLine(const AnnotatedText& text, Line line) {
  const std::vector<Token>& tokens = text.tokens();
  uint32_t first = 0;
  for (uint32_t i = 1; i <= tokens.size(); ++i) {
    if (i < tokens.size() && !tokens[i].Has(kLineStart)) continue;
    const uint32_t from = tokens[i - 1].end;
    const bool last = i == tokens.size();
    line(first, i,
         last || IsListItem(tokens[i]) ||
             BlankLineBetween(text.Bytes(Span{from, tokens[i].begin})));
    first = i;
  }
}

bool IsWrapped(const AnnotatedText& text) {
  const std::vector<Token>& tokens = text.tokens();
  int with_neighbour = 0;
  int wrapped = 0;
  ForEachLine(text, [&](uint32_t first, uint32_t end, bool ends) {
    if (ends) return;
    if (IsListItem(tokens[first])) return;
    ++with_neighbour;
    const uint32_t size = tokens[end - 1].end - tokens[first].begin;
    if (size >= 40 && size <= 100 && !EndsSentence(tokens[end - 1])) {
      ++wrapped;
    }
  });
  return with_neighbour >= 3 && wrapped * 10 >= with_neighbour * 6;
}

}  // namespace

void ParagraphSplitter::Split(AnnotatedText* text) {
  text->paragraphs_.clear();
  if (text->tokens_.empty()) return;
  const bool wrapped = IsWrapped(*text);
  std::vector<Token>& tokens = text->tokens_;
  uint32_t first = 0;
  ForEachLine(*text, [&](uint32_t, uint32_t end, bool ends) {
    if (wrapped && !ends) return;
    Paragraph paragraph;
    paragraph.tokens = {first, end};
    paragraph.span = text->SpanOf(paragraph.tokens);
    text->paragraphs_.push_back(paragraph);
    tokens[first].flags |= kParagraphStart;
    first = end;
  });
}

}  // namespace text
}  // namespace onrecord
