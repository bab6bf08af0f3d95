#include "extractor/figures/context/exclusions.h"

#include "extractor/figures/numbers/number.h"

namespace onrecord {
namespace figures {
namespace {

bool IsGluedNumber(const DocumentView& view, uint32_t i) {
  return view.IsNumber(i) && view.Glued(i);
}

// "[1]", "(2)" at a line's start, "3." at a line's start.
bool IsListOrNote(const DocumentView& view, uint32_t first, uint32_t end) {
  const text::Token& token = view.tokens[first];
  if (first > 0 && view.IsSign(first - 1, '[') && view.IsSign(end, ']')) {
    return true;
  }
  const uint32_t size = view.tokens[end - 1].end - token.begin;
  if (size > 2) return false;
  if (token.Has(text::kLineStart)) {
    const bool mark = view.IsSign(end, '.') || view.IsSign(end, ')');
    return mark && view.Glued(end) && view.Has(end + 1) &&
           !view.Glued(end + 1) &&
           !view.tokens[end + 1].Has(text::kLineStart);
  }
  return first > 0 && view.IsSign(first - 1, '(') &&
         view.tokens[first - 1].Has(text::kLineStart) &&
         view.IsSign(end, ')');
}

// Digits that a name ends with: "Boeing 737", "iPhone 11", "S&P 500".
bool ClosesName(const DocumentView& view, uint32_t first, uint32_t end) {
  if (first == 0) return false;
  const uint32_t before = first - 1;
  if (view.tokens[first].Has(text::kLineStart)) return false;
  if (view.Any(before, kLowerLabelWord)) return true;
  if (before > 0 &&
      (view.Any(before, kPossessive) || view.IsJoint(before - 1)) &&
      view.Any(before - 1, kLowerLabelWord)) {
    return true;  // "Poor's 500"
  }
  if (before > 1 && view.Bytes(before) == "P" &&
      view.IsSign(before - 1, '&')) {
    return true;  // "S&P 500"
  }
  const bool inner = (view.Shape(before) & text::kInnerUpper) != 0;
  if (!view.IsCapital(before) && !(view.IsWord(before) && inner)) return false;
  if (view.Any(before, kLabelWord) && !view.StartsSentence(before)) {
    return true;
  }
  if (view.StartsSentence(before)) return view.Any(before, kLabelWord);
  if (view.Any(before, kStopWord | kVerbWord | kMonthWord | kUpWord |
                           kDownWord | kScoredWord)) {
    return false;
  }
  uint32_t at = 0;
  if (view.Match(Phrases::kBoundBefore, before, &at) != 0) return false;
  // "Republicans 40 seats": something is counted.
  const absl::string_view next = view.Folded(end);
  const bool counts = view.IsLower(end) && !view.Any(end, kStopWord) &&
                      (view.Any(end, kPluralWord) ||
                       (next.size() > 3 && next.back() == 's' &&
                        !view.Any(end, kSingularWord)));
  return !counts;
}

// Fractions that prose writes with a slash; others are dates or names (9/11,
// 24/7).
bool IsCommonUnder(uint64_t under) {
  switch (under) {
    case 2: case 3: case 4: case 5: case 6: case 8: case 10: case 16: case 32:
    case 64: case 100:
      return true;
    default:
      return false;
  }
}

// "a 4K screen": a resolution, not thousands.
bool IsResolution(const DocumentView& view, const Amount& amount) {
  const uint32_t letter = amount.tokens.end - 1;
  return (amount.flags & kHasLetter) != 0 && view.Bytes(letter) == "K" &&
         amount.low < Decimal(10000) && amount.currency == 0;
}

// Letters that stick to digits and are no unit: "5G", "4K", "13F".
bool HasGluedLetters(const DocumentView& view, uint32_t end) {
  return view.IsWord(end) && view.Glued(end) && !view.Is(end, "s") &&
         !view.Any(end, kPossessive);
}

// "Kato Ltd, one of the world's biggest makers": an idiom that counts nothing.
bool IsOneOfTheBest(const DocumentView& view, uint32_t first, uint32_t end) {
  if (first == 0 || !view.IsSign(first - 1, ',') || !view.Any(end, kOfWord)) {
    return false;
  }
  for (uint32_t i = end + 1; i < end + 7 && view.IsWord(i); ++i) {
    if (view.Any(i, kSuperlativeWord)) return true;
  }
  return false;
}

bool IsExcludedOne(const DocumentView& view, uint32_t first, uint32_t end) {
  if (!view.Any(first, kOneWord) || end != first + 1) return false;
  if (IsOneOfTheBest(view, first, end)) return true;
  if (view.Any(end, kPossessive)) return true;  // "they're the one's who"
  if (first > 0) {
    for (const char* word : {"no", "any", "every", "some", "each", "which",
                             "this", "that", "another", "the"}) {
      if (!view.Is(first - 1, word)) continue;
      // "said that one of the hostages", but "this one of"
      if (word[0] == 't' && word[2] == 'a' && view.Any(end, kOfWord)) break;
      // "the one thing", but not "this one is", "no one".
      const bool noun = view.IsLower(end) &&
                        !view.Any(end, kStopWord | kVerbWord);
      return !noun || word[0] == 'n' || word[0] == 'e' || word[0] == 's' ||
             (word[0] == 'a' && word[2] == 'y');
    }
  }
  if (view.Any(end, kOfWord | kMoreWord | kOrWord)) return false;
  if (view.Is(end, "another")) return true;
  if (view.Is(end, "read") && view.IsSign(end + 1, ':')) return true;
  // "He played one show", but ", one show" and "that one shows"
  if (view.Is(end, "show") && first > 0 && view.IsLower(first - 1)) {
    return false;
  }
  // "One says", "one that", "for one,"
  if (!view.IsWord(end)) return !view.IsNumber(end) && !view.IsSign(end, '"');
  // No singular ends in s: "One claims".
  const absl::string_view next = view.Folded(end);
  if (view.IsLower(end) && next.size() > 3 && next.back() == 's' &&
      next[next.size() - 2] != 's' && !view.Any(end, kSingularWord)) {
    return true;
  }
  return view.Any(end, kStopWord | kVerbWord);
}

// "a split second", "any second now"
bool IsUnitOfTime(const DocumentView& view, uint32_t first, uint32_t end) {
  if (!view.Any(first, kSecondWord) || first == 0) return false;
  return view.Any(first - 1, kPerWord) || view.Is(first - 1, "split") ||
         (view.Is(first - 1, "any") &&
          (!view.IsWord(end) || view.Any(end, kStopWord)));
}

bool IsNameOfWords(const DocumentView& view, const Amount& amount) {
  // "Four Seasons", "First Boston", "the company Three"
  const uint32_t first = amount.tokens.first;
  const uint32_t end = amount.tokens.end;
  if (!view.IsCapital(first)) return false;
  if ((view.Shape(first) & text::kAllUpper) != 0 &&
      view.Bytes(first).size() > 1) {
    return false;  // a line in capitals
  }
  const bool next = view.IsCapital(end) &&
                    !view.tokens[end].Has(text::kSentenceStart) &&
                    !view.Any(end, kMonthWord);
  if (view.StartsSentence(first)) {
    return next && amount.kind == Kind::kOrdinal;
  }
  // After a colon or an opening mark a sentence begins, too.
  const text::TokenKind before = view.tokens[first - 1].kind;
  if (before != text::TokenKind::kWord && before != text::TokenKind::kNumber) {
    return next;
  }
  return true;
}

// "COVID-19", "B-1B", "scp-173m"
bool BelongsToWordBefore(const DocumentView& view, uint32_t first) {
  return first >= 2 && view.IsJoint(first - 1) && view.IsWord(first - 2) &&
         !view.NumberAt(first - 2).IsAnchor();
}

}  // namespace

uint32_t DigitChainSize(const DocumentView& view, uint32_t i) {
  uint32_t end = i + 1;
  uint32_t links = 0;
  while ((view.IsJoint(end) || (view.IsSign(end, '/') && view.Glued(end))) &&
         IsGluedNumber(view, end + 1)) {
    end += 2;
    ++links;
  }
  if (links >= 2) return end - i;
  // "020 7946 0958", "(020) 7946 0958", "+44 20 7946 0958"
  const absl::string_view first = view.Bytes(i);
  const bool zero = first.size() > 1 && first[0] == '0' && first[1] != '.';
  const bool plus = view.IsSign(i, '+') && view.Glued(i + 1);
  if (!zero && !plus) return 0;
  end = i + 1;
  if (plus) ++end;
  if (zero && view.IsSign(end, ')')) ++end;
  const uint32_t more = end;
  // "029-2031 0312"
  while (view.IsNumber(end) ||
         (zero && view.IsJoint(end) && IsGluedNumber(view, end + 1) &&
          view.Bytes(end + 1).size() > 2)) {
    ++end;
  }
  return end > more + (plus ? 1 : 0) ? end - i : 0;
}

bool IsNoFigure(const DocumentView& view, const Amount& amount) {
  const uint32_t first = amount.tokens.first;
  const uint32_t end = amount.tokens.end;
  const bool digits = (amount.flags & kHasDigits) != 0;
  if (amount.dropped) return true;
  if (amount.range) {  // "pages 12-14"
    return first > 0 && view.Any(first - 1, kLowerLabelWord) &&
           (amount.IsBare() || amount.score);
  }
  if (amount.unit != 0) {
    // "at one point"
    if (view.Any(first, kOneWord) && first > 0 &&
        view.Any(first - 1, kAtWord) && view.Is(end - 1, "point")) {
      return true;
    }
    // "Three Mile Island"
    if (!digits && view.IsTitled(first) && view.IsTitled(end - 1) &&
        view.IsTitled(end)) {
      return true;
    }
    // "B-1B", but not "now-18 month", "mid-10 percent".
    return digits && BelongsToWordBefore(view, first) &&
           (view.Glued(amount.core.end) ||
            view.Bytes(amount.core.end).size() == 1);
  }
  if (amount.kind == Kind::kOrdinal) {
    // "the second world war", "42nd Street"
    if (view.Is(end, "world") && view.Is(end + 1, "war")) return true;
    if (digits && view.IsTitled(end) && view.Any(end, kStreetWord)) return true;
  }
  if (!digits) {
    if (view.Any(first, kHalfWord) && first > 0 &&
        view.Any(first - 1, kThisWord)) {
      return true;
    }
    return IsExcludedOne(view, first, end) || IsNameOfWords(view, amount) ||
           IsUnitOfTime(view, first, end);
  }
  if (amount.kind == Kind::kOrdinal) return false;
  if ((amount.flags & kSlash) != 0) {
    return amount.over >= amount.under || !IsCommonUnder(amount.under);
  }
  if (IsListOrNote(view, first, end)) return true;
  if (first > 0) {
    // "COVID-19", "F-16", "$-": the digits belong to the word before.
    const uint32_t before = first - 1;
    if (BelongsToWordBefore(view, first)) return true;
    if (view.Glued(first) &&
        (view.IsSign(before, '#') || view.IsSign(before, '@') ||
         view.IsSign(before, '_') || view.IsSign(before, '='))) {
      return true;
    }
    if (view.Glued(first) && view.IsWord(before)) return true;
    // "the P5+1 talks"
    if (view.Glued(first) && view.IsSign(before, '+') && view.Glued(before)) {
      return true;
    }
    if (view.Glued(first) && view.IsSign(before, '.') &&
        view.Glued(before)) {
      return true;  // "ID.3"
    }
  }
  if (HasGluedLetters(view, end) || IsResolution(view, amount)) return true;
  if (view.Bytes(first).size() > 1 && view.Bytes(first)[0] == '0' &&
      amount.core.first == first && (amount.flags & kHasPoint) == 0) {
    return true;  // "007", "0958"
  }
  if (amount.under == 0 && amount.scale == 0 &&
      (amount.flags & kHasSeparators) == 0 &&
      ClosesName(view, first, end)) {
    return true;
  }
  return false;
}

}  // namespace figures
}  // namespace onrecord
