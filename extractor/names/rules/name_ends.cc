#include "extractor/names/rules/name_ends.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/string_view.h"
#include "extractor/names/rules/lost_stops.h"
#include "extractor/names/rules/no_names.h"

namespace onrecord {
namespace names {
namespace {

// Names that letters stand behind, of which no other sign is that they are
// no surname in capitals ("Ada OBI"), at least.
constexpr size_t kManyNames = 3;
constexpr size_t kMostLetters = 5;

constexpr uint32_t kNamesOfPeople = kAnyFirst | kAnySurname;

absl::string_view Bytes(const Document& d, uint32_t token) {
  return d.text->Bytes(d.text->tokens()[token]);
}

// "II", "XIV", "JR".
bool IsOrdinal(absl::string_view word) {
  return word == "JR" || word == "SR" ||
         word.find_first_not_of("IVX") == absl::string_view::npos;
}

bool HasVowel(absl::string_view word) {
  return word.find_first_of("AEIOUY") != absl::string_view::npos;
}

// "QC", "NDC": two to five capitals behind a word that is not all capitals.
bool IsLetters(const Document& d, const Candidate& c) {
  const uint32_t last = c.end() - 1;
  const WordTraits& traits = d.Traits(last);
  const WordTraits& before = d.Traits(last - 1);
  const absl::string_view word = Bytes(d, last);
  return traits.upper && traits.letters != 0 && word.size() <= kMostLetters &&
         !d.text->tokens()[last].glued() &&
         !(traits.lists & kNamesOfPeople) && !IsOrdinal(word) &&
         before.capital &&
         (before.outline == Outline::kCapitalized ||
          before.outline == Outline::kApostrophe ||
          before.outline == Outline::kMixed);
}

bool IsPersonOrPlace(const Decision& decision) {
  return decision.label == kPersonLabel || decision.label == kPlaceLabel;
}

// "Joan Wexford MP", whatever it was taken for.
bool IsOfPerson(const Document& d, const Decision& decision) {
  const Candidate& c = d.candidates[decision.candidate];
  return decision.label != kOrganizationLabel && c.length > 2 &&
         (d.Traits(c.first).lists & kAnyFirst) &&
         (d.Traits(c.end() - 1).lists & kHonorificList);
}

// "-based", "-style": what a hyphen hangs on to a name.
bool IsSuffix(absl::string_view word) {
  static constexpr absl::string_view kSuffixes[] = {
      "based",   "style",   "led",    "born",     "listed", "owned",
      "backed",  "like",    "funded", "inspired", "run",    "nominated",
      "winning", "related", "linked", "educated", "trained"};
  return std::find(std::begin(kSuffixes), std::end(kSuffixes), word) !=
         std::end(kSuffixes);
}

// The hyphen of "Leeds-based Orla Bank" or "Ada Obi-style", or the name's end.
uint32_t HyphenOf(const Document& d, const Candidate& c) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  for (uint32_t i = c.first + 1; i + 1 < c.end(); ++i) {
    if (d.Traits(i).category == Category::kHyphen &&
        tokens[i + 1].glued() && !d.Traits(i + 1).capital &&
        IsSuffix(d.text->Folded(tokens[i + 1]))) {
      return i;
    }
  }
  return c.end();
}

// The bracket of "Yvonne (Emily Watson)", whose end is no part of the name that
// was found; the name's end if there is none.
uint32_t BracketOf(const Document& d, const Candidate& c) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  uint32_t bracket = c.end();
  for (uint32_t i = c.first + 1; i + 1 < c.end(); ++i) {
    if (tokens[i].IsSign(')')) return c.end();
    if (tokens[i].IsSign('(')) bracket = i;
  }
  return bracket;
}

// What the gazetteer has of one word.
uint32_t ClassesOf(const Document& d, uint32_t token) {
  return d.ClassesOf(CandidateOf(d, token, token + 1));
}

// "NATO" before two words of a person.
bool LosesFirst(const Document& d, const Decision& decision) {
  const Candidate& c = d.candidates[decision.candidate];
  if (decision.label != kPersonLabel || c.length < 3 || c.listing != 0) {
    return false;
  }
  const WordTraits& first = d.Traits(c.first);
  return first.upper && Bytes(d, c.first).size() > 2 &&
         !(first.lists & kNamesOfPeople) && d.Traits(c.first + 1).capital &&
         !d.Traits(c.first + 1).upper &&
         (ClassesOf(d, c.first) & kOrgClasses);
}

// Where the person starts in "NATO Jens Berg", "NATO Vice Chairman Jens Berg".
uint32_t PersonBehind(const Document& d, const Candidate& c) {
  uint32_t first = c.first + 1;
  while (first + 2 < c.end() && !(d.Traits(first).lists & kAnyFirst) &&
         ((d.Traits(first).lists & kRoleList) ||
          (d.Traits(first + 1).lists & kRoleList))) {
    ++first;
  }
  return first;
}

// "Congress Monday", unlike "Sheffield Wednesday", which is listed.
bool EndsWithDay(const Document& d, const Candidate& c) {
  return c.length > 1 && c.listing == 0 &&
         d.Traits(c.end() - 1).category == Category::kWeekday &&
         Bytes(d, c.end() - 1).size() > 5 &&
         d.Traits(c.end() - 2).capital;
}

// Lets `decision` be of tokens [first, end) if that may be a name.
void CutTo(const Document& d, uint32_t first, uint32_t end,
           Decision* decision) {
  const uint32_t candidate = CandidateOf(d, first, end);
  if (candidate == kNoCandidate) return;
  decision->candidate = candidate;
  decision->rule = Rule::kNameEnd;
}

}  // namespace

size_t NameEnds::NamesBefore(const Document& d, uint32_t token) const {
  const uint32_t fold = d.Traits(token).fold;
  const auto begin = std::lower_bound(endings_.begin(), endings_.end(),
                                      std::make_pair(fold, uint32_t{0}));
  auto end = begin;
  while (end != endings_.end() && end->first == fold) ++end;
  return end - begin;
}

bool NameEnds::LosesLast(const Document& d, const Decision& decision) const {
  const Candidate& c = d.candidates[decision.candidate];
  if (EndsWithDay(d, c)) return true;
  if (!IsPersonOrPlace(decision) || c.length < 2 || c.listing != 0 ||
      !IsLetters(d, c)) {
    return false;
  }
  const uint32_t last = c.end() - 1;
  const bool person =
      decision.label == kPersonLabel || IsOfPerson(d, decision);
  if (person && (d.Traits(last).lists & kHonorificList)) return true;
  const uint32_t classes = ClassesOf(d, last);
  if (classes & kPlaceClasses) return false;
  if (NamesBefore(d, last) >= kManyNames) return true;
  // "Louis CK" is all of him.
  if (!person || c.length == 2) return false;
  return (classes & kOrgClasses) || !HasVowel(Bytes(d, last));
}

void NameEnds::Apply(const Document& d, Decisions* decisions) {
  endings_.clear();
  bool any = false;
  for (const Decision& decision : *decisions) {
    const Candidate& c = d.candidates[decision.candidate];
    any |= IsNoName(d, decision) || EndsWithDay(d, c) ||
           LosesFirst(d, decision) || EndBeforeSentence(d, c) != c.end() ||
           HyphenOf(d, c) != c.end() || BracketOf(d, c) != c.end();
    if (c.length > 1 && c.listing == 0 && IsPersonOrPlace(decision) &&
        IsLetters(d, c)) {
      endings_.emplace_back(d.Traits(c.end() - 1).fold, c.phrase);
    }
  }
  if (!any && endings_.empty()) return;
  std::sort(endings_.begin(), endings_.end());
  endings_.erase(std::unique(endings_.begin(), endings_.end()),
                 endings_.end());
  decisions->erase(
      std::remove_if(decisions->begin(), decisions->end(),
                     [&d](const Decision& x) { return IsNoName(d, x); }),
      decisions->end());
  added_.clear();
  for (Decision& decision : *decisions) {
    const Candidate c = d.candidates[decision.candidate];
    const uint32_t hyphen = HyphenOf(d, c);
    if (hyphen + 2 < c.end()) {
      CutTo(d, hyphen + 2, c.end(), &decision);
      const uint32_t place = CandidateOf(d, c.first, hyphen);
      if (d.ClassesOf(place) & kPlaceClasses) {
        added_.push_back(Named(place, kPlaceLabel, Rule::kNameEnd));
      }
    } else if (hyphen + 2 == c.end()) {
      CutTo(d, c.first, hyphen, &decision);
    } else if (const uint32_t bracket = BracketOf(d, c); bracket != c.end()) {
      const uint32_t other = CandidateOf(d, bracket + 1, c.end());
      if (other != kNoCandidate && d.Traits(bracket + 1).capital) {
        added_.push_back(Named(other, decision.label, Rule::kNameEnd));
      }
      CutTo(d, c.first, bracket, &decision);
    } else if (const uint32_t end = EndBeforeSentence(d, c); end != c.end()) {
      CutTo(d, c.first, end, &decision);
      Relabel(LabelBeforeSentence(d, decision), Rule::kNameEnd, &decision);
    } else if (LosesLast(d, decision)) {
      if (IsOfPerson(d, decision)) {
        Relabel(kPersonLabel, Rule::kNameEnd, &decision);
      }
      CutTo(d, c.first, c.end() - 1, &decision);
    } else if (LosesFirst(d, decision)) {
      CutTo(d, PersonBehind(d, c), c.end(), &decision);
      const uint32_t firm = CandidateOf(d, c.first, c.first + 1);
      added_.push_back(Named(firm, kOrganizationLabel, Rule::kNameEnd));
    }
  }
  Put(d, &added_, decisions);
}

}  // namespace names
}  // namespace onrecord
