#include "extractor/quotes/turns/letters.h"

#include "absl/strings/string_view.h"

namespace onrecord {
namespace quotes {
namespace {

using text::Token;
using text::TokenKind;
using text::TokenRange;

// Tokens that a salutation can have ("Dear Sir or Madam,"), and a signature
// ("- Dr Ana de la Kato, Leeds, West Yorkshire").
constexpr uint32_t kLongestSalutation = 8;
constexpr uint32_t kLongestSignature = 12;
// Words of a name.
constexpr uint32_t kFewestNames = 2, kMostNames = 5;
// Fewer tokens than these are no letter.
constexpr uint32_t kFewestTokens = 6;

bool IsDashOrHyphen(const Token& token) {
  return token.kind == TokenKind::kDash;
}

bool IsCapital(const text::AnnotatedText& text, const Token& token) {
  return token.kind == TokenKind::kWord &&
         (text.Shape(token) & text::kInitialUpper) != 0;
}

// "To the Editor", "Sir", "Dear Ms Okafor": how the words begin.
bool Greets(const text::AnnotatedText& text, TokenRange range) {
  const auto& tokens = text.tokens();
  const absl::string_view first = text.Folded(tokens[range.first]);
  if (first == "to") {
    return range.size() > 2 &&
           text.Folded(tokens[range.first + 1]) == "the" &&
           text.Folded(tokens[range.first + 2]) == "editor";
  }
  return first == "dear" || first == "sir" || first == "madam" ||
         first == "sirs";
}

// The token behind a salutation that opens the paragraph; range.first if there
// is none. It ends with a comma, colon or dash, or with the paragraph.
uint32_t SalutationEnd(const text::AnnotatedText& text, TokenRange range) {
  const auto& tokens = text.tokens();
  if (range.empty() || !Greets(text, range)) return range.first;
  uint32_t i = range.first;
  while (i < range.end && i - range.first < kLongestSalutation &&
         tokens[i].kind == TokenKind::kWord) {
    ++i;
  }
  const uint32_t words = i;
  while (i < range.end && (tokens[i].IsSign(',') || tokens[i].IsSign(':') ||
                           IsDashOrHyphen(tokens[i]))) {
    ++i;
  }
  return i > words || i == range.end ? i : range.first;
}

// The name that a paragraph consists of, but for a dash before it and a place
// behind a comma; empty if it is no signature.
TokenRange SignatureIn(const text::AnnotatedText& text, TokenRange range) {
  const auto& tokens = text.tokens();
  if (range.empty() || range.size() > kLongestSignature) return {};
  if (tokens[range.end - 1].IsSign(')')) {  // "Joan Entwhistle (Mrs)"
    uint32_t open = range.end - 1;
    while (open > range.first && !tokens[open].IsSign('(')) --open;
    range.end = open;
    if (range.empty()) return {};
  }
  if (tokens[range.end - 1].kind != TokenKind::kWord) return {};
  if (IsDashOrHyphen(tokens[range.first])) ++range.first;
  TokenRange name = {range.first, range.first};
  while (name.end < range.end && IsCapital(text, tokens[name.end])) ++name.end;
  if (name.size() < kFewestNames || name.size() > kMostNames) return {};
  return name.end == range.end || tokens[name.end].IsSign(',') ? name
                                                               : TokenRange();
}

}  // namespace

void FindLetters(const text::AnnotatedText& text, std::vector<Turn>* letters) {
  letters->clear();
  Turn letter;
  bool open = false;
  uint32_t tokens = 0;
  for (const text::Paragraph& paragraph : text.paragraphs()) {
    TokenRange range = paragraph.tokens;
    if (range.empty()) continue;
    const uint32_t body = SalutationEnd(text, range);
    if (body > range.first) {
      open = true;
      letter.words.clear();
      tokens = 0;
      range.first = body;
    } else if (open && tokens >= kFewestTokens) {
      letter.label = SignatureIn(text, range);
      if (!letter.label.empty()) {
        letters->push_back(letter);
        open = false;
      }
    }
    // "Yours faithfully," is not part of the words.
    const bool farewell = range.size() <= kLongestSalutation &&
                          range.end > range.first &&
                          text.tokens()[range.end - 1].IsSign(',');
    if (!open || range.empty() || farewell) continue;
    letter.words.push_back(range);
    tokens += range.size();
  }
}

}  // namespace quotes
}  // namespace onrecord
