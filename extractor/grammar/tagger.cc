#include "extractor/grammar/tagger.h"

#include "absl/base/attributes.h"
#include "absl/strings/match.h"
#include "extractor/grammar/clauses.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace grammar {
namespace {

using text::Token;
using text::TokenKind;

// A single mark, of which the tag is still to be found out.
constexpr Tag kSingleMark = static_cast<Tag>(kNumTags);

// Of a token that is no word.
constexpr Tag TagOfSign(TokenKind kind, uint8_t sign) {
  switch (kind) {
    case TokenKind::kNumber: return Tag::kNumber;
    case TokenKind::kQuote:
      return sign == text::kSingleQuoteSign ? kSingleMark : Tag::kMark;
    case TokenKind::kUrl: return Tag::kUrl;
    case TokenKind::kDash:
      return sign == text::kHyphenSign ? Tag::kHyphen : Tag::kDash;
    default: break;
  }
  switch (sign) {
    case ',': return Tag::kComma;
    case '.': return Tag::kStop;
    case text::kEllipsisSign: return Tag::kStop;
    case '?': case '!': return Tag::kQuestion;
    case ':': return Tag::kColon;
    case ';': return Tag::kSemicolon;
    case '_': return Tag::kDash;  // of wire copy
    case '(': case '[': case '{': return Tag::kOpenBracket;
    case ')': case ']': case '}': return Tag::kCloseBracket;
    case '&': return Tag::kHyphen;  // "a P&O spokesman" is one group
    default: return Tag::kSymbol;
  }
}

// The same by kind and sign, worked out when compiled.
constexpr int kNumKinds = static_cast<int>(TokenKind::kUrl) + 1;
struct SignTags {
  constexpr SignTags() : tags() {
    for (int i = 0; i < 256 * kNumKinds; ++i) {
      tags[i] = TagOfSign(static_cast<TokenKind>(i / 256), i % 256);
    }
  }
  Tag tags[256 * kNumKinds];
};
constexpr SignTags kSigns;

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

// What a name at the start of a sentence can look like by its last letters.
bool MayBeName(Tag tag) {
  return tag == Tag::kIng || tag == Tag::kPast || tag == Tag::kAdverb;
}

// After a pronoun, 's is a verb: "he's", "that's", "who's".
constexpr bool TakesIs(Tag before) {
  return before == Tag::kSubject || before == Tag::kThat ||
         before == Tag::kWho || before == Tag::kWh;
}

// Which tags change with the one before, for each tag a set of these.
struct Neighbours {
  constexpr Neighbours() : before() {
    for (int i = 0; i < kNumTags; ++i) {
      const uint64_t bit = uint64_t{1} << i;
      const Tag tag = static_cast<Tag>(i);
      if (TakesIs(tag)) before[static_cast<int>(Tag::kPossessiveS)] |= bit;
      if (tag == Tag::kHyphen) {
        before[static_cast<int>(Tag::kBaseVerb)] |= bit;  // "make-believe"
      }
      before[static_cast<int>(kSingleMark)] |= bit;
    }
  }
  bool Matter(Tag left, Tag tag) const {
    return (before[static_cast<int>(tag)] >> static_cast<int>(left) & 1) != 0;
  }
  uint64_t before[kNumTags + 1];
};
constexpr Neighbours kNeighbours;

}  // namespace

void Tagger::LearnNewWords(const text::Words& words,
                           Workspace* workspace) const {
  if (workspace->generation_ != words.generation()) {
    workspace->words_.clear();
    workspace->generation_ = words.generation();
  }
  for (uint32_t id = workspace->words_.size(); id < words.size(); ++id) {
    workspace->words_.push_back(lexicon_->OfWord(
        words.folded(id), words.folded_hash(id), words.shape(id)));
  }
}

void Tagger::TagAll(const text::AnnotatedText& text, Workspace* workspace,
                    std::vector<Tag>* tags) const {
  LearnNewWords(text.words(), workspace);
  const uint32_t size = text.tokens().size();
  tags->resize(size);
  TagTokens(text, {0, size},
            TagsOfWords(workspace->words_.data(), sizeof(Lexicon::WordTags)),
            tags);
}

namespace {

// What a token is that depends on those beside it; `*opened` says whether a
// single mark is open. Apart, so that the loop around it stays in registers.
ABSL_ATTRIBUTE_NOINLINE
Tag ByNeighbours(const text::AnnotatedText& text, text::TokenRange sentence,
                 uint32_t i, Tag tag, bool* opened) {
  if (tag == Tag::kPossessiveS) return Tag::kBe;
  if (tag == Tag::kBaseVerb) return Tag::kWord;
  const Token& token = text.tokens()[i];
  const bool owner = IsPluralOwner(text, i, sentence.end, *opened);
  if (!token.glued()) {
    *opened = true;
  } else if (i > sentence.first &&
             text.tokens()[i - 1].kind == TokenKind::kPunctuation) {
    *opened = false;  // 'A,' said one of the drivers' wives
  }
  return owner ? Tag::kPossessiveS : Tag::kMark;
}

}  // namespace

void Tagger::TagTokens(const text::AnnotatedText& text,
                       text::TokenRange sentence, TagsOfWords words,
                       std::vector<Tag>* tags) const {
  // After these a word is as at the start of a sentence.
  constexpr TagSet kStarts(Tag::kMark, Tag::kColon);
  const Token* const tokens = text.tokens().data();
  Tag* const out = tags->data();
  Tag before = Tag::kNone;
  bool opened = false;  // a single mark
  for (uint32_t i = sentence.first; i < sentence.end; ++i) {
    const Token& token = tokens[i];
    // Both are looked up, so that no branch depends on the words.
    const Lexicon::WordTags& word = words[token.word];
    const int kind = static_cast<int>(token.kind);
    const Tag of_sign = kSigns.tags[256 * kind + token.sign];
    const bool start =
        token.Has(text::kSentenceStart) | kStarts.Has(before);
    Tag tag = start ? word.at_start : word.inside;
    tag = token.kind == TokenKind::kWord ? tag : of_sign;
    if (kNeighbours.Matter(before, tag)) {
      tag = ByNeighbours(text, sentence, i, tag, &opened);
    }
    out[i] = tag;
    before = tag;
  }
  // "Boeing said", "Ahmed was": a name, whatever it ends with.
  const uint32_t first = sentence.first;
  if (sentence.size() > 1 && MayBeName(out[first]) &&
      IsFinite(out[first + 1]) && tokens[first].kind == TokenKind::kWord &&
      words[tokens[first].word].inside == Tag::kName) {
    out[first] = Tag::kCapital;
  }
}

}  // namespace grammar
}  // namespace onrecord
