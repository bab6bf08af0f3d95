#include "extractor/text/sentences.h"

#include <algorithm>

#include "extractor/text/characters.h"
#include "extractor/text/quote_marks.h"

namespace onrecord {
namespace text {
namespace {

// A mark or bracket that belongs to the sentence before it.
bool Closes(const Token& token) {
  return token.IsSign(')') || token.IsSign(']') || IsClosingMark(token);
}

bool StartsSentence(const AnnotatedText& text, const Token& token) {
  switch (token.kind) {
    case TokenKind::kWord: {
      const uint16_t shape = text.Shape(token);
      // "iPhone" and "eBay" start sentences too.
      return (shape & (kInitialUpper | kInnerUpper)) != 0 ||
             (shape & kHasLower) == 0;
    }
    case TokenKind::kQuote:
      return !token.Has(kCloses);
    case TokenKind::kPunctuation:
      return token.IsSign('(') || token.IsSign('[');
    case TokenKind::kNumber:
    case TokenKind::kSymbol:
    case TokenKind::kDash:
    case TokenKind::kUrl:
      return true;
  }
  return true;
}

bool IsCapital(const AnnotatedText& text, const Token& token) {
  return token.kind == TokenKind::kWord &&
         (text.Shape(token) & kInitialUpper) != 0;
}

// `"he left"."Then`: the second mark belongs to what follows, unless it closes
// what is around the first, `"He 'left'."Then`.
bool OpensNext(const AnnotatedText& text, uint32_t stop, uint32_t after) {
  const std::vector<Token>& tokens = text.tokens();
  if (stop == 0 || after != stop + 1 || after + 1 >= tokens.size() ||
      !IsClosingMark(tokens[stop - 1]) || !tokens[stop].glued()) {
    return false;
  }
  const Token& mark = tokens[after];
  const bool opens =
      mark.Has(kOpens) || (!mark.Has(kCloses) &&
                           text.Bytes(mark) == text.Bytes(tokens[stop - 1]));
  return mark.kind == TokenKind::kQuote && mark.glued() && opens &&
         tokens[after + 1].glued() && IsCapital(text, tokens[after + 1]);
}

// `"he left".Then`, `he left."Then`: where a page lost the space behind a
// stop beside closing marks. REQUIRES: `after` is behind `stop`.
bool LostSpace(const AnnotatedText& text, uint32_t stop, uint32_t after) {
  const std::vector<Token>& tokens = text.tokens();
  if (OpensNext(text, stop, after)) return true;
  const bool mark = IsClosingMark(tokens[after - 1]) ||
                    (stop > 0 && IsClosingMark(tokens[stop - 1]));
  return mark && IsCapital(text, tokens[after]);
}

// `Photograph: Ada Obi for the Echo“We won,” she said`: words in marks that a
// page put right behind a word. REQUIRES: `i` is no paragraph's first token.
bool OpensBehindWord(const AnnotatedText& text, uint32_t i) {
  const std::vector<Token>& tokens = text.tokens();
  const TokenKind before = tokens[i - 1].kind;
  return tokens[i].glued() && i + 1 < tokens.size() &&
         (before == TokenKind::kWord || before == TokenKind::kNumber) &&
         tokens[i + 1].glued() && IsCapital(text, tokens[i + 1]);
}

// A dateline has at most so many tokens: "NEW YORK, June 3 (Agency) -". Older
// wires end it with a low line: "NEW YORK _".
constexpr uint32_t kDatelineTokens = 16;

// Where the dateline that a paragraph starts with ends, behind its dash; the
// paragraph's first token if it has none. A dateline starts with a word in
// capitals and has no small words.
uint32_t DatelineEnd(const AnnotatedText& text, const Paragraph& paragraph) {
  const std::vector<Token>& tokens = text.tokens();
  const uint32_t first = paragraph.tokens.first;
  const uint16_t shape = text.Shape(tokens[first]);
  if (tokens[first].kind != TokenKind::kWord || (shape & kAllUpper) == 0 ||
      text.words().length(tokens[first].word) < 3) {
    return first;
  }
  const uint32_t end =
      std::min(paragraph.tokens.end, first + kDatelineTokens);
  for (uint32_t i = first + 1; i + 1 < end; ++i) {
    const Token& token = tokens[i];
    const bool dash =
        token.kind == TokenKind::kDash ||
        (token.kind == TokenKind::kSymbol && text.Bytes(token) == "_");
    if (dash &&
        (token.sign == kEmDashSign ||
         (!token.glued() && !tokens[i + 1].glued()))) {
      return i + 1;
    }
    const bool small = token.kind == TokenKind::kWord &&
                       (text.Shape(token) & kInitialUpper) == 0;
    if (small || token.kind == TokenKind::kQuote || IsTerminator(token.sign)) {
      return first;
    }
  }
  return first;
}

}  // namespace

void SentenceSplitter::Split(AnnotatedText* text) const {
  text->sentences_.clear();
  std::vector<Token>& tokens = text->tokens_;
  auto stop = text->stops_.begin();
  for (uint32_t p = 0; p < text->paragraphs_.size(); ++p) {
    Paragraph& paragraph = text->paragraphs_[p];
    paragraph.sentences.first = text->sentences_.size();
    uint32_t first = paragraph.tokens.first;
    const uint32_t dateline_end = DatelineEnd(*text, paragraph);
    if (dateline_end > first) {
      text->sentences_.push_back({{first, dateline_end}, p});
      tokens[first].flags |= kSentenceStart;
      first = dateline_end;
    }
    for (uint32_t i = first; i < paragraph.tokens.end;) {
      while (stop != text->stops_.end() && *stop < i) ++stop;
      bool ends = true;
      if (stop == text->stops_.end() || *stop >= paragraph.tokens.end) {
        i = paragraph.tokens.end;
      } else if (tokens[*stop].kind == TokenKind::kQuote) {
        const uint32_t mark = *stop++;
        ends = mark > first && OpensBehindWord(*text, mark);
        i = ends ? mark : mark + 1;
      } else {
        uint32_t next = *stop + 1;
        ends = EndsAt(*text, *stop, paragraph.tokens.end, &next);
        i = next;
      }
      if (!ends && i < paragraph.tokens.end) continue;
      text->sentences_.push_back({{first, i}, p});
      tokens[first].flags |= kSentenceStart;
      first = i;
    }
    paragraph.sentences.end = text->sentences_.size();
  }
}

bool SentenceSplitter::EndsAt(const AnnotatedText& text, uint32_t i,
                              uint32_t paragraph_end, uint32_t* next) const {
  const std::vector<Token>& tokens = text.tokens();
  const Token& token = tokens[i];
  const bool stop_inside = token.Has(kStopInside);
  uint32_t after = i + 1;
  while (after < paragraph_end && !OpensNext(text, i, after) &&
         (Closes(tokens[after]) ||
          (IsTerminator(tokens[after].sign) && tokens[after].glued()))) {
    ++after;
  }
  if (after < paragraph_end) {
    if (!StartsSentence(text, tokens[after]) ||
        (tokens[after].glued() && !LostSpace(text, i, after))) {
      return false;
    }
    if (stop_inside && !StopEnds(text, i, after)) return false;
  }
  *next = after;
  return true;
}

bool SentenceSplitter::StopEnds(const AnnotatedText& text, uint32_t i,
                                uint32_t next) const {
  const std::vector<Token>& tokens = text.tokens();
  const absl::string_view word = text.Bytes(tokens[i]);
  const absl::string_view stem = word.substr(0, word.size() - 1);
  const Abbreviations::Kind kind = abbreviations_->KindOf(stem);
  if (kind == Abbreviations::Kind::kLeads ||
      kind == Abbreviations::Kind::kBeforeNumber) {
    return false;
  }
  const Token& follower = tokens[next];
  if (follower.kind == TokenKind::kNumber) return false;
  if (follower.kind != TokenKind::kWord) return true;
  return abbreviations_->KindOf(text.Bytes(follower)) ==
         Abbreviations::Kind::kStarter;
}

}  // namespace text
}  // namespace onrecord
