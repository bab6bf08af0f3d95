#include "extractor/quotes/marks.h"

#include <cstring>

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

bool EndsStretch(const Token& token) {
  return token.kind == TokenKind::kPunctuation ||
         token.kind == TokenKind::kDash;
}

// Words that lose their first letters to an apostrophe: ’em, ’til, ’90s.
bool IsElision(absl::string_view folded) {
  static constexpr absl::string_view kWords[] = {
      "em",  "til", "till", "tis",  "twas", "cause", "n",
      "bout", "round", "cos", "cuz", "nuff", "er", "im"};
  for (absl::string_view word : kWords) {
    if (folded == word) return true;
  }
  return false;
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
        ahead_(*ahead),
        marks_(*marks) {}

  // The marks numbered [first, end) are those of the paragraph.
  void Paragraph(uint32_t paragraph, text::TokenRange range, size_t first,
                 size_t end) {
    paragraph_ = paragraph;
    first_ = range.first;
    end_ = range.end;
    last_quote_ = end;
    LookAhead(first, end);
    double_ = single_ = nested_ = kNoToken;
    for (size_t q = first; q < end; ++q) {
      if (IsDouble(tokens_[quotes_[q]])) {
        Double(q);
      } else {
        Single(q);
      }
    }
    if (double_ != kNoToken) Close(&double_, end_ - 1, false, false);
    if (single_ != kNoToken) Close(&single_, end_ - 1, false, true);
  }

 private:
  bool SpaceBefore(uint32_t i) const {
    return i == first_ || !tokens_[i].glued();
  }
  bool SpaceAfter(uint32_t i) const {
    return i + 1 >= end_ || !tokens_[i + 1].glued();
  }

  // A mark leans on what follows it, or on what is before it.
  bool LooksOpen(uint32_t i) const {
    if (SpaceAfter(i) || EndsStretch(tokens_[i + 1])) {
      if (SpaceAfter(i) || !tokens_[i + 1].IsSign(text::kEllipsisSign)) {
        return false;
      }
    }
    if (SpaceBefore(i)) return true;
    const Token& before = tokens_[i - 1];
    return before.kind == TokenKind::kDash ||
           before.kind == TokenKind::kQuote ||
           before.kind == TokenKind::kSymbol || before.IsSign('(') ||
           before.IsSign('[') || before.IsSign(':');
  }
  bool LooksClosed(uint32_t i) const {
    if (SpaceBefore(i)) return false;
    if (SpaceAfter(i)) return true;
    const Token& after = tokens_[i + 1];
    return EndsStretch(after) || after.kind == TokenKind::kQuote ||
           (after.kind == TokenKind::kWord &&
            text_.Folded(after).front() == '\'');
  }

  // Fills in ahead_.
  void LookAhead(size_t first, size_t end) {
    uint8_t ahead = 0;
    for (size_t q = end; q-- > first;) {
      ahead_[q] = ahead;
      const uint32_t i = quotes_[q];
      const uint8_t bit = IsDouble(tokens_[i]) ? kDoubleCloses : kSingleCloses;
      const bool shape_opens = tokens_[i].Has(text::kOpens);
      if (LooksClosed(i) && !shape_opens) {
        if (bit == kDoubleCloses && (ahead & bit) != 0) {
          ahead |= kDoubleClosesTwice;
        }
        if (bit == kDoubleCloses || !MaybeApostrophe(i)) ahead |= bit;
      } else if (shape_opens || LooksOpen(i)) {
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
    const bool open = LooksOpen(i), closed = LooksClosed(i);
    if (double_ == kNoToken) {
      const bool wrong_way = open && (ahead_[q] & kDoubleCloses) != 0;
      if (token.Has(text::kOpens) || (!token.Has(text::kCloses) && !closed) ||
          wrong_way) {
        double_ = i;
      }
      return;
    }
    if (IsInches(q)) return;
    const bool opens_anew = token.Has(text::kOpens)
                                ? open || !closed
                                : !token.Has(text::kCloses) && open && !closed;
    if (opens_anew && nested_ == kNoToken &&
        (ahead_[q] & kDoubleClosesTwice) != 0) {
      nested_ = i;  // “A “B” C”
    } else if (nested_ != kNoToken && !opens_anew) {
      Stretch inner;
      inner.open = nested_;
      inner.last = i;
      inner.paragraph = paragraph_;
      inner.closed = true;
      if (i > nested_ + 1) marks_.inner.push_back(inner);
      nested_ = kNoToken;
    } else if (opens_anew) {
      Close(&double_, i - 1, false, false);
      double_ = i;
    } else {
      Close(&double_, i, true, false);
    }
  }

  // 6' 2": a number before a straight mark, and another mark closes later.
  bool IsInches(size_t q) const {
    const uint32_t i = quotes_[q];
    return i > first_ && tokens_[i - 1].kind == TokenKind::kNumber &&
           tokens_[i].glued() && !tokens_[i].Has(text::kCloses) &&
           (ahead_[q] & kDoubleCloses) != 0;
  }

  void Single(size_t q) {
    const uint32_t i = quotes_[q];
    if (single_ != kNoToken) {
      if (!tokens_[i].Has(text::kOpens) && LooksClosed(i) &&
          !(MaybeApostrophe(i) && (ahead_[q] & kSingleCloses) != 0)) {
        Close(&single_, i, true, true);
      }
      return;
    }
    if (!LooksOpen(i) || Elides(q)) return;
    const bool closes = (ahead_[q] & kSingleCloses) != 0 || LateClose(q);
    // Left open, a single mark is believed only where a paragraph begins.
    const bool begins = i == first_ && !tokens_[i].Has(text::kCloses) &&
                        tokens_[i + 1].kind == TokenKind::kWord &&
                        (text_.Shape(tokens_[i + 1]) & text::kInitialUpper);
    if (closes || begins) single_ = i;
  }

  // True if the mark at `i` closes only if nothing better does: behind a
  // plural ("the players’ union") or a dropped g ("goin’ home").
  bool MaybeApostrophe(uint32_t i) const {
    if (i == first_ || i + 1 >= end_) return false;
    if (tokens_[i - 1].kind != TokenKind::kWord) return false;
    const Token& after = tokens_[i + 1];
    if (after.kind != TokenKind::kWord && after.kind != TokenKind::kNumber) {
      return false;
    }
    const absl::string_view before = text_.Folded(tokens_[i - 1]);
    return before.back() == 's' || before.back() == 'n' ||
           before.back() == 'x' || before.back() == 'z';
  }

  // Whether the only mark ahead is one that may be an apostrophe; then it is
  // the one that closes. Looks at most 40 tokens ahead.
  bool LateClose(size_t q) const {
    const uint32_t i = quotes_[q];
    while (++q < last_quote_ && quotes_[q] < i + 40) {
      const uint32_t k = quotes_[q];
      if (IsDouble(tokens_[k])) continue;
      if (LooksOpen(k) || tokens_[k].Has(text::kOpens)) return false;
      if (LooksClosed(k)) return tokens_[i].Has(text::kOpens);
    }
    return false;
  }

  bool Elides(size_t q) const {
    const uint32_t i = quotes_[q];
    if (i + 1 >= end_) return false;
    const Token& after = tokens_[i + 1];
    if (tokens_[i].Has(text::kOpens) && (ahead_[q] & kSingleCloses) != 0) {
      return false;
    }
    if (after.kind == TokenKind::kNumber) {
      // ’90s, ’08: two digits.
      return after.end - after.begin == 2;
    }
    return after.kind == TokenKind::kWord && IsElision(text_.Folded(after));
  }

  // Ends the stretch that *open opens; it becomes an inner one if a mark of
  // the other kind is open around it.
  void Close(uint32_t* open, uint32_t last, bool closed, bool single) {
    Stretch stretch;
    stretch.open = *open;
    stretch.last = last;
    stretch.paragraph = paragraph_;
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
  std::vector<uint8_t>& ahead_;
  Marks& marks_;
  uint32_t paragraph_ = 0, first_ = 0, end_ = 0;
  size_t last_quote_ = 0;  // end of the paragraph's marks
  // Tokens of the marks that are open; nested_ is a double mark in double_.
  uint32_t double_ = kNoToken, single_ = kNoToken, nested_ = kNoToken;
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
  marks->states.resize(size);
  static_assert(static_cast<int>(MarkState::kOutside) == 0, "see below");
  if (size > 0) memset(marks->states.data(), 0, size);
  marks->stretch_of.resize(size);
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
