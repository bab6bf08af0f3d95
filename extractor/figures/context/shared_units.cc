#include "extractor/figures/context/shared_units.h"

#include "absl/types/span.h"

namespace onrecord {
namespace figures {
namespace {

// "5 or 6 million"
void ShareScale(const DocumentView& view, const Amount& b, Amount* a) {
  if (b.tokens.first != a->tokens.end + 1 || a->dropped || b.dropped) return;
  if (!a->IsBare() || !b.IsBare() || a->scale != 0 || b.scale == 0) return;
  if (a->range || b.range || a->under != 0 || !a->counted.empty()) return;
  if (!view.Any(a->tokens.end, kOrWord) || !(a->low < b.Mantissa())) return;
  a->low.Shift(b.scale);
  a->scale = b.scale;
  a->rule = "shared-scale";
}

// "eight or nine euros", "10 and 20 per cent"
void ShareUnit(const DocumentView& view, const Amount& b, Amount* a) {
  if (b.tokens.first != a->tokens.end + 1 || b.signed_money || b.age) return;
  if (a->dropped || b.dropped || !a->IsBare() || b.IsBare()) return;
  if (a->kind != Kind::kCardinal || !a->counted.empty()) return;
  if (b.unit == 0 && b.currency == 0) return;
  if (!view.Any(a->tokens.end, kOrWord | kAndWord)) return;
  // "by 45 million or 53%"
  if (b.kind == Kind::kPercent && a->scale != 0) return;
  if (a->scale == 0 && b.scale != 0 && a->low < b.Mantissa()) {
    a->low.Shift(b.scale);
  }
  if (b.minor) a->low.Shift(-2);
  a->unit = b.unit;
  a->currency = b.currency;
  a->kind = b.kind;
  a->ambiguous = b.ambiguous;
  a->rule = "shared-unit";
}

// Words between an amount and what it is compared with, at most.
constexpr uint32_t kReach = 8;

// Gives where "from" and the like begin that end at `end`; `end` for none.
uint32_t ComparisonBegin(const DocumentView& view, uint32_t end) {
  if (end < 3) return end;
  if (view.Any(end - 1, kFromWord) ||
      view.IsOneOf(end - 1, {"vs", "vs.", "versus", "against"})) {
    return end - 1;
  }
  if (view.Is(end - 2, "compared") &&
      view.Any(end - 1, kWithWord | kToWord)) {
    return end - 2;
  }
  return end;
}

// True if only dates and small words stand in [begin, end): "in May, up",
// "were down".
// `dates`: the amounts that lie in there.
bool IsPassable(const DocumentView& view, uint32_t begin, uint32_t end,
                absl::Span<const Amount> dates) {
  for (uint32_t i = begin; i < end; ++i) {
    if (!dates.empty() && dates.front().tokens.first == i) {
      i = dates.front().tokens.end - 1;
      dates.remove_prefix(1);
    } else if (!view.IsSign(i, ',') &&
               !view.Any(i, kInWord | kForWord | kAtWord | kUpItself |
                                kDownItself) &&
               !view.IsOneOf(i, {"on", "the", "was", "were", "is", "are"})) {
      return false;
    }
  }
  return true;
}

// "$3.5 billion in May, up from 3.6 billion": gives all[i] the currency of the
// last amount before it that is no date.
void ShareCurrency(const DocumentView& view, size_t i,
                   std::vector<Amount>* amounts) {
  std::vector<Amount>& all = *amounts;
  Amount& b = all[i];
  if (b.dropped || !b.IsBare() || b.scale == 0 || b.under != 0) return;
  // "from 3.6 billion shares"
  if (view.IsLower(b.tokens.end) &&
      !view.Any(b.tokens.end, kStopWord | kVerbWord)) {
    return;
  }
  size_t from = i;
  while (from-- > 0 && all[from].calendar != kNoFigure) {
  }
  if (from >= i) return;
  const Amount& a = all[from];
  if (a.currency == 0 || a.dropped || a.scale == 0 || !a.per.empty() ||
      b.tokens.first > a.tokens.end + kReach) {
    return;
  }
  uint32_t end = b.tokens.first;
  if (view.IsOneOf(end - 1, {"about", "nearly", "almost", "around"})) --end;
  const uint32_t link = ComparisonBegin(view, end);
  if (link == end || link < a.tokens.end ||
      !IsPassable(view, a.tokens.end, link,
                  absl::MakeSpan(all).subspan(from + 1, i - from - 1))) {
    return;
  }
  b.currency = a.currency;
  b.ambiguous = a.ambiguous;
  b.kind = a.kind;
  b.rule = "shared-currency";
}

}  // namespace

void ShareUnits(const DocumentView& view, std::vector<Amount>* amounts) {
  std::vector<Amount>& all = *amounts;
  for (size_t i = all.size(); i-- > 1;) {
    ShareScale(view, all[i], &all[i - 1]);
    ShareUnit(view, all[i], &all[i - 1]);
  }
  for (size_t i = 1; i < all.size(); ++i) ShareCurrency(view, i, amounts);
}

}  // namespace figures
}  // namespace onrecord
