#include "extractor/figures/bounds.h"

namespace onrecord {
namespace figures {
namespace {

// Words between a verb of change and its number, at most.
constexpr int kReach = 7;

bool IsTemporal(const DocumentView& view, const Amount& amount) {
  return amount.calendar != kNoFigure && view.Has(amount.tokens.first);
}

bool IsAdverb(const DocumentView& view, uint32_t i) {
  const absl::string_view word = view.Folded(i);
  return word.size() > 4 && word.substr(word.size() - 2) == "ly";
}

}  // namespace

void FindComparator(const DocumentView& view, Amount* amount) {
  if (amount->rule == "bounds") return;
  uint32_t at = 0;
  uint16_t match =
      view.Match(Phrases::kBound, amount->tokens.end, &at);
  if (match != 0) {
    amount->comparator = view.knowledge.bound(match).comparator;
    return;
  }
  if (view.IsJoint(amount->tokens.end) &&
      view.Is(amount->tokens.end + 1, "plus")) {
    amount->comparator = Comparator::kAtLeast;
    return;
  }
  if (amount->tokens.first == 0) return;
  uint32_t before = amount->tokens.first - 1;
  for (int step = 0; step < 3; ++step) {
    match = view.Match(Phrases::kBoundBefore, before, &at);
    if (match != 0) break;
    // "more than the 10", "over a million" has its article inside.
    if (step > 0 || before == 0 ||
        !(view.Is(before, "the") || view.Is(before, "a") ||
          view.Is(before, "an") || view.Is(before, "another"))) {
      return;
    }
    --before;
  }
  if (match == 0) return;
  // "over two years", "around 2017": with times, over and under are mostly
  // prepositions.
  if (IsTemporal(view, *amount) && at == before &&
      (view.Is(at, "over") || view.Is(at, "above") || view.Is(at, "below")) &&
      !(at > 0 && (view.Is(at - 1, "for") || view.Is(at - 1, "of") ||
                   view.Is(at - 1, "after")))) {
    return;
  }
  amount->comparator = view.knowledge.bound(match).comparator;
}

void FindDirection(const DocumentView& view, std::vector<Amount>* amounts,
                   size_t i) {
  Amount& amount = (*amounts)[i];
  if (amount.kind == Kind::kOrdinal || amount.calendar != kNoFigure) return;
  const uint32_t first = amount.tokens.first;
  bool to = false;
  uint32_t at = first;
  for (int steps = 0; at-- > 0 && steps < kReach; ++steps) {
    const uint32_t bits = view.Bits(at);
    if ((bits & (kUpWord | kDownWord)) != 0) {
      if (to) return;  // a level
      amount.direction =
          (bits & kUpWord) != 0 ? Direction::kUp : Direction::kDown;
      break;
    }
    if (view.Is(at, "to") && !(at > 0 && view.Is(at - 1, "up"))) to = true;
    if ((bits & kBetweenWord) == 0 && !IsAdverb(view, at)) break;
    if (view.StartsSentence(at)) break;
  }
  if (amount.direction == Direction::kNone || i + 1 >= amounts->size()) return;
  // "rose 9 to 753", "fell 5% to $4"
  Amount& next = (*amounts)[i + 1];
  if (next.dropped || amount.range || next.kind == Kind::kOrdinal ||
      next.calendar != kNoFigure) {
    return;
  }
  const uint32_t gap = amount.tokens.end;
  const uint32_t size = next.tokens.first - gap;
  if (size >= 1 && size <= 4) {
    for (uint32_t t = gap; t < next.tokens.first; ++t) {
      if (view.Is(t, "to")) {
        amount.level = i + 1;
        // What rose 64 points stands at so many points.
        if (next.IsBare() && amount.unit != 0 &&
            amount.kind == Kind::kQuantity && next.counted.empty()) {
          next.unit = amount.unit;
          next.kind = Kind::kQuantity;
        }
        return;
      }
      if (!view.IsSign(t, ',')) return;
    }
  }
}

}  // namespace figures
}  // namespace onrecord
