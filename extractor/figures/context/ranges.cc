#include "extractor/figures/context/ranges.h"

#include <utility>

#include "extractor/figures/numbers/number.h"

namespace onrecord {
namespace figures {
namespace {

enum class Link : uint8_t { kNone, kDash, kTo, kAnd, kBounds, kVotes };

// "more than 10 and less than 40": both bounds of one range.
bool AreBounds(const DocumentView& view, const Amount& a, const Amount& b) {
  const uint32_t gap = a.tokens.end;
  if (!view.Any(gap, kAndWord) || a.tokens.first == 0 ||
      b.tokens.first < gap + 2 ||
      b.tokens.first > gap + 6) {
    return false;
  }
  uint32_t at = 0;
  const uint16_t low =
      view.Match(Phrases::kBoundBefore, a.tokens.first - 1, &at);
  const uint16_t high =
      view.Match(Phrases::kBoundBefore, b.tokens.first - 1, &at);
  if (low == 0 || high == 0 || at != gap + 1 || !(a.low < b.low)) return false;
  const Comparator from = view.knowledge.bound(low).comparator;
  const Comparator to = view.knowledge.bound(high).comparator;
  return (from == Comparator::kMoreThan || from == Comparator::kAtLeast) &&
         (to == Comparator::kLessThan || to == Comparator::kAtMost);
}

// True if a word before the amount, in its clause, says that something moved:
// "rose 9 to 753" names a change and a level.
bool AfterMovement(const DocumentView& view, uint32_t first) {
  for (uint32_t i = first, steps = 0; i-- > 0 && steps < 7; ++steps) {
    if (view.Any(i, kUpWord | kDownWord)) return true;
    if (view.Any(i, kForWord | kWithWord | kInWord | kAtWord) ||
        view.IsSign(i, ',') || view.IsSign(i, ';') ||
        view.StartsSentence(i) || view.IsNumber(i)) {
      return false;
    }
  }
  return false;
}

// "rise 20 to 25 pct", "cut by 40% to 45%", "up 350 to 400 mln": one change,
// although something moved. A change that leads to a level is mostly much
// smaller than that.
bool AreNear(const DocumentView& view, const Amount& a, const Amount& b) {
  if (a.under != 0) return false;
  const uint32_t first = a.tokens.first;
  Decimal most = a.low;
  if (b.kind == Kind::kPercent) {
    const bool by = first > 0 && view.Any(first - 1, kByWord);
    if (!a.IsBare() && !by) return false;
  } else if (a.IsBare() && a.scale == 0 && b.scale != 0 &&
             a.low < b.Mantissa()) {
    most.Shift(b.scale);
  } else {
    return false;
  }
  return b.low < most.Multiply(3);
}

// "2-to-1".
bool IsHyphenedTo(const DocumentView& view, const Amount& a, const Amount& b) {
  const uint32_t gap = a.tokens.end;
  return b.tokens.first == gap + 3 && view.IsJoint(gap) &&
         view.Any(gap + 1, kToWord) && view.IsJoint(gap + 2);
}

// "between the ages of 8 and 12", of which the numbers are the figure.
bool IsBetweenAges(const DocumentView& view, uint32_t first) {
  if (first < 4 || !view.Any(first - 1, kOfWord) ||
      !view.Any(first - 2, kAgeWord)) {
    return false;
  }
  const uint32_t before =
      view.Any(first - 3, kDeterminer) ? first - 4 : first - 3;
  return view.Any(before, kBetweenItself);
}

Link LinkOf(const DocumentView& view, const Amount& a, const Amount& b,
            uint32_t* begin) {
  const uint32_t gap = a.tokens.end;
  *begin = a.tokens.first;
  const bool from = *begin > 0 && view.Any(*begin - 1, kFromWord);
  const bool between = *begin > 0 && view.Any(*begin - 1, kBetweenItself);
  const uint32_t size = b.tokens.first - gap;
  if (size == 1) {
    if (view.IsDashJoint(gap) ||
        view.IsSign(gap, text::kEnDashSign) ||
        (view.IsSign(gap, text::kHyphenSign) && view.Glued(gap) ==
         view.Glued(gap + 1) && !a.counted.size())) {
      return Link::kDash;
    }
    if (view.Any(gap, kToWord)) {
      if (from) --*begin;
      return Link::kTo;
    }
    if (view.Any(gap, kAndWord) && between) {
      --*begin;
      return Link::kAnd;
    }
    if (view.Any(gap, kAndWord) && IsBetweenAges(view, *begin)) {
      return Link::kAnd;
    }
  }
  if (IsHyphenedTo(view, a, b)) return Link::kDash;
  // "by 312 votes to 280"
  if (size == 2 && view.Any(gap + 1, kToWord) && view.Any(gap, kScoreWord)) {
    return Link::kVotes;
  }
  if (AreBounds(view, a, b)) return Link::kBounds;
  if (size == 2 && from && view.Any(gap + 1, kToWord) &&
      view.Any(gap, kUpItself | kDownItself)) {
    --*begin;
    return Link::kTo;
  }
  return Link::kNone;
}

bool SameUnit(const Amount& a, const Amount& b) {
  if (a.kind == Kind::kOrdinal || b.kind == Kind::kOrdinal) return false;
  if (a.age || b.age) return (a.age || a.IsBare()) && (b.age || b.IsBare());
  if (a.IsBare() || b.IsBare()) return true;
  return a.unit == b.unit && a.currency == b.currency;
}

bool IsScore(const DocumentView& view, const Amount& a, const Amount& b,
             Link link) {
  if (!a.IsBare() || !b.IsBare() || a.scale != 0 || b.scale != 0) return false;
  if (!a.low.IsInteger() || !b.low.IsInteger() || !a.counted.empty()) {
    return false;
  }
  if (link == Link::kVotes) return true;
  const bool falls = !(a.low < b.low);
  uint32_t after = b.tokens.end;
  if (view.IsWord(after) && view.Any(after, kScoreWord)) return true;
  if (view.Any(after + 1, kScoreWord) && view.IsLower(after) &&
      link == Link::kDash) {
    return true;
  }
  for (uint32_t i = a.tokens.first, steps = 0; i-- > 0 && steps < 4; ++steps) {
    if (view.Any(i, kScoredWord)) return true;
    if (view.Any(i, kByWord) && falls) continue;
    if (!view.IsWord(i)) break;
  }
  return falls && link == Link::kDash;
}

void Join(uint32_t begin, bool score, Amount* a, Amount* b) {
  // A scale of the second is the first's, too: "5-10 million"; not so "$200
  // to $4 million".
  Decimal low = a->low;
  if (a->scale == 0 && b->scale != 0 && !(a->flags & kHasSeparators) &&
      low < b->Mantissa()) {
    a->low.Shift(b->scale);
  }
  if (a->IsBare() && b->minor) {
    a->low.Shift(-2);
  }
  // The unit stands at the second, or only at the first: "$5-8bn".
  if (b->IsBare() && !a->IsBare()) {
    b->unit = a->unit;
    b->currency = a->currency;
    b->kind = a->kind;
    b->ambiguous = a->ambiguous;
    if (a->minor) b->low.Shift(-2);
  }
  a->unit = b->unit;
  a->currency = b->currency;
  a->kind = b->kind;
  a->ambiguous = b->ambiguous;
  a->age = a->age || b->age;
  if (a->age) a->kind = Kind::kQuantity;
  a->per = b->per;
  a->per_unit = b->per_unit;
  a->counted = b->counted;
  a->minor = a->minor || b->minor;
  a->high = b->low;
  if (a->high < a->low) {
    std::swap(a->low, a->high);
    a->high_first = true;
  }
  a->range = true;
  a->score = score;
  if (score) a->kind = Kind::kQuantity;
  a->over = a->under = 0;
  a->tokens = {begin, b->tokens.end};
  a->core.end = b->core.end;
  a->rule = score ? "score" : "range";
  b->dropped = true;
}

bool TryJoin(const DocumentView& view, Amount* a, Amount* b) {
  if (b->tokens.first <= a->tokens.end) return false;
  if (b->tokens.first - a->tokens.end > 6) return false;
  if (a->valueless || b->valueless) return false;
  // "from 5 in 2000 to 7 in 2002": a date is no end of a range of numbers.
  if (a->calendar != kNoFigure || b->calendar != kNoFigure) return false;
  if (a->range || b->range || a->dropped || b->dropped) return false;
  if (!a->per.empty() && b->per.empty()) return false;
  if (!SameUnit(*a, *b)) return false;
  if (IsHyphenedTo(view, *a, *b) && a->low == Decimal(1) && b->low == a->low) {
    a->dropped = b->dropped = true;  // "one-to-one talks"
    return false;
  }
  uint32_t begin = 0;
  const Link link = LinkOf(view, *a, *b, &begin);
  if (link == Link::kNone) return false;
  const bool opened = begin < a->tokens.first;  // from, between
  // "10-year": the hyphen belongs to what is counted.
  if (link == Link::kDash && !a->counted.empty()) return false;
  if (!opened && link != Link::kAnd && IsScore(view, *a, *b, link)) {
    Join(begin, true, a, b);
    return true;
  }
  if (link == Link::kVotes) return false;
  if (link == Link::kTo && !opened) {
    if (AfterMovement(view, a->tokens.first) &&
        !AreNear(view, *a, *b)) {
      return false;
    }
    Decimal low = a->low;
    if (a->scale == 0 && b->scale != 0 && low < b->Mantissa()) {
      low.Shift(b->scale);
    }
    if (!(low < b->low)) return false;  // "20 to 1"
  }
  Join(begin, false, a, b);
  if (link == Link::kBounds) a->rule = "bounds";
  return true;
}

}  // namespace

void JoinRanges(const DocumentView& view, std::vector<Amount>* amounts) {
  std::vector<Amount>& all = *amounts;
  for (size_t i = 0; i + 1 < all.size(); ++i) {
    if (TryJoin(view, &all[i], &all[i + 1])) ++i;
  }
}

}  // namespace figures
}  // namespace onrecord
