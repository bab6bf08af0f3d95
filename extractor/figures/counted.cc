#include "extractor/figures/counted.h"

namespace onrecord {
namespace figures {
namespace {

// Words looked at, at most.
constexpr uint32_t kReach = 7;

bool IsPlural(const DocumentView& view, uint32_t i) {
  if (view.Any(i, kPluralWord)) return true;
  return view.EndsWith(i, "s") && view.Bytes(i).size() > 2 &&
         !view.EndsWith(i, "ss") && !view.EndsWith(i, "ous") &&
         !view.Any(i, kPossessive | kSingularWord);
}

bool IsPossessive(const DocumentView& view, uint32_t i) {
  return view.Any(i, kPossessive) && view.Glued(i);
}

bool Ends(const DocumentView& view, uint32_t i) {
  return !view.IsWord(i) || view.tokens[i].Has(text::kSentenceStart) ||
         view.tokens[i].Has(text::kParagraphStart) ||
         (view.Any(i, kStopWord | kVerbWord) &&
          !(view.Shape(i) & text::kAllUpper && view.IsCapital(i) &&
            view.Bytes(i) != "I"));
}

// A word that mostly says of which kind the next one is.
bool IsAdjective(const DocumentView& view, uint32_t i) {
  for (const char* end : {"ed", "al", "ic", "ous", "ive", "ary", "ble", "ly"}) {
    if (view.EndsWith(i, end) && view.Bytes(i).size() > 4) return true;
  }
  return view.IsCapital(i) || view.Any(i, kAdjectiveWord);
}

// A word whose ending says that it is no noun: "childish", "geographic".
bool IsQuality(const DocumentView& view, uint32_t i) {
  if (view.IsCapital(i) || view.Bytes(i).size() < 6) return false;
  for (const char* end : {"ish", "ous", "ive", "al", "ic", "ful", "less"}) {
    if (view.EndsWith(i, end)) return true;
  }
  return false;
}

// "and" of "one childish and malicious accusation"
bool JoinsQualities(const DocumentView& view, uint32_t i) {
  return i > 0 && view.Any(i, kAndWord) && IsQuality(view, i - 1) &&
         view.IsLower(i + 1) && !Ends(view, i + 1) &&
         !view.NumberAt(i + 1).IsAnchor();
}

// "soldiered" of "three soldiered on"; the agency's name that ends a wire.
bool IsNoNoun(const DocumentView& view, uint32_t i) {
  if (view.IsCapital(i)) {
    return !view.Has(i + 1) || view.tokens[i + 1].Has(text::kParagraphStart);
  }
  return view.EndsWith(i, "ed") && view.Bytes(i).size() > 4 &&
         !view.EndsWith(i, "eed") && !view.Any(i, kPluralWord);
}

// An opening mark around what is counted: 20 "best friends".
bool OpensQuote(const DocumentView& view, uint32_t i) {
  return view.Has(i) && view.tokens[i].kind == text::TokenKind::kQuote &&
         !view.Glued(i) && view.Glued(i + 1) && view.IsLower(i + 1);
}

}  // namespace

text::TokenRange CountedAfter(const DocumentView& view, uint32_t end,
                              bool one) {
  uint32_t i = end;
  const bool share = view.Any(i, kOfWord);  // "four of the six", "half of all"
  if (share) {
    ++i;
    while (view.Any(i, kDeterminer)) {
      ++i;
    }
    if (view.IsNumber(i) || view.NumberAt(i).IsAnchor()) ++i;
    if (view.IsWord(i) && view.Glued(i)) return {i, i};  // "of its 5G network"
    // "of the 2.5 million Americans"
    if (view.NumberAt(i).Is(NumberRole::kScale) ||
        view.NumberAt(i).Is(NumberRole::kAbbreviation)) {
      ++i;
    }
    one = false;
  }
  if (view.Any(i, kDeterminer)) ++i;  // "half the town"
  while (view.Any(i, kMoreWord)) {
    ++i;
  }
  if (view.IsJoint(i)) return {i, i};
  const bool quoted = OpensQuote(view, i);
  if (quoted) ++i;
  const uint32_t first = i;
  uint32_t last = first;  // end of what is counted, if any
  for (uint32_t steps = 0; steps < kReach; ++steps) {
    if (view.IsJoint(i)) {
      ++i;
      continue;
    }
    // "Kia and Hyundai vehicles"
    if (i > first && (view.Any(i, kAndWord) || view.IsSign(i, '&')) &&
        view.IsCapital(i - 1) && view.IsCapital(i + 1)) {
      ++i;
      continue;
    }
    if (i > first && JoinsQualities(view, i)) {
      ++i;
      continue;
    }
    if (i > first && IsPossessive(view, i)) return {first, first};
    if (Ends(view, i)) break;
    // "One proposal asks": what ends in s behind a noun is a verb.
    if (one && i > first && IsPlural(view, i)) return {first, last};
    ++i;
    last = i;
    if (IsPlural(view, i - 1)) {
      if (IsPossessive(view, i)) return {first, first};  // "children's books"
      // "sales people": a plural right behind it is the head.
      if (view.Any(i, kPluralWord) ||
          (view.Any(i - 1, kPluralWord) && !Ends(view, i) &&
           view.IsLower(i) && IsPlural(view, i) && !view.Any(i, kTimeWord))) {
        last = i + 1;  // and "police officers"
      }
      // "categories of products"
      if (view.Any(i, kOfWord) && view.IsLower(i + 1) && !Ends(view, i + 1) &&
          IsPlural(view, i + 1)) {
        last = i + 2;
      }
      return {first, last};
    }
    // A single thing: the first noun that nothing follows.
    if (one && Ends(view, i) && !view.IsJoint(i) &&
        !JoinsQualities(view, i)) {
      return {first, last};
    }
  }
  // No plural: the word after the number measures something ("a 12 page
  // document"), or stands for many ("36,000 staff").
  if (!share && last == first + 1 && IsNoNoun(view, first)) {
    return {first, first};
  }
  if (one || last == first) return {first, last};
  if (quoted) return {first, first};  // 150 "loader" jobs
  if (!share) {
    const bool adverb = view.EndsWith(first, "ly") &&
                        !view.EndsWith(first, "fly");
    return {first, adverb ? first : first + 1};
  }
  // "20% of the prison population in": all of it, if it is clear where it ends.
  const bool clear = i == last && (!view.Has(i) || !view.IsWord(i) ||
                                   view.Any(i, kInWord | kOfWord | kForWord));
  // But "of its time learning", "of the gang responsible".
  bool noun = true;
  for (const char* end : {"ed", "ing", "ble"}) {
    noun &= !view.EndsWith(last - 1, end);
  }
  if (clear && noun && last - first <= 3) return {first, last};
  // "20% of the combined value rose": nothing in it is a plural.
  for (i = first; i + 1 < last && IsAdjective(view, i);) ++i;
  return {first, i + 1};
}

}  // namespace figures
}  // namespace onrecord
