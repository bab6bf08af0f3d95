#include "extractor/quotes/turns/transcript.h"

namespace onrecord {
namespace quotes {
namespace {

// Words that a label can have: "SEN. MARIA DEL KATO".
constexpr uint32_t kLongestLabel = 5;
// Fewer turns than these are a headline or a list.
constexpr size_t kFewestTurns = 2;
// And fewer words than these are no sentence: "TIME: 10 p.m."
constexpr uint32_t kFewestTokens = 4;

// A word in capitals; "Q" and "A" too.
bool IsLabelWord(const text::AnnotatedText& text, const text::Token& token) {
  return token.kind == text::TokenKind::kWord &&
         (text.Shape(token) & text::kAllUpper) != 0;
}

// True if the paragraph opens with a label.
bool ReadTurn(const text::AnnotatedText& text,
              const text::Paragraph& paragraph, Turn* turn) {
  const auto& tokens = text.tokens();
  const text::TokenRange range = paragraph.tokens;
  uint32_t i = range.first;
  while (i < range.end && i - range.first < kLongestLabel &&
         IsLabelWord(text, tokens[i])) {
    ++i;
  }
  if (i == range.first || i >= range.end || !tokens[i].IsSign(':')) {
    return false;
  }
  turn->label = {range.first, i};
  turn->words.assign(1, {i + 1, range.end});
  return turn->words[0].size() >= kFewestTokens &&
         tokens[range.end - 1].kind == text::TokenKind::kPunctuation;
}

}  // namespace

void FindTurns(const text::AnnotatedText& text, std::vector<Turn>* turns) {
  turns->clear();
  Turn turn;
  for (const text::Paragraph& paragraph : text.paragraphs()) {
    if (ReadTurn(text, paragraph, &turn)) turns->push_back(turn);
  }
  if (turns->size() < kFewestTurns) turns->clear();
}

}  // namespace quotes
}  // namespace onrecord
