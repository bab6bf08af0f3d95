#include "extractor/figures/context/bounds.h"

#include <algorithm>

#include "extractor/figures/numbers/number.h"

namespace onrecord {
namespace figures {
namespace {

// Words between a verb of change and its number, at most.
constexpr int kReach = 7;
// The same if "by" stands before the number: "grow sales in Europe by 5%".
constexpr int kReachOverBy = 9;

bool IsAdverb(const DocumentView& view, uint32_t i) {
  return view.EndsWith(i, "ly") && view.Bytes(i).size() > 4;
}

// "over two years", "above 2017": with times, over and the like are mostly
// prepositions.
bool IsPrepositionOfTime(const DocumentView& view, const Amount& amount,
                         uint32_t at, uint32_t before) {
  if (amount.calendar == kNoFigure) return false;
  // "lower than January's share": of something else
  if (amount.kind == Kind::kDate && view.Is(before, "than") &&
      view.EndsWith(at, "er")) {
    return true;
  }
  if (at != before) return false;
  if (view.Is(at, "about")) {
    // "talked about last night", but "at about noon", "about 1997"
    for (uint32_t i = amount.tokens.first; i < amount.tokens.end; ++i) {
      if (view.IsNumber(i) || view.NumberAt(i).IsAnchor() ||
          view.Is(i, "noon") || view.Is(i, "midnight")) {
        return false;
      }
    }
    return amount.kind != Kind::kDuration &&
           (at == 0 ||
            !view.Any(at - 1, kInWord | kAtWord | kByWord | kFromWord |
                                  kToWord | kForWord | kOrWord | kOnDateWord));
  }
  if (!view.Any(at, kOverWord) && !view.Is(at, "above") &&
      !view.Is(at, "below") && !view.Is(at, "under")) {
    return false;
  }
  return at == 0 || !(view.Any(at - 1, kForWord) || view.Any(at - 1, kOfWord) ||
                      view.Is(at - 1, "after"));
}

// A sign says which way: "Dow +0.2%".
Direction OfSign(const DocumentView& view, const Amount& amount) {
  if ((amount.flags & kHasSign) == 0 || amount.kind != Kind::kPercent) {
    return Direction::kNone;
  }
  if (view.IsSign(amount.tokens.first, '+')) return Direction::kUp;
  return view.IsWord(amount.tokens.first) ? Direction::kNone
                                          : Direction::kDown;
}

// The word of movement that the amount belongs to, before it.
Direction OfWordBefore(const DocumentView& view, const Amount& amount) {
  // "sink up to $100 million into it", but "gains of up to 5%"
  if (amount.comparator == Comparator::kUpTo &&
      (amount.bound_first == 0 || amount.bound_first == UINT32_MAX ||
       !view.Any(amount.bound_first - 1, kOfWord | kByWord))) {
    return Direction::kNone;
  }
  bool to = false, by = false;
  // "upwards of 40", "lower than 40" move nothing.
  uint32_t at = std::min(amount.bound_first, amount.tokens.first);
  for (int steps = 0; at-- > 0 && steps < (by ? kReachOverBy : kReach);
       ++steps) {
    const uint64_t bits = view.Bits(at);
    if ((bits & (kUpWord | kDownWord)) != 0) {
      const bool particle = at > 0 && view.Any(at - 1, kParticleWord) &&
                            view.Any(at, kUpItself | kDownItself);
      if (to || particle) return Direction::kNone;
      // "will fall short of the 108 billion goal"
      if (at + 1 == amount.bound_first && view.Is(at + 1, "short")) {
        return Direction::kNone;
      }
      // "add ten users": things are added, figures are not moved.
      const bool adds = view.Any(at, kAddingWord);
      if (adds && amount.kind != Kind::kPercent &&
          view.IsLower(amount.tokens.end) &&
          !view.Any(amount.tokens.end, kStopWord)) {
        return Direction::kNone;
      }
      // "raised $5 million": nothing rose.
      if (steps == 0 && amount.kind == Kind::kMoney && !amount.range &&
          (bits & kRaisingWord) != 0) {
        return Direction::kNone;
      }
      return (bits & kUpWord) != 0 ? Direction::kUp : Direction::kDown;
    }
    if (view.Any(at, kByWord)) by = true;
    if ((view.Any(at, kToWord) && !(at > 0 && view.Any(at - 1, kUpItself))) ||
        view.Any(at, kAtWord)) {
      to = true;  // a level
      continue;
    }
    if (view.StartsSentence(at) || view.IsSign(at, ';')) break;
    if (!by && (bits & kBetweenWord) == 0 && !IsAdverb(view, at)) break;
  }
  return Direction::kNone;
}

// "a 5% rise", "a $4 cut", "5% higher"
Direction OfNounBehind(const DocumentView& view, const Amount& amount) {
  if (amount.IsBare()) return Direction::kNone;
  const uint64_t bits = view.Bits(amount.tokens.end);
  if ((bits & kUpNoun) != 0) return Direction::kUp;
  return (bits & kDownNoun) != 0 ? Direction::kDown : Direction::kNone;
}

// What moved leads to the next amount: "rose 9 to 753", "fell 5% to $4".
void LinkLevel(const DocumentView& view, size_t i,
               std::vector<Amount>* amounts) {
  Amount& amount = (*amounts)[i];
  if (i + 1 >= amounts->size() || amount.range) return;
  Amount& next = (*amounts)[i + 1];
  if (next.dropped || next.kind == Kind::kOrdinal ||
      next.calendar != kNoFigure) {
    return;
  }
  uint32_t gap = amount.tokens.end;
  if (view.IsSign(gap, ',')) ++gap;
  if (!view.Any(gap, kToWord) || next.tokens.first < gap + 1 ||
      next.tokens.first > gap + 3) {
    return;
  }
  amount.level = i + 1;
  // What rose 64 points stands at so many points.
  if (next.IsBare() && amount.unit != 0 && amount.kind == Kind::kQuantity &&
      next.counted.empty()) {
    next.unit = amount.unit;
    next.kind = Kind::kQuantity;
  }
}

}  // namespace

void FindComparator(const DocumentView& view, Amount* amount) {
  if (amount->rule == "bounds") return;
  uint32_t at = 0;
  uint16_t match = view.Match(Phrases::kBound, amount->tokens.end, &at);
  // "33 hours and more than a hundred quid": said of what follows.
  if (match != 0 && view.Is(at, "than")) match = 0;
  // "50 years old and up to that point"
  if (match != 0 && view.Any(at - 1, kUpItself) && view.Any(at, kToWord)) {
    match = 0;
  }
  if (match == 0 && view.IsJoint(amount->tokens.end) &&
      view.Is(amount->tokens.end + 1, "plus")) {
    amount->comparator = Comparator::kAtLeast;
    amount->bound_end = amount->tokens.end + 2;
    return;
  }
  if (match != 0) {
    amount->comparator = view.knowledge.bound(match).comparator;
    amount->bound_end = at;
    return;
  }
  if (amount->tokens.first == 0) return;
  uint32_t before = amount->tokens.first - 1;
  // "the over-60s"
  if (amount->age && before > 0 && view.IsJoint(before)) --before;
  match = view.Match(Phrases::kBoundBefore, before, &at);
  // "more than the 10", "over another million", but "about a 12-year-old"
  if (match == 0 && before > 0 && !amount->age &&
      view.Any(before, kArticleWord)) {
    --before;
    match = view.Match(Phrases::kBoundBefore, before, &at);
  }
  if (match == 0 || IsPrepositionOfTime(view, *amount, at, before)) return;
  amount->bound_first = at;
  amount->comparator = view.knowledge.bound(match).comparator;
}

void FindDirection(const DocumentView& view, std::vector<Amount>* amounts,
                   size_t i) {
  Amount& amount = (*amounts)[i];
  if (amount.kind == Kind::kOrdinal || amount.calendar != kNoFigure ||
      amount.score) {
    return;
  }
  amount.direction = OfSign(view, amount);
  if (amount.direction == Direction::kNone) {
    amount.direction = OfWordBefore(view, amount);
  }
  if (amount.direction == Direction::kNone) {
    amount.direction = OfNounBehind(view, amount);
  }
  if (amount.direction == Direction::kNone && i > 0) {
    // "grew by 125,600 jobs or 2.2 per cent"
    const Amount& before = (*amounts)[i - 1];
    const uint32_t first = amount.tokens.first;
    if (before.direction != Direction::kNone && first > 0 &&
        view.Any(first - 1, kOrWord) && first <= before.tokens.end + 4) {
      amount.direction = before.direction;
    }
  }
  if (amount.direction != Direction::kNone) LinkLevel(view, i, amounts);
}

}  // namespace figures
}  // namespace onrecord
