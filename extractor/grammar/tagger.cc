#include "extractor/grammar/tagger.h"

#include "absl/strings/match.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace grammar {
namespace {

using text::Token;
using text::TokenKind;

// Of a token that is no word.
Tag TagOfSign(const Token& token) {
  switch (token.kind) {
    case TokenKind::kNumber: return Tag::kNumber;
    case TokenKind::kQuote: return Tag::kMark;
    case TokenKind::kUrl: return Tag::kUrl;
    case TokenKind::kDash:
      return token.IsSign(text::kHyphenSign) ? Tag::kHyphen : Tag::kDash;
    default: break;
  }
  switch (token.sign) {
    case ',': return Tag::kComma;
    case '.': return Tag::kStop;
    case text::kEllipsisSign: return Tag::kStop;
    case '?': case '!': return Tag::kQuestion;
    case ':': return Tag::kColon;
    case ';': return Tag::kSemicolon;
    case '(': case '[': case '{': return Tag::kOpenBracket;
    case ')': case ']': case '}': return Tag::kCloseBracket;
    default: return Tag::kSymbol;
  }
}

// "The students’ union": a single mark glued to a word in s, with a word behind
// it, closes nothing if nothing was opened.
bool IsPluralOwner(const text::AnnotatedText& text, uint32_t i, uint32_t end,
                   bool opened) {
  const Token& mark = text.tokens()[i];
  if (opened || !mark.glued() || !mark.IsSign(text::kSingleQuoteSign) ||
      i == 0 || i + 1 == end) {
    return false;
  }
  const Token& next = text.tokens()[i + 1];
  if (next.kind != TokenKind::kWord || next.glued()) return false;
  const Token& owner = text.tokens()[i - 1];
  return owner.kind == TokenKind::kWord &&
         absl::EndsWith(text.Folded(owner), "s");
}

// After a pronoun, 's is a verb: "he's", "that's", "who's".
bool TakesIs(Tag before) {
  return before == Tag::kSubject || before == Tag::kThat ||
         before == Tag::kWho || before == Tag::kWh;
}

}  // namespace

void Tagger::LearnNewWords(const text::Words& words,
                           Workspace* workspace) const {
  if (workspace->generation_ != words.generation()) {
    workspace->words_.clear();
    workspace->generation_ = words.generation();
  }
  for (uint32_t id = workspace->words_.size(); id < words.size(); ++id) {
    const absl::string_view folded = words.folded(id);
    const uint16_t shape = words.shape(id);
    const Tag inside = lexicon_->OfWord(folded, shape, false);
    const bool capital = (shape & text::kInitialUpper) != 0;
    workspace->words_.push_back(
        {inside,
         capital ? lexicon_->OfWord(folded, shape, true) : inside});
  }
}

void Tagger::TagAll(const text::AnnotatedText& text, Workspace* workspace,
                    std::vector<Tag>* tags) const {
  LearnNewWords(text.words(), workspace);
  const uint32_t size = text.tokens().size();
  tags->resize(size);
  TagTokens(text, {0, size}, *workspace, tags);
}

void Tagger::TagTokens(const text::AnnotatedText& text,
                       text::TokenRange sentence, const Workspace& workspace,
                       std::vector<Tag>* tags) const {
  const std::vector<Token>& tokens = text.tokens();
  Tag before = Tag::kNone;
  bool opened = false;  // a single mark
  for (uint32_t i = sentence.first; i < sentence.end; ++i) {
    const Token& token = tokens[i];
    Tag tag;
    if (token.kind == TokenKind::kWord) {
      const Workspace::WordTags& word = workspace.words_[token.word];
      const bool start = token.Has(text::kSentenceStart) ||
                         before == Tag::kMark || before == Tag::kColon;
      tag = start ? word.at_start : word.inside;
      if (tag == Tag::kPossessiveS && TakesIs(before)) tag = Tag::kBe;
      if (tag == Tag::kBaseVerb && before == Tag::kHyphen) tag = Tag::kWord;
    } else {
      tag = TagOfSign(token);
      if (token.IsSign(text::kSingleQuoteSign)) {
        if (IsPluralOwner(text, i, sentence.end, opened)) {
          tag = Tag::kPossessiveS;
        }
        opened |= !token.glued();
      }
    }
    (*tags)[i] = tag;
    before = tag;
  }
}

}  // namespace grammar
}  // namespace onrecord
