#include "extractor/quotes/marks/marks.h"

#include <cstring>

#include "extractor/quotes/marks/mark_shapes.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace quotes {
namespace {

using text::Token;
using text::TokenKind;

constexpr uint32_t kNoToken = UINT32_MAX;

// Bits of MarkFinder::ahead_: further on in the paragraph, before the next
// mark of the kind that opens, stands one that closes.
constexpr uint8_t kDoubleCloses = 1 << 0;
constexpr uint8_t kSingleCloses = 1 << 1;
// Two double marks that close come before the next that opens.
constexpr uint8_t kDoubleClosesTwice = 1 << 2;

// Of a token of kind kQuote; the others are single marks.
bool IsDouble(const Token& token) {
  return token.IsSign(text::kDoubleQuoteSign);
}

}  // namespace

// Walks the paragraphs of one document. `q` is always a number of a mark, an
// index into quotes and ahead; `i` and `k` are tokens.
class MarkFinder::Scan {
 public:
  Scan(const text::AnnotatedText& text, absl::Span<const uint32_t> quotes,
       std::vector<uint8_t>* ahead, Marks* marks)
      : text_(text),
        tokens_(text.tokens()),
        quotes_(quotes),
        shapes_(text),
        ahead_(*ahead),
        marks_(*marks) {}

  // The marks numbered [first, end) are those of the paragraph.
  void Paragraph(uint32_t paragraph, text::TokenRange range, size_t first,
                 size_t end) {
    paragraph_ = paragraph;
    first_ = range.first;
    end_ = range.end;
    shapes_.SetParagraph(range);
    last_quote_ = end;
    LookAhead(first, end);
    double_ = single_ = nested_ = kNoToken;
    seen_double_ = false;
    for (size_t q = first; q < end; ++q) {
      if (IsDouble(tokens_[quotes_[q]])) {
        Double(q);
      } else {
        Single(q);
      }
    }
    left_open_ = double_ != kNoToken ? paragraph_ : kNoToken;
    if (double_ != kNoToken) Close(&double_, end_ - 1, false, false);
    if (single_ != kNoToken) Close(&single_, end_ - 1, false, true);
  }

 private:
  // Fills in ahead_.
  void LookAhead(size_t first, size_t end) {
    uint8_t ahead = 0;
    for (size_t q = end; q-- > first;) {
      ahead_[q] = ahead;
      const uint32_t i = quotes_[q];
      const uint8_t bit = IsDouble(tokens_[i]) ? kDoubleCloses : kSingleCloses;
      const bool shape_opens = tokens_[i].Has(text::kOpens);
      if (shapes_.LooksClosed(i) && !shape_opens) {
        if (bit == kDoubleCloses && (ahead & bit) != 0) {
          ahead |= kDoubleClosesTwice;
        }
        if (bit == kDoubleCloses || !shapes_.MaybeApostrophe(i)) ahead |= bit;
      } else if (shape_opens || shapes_.LooksOpen(i)) {
        if (bit == kDoubleCloses) {
          ahead &= ~(kDoubleCloses | kDoubleClosesTwice);
        } else if (!Elides(q)) {
          ahead &= ~bit;
        }
      }
    }
  }

  void Double(size_t q) {
    const uint32_t i = quotes_[q];
    const Token& token = tokens_[i];
    const bool open = shapes_.LooksOpen(i), closed = shapes_.LooksClosed(i);
    const bool first = !seen_double_;
    seen_double_ = true;
    if (double_ == kNoToken) {
      if (first && (BelongsAbove(q) || EndsWhatBeganAbove(q))) return;
      const bool wrong_way = open && (ahead_[q] & kDoubleCloses) != 0;
      if (token.Has(text::kOpens) || (!token.Has(text::kCloses) && !closed) ||
          wrong_way) {
        double_ = i;
      }
      return;
    }
    if (IsPrime(q) && (ahead_[q] & kDoubleCloses) != 0) return;
    const bool opens_anew = token.Has(text::kOpens)
                                ? open || !closed
                                : !token.Has(text::kCloses) && open && !closed;
    if (opens_anew && nested_ == kNoToken &&
        (ahead_[q] & kDoubleClosesTwice) != 0) {
      nested_ = i;  // “A “B” C”
    } else if (nested_ != kNoToken && !opens_anew) {
      if (i > nested_ + 1) marks_.inner.push_back(Between(nested_, i));
      nested_ = kNoToken;
    } else if (opens_anew) {
      Close(&double_, i - 1, false, false);
      double_ = i;
    } else {
      Close(&double_, i, true, false);
    }
  }

  // True for the mark of `" He left.`, the paragraph's first double one, if it
  // closes what the paragraph above left open, or opens nothing.
  bool BelongsAbove(size_t q) const {
    const uint32_t i = quotes_[q];
    if (i != first_ || i + 1 >= end_ || tokens_[i].Has(text::kOpens) ||
        tokens_[i + 1].glued()) {
      return false;
    }
    if (left_open_ != kNoToken && left_open_ + 1 == paragraph_) return true;
    while (++q < last_quote_ && !IsDouble(tokens_[quotes_[q]])) {}
    return q == last_quote_ || shapes_.LooksOpen(quotes_[q]);
  }

  // Takes the words from the paragraph's begin to its first double mark for
  // quoted ones, as in `It rained," he said.`, if the paragraph above ends with
  // the mark that opens them.
  bool EndsWhatBeganAbove(size_t q) {
    const uint32_t i = quotes_[q];
    if (first_ == 0 || i == first_ || i + 1 >= end_ ||
        !IsDouble(tokens_[first_ - 1]) || tokens_[i].Has(text::kOpens) ||
        !shapes_.LooksClosed(i) ||
        tokens_[i - 1].kind != TokenKind::kPunctuation) {
      return false;
    }
    // Single marks that have been paired before say that it is no such page.
    if (single_ != kNoToken || (!marks_.outer.empty() &&
                                marks_.outer.back().last >= first_)) {
      return false;
    }
    Stretch stretch = Between(first_, i);
    stretch.opened = false;
    AddOuter(stretch);
    return true;
  }

  // 6' 2": a straight mark behind a number, which closes if none does later.
  bool IsPrime(size_t q) const {
    const uint32_t i = quotes_[q];
    return i > first_ && tokens_[i - 1].kind == TokenKind::kNumber &&
           tokens_[i].glued() && !tokens_[i].Has(text::kCloses);
  }

  void Single(size_t q) {
    const uint32_t i = quotes_[q];
    if (single_ != kNoToken) {
      const bool may_be_none = shapes_.MaybeApostrophe(i) || IsPrime(q);
      if (!tokens_[i].Has(text::kOpens) && shapes_.LooksClosed(i) &&
          !(may_be_none && (ahead_[q] & kSingleCloses) != 0)) {
        Close(&single_, i, true, true);
      }
      return;
    }
    if (!shapes_.LooksOpen(i) || Elides(q)) return;
    const bool closes = (ahead_[q] & kSingleCloses) != 0 || LateClose(q);
    // Left open, a single mark is believed only where a paragraph begins.
    const bool begins = i == first_ && !tokens_[i].Has(text::kCloses) &&
                        tokens_[i + 1].kind == TokenKind::kWord &&
                        (text_.Shape(tokens_[i + 1]) & text::kInitialUpper);
    if (closes || begins) single_ = i;
  }

  // Whether the only mark ahead is one that may be an apostrophe; then it is
  // the one that closes. Looks at most 40 tokens ahead.
  bool LateClose(size_t q) const {
    const uint32_t i = quotes_[q];
    while (++q < last_quote_ && quotes_[q] < i + 40) {
      const uint32_t k = quotes_[q];
      if (IsDouble(tokens_[k])) continue;
      if (shapes_.LooksOpen(k) || tokens_[k].Has(text::kOpens)) return false;
      // A 'fun' run.
      const bool one_word = k == i + 2;
      if (shapes_.LooksClosed(k)) {
        return tokens_[i].Has(text::kOpens) || one_word;
      }
    }
    return false;
  }

  // The mark of ’em and ’90s, unless it opens by its shape and another closes.
  bool Elides(size_t q) const {
    const uint32_t i = quotes_[q];
    if (tokens_[i].Has(text::kOpens) && (ahead_[q] & kSingleCloses) != 0) {
      return false;
    }
    return shapes_.StandsForLetters(i);
  }

  // Ends the stretch that *open opens; it becomes an inner one if a mark of
  // the other kind is open around it.
  void Close(uint32_t* open, uint32_t last, bool closed, bool single) {
    Stretch stretch = Between(*open, last);
    stretch.closed = closed;
    stretch.single = single;
    uint32_t* other = single ? &double_ : &single_;
    *open = kNoToken;
    if (!single) nested_ = kNoToken;
    if (last <= stretch.open) return;
    if (*other != kNoToken && *other < stretch.open) {
      if (closed) marks_.inner.push_back(stretch);
      return;
    }
    *other = kNoToken;  // what opened inside ends unclosed with it
    AddOuter(stretch);
  }

  // A closed one in double marks.
  Stretch Between(uint32_t open, uint32_t last) const {
    Stretch stretch;
    stretch.open = open;
    stretch.last = last;
    stretch.paragraph = paragraph_;
    stretch.closed = true;
    return stretch;
  }

  void AddOuter(const Stretch& stretch) {
    const uint32_t index = marks_.outer.size();
    marks_.outer.push_back(stretch);
    for (uint32_t i = stretch.open; i <= stretch.last; ++i) {
      marks_.states[i] = MarkState::kInside;
      marks_.stretch_of[i] = index;
    }
    marks_.states[stretch.open] = MarkState::kOpens;
    if (stretch.closed) marks_.states[stretch.last] = MarkState::kCloses;
  }

  const text::AnnotatedText& text_;
  const std::vector<Token>& tokens_;
  const absl::Span<const uint32_t> quotes_;
  MarkShapes shapes_;
  std::vector<uint8_t>& ahead_;
  Marks& marks_;
  uint32_t paragraph_ = 0, first_ = 0, end_ = 0;
  size_t last_quote_ = 0;  // end of the paragraph's marks
  // Tokens of the marks that are open; nested_ is a double mark in double_.
  uint32_t double_ = kNoToken, single_ = kNoToken, nested_ = kNoToken;
  bool seen_double_ = false;
  // The paragraph that ended with double_ open, if the last one did.
  uint32_t left_open_ = kNoToken;
};

void MarkFinder::Find(const text::AnnotatedText& text, Marks* marks) {
  quotes_.clear();
  for (uint32_t i = 0; i < text.tokens().size(); ++i) {
    if (text.tokens()[i].kind == TokenKind::kQuote) quotes_.push_back(i);
  }
  Find(text, quotes_, marks);
}

void MarkFinder::Find(const text::AnnotatedText& text,
                      absl::Span<const uint32_t> quotes, Marks* marks) {
  const size_t size = text.tokens().size();
  marks->outer.clear();
  marks->inner.clear();
  if (marks->states.size() < size) {
    marks->states.resize(size + size / 2);
    marks->stretch_of.resize(size + size / 2);
  }
  static_assert(static_cast<int>(MarkState::kOutside) == 0, "see below");
  if (size > 0) memset(marks->states.data(), 0, size);
  ahead_.resize(quotes.size());
  Scan scan(text, quotes, &ahead_, marks);
  uint32_t paragraph = 0;
  for (size_t q = 0; q < quotes.size();) {
    while (text.paragraphs()[paragraph].tokens.end <= quotes[q]) ++paragraph;
    const text::TokenRange range = text.paragraphs()[paragraph].tokens;
    const size_t first = q;
    while (q < quotes.size() && quotes[q] < range.end) ++q;
    scan.Paragraph(paragraph, range, first, q);
  }
  for (Stretch& inner : marks->inner) {
    if (marks->states[inner.open] != MarkState::kOutside) {
      inner.outer = marks->stretch_of[inner.open];
    }
  }
}

}  // namespace quotes
}  // namespace onrecord
