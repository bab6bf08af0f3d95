#include "extractor/names/said_places.h"

#include <algorithm>
#include <initializer_list>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {
namespace {

// Tokens behind the verb in which the noun must stand.
constexpr uint32_t kFarthest = 8;

absl::string_view Word(const Document& d, uint32_t i) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  return i < tokens.size() ? d.text->Folded(tokens[i]) : absl::string_view();
}

bool IsOneOf(absl::string_view word,
             std::initializer_list<absl::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "village", "capital", in lower case.
bool IsPlaceNoun(const Document& d, uint32_t i) {
  const WordTraits& traits = d.Traits(i);
  if (traits.capital || !traits.word) return false;
  return (traits.lists & kPlaceHead) ||
         IsOneOf(Word(d, i), {"capital", "commune", "seaport", "hamlet",
                              "borough", "village", "settlement"});
}

// What stands behind a noun that is the last of its phrase: "village in",
// unlike "village girl".
bool EndsPhrase(const Document& d, uint32_t i, uint32_t end) {
  if (i >= end) return true;
  switch (d.Traits(i).category) {
    case Category::kOf: case Category::kPreposition: case Category::kComma:
    case Category::kStop: case Category::kAnd: case Category::kOpen:
      return true;
    default:
      return IsOneOf(Word(d, i), {"until", "that", "which", "where", "with",
                                  "since", "about", "when", "whose"});
  }
}

// "is a small village in", "became the capital of". `i` is the verb.
bool IsCalledPlace(const Document& d, uint32_t i, uint32_t end) {
  if (!IsOneOf(Word(d, i), {"is", "was", "became", "remains", "remained"})) {
    return false;
  }
  ++i;
  while (i < end && IsOneOf(Word(d, i), {"now", "also", "today", "still"})) ++i;
  if (i >= end || !IsOneOf(Word(d, i), {"a", "an", "the"})) return false;
  const uint32_t last = std::min(end, i + kFarthest);
  for (++i; i < last; ++i) {
    const WordTraits& traits = d.Traits(i);
    if (traits.category == Category::kHyphen || traits.capital) continue;
    if (traits.category != Category::kSmallWord) return false;
    if (IsPlaceNoun(d, i) && EndsPhrase(d, i + 1, end)) return true;
  }
  return false;
}

// "lies north of", "is located in".
bool Lies(const Document& d, uint32_t i, uint32_t end) {
  const absl::string_view verb = Word(d, i);
  if (i + 2 >= end) return false;
  const absl::string_view next = Word(d, i + 1);
  if (verb == "is" || verb == "was") {
    return IsOneOf(next, {"located", "situated"});
  }
  if (verb != "lies" && verb != "lay") return false;
  return IsOneOf(next, {"north", "south", "east", "west", "northeast",
                        "northwest", "southeast", "southwest", "between",
                        "near", "within", "along", "on", "at", "beside"}) ||
         d.Traits(i + 1).category == Category::kNumber ||
         d.Traits(i + 2).category == Category::kNumber;
}

// Of no person's name in this document.
bool IsNobodys(const Document& d, const Candidate& c) {
  const Phrase& phrase = d.phrases[c.phrase];
  constexpr int kPerson = 1 << kPersonLabel;
  return !(phrase.tail_of & kPerson) && !(phrase.head_of & kPerson);
}

bool IsSaidPlace(const Document& d, const Decision& decision) {
  const Candidate& c = d.candidates[decision.candidate];
  const WordTraits& first = d.Traits(c.first);
  if (c.length > 1 && (first.lists & kAnyFirst)) return false;
  if (!IsNobodys(d, c)) return false;
  const std::vector<text::Token>& tokens = d.text->tokens();
  const uint32_t end =
      d.text->sentences()[d.text->SentenceAt(c.first)].tokens.end;
  if (c.end() < end &&
      (IsCalledPlace(d, c.end(), end) || Lies(d, c.end(), end))) {
    return true;
  }
  if (decision.label != kPersonLabel || c.length != 1) return false;
  if (c.first >= 3 && !tokens[c.first - 1].Has(text::kSentenceStart) &&
      d.Traits(c.first - 1).category == Category::kOf &&
      IsPlaceNoun(d, c.first - 2)) {
    return true;
  }
  // Listed as a place alone.
  const uint32_t classes = d.sets.classes(c.listing);
  if (!(classes & kPlaceClasses) || (classes & ~kPlaceClasses) ||
      (first.lists & (kAnyFirst | kAnySurname | kAnyCommon))) {
    return false;
  }
  return c.first == 0 ||
         !(d.Traits(c.first - 1).lists & (kHonorificList | kRoleList));
}

// "Wardak province", of which nothing was made.
void AddProvinces(const Document& d, Decisions* decisions) {
  Decisions added;
  const uint32_t tokens = d.text->tokens().size();
  for (const Run& run : d.runs.runs) {
    if (run.end >= tokens || run.style != LineStyle::kPlain) continue;
    const WordTraits& noun = d.Traits(run.end);
    if (noun.capital || !(noun.lists & kPlaceHead) ||
        !IsOneOf(Word(d, run.end), {"province", "district", "county",
                                    "prefecture", "governorate", "oblast",
                                    "municipality"})) {
      continue;
    }
    const Sequence& row =
        d.runs.sequences[d.runs.At(run, run.end - 1).sequence];
    const uint32_t whole = CandidateOf(d, row.first, run.end);
    if (!IsFree(d, row.first, run.end, decisions) ||
        whole == kNoCandidate || row.size() > 3) {
      continue;
    }
    const WordTraits& first = d.Traits(row.first);
    if (first.function || first.upper || (first.lists & kAnyCommon) ||
        (d.sets.classes(d.candidates[whole].listing) & kDemonymClass)) {
      continue;
    }
    added.push_back(Named(whole, kPlaceLabel, Rule::kSaidPlace));
  }
  Put(d, &added, decisions);
}

}  // namespace

void TakeSaidPlaces(const Document& d, Decisions* decisions) {
  for (Decision& decision : *decisions) {
    if (decision.label != kPersonLabel &&
        decision.label != kOrganizationLabel) {
      continue;
    }
    const Candidate& c = d.candidates[decision.candidate];
    const uint32_t classes = d.sets.classes(c.listing);
    if (decision.label == kOrganizationLabel &&
        ((classes & kOrgClasses) ||
         (d.Traits(c.end() - 1).lists & (kOrgHead | kLegalStrong)))) {
      continue;
    }
    if (IsSaidPlace(d, decision)) {
      Relabel(kPlaceLabel, Rule::kSaidPlace, &decision);
    }
  }
  AddProvinces(d, decisions);
}

}  // namespace names
}  // namespace onrecord
