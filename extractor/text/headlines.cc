#include "extractor/text/headlines.h"

namespace onrecord {
namespace text {
namespace {

// Words of so many letters are no acronyms, as a rule.
constexpr uint32_t kLongWord = 4;
// A line in title case has as many of them.
constexpr int kFewestLong = 4;
// With so many wide gaps a line is a menu or a table, with so many commas a
// list of names.
constexpr int kMenu = 2;
constexpr int kList = 4;

// A capital, or a byte of a character beyond ASCII.
bool MayBeUpper(char c) {
  return (c >= 'A' && c <= 'Z') || static_cast<uint8_t>(c) >= 0x80;
}

// A first look at the bytes alone: the first word of two letters or more
// starts with two capitals.
bool MayBeInCapitals(const AnnotatedText& text, const Sentence& sentence) {
  const absl::string_view bytes = text.bytes();
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.end; ++i) {
    const Token& token = text.tokens()[i];
    if (token.kind != TokenKind::kWord || token.end - token.begin < 2) continue;
    return MayBeUpper(bytes[token.begin]) &&
           MayBeUpper(bytes[token.begin + 1]);
  }
  return false;
}

// Three words of four letters or more, or two of four words, all of them in
// capitals, and no columns; one, if it goes on with such a line.
bool IsInCapitals(const AnnotatedText& text, const Sentence& sentence,
                  bool goes_on) {
  int words = 0, longs = 0, columns = 0;
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.end; ++i) {
    const Token& token = text.tokens()[i];
    if (i > sentence.tokens.first) {
      columns += token.begin > text.tokens()[i - 1].end + 1;
    }
    if (columns == kMenu) return false;
    if (token.kind != TokenKind::kWord) continue;
    const bool is_long = text.words().length(token.word) >= kLongWord;
    if (is_long && !IsWordInCapitals(text, token)) return false;
    ++words;
    longs += is_long;
  }
  return longs >= 3 || (longs == 2 && words >= 4) || (goes_on && longs > 0);
}

// A line of its own with four words of four letters or more, all of which have
// a capital, and a word that hardly any name has.
bool IsInTitleCase(const AnnotatedText& text, const CapitalWords& words,
                   const Sentence& sentence) {
  // What begins with a mark may be the title of another article.
  const Token& first = text.tokens()[sentence.tokens.first];
  if (!first.Has(kLineStart) || (first.kind != TokenKind::kWord &&
                                 first.kind != TokenKind::kNumber)) {
    return false;
  }
  int longs = 0;
  bool headline = false;
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.end; ++i) {
    const Token& token = text.tokens()[i];
    if (token.kind != TokenKind::kWord) continue;
    // By the bytes, as most lines end here at their second word or third.
    const bool capital = MayBeUpper(text.bytes()[token.begin]);
    const bool is_long = token.end - token.begin >= kLongWord;
    longs += is_long && capital;
    if (headline && (capital || !is_long)) continue;
    const uint8_t kinds = words.KindsOf(text.words().folded_hash(token.word));
    if (capital) {
      headline =
          i > sentence.tokens.first && (kinds & CapitalWords::kHeadline);
    } else if (!(kinds & CapitalWords::kLink) &&
               (is_long || (kinds & CapitalWords::kHeadline))) {
      // "Ada Obi Smith is the Lord Mayor of Leeds" has no capital on "is".
      return false;
    }
  }
  return headline && longs >= kFewestLong;
}

bool IsList(const AnnotatedText& text, const Sentence& sentence) {
  int commas = 0;
  for (uint32_t i = sentence.tokens.first;
       i < sentence.tokens.end && commas < kList; ++i) {
    commas += text.tokens()[i].IsSign(',') || text.tokens()[i].IsSign(';');
  }
  return commas == kList;
}

}  // namespace

// "'S" too, which has no first letter to be a capital.
bool IsWordInCapitals(const AnnotatedText& text, const Token& token) {
  const uint16_t shape = text.Shape(token);
  return token.kind == TokenKind::kWord && !(shape & kHasLower) &&
         (shape & (kAllUpper | kHasApostrophe));
}

std::vector<Headline> FindHeadlines(const AnnotatedText& text,
                                    const CapitalWords& words) {
  std::vector<Headline> lines;
  for (const Sentence& sentence : text.sentences()) {
    const Token& first = text.tokens()[sentence.tokens.first];
    // "RATES FALL IN U.S. AND EUROPE" was taken for two sentences.
    const bool goes_on = !lines.empty() && lines.back().all_upper &&
                         lines.back().tokens.end == sentence.tokens.first &&
                         !first.Has(kParagraphStart);
    if (!goes_on && !first.Has(kLineStart)) continue;
    const bool all_upper = MayBeInCapitals(text, sentence) &&
                           IsInCapitals(text, sentence, goes_on);
    if ((all_upper || IsInTitleCase(text, words, sentence)) &&
        !IsList(text, sentence)) {
      lines.push_back({sentence.tokens, all_upper});
    }
  }
  return lines;
}

}  // namespace text
}  // namespace onrecord
