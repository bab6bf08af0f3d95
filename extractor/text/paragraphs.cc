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

}  // namespace

// Calls `line(first, end, ends)` for the tokens of each line; `ends` if a blank
// line or a list's next item follows.
template <typename Line>
void ParagraphSplitter::ForEachLine(const AnnotatedText& text, Line line) {
  const std::vector<Token>& tokens = text.tokens();
  const std::vector<uint32_t>& lines = text.lines_;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    const uint32_t next = lines[i + 1];
    const Span gap = {tokens[next - 1].end, tokens[next].begin};
    line(lines[i], next,
         IsListItem(tokens[next]) || BlankLineBetween(text.Bytes(gap)));
  }
  line(lines.back(), static_cast<uint32_t>(tokens.size()), true);
}

// Most lines are as long as a page is wide and end inside a sentence.
bool ParagraphSplitter::IsWrapped(const AnnotatedText& text) {
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
