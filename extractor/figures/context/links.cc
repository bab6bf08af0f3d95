#include "extractor/figures/context/links.h"

#include <algorithm>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace figures {
namespace {

// "au" of "https://www.example.com.au/news/1"; empty if there is none.
absl::string_view CountryDomain(absl::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme != absl::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  const size_t dot = url.rfind('.');
  if (dot == absl::string_view::npos) return {};
  url.remove_prefix(dot + 1);
  return url.size() == 2 ? url : absl::string_view();
}

bool IsDollar(const Currency& currency) {
  // The dollars of the world have codes that end in D; a few that do are
  // dinars, which no "$" stands for.
  return currency.code[2] == 'D' && !currency.domain.empty();
}

}  // namespace

void LinkConversions(const DocumentView& view, std::vector<Amount>* amounts) {
  for (size_t i = 1; i < amounts->size(); ++i) {
    Amount& b = (*amounts)[i];
    const Amount& a = (*amounts)[i - 1];
    const uint32_t gap = a.tokens.end;
    uint32_t open = gap;
    // "5 miles long (8 km)"
    while (open < b.tokens.first && !view.IsSign(open, '(') &&
           open < gap + 2) {
      ++open;
    }
    if (!view.IsSign(open, '(') || b.tokens.first < open + 1 ||
        b.tokens.first > open + 3 || !view.IsSign(b.tokens.end, ')')) {
      continue;
    }
    const bool money = a.currency != 0 && b.currency != 0 &&
                       a.currency != b.currency;
    const bool measure =
        a.unit != 0 && b.unit != 0 && a.unit != b.unit &&
        a.kind == Kind::kQuantity && b.kind == Kind::kQuantity &&
        view.knowledge.unit(a.unit).dimension ==
            view.knowledge.unit(b.unit).dimension;
    if (!money && !measure) continue;
    b.same_as = i - 1;
    if (b.comparator == Comparator::kNone) b.comparator = a.comparator;
  }
}

void SettleCurrencies(const DocumentView& view,
                      const text::DocumentContext& context,
                      std::vector<Amount>* amounts) {
  const uint16_t usd = view.knowledge.known().us_dollar;
  const bool open = std::any_of(
      amounts->begin(), amounts->end(), [usd](const Amount& amount) {
        return amount.ambiguous && amount.currency == usd;
      });
  if (!open) return;
  const absl::string_view domain = CountryDomain(context.url);
  uint16_t home = 0;
  if (!domain.empty()) {
    for (size_t c = 1; c < view.knowledge.currencies(); ++c) {
      const Currency& currency = view.knowledge.currency(c);
      if (currency.domain == domain && IsDollar(currency)) home = c;
    }
  }
  bool named_usd = false, named_other = false;
  for (const Amount& amount : *amounts) {
    if (amount.currency == 0 || amount.ambiguous) continue;
    if (amount.currency == usd) named_usd = true;
    if (amount.currency != usd &&
        IsDollar(view.knowledge.currency(amount.currency))) {
      named_other = true;
    }
  }
  for (Amount& amount : *amounts) {
    if (!amount.ambiguous || amount.currency != usd) continue;
    if (home != 0) {
      amount.currency = home;
      amount.ambiguous = false;
    } else if (named_usd && !named_other) {
      amount.ambiguous = false;
    }
  }
}

}  // namespace figures
}  // namespace onrecord
