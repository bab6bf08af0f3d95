// The part of Zoner that finds share buttons inside a line.

#include <utility>

#include "extractor/text/columns.h"
#include "extractor/text/zones.h"

namespace onrecord {
namespace text {
bool Zoner::IsButton(const AnnotatedText& text, uint32_t token) const {
  const Token& button = text.tokens()[token];
  return button.kind == TokenKind::kWord &&
         words_.contains(text.words().folded_hash(button.word));
}

// Rows are two buttons or more, wide spaces between them. Hardly any text has
// one, so all that a paragraph costs is a look at its gaps.
TokenRange Zoner::NextButtonRow(const AnnotatedText& text,
                                TokenRange tokens) const {
  const Token* const all = text.tokens().data();
  uint32_t end = tokens.empty() ? 0 : all[tokens.first].end;
  for (uint32_t i = tokens.first + 1; i < tokens.end; ++i) {
    const bool near = all[i].begin - end < 2;  // as nearly all are
    end = all[i].end;
    if (near || !StartsColumn(text, i) || !IsButton(text, i) ||
        !IsButton(text, i - 1)) {
      continue;
    }
    TokenRange row = {i - 1, i + 1};
    while (row.end < tokens.end && StartsColumn(text, row.end) &&
           IsButton(text, row.end)) {
      ++row.end;
    }
    return row;
  }
  return {tokens.end, tokens.end};
}

void Zoner::PartButtons(AnnotatedText* text) const {
  std::vector<Paragraph> parted;
  const std::vector<Paragraph>& paragraphs = text->paragraphs_;
  for (size_t p = 0; p < paragraphs.size(); ++p) {
    const TokenRange whole = paragraphs[p].tokens;
    TokenRange row = NextButtonRow(*text, whole);
    if (row.size() < whole.size() && !row.empty() && parted.empty()) {
      parted.assign(paragraphs.begin(), paragraphs.begin() + p);
    } else if (parted.empty()) {
      continue;
    }
    const auto add = [&](TokenRange tokens) {
      if (tokens.empty()) return;
      Paragraph paragraph;
      paragraph.tokens = tokens;
      paragraph.span = text->SpanOf(tokens);
      parted.push_back(paragraph);
      text->tokens_[tokens.first].flags |= kParagraphStart;
    };
    uint32_t first = whole.first;
    for (; !row.empty(); row = NextButtonRow(*text, {first, whole.end})) {
      add({first, row.first});
      add(row);
      first = row.end;
    }
    add({first, whole.end});
  }
  if (!parted.empty()) text->paragraphs_ = std::move(parted);
}

}  // namespace text
}  // namespace onrecord
