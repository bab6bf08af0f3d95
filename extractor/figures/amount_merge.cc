#include "extractor/figures/amount_merge.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extractor/figures/amount_reader.h"
#include "extractor/figures/number.h"

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

// "Agnew, 55, said": digits between commas behind a capitalised word.
bool IsAge(const DocumentView& view, const Amount& amount) {
  const uint32_t first = amount.tokens.first;
  const uint32_t end = amount.tokens.end;
  if (first < 2 || !amount.IsBare() || amount.range || amount.scale != 0 ||
      (amount.flags & ~kHasDigits) != 0 || end != first + 1) {
    return false;
  }
  const std::optional<int64_t> years = amount.low.ToInt64();
  if (!years || *years < 10 || *years > 110) return false;
  if (!view.IsSign(first - 1, ',') ||
      view.Any(first - 2, kMonthWord | kStopWord)) {
    return false;
  }
  if (!view.IsCapital(first - 2)) {
    // "the star, 67, was", "a father-of-two, 45, who"
    const bool person = view.Any(first - 2, kPersonWord) ||
                        (first > 5 && view.IsJoint(first - 3) &&
                         view.Any(first - 4, kOfWord) &&
                         view.IsJoint(first - 5));
    return person && view.IsSign(end, ',') && !view.IsNumber(end + 1);
  }
  if (view.IsSign(end, ',')) return !view.IsNumber(end + 1);
  return view.IsSign(end, ';') || view.IsSign(end, '.') ||
         view.IsSign(end, ')') || view.Is(end, "who") ||
         (view.Any(end, kOfWord) && view.IsCapital(end + 1)) ||
         view.Any(end, kAndWord);
}

template <size_t kCount>
bool IsOneOf(const DocumentView& view, uint32_t i,
             const char* const (&words)[kCount]) {
  for (const char* word : words) {
    if (view.Is(i, word)) return true;
  }
  return false;
}

// "He was 83.", "when she was only seven": nothing is counted.
bool IsSaidAge(const DocumentView& view, const Amount& amount) {
  static constexpr const char* kWho[] = {"he", "she", "who"};
  static constexpr const char* kAdverbs[] = {"just", "only", "still", "almost",
                                             "nearly", "about"};
  static constexpr const char* kVerbs[] = {"was", "is", "turned", "turns"};
  static constexpr const char* kBehind[] = {"when", "and", "but", "at", "then",
                                            "while", "in", "on", "now"};
  if (!amount.IsBare() || amount.range || amount.scale != 0) return false;
  const std::optional<int64_t> years = amount.low.ToInt64();
  if (!years || *years < 2 || *years > 110) return false;
  uint32_t before = amount.tokens.first;
  if (before > 2 && IsOneOf(view, before - 1, kAdverbs)) --before;
  if (before < 2 || !IsOneOf(view, before - 1, kVerbs) ||
      !IsOneOf(view, before - 2, kWho)) {
    return false;
  }
  const uint32_t end = amount.tokens.end;
  return !view.Has(end) || (!view.IsWord(end) && !view.IsNumber(end) &&
                            !view.IsJoint(end) && !view.IsSign(end, '/')) ||
         IsOneOf(view, end, kBehind);
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

void MarkAges(const DocumentView& view, std::vector<Amount>* amounts) {
  for (Amount& amount : *amounts) {
    if (amount.dropped) continue;
    const bool said = IsSaidAge(view, amount);
    if (!said && !IsAge(view, amount)) continue;
    amount.age = true;
    amount.kind = Kind::kQuantity;
    amount.rule = said ? "age-said" : "age-between-commas";
  }
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
