#include "extractor/figures/figure_writer.h"

#include <algorithm>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/figures/amounts/counted.h"

namespace onrecord {
namespace figures {
namespace {

// The singular of an English plural, well enough for the nouns of rates.
std::string Singular(absl::string_view word) {
  if (word == "people") return "person";
  if (word == "annum") return "year";
  if (word == "men") return "man";
  if (word == "women") return "woman";
  if (word == "children") return "child";
  if (absl::EndsWith(word, "ies") && word.size() > 4) {
    return absl::StrCat(word.substr(0, word.size() - 3), "y");
  }
  for (const char* es : {"ches", "shes", "sses", "xes"}) {
    if (absl::EndsWith(word, es)) {
      return std::string(word.substr(0, word.size() - 2));
    }
  }
  if (word.size() > 2 && word.back() == 's' && !absl::EndsWith(word, "ss")) {
    word.remove_suffix(1);
  }
  return std::string(word);
}

void AppendUnit(const DocumentView& view, const Amount& amount,
                std::string* unit) {
  if (amount.age) {
    absl::string_view base = "year";
    if (!amount.per.empty()) {
      const absl::string_view word = view.Folded(amount.per.first);
      for (const char* name : {"month", "week", "day"}) {
        if (absl::StartsWith(word, name)) base = name;
      }
    }
    absl::StrAppend(unit, base, " of age");
    return;
  }
  if (amount.currency != 0) {
    unit->append(view.knowledge.currency(amount.currency).code);
  } else if (amount.unit != 0) {
    unit->append(view.knowledge.unit(amount.unit).name);
  } else if (!amount.per.empty() && !amount.counted.empty()) {
    unit->append(Singular(view.Folded(amount.counted.end - 1)));
  }
  if (amount.per.empty()) return;
  absl::StrAppend(unit, unit->empty() ? "per " : " per ",
                  amount.per_unit != 0
                      ? view.knowledge.unit(amount.per_unit).name
                      : Singular(view.Folded(amount.per.first)));
}

void SetValues(const Amount& amount, Figure* figure) {
  if (amount.valueless) return;
  if (amount.range) {
    amount.low.AppendTo(&figure->low);
    amount.high.AppendTo(&figure->high);
    figure->high_first = amount.high_first;
    return;
  }
  amount.low.AppendTo(&figure->value);
  if (amount.under != 0) {
    figure->fraction = absl::StrCat(amount.over, "/", amount.under);
  }
}

// `after`: where what is counted begins.
void Write(const DocumentView& view, const Amount& amount, uint32_t after,
           Figure* figure) {
  figure->kind = amount.kind;
  figure->tokens = amount.tokens;
  figure->span = view.text.SpanOf(amount.tokens);
  SetValues(amount, figure);
  AppendUnit(view, amount, &figure->unit);
  absl::string_view defined_in;
  if (amount.currency != 0) {
    const Currency& currency = view.knowledge.currency(amount.currency);
    figure->currency = currency.code;
    figure->currency_ambiguous = amount.ambiguous;
    defined_in = currency.defined_in;
  } else if (amount.unit != 0) {
    defined_in = view.knowledge.unit(amount.unit).defined_in;
  }
  text::TokenRange counted = amount.counted;
  const bool counts = amount.IsBare() || amount.score ||
                      (amount.kind == Kind::kPercent &&
                       view.Any(amount.tokens.end, kOfWord));
  // "half underwritten"
  const bool done = amount.under != 0 && view.Any(after - 1, kHalfWord) &&
                    (view.EndsWith(after, "ed") || view.EndsWith(after, "en"));
  if (counted.empty() && counts && !done) {
    counted = CountedAfter(view, after,
                           amount.low == Decimal(1) && !amount.range);
  }
  if (!counted.empty()) figure->counted = view.text.SpanOf(counted);
  absl::string_view rule = amount.rule;
  if (rule.empty()) {
    rule = amount.kind == Kind::kOrdinal ? "ordinal" : "number";
  }
  figure->evidence.push_back({rule, defined_in, 0});
}

}  // namespace

void WriteFigures(const DocumentView& view, const std::vector<Amount>& amounts,
                  const calendar::Scope& scope,
                  const std::vector<calendar::Found>& dates,
                  std::vector<Figure>* figures) {
  figures->reserve(amounts.size());
  for (size_t i = 0; i < amounts.size(); ++i) {
    const Amount& amount = amounts[i];
    figures->emplace_back();
    Figure& figure = figures->back();
    if (amount.calendar != kNoFigure) {
      calendar::Report(scope, dates[amount.calendar], &figure);
    } else {
      // "eight million 250ml bottles"
      uint32_t after = std::max(amount.tokens.end, amount.bound_end);
      if (i + 1 < amounts.size() && amounts[i + 1].unit != 0 &&
          amounts[i + 1].tokens.first == after) {
        after = amounts[i + 1].tokens.end;
      }
      Write(view, amount, after, &figure);
    }
    if (figure.comparator == Comparator::kNone) {
      figure.comparator = amount.comparator;
    }
    if (amount.direction != Direction::kNone) {
      figure.direction = amount.direction;
    }
    figure.level = amount.level;
    figure.same_as = amount.same_as;
  }
}

}  // namespace figures
}  // namespace onrecord
