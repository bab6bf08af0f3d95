#include "extractor/figures/amounts/amount_merge.h"

#include <algorithm>
#include <utility>

#include "extractor/figures/amounts/amount_reader.h"
#include "extractor/figures/numbers/number.h"

namespace onrecord {
namespace figures {
namespace {

void AddDate(const calendar::Found& date, uint32_t index,
             std::vector<Amount>* amounts) {
  amounts->emplace_back();
  Amount& amount = amounts->back();
  amount.kind = date.kind;
  amount.tokens = amount.core = date.tokens;
  amount.calendar = index;
}

bool Overlap(const text::TokenRange& a, const text::TokenRange& b) {
  return a.first < b.end && b.first < a.end;
}

bool IsOfEighths(const Amount& amount) {
  return amount.over < amount.under &&
         (amount.under == 2 || amount.under == 4 || amount.under == 8 ||
          amount.under == 16 || amount.under == 32 || amount.under == 64);
}

// True if the amount is better than the calendar figure that it overlaps.
bool Wins(const DocumentView& view, const Amount& amount,
          const calendar::Found& date) {
  if (amount.valueless) return false;
  if ((amount.flags & kHasVulgar) != 0 && amount.tokens.size() > 1) {
    // "99 1/2" is no day, but "2 1/2 years" is a length of time.
    return date.tokens.first > amount.core.first ||
           date.tokens.end <= amount.core.end;
  }
  if ((amount.flags & kSlash) != 0 && IsOfEighths(amount)) {
    const uint32_t first = amount.tokens.first;
    return first == 0 ||
           !(view.Any(first - 1, kOnDateWord) || view.IsCapital(first - 1));
  }
  if (amount.IsBare() || amount.kind == Kind::kOrdinal) return false;
  return amount.tokens.size() >= date.tokens.size();
}

}  // namespace

void MergeCalendar(const DocumentView& view,
                   const std::vector<calendar::Found>& dates,
                   std::vector<Amount>* amounts,
                   std::vector<Amount>* merged) {
  merged->clear();
  size_t c = 0;
  // Amounts that overlap dates[c] lie together, and are few.
  for (size_t i = 0; i < amounts->size();) {
    Amount& amount = (*amounts)[i];
    if (c < dates.size() && dates[c].tokens.end <= amount.tokens.first) {
      AddDate(dates[c], c, merged);
      ++c;
    } else if (c == dates.size() || !Overlap(amount.tokens, dates[c].tokens)) {
      merged->push_back(std::move(amount));
      ++i;
    } else if (Wins(view, amount, dates[c])) {
      // All dates that it covers fall; it may still meet another one.
      ++c;
    } else {
      ++i;
    }
  }
  for (; c < dates.size(); ++c) AddDate(dates[c], c, merged);
}

void DropNames(const names::Names& names, std::vector<Amount>* amounts) {
  size_t m = 0;
  for (Amount& amount : *amounts) {
    while (m < names.mentions.size() &&
           names.mentions[m].tokens.end <= amount.tokens.first) {
      ++m;
    }
    if (m == names.mentions.size()) return;
    const names::Mention& mention = names.mentions[m];
    if (mention.form != names::Form::kName &&
        mention.form != names::Form::kPartial &&
        mention.form != names::Form::kAcronym) {
      continue;
    }
    if (mention.tokens.first <= amount.tokens.first &&
        amount.tokens.end <= mention.tokens.end) {
      // "the XIX century": all that looks like a name is the numeral.
      amount.dropped = amount.rule != AmountReader::kRomanRule ||
                       mention.tokens.size() > 1;
    }
  }
}

void DropDropped(std::vector<Amount>* amounts) {
  amounts->erase(std::remove_if(amounts->begin(), amounts->end(),
                                [](const Amount& a) { return a.dropped; }),
                 amounts->end());
}

}  // namespace figures
}  // namespace onrecord
