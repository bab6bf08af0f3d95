#include "extractor/figures/amounts/counted.h"

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

// "senior police officer": a plural in form, in front of what is one.
bool IsBeforeNoun(const DocumentView& view, uint32_t i) {
  return view.Any(i, kPluralWord) && view.IsLower(i + 1) &&
         !Ends(view, i + 1);
}

// An opening mark around what is counted: 20 "best friends".
bool OpensQuote(const DocumentView& view, uint32_t i) {
  return view.Has(i) && view.tokens[i].kind == text::TokenKind::kQuote &&
         !view.Glued(i) && view.Glued(i + 1) && view.IsLower(i + 1);
}

// Where the noun group behind the number begins.
struct Begin {
  uint32_t first = 0;
  bool share = false;   // "four of the six", "half of all"
  bool quoted = false;  // 20 "best friends"
};

// False if nothing can be counted there.
bool FindBegin(const DocumentView& view, uint32_t end, Begin* begin) {
  uint32_t i = end;
  begin->share = view.Any(i, kOfWord);
  if (begin->share) {
    ++i;
    while (view.Any(i, kDeterminer)) {
      ++i;
    }
    if (view.IsNumber(i) || view.NumberAt(i).IsAnchor()) ++i;
    if (view.IsWord(i) && view.Glued(i)) return false;  // "of its 5G network"
    // "of the 2.5 million Americans"
    if (view.NumberAt(i).Is(NumberRole::kScale) ||
        view.NumberAt(i).Is(NumberRole::kAbbreviation)) {
      ++i;
    }
  }
  if (view.Any(i, kDeterminer)) ++i;  // "half the town"
  while (view.Any(i, kMoreWord)) {
    ++i;
  }
  if (view.IsJoint(i)) return false;
  begin->quoted = OpensQuote(view, i);
  if (begin->quoted) ++i;
  begin->first = i;
  return true;
}

// Where a noun group ends whose plural ends at `end`.
uint32_t PluralEnd(const DocumentView& view, uint32_t end) {
  uint32_t last = end;
  // "sales people": a plural right behind it is the head.
  if (view.Any(end, kPluralWord) ||
      (view.Any(end - 1, kPluralWord) && !Ends(view, end) &&
       view.IsLower(end) && IsPlural(view, end) &&
       !view.Any(end, kTimeWord))) {
    last = end + 1;  // and "police officers"
  }
  // "categories of products"
  if (view.Any(end, kOfWord) && view.IsLower(end + 1) &&
      !Ends(view, end + 1) && IsPlural(view, end + 1)) {
    last = end + 2;
  }
  return last;
}

// The one thing in words [first, last), which nothing follows: without the
// verb at its end ("one man tried"); empty for a verb alone.
text::TokenRange SingleThing(const DocumentView& view, uint32_t first,
                             uint32_t last) {
  const uint32_t end = last;
  while (last > first && IsNoNoun(view, last - 1) &&
         !view.IsCapital(last - 1)) {
    --last;
  }
  // "one woman repeatedly banged", "one girl repeatedly said"
  if ((last < end || view.Any(end, kVerbWord)) && last > first + 1 &&
      view.EndsWith(last - 1, "ly")) {
    --last;
  }
  return {first, last};
}

// Words [first, last) hold no plural; the first one behind them is `i`. What is
// counted then measures something ("a 12 page document"), or stands for many
// ("36,000 staff").
text::TokenRange WithoutPlural(const DocumentView& view, const Begin& begin,
                               uint32_t last, uint32_t i, bool one) {
  const uint32_t first = begin.first;
  if (last == first) return {first, first};
  if (!begin.share && last == first + 1) {
    // "320 x 200", "356 higher than", "HAITI 7,500 HONDURAS 9,000"
    const bool letter = view.Bytes(first).size() == 1;
    const bool table = (view.Shape(first) & text::kAllUpper) != 0 &&
                       view.IsNumber(last);
    if (IsNoNoun(view, first) || letter || table || view.Is(last, "than")) {
      return {first, first};
    }
  }
  if (one) return SingleThing(view, first, last);
  if (begin.quoted) return {first, first};  // 150 "loader" jobs
  if (!begin.share) {
    const bool adverb = view.EndsWith(first, "ly") &&
                        !view.EndsWith(first, "fly");
    return {first, adverb ? first : first + 1};
  }
  // "20% of the prison population in": all of it, if it is clear where it ends.
  const bool clear =
      i == last && (!view.IsWord(i) ||
                    view.Any(i, kInWord | kOfWord | kForWord) ||
                    // but "one of the most important and progressive"
                    (view.Any(i, kAndWord) &&
                     !view.Any(first, kSuperlativeWord)) ||
                    view.IsOneOf(i, {"are", "were", "have"}));
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

}  // namespace

text::TokenRange CountedAfter(const DocumentView& view, uint32_t end,
                              bool one) {
  Begin begin;
  if (!FindBegin(view, end, &begin)) return {end, end};
  if (begin.share) one = false;
  const uint32_t first = begin.first;
  uint32_t i = first;
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
    const bool plural = IsPlural(view, i) && !(one && IsBeforeNoun(view, i));
    if (one && i > first && plural) return SingleThing(view, first, last);
    ++i;
    last = i;
    if (plural) {
      if (IsPossessive(view, i)) return {first, first};  // "children's books"
      return {first, PluralEnd(view, last)};
    }
    // A single thing: the first noun that nothing follows.
    if (one && Ends(view, i) && !view.IsJoint(i) &&
        !JoinsQualities(view, i)) {
      return SingleThing(view, first, last);
    }
  }
  return WithoutPlural(view, begin, last, i, one);
}

}  // namespace figures
}  // namespace onrecord
