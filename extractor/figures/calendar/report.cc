#include "extractor/figures/calendar/report.h"

#include <algorithm>

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

constexpr absl::string_view kImpossibleDate = "no such date";
constexpr absl::string_view kImpossibleTime = "no such time";

Kind KindOf(const Item& item) {
  switch (item.type) {
    case Type::kAmount:
    case Type::kUnits:
      return Kind::kDuration;
    case Type::kTime:
    case Type::kTimeRange:
    case Type::kPart:
      return Kind::kTime;
    default:
      return Kind::kDate;
  }
}

absl::string_view RuleOf(Kind kind) {
  switch (kind) {
    case Kind::kDuration: return "calendar-duration";
    case Kind::kTime: return "calendar-time";
    default: return "calendar-date";
  }
}

// Value and unit of an amount.
void ReportAmount(const Scope& scope, const Item& item, Figure* figure) {
  const Amount& amount = scope.AmountOf(item);
  if (!amount.IsSingle()) return;  // no one number says it
  const absl::string_view unit = UnitName(amount.parts[0].unit);
  figure->unit.assign(unit.data(), unit.size());
  std::replace(figure->unit.begin(), figure->unit.end(), '-', ' ');
  if (amount.high != 0) {
    figure->high_first = amount.high < amount.parts[0].count;
    figure->low = CountText(std::min(amount.parts[0].count, amount.high));
    figure->high = CountText(std::max(amount.parts[0].count, amount.high));
  } else if (amount.numeral != UINT32_MAX) {
    const Decimal& value = (*scope.numbers)[amount.numeral].value;
    if (value.FitsPlain()) figure->value = value.ToString();
  } else if (amount.parts[0].count >= 0) {
    figure->value = CountText(amount.parts[0].count);
  }
}

void ReportDuration(const Scope& scope, const Item& item, Figure* figure) {
  if (item.Has(kVagueCount)) return;
  const Amount& amount = scope.AmountOf(item);
  if (amount.high == 0) AppendIso(amount, &figure->timex);
}

// "will be ready in two weeks", "in about two weeks": told from the
// document's day.
bool IsAhead(const Scope& scope, const Item& item) {
  constexpr uint32_t kReach = 10;
  uint32_t before = item.first;
  if (before > 1 && scope.IsAfter(before, kRoughly)) --before;
  if (before == 0 || scope.Word(before - 1) != "in" ||
      (item.flags & (kHyphened | kVagueCount | kWeak)) != 0) {
    return false;
  }
  const std::vector<text::Token>& tokens = scope.text->tokens();
  for (uint32_t i = before - 1, n = 0; i > 0 && n < kReach; --i, ++n) {
    if (tokens[i].Has(text::kSentenceStart)) return false;
    if (scope.Is(i - 1, Context::kFuture)) return true;
    if (scope.Is(i - 1, Context::kPast)) return false;
  }
  return false;
}

void ReportAhead(const Scope& scope, const Item& item, Figure* figure) {
  const Amount& amount = scope.AmountOf(item);
  When when;
  if (!scope.reference.known || amount.high != 0 ||
      !Shift(amount, 1, NowFor(amount, scope.reference), &when)) {
    figure->timex = "FUTURE_REF";
    return;
  }
  AppendTimex(when, &figure->timex);
}

void ReportRange(const Scope& scope, const Item& item, Tense tense,
                 Figure* figure) {
  When start = item.when, until = item.until;
  ResolveRange(scope.reference, tense, &start, &until);
  if (item.type == Type::kDateRange) {
    StartOf(start, &start);
    StartOf(until, &until);
  }
  if (start.Has(kImpossible) || until.Has(kImpossible)) {
    figure->warning = kImpossibleDate;
    return;
  }
  std::string& timex = figure->timex;
  AppendTimex(start, &timex);
  const size_t middle = timex.size();
  timex.push_back('/');
  AppendTimex(until, &timex);
  if (middle == 0 || timex.size() == middle + 1) timex.clear();
}

// "the 4th century BC": no year of ours.
bool IsBeforeChrist(const Scope& scope, uint32_t token) {
  const absl::string_view word = scope.Word(token);
  return word == "bc" || word == "b.c." || word == "bce";
}

bool IsRange(const Item& item) {
  return item.type == Type::kDateRange || item.type == Type::kTimeRange ||
         item.type == Type::kMomentRange;
}

// Open dates need to know which way the sentence looks.
bool NeedsTense(const Scope& scope, const Item& item) {
  return scope.reference.known && item.when.has_date() &&
         item.when.year == When::kOpen && !item.when.Has(kAnchored);
}

Tense TenseAt(const Scope& scope, uint32_t token) {
  if (scope.Is(token, Context::kFuture)) return Tense::kFuture;
  return scope.Is(token, Context::kPast) ? Tense::kPast : Tense::kUnknown;
}

}  // namespace

Tense TenseAround(const Scope& scope, uint32_t first, uint32_t end) {
  constexpr uint32_t kReach = 12;
  const std::vector<text::Token>& tokens = scope.text->tokens();
  for (uint32_t i = first, n = 0; i > 0 && n < kReach; --i, ++n) {
    if (tokens[i].Has(text::kSentenceStart)) break;
    const Tense tense = TenseAt(scope, i - 1);
    if (tense != Tense::kUnknown) return tense;
  }
  for (uint32_t i = end, n = 0; i < tokens.size() && n < kReach; ++i, ++n) {
    if (tokens[i].Has(text::kSentenceStart)) break;
    const Tense tense = TenseAt(scope, i);
    if (tense != Tense::kUnknown) return tense;
  }
  return Tense::kUnknown;
}

Found FoundOf(const Scope& scope, const Item& item) {
  Found found;
  found.item = item;
  found.kind = KindOf(item);
  if (item.type == Type::kAmount && IsAhead(scope, item)) {
    found.kind = Kind::kDate;
  }
  found.tokens = {item.first, item.end};
  if (item.type == Type::kAmount) found.tokens.first += item.sign;
  if (item.size() > 1 && scope.Word(item.first) == "the") ++found.tokens.first;
  return found;
}

void Report(const Scope& scope, const Found& found, Figure* figure) {
  const Item& item = found.item;
  figure->kind = found.kind;
  figure->tokens = found.tokens;
  figure->span = scope.text->SpanOf(found.tokens);
  figure->evidence.push_back({RuleOf(KindOf(item)), "", 0});
  if (item.amount != kNoAmount && !item.Has(kVagueCount)) {
    ReportAmount(scope, item, figure);
  }
  if (item.type == Type::kUnits) return;
  if (item.type == Type::kAmount) {
    if (found.kind == Kind::kDate) {
      ReportAhead(scope, item, figure);
    } else {
      ReportDuration(scope, item, figure);
    }
    return;
  }
  if (item.type == Type::kModUnits) {
    When when = item.when;
    AppendTimex(when, &figure->timex);
    return;
  }
  const Tense tense = NeedsTense(scope, item)
                          ? TenseAround(scope, item.first, item.end)
                          : Tense::kUnknown;
  if (IsRange(item)) {
    ReportRange(scope, item, tense, figure);
    return;
  }
  When when = item.when;
  Resolve(scope.reference, tense, &when);
  if (when.Has(kImpossible)) {
    figure->warning =
        when.has_date() ? kImpossibleDate : kImpossibleTime;
    return;
  }
  if (item.type == Type::kNthUnit || IsBeforeChrist(scope, item.end)) return;
  AppendTimex(when, &figure->timex);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
