// The part of AmountReader that reads words around bare numbers, and words that
// are figures by themselves: ages, rates, hyphened nouns, "one in four",
// "doubled", "Chapter IV".

#include <optional>

#include "extractor/figures/amounts/amount_reader.h"
#include "extractor/figures/calendar/vocabulary.h"
#include "extractor/figures/words/roman.h"

namespace onrecord {
namespace figures {

bool AmountReader::TakeAge(Amount* amount) const {
  uint32_t i = amount->tokens.end;
  // "55-year-old", "55 years old", "18 months of age", "87 yo"
  const bool joint = view_.IsJoint(i);
  const uint32_t unit = joint ? i + 1 : i;
  bool found = false;
  uint32_t end = 0;
  if (view_.Any(unit, kAgeUnitWord)) {
    uint32_t old = unit + 1;
    if (view_.IsJoint(old)) ++old;
    if (view_.Any(old, kOldWord) || view_.Is(old, "olds")) {
      found = true;
      end = old + 1;
    } else if (view_.Any(unit + 1, kOfWord) && view_.Is(unit + 2, "age")) {
      found = true;
      end = unit + 3;
    }
    if (found) amount->per = {unit, unit + 1};  // the unit of age, for now
  } else if (view_.Is(unit, "yo") || view_.Is(unit, "y")) {
    found = view_.Is(unit, "yo");
    end = unit + 1;
  }
  if (!found) {
    // "aged 55", "age 13"; the rest is told by ages.h.
    const uint32_t first = amount->tokens.first;
    if (first == 0) return false;
    // "aged between 18 and 24", "at the age of 13", "the ages of 5 and 8"
    const bool apart =
        first > 1 &&
        view_.Any(first - 1, kBetweenItself | kFromWord | kOfWord) &&
        view_.Any(first - 2, kAgeWord);
    // "Age: 17"
    const bool field = first > 1 && view_.IsSign(first - 1, ':') &&
                       view_.Any(first - 2, kAgeWord);
    if (!apart && !field && !view_.Any(first - 1, kAgeWord)) return false;
    if (amount->low < Decimal(0) || Decimal(130) < amount->low) return false;
    end = amount->tokens.end;
  }
  amount->tokens.end = end;
  amount->age = true;
  amount->kind = Kind::kQuantity;
  amount->rule = "age";
  return true;
}

void AmountReader::TakeRate(Amount* amount) const {
  uint32_t i = amount->tokens.end;
  const bool joint = view_.IsJoint(i);
  if (joint) ++i;
  uint32_t word = i + 1;
  if (view_.IsSign(i, '/') && view_.Glued(i) && view_.Glued(word)) {
    if (!view_.Any(word, kRateWord | kTimeWord)) return;
  } else if (view_.Any(i, kIndefiniteWord)) {
    if (view_.IsJoint(word)) ++word;
    if (!view_.Any(word, kRateWord)) return;
    // "$28 million a year earlier"; "$5 a day-old loaf" is rare.
    if (view_.Any(word + 1, kElsewhenWord)) return;
  } else if (view_.Any(i, kPerWord)) {
    if (view_.IsJoint(word)) ++word;
    uint32_t end = 0;
    const uint16_t match = view_.Match(Phrases::kUnit, word, &end);
    if (match != 0 && !view_.knowledge.unit_name(match).glued) {
      amount->per = {word, end};
      amount->per_unit = view_.knowledge.unit_name(match).unit;
      amount->tokens.end = end;
      return;
    }
    if (!view_.IsLower(word) || view_.Any(word, kStopWord)) return;
  } else {
    return;
  }
  amount->per = {word, word + 1};
  amount->tokens.end = word + 1;
}

bool AmountReader::TakeCountedRate(Amount* amount) const {
  // "more than 2,000 a year"
  if (amount->under == 0 && view_.Any(amount->tokens.end + 1, kTimeWord)) {
    TakeRate(amount);
    if (!amount->per.empty()) {
      amount->kind = Kind::kQuantity;
      amount->rule = "number-per-time";
      return true;
    }
  }
  // "300,000 copies a day"
  const uint32_t noun = amount->tokens.end;
  if (!view_.IsLower(noun) || view_.Any(noun, kStopWord | kVerbWord)) {
    return false;
  }
  const absl::string_view word = view_.Folded(noun);
  const bool plural = view_.Any(noun, kPluralWord) ||
                      (word.size() > 3 && word.back() == 's');
  if (!plural || view_.Any(noun, kTimeWord | kAgeUnitWord)) return false;
  Amount probe = *amount;
  probe.tokens.end = noun + 1;
  TakeRate(&probe);
  if (probe.per.empty() || !view_.Any(probe.per.first, kTimeWord)) {
    return false;
  }
  amount->tokens.end = probe.tokens.end;
  amount->per = probe.per;
  amount->counted = {noun, noun + 1};
  amount->kind = Kind::kQuantity;
  amount->rule = "count-per-time";
  return true;
}

void AmountReader::TakeHyphened(Amount* amount) const {
  uint32_t i = amount->tokens.end;
  if (!view_.IsJoint(i)) return;
  const uint32_t word = i + 1;
  if (!view_.IsLower(word) || view_.NumberAt(word).IsAnchor()) return;
  if (view_.Any(word, kAndWord | kOrWord | kToWord)) return;  // "2-to-1"
  if (view_.Any(word, kIndefiniteWord)) {
    amount->dropped = true;  // "five-a-side"
    return;
  }
  uint32_t bound = 0;
  if (view_.Match(Phrases::kBound, word, &bound) != 0) return;  // "500-plus"
  const bool ordinal = amount->kind == Kind::kOrdinal;
  if (view_.Any(word, ordinal ? kNoOrdinalWord : kNoFigureWord) &&
      (amount->flags & kHasWords) != 0) {
    amount->dropped = true;  // "two-way", "third-party"
    return;
  }
  amount->tokens.end = word + 1;
  amount->counted = {word, word + 1};
  if (amount->kind == Kind::kCardinal) amount->rule = "number-hyphen-noun";
}

void AmountReader::TakeOneIn(const std::vector<Number>& numbers, uint32_t* i,
                             Amount* amount) const {
  const uint32_t first = amount->tokens.first;
  if (first >= 2 && view_.Any(first - 1, kOfWord) &&
      view_.Is(first - 2, "percents")) {
    amount->kind = Kind::kPercent;
    amount->unit = known_.percent;
    amount->tokens.first = first - 2;
    return;
  }
  if (amount->kind != Kind::kCardinal || *i >= numbers.size() ||
      amount->under != 0) {
    return;
  }
  const Number& whole = numbers[*i];
  const uint32_t gap = amount->tokens.end;
  uint32_t at = gap;
  bool out_of = false, over_it = false;
  if (view_.Any(at, kInWord)) {
    ++at;
  } else if (view_.Any(at, kOutWord) && view_.Any(at + 1, kOfWord)) {
    at += 2;
    out_of = true;
  } else if (view_.Any(at, kOverWord)) {
    ++at;
    over_it = true;  // "one over three"
  } else {
    return;
  }
  if (view_.Is(at, "every")) ++at;
  if (whole.tokens.first != at || whole.kind != Number::Kind::kCardinal) {
    return;
  }
  const std::optional<int64_t> over = amount->low.ToInt64();
  const std::optional<int64_t> under = whole.value.ToInt64();
  if (!over || !under || *over < 1 || *over >= *under) return;
  // "two in five", but not "20 in 2017", "two in 30 minutes".
  const bool round = *under <= 10 || *under % 10 == 0 || *over == 1;
  if (over_it && (*over != 1 || (view_.Has(whole.tokens.end) &&
                                 view_.IsWord(whole.tokens.end)))) {
    return;
  }
  if (!out_of && (*under > 10000 || !round || *over > *under / 2 + 4)) return;
  if (!out_of && whole.Has(kHasDigits) && *under > 1900 && *under < 2100) {
    return;
  }
  if (view_.Any(whole.tokens.end, kTimeWord | kAgeUnitWord)) return;
  if (!out_of && view_.IsLower(whole.tokens.end) && *over != 1 &&
      !view_.Any(whole.tokens.end, kPluralWord | kStopWord | kVerbWord)) {
    return;  // "three in five games"
  }
  if (out_of && !view_.Any(whole.tokens.end, kOfWord) && *under < 5 &&
      *over != 1) {
    return;
  }
  ++*i;
  amount->over = *over;
  amount->under = *under;
  amount->low = Decimal::Quotient(*over, *under);
  amount->tokens.end = amount->core.end = whole.tokens.end;
  amount->rule = "one-in-some";
}

bool AmountReader::IsMultiple(uint32_t i) const {
  if (view_.Is(i + 1, "down")) return false;  // "he doubled down"
  if (!view_.Is(i, "double") && !view_.Is(i, "triple")) return true;
  // "double the length", "triple what it was", "double last year's"
  if (view_.Any(i + 1, kDeterminer) || view_.Is(i + 1, "that") ||
      view_.Is(i + 1, "what") || view_.Is(i + 1, "last")) {
    return true;
  }
  // "is to double by 2020", "could double"; but "to double down", "as"
  if (i == 0 || (view_.Facts(view_.tokens[i - 1]).calendar.contexts &
                 calendar::kVerbNext) == 0) {
    return false;
  }
  if (view_.IsSign(i + 1, text::kHyphenSign)) return false;  // "to double-C"
  return !view_.IsWord(i + 1) ||
         view_.Any(i + 1, kInWord | kByWord | kToWord | kOverWord | kFromWord);
}

bool AmountReader::ReadTimesWord(uint32_t i, Amount* amount) const {
  if (!IsMultiple(i)) return false;
  *amount = Amount();
  amount->tokens = amount->core = {i, i + 1};
  amount->kind = Kind::kQuantity;
  amount->unit = known_.times;
  amount->low = Decimal(view_.knowledge.TimesOf(view_.Folded(i)));
  amount->flags = kHasWords;
  amount->rule = "times-word";
  return true;
}

bool AmountReader::ReadRoman(uint32_t i, Amount* amount) const {
  const bool after = i > 0 && view_.Any(i - 1, kRomanBefore) &&
                     !view_.tokens[i].glued();
  if (!after && !view_.Any(i + 1, kRomanBehind)) return false;
  // "the chapter I read"
  if (view_.Bytes(i) == "I" && (!after || !view_.IsCapital(i - 1))) {
    return false;
  }
  *amount = Amount();
  amount->tokens = amount->core = {i, i + 1};
  amount->kind = Kind::kOrdinal;
  amount->flags = kHasDigits;
  amount->low = Decimal(RomanNumeral(view_.Bytes(i)));
  amount->rule = kRomanRule;
  return true;
}

void AmountReader::ReadVagueWord(uint32_t i, Amount* amount) const {
  *amount = Amount();
  amount->tokens = amount->core = {i, i + 1};
  amount->valueless = true;
  amount->flags = kHasWords;
  const bool date = view_.Any(i, kVagueDate);
  if (date) amount->kind = Kind::kDate;
  amount->rule = date ? "vague-date" : "vague-count";
}

}  // namespace figures
}  // namespace onrecord
