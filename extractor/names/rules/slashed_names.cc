#include "extractor/names/rules/slashed_names.h"

#include <algorithm>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {
namespace {

constexpr uint32_t kMostToLabel = 12;  // tokens

bool IsSlash(const Document& d, uint32_t i) {
  return d.Traits(i).category == Category::kSlash;
}

// Whether "Photograph:" stands shortly before the name that starts at `first`,
// with nothing but other names between.
bool IsInCredit(const Document& d, uint32_t first) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  const uint32_t low = first - std::min(first, kMostToLabel);
  for (uint32_t i = first; i > low; --i) {
    const WordTraits& before = d.Traits(i - 1);
    if (tokens[i - 1].IsSign(':')) {
      const absl::string_view label =
          i > 1 ? d.text->Folded(tokens[i - 2]) : absl::string_view();
      return label == "photograph" || label == "photographs" ||
             label == "photo" || label == "picture" || label == "credit" ||
             label == "credits";
    }
    if (!before.capital && before.category != Category::kSlash &&
        !before.connects) {
      return false;
    }
  }
  return false;
}

// Two words or more without a noun of a firm at their end, in no list of firms.
bool MayBePerson(const Document& d, uint32_t candidate) {
  const Candidate& c = d.candidates[candidate];
  const uint32_t last = d.Traits(c.end() - 1).lists;
  return c.length > 1 && !(d.ClassesOf(candidate) & kOrgClasses) &&
         !(last & (kOrgHead | kOrgHeadWeak | kLegalStrong | kLegalWeak));
}

// A first name, or initials, or else a surname behind one word.
bool LooksLikePerson(const Document& d, uint32_t candidate) {
  const Candidate& c = d.candidates[candidate];
  const WordTraits& first = d.Traits(c.first);
  return MayBePerson(d, candidate) &&
         ((first.lists & kAnyFirst) || first.outline == Outline::kInitial ||
          (c.length == 2 && (d.Traits(c.end() - 1).lists & kAnySurname)));
}

// kOutside for what lost a space: "APIt". One person is named in a credit as a
// rule, of "Ada Obi/Rex Shutterstock" the first; a pair are two.
Label LabelOfPiece(const Document& d, uint32_t candidate, bool behind_person,
                   bool pair) {
  const uint32_t classes = d.ClassesOf(candidate);
  const Candidate& c = d.candidates[candidate];
  const bool person = behind_person ? pair && MayBePerson(d, candidate)
                                    : LooksLikePerson(d, candidate);
  const bool glued = d.Traits(c.end() - 1).outline == Outline::kMixed &&
                     !(classes & kOrgClasses);
  const bool common = c.length == 1 && !(classes & kOrgClasses) &&
                      (d.Traits(c.first).lists & kAnyCommon);
  if (common || (glued && (person || c.length == 1))) return kOutside;
  if (person) return kPersonLabel;
  return (classes & kPlaceClasses) && !(classes & kOrgClasses)
             ? kPlaceLabel
             : kOrganizationLabel;
}

// "Ada Obi / Ann Grossman": spaces around the slash and a person on a side of
// it; "Home / Business" are parts of a site.
bool IsPair(const Document& d, const Candidate& c) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  for (uint32_t i = c.first + 1; i + 1 < c.end(); ++i) {
    if (!IsSlash(d, i) || tokens[i].glued() || tokens[i + 1].glued()) continue;
    for (const uint32_t piece : {CandidateOf(d, c.first, i),
                                 CandidateOf(d, i + 1, c.end())}) {
      if (piece != kNoCandidate && LooksLikePerson(d, piece)) return true;
    }
  }
  return false;
}

}  // namespace

void SlashedNames::Split(const Document& d, Decisions* decisions) {
  const auto has_slash = [&d](const Decision& decision) {
    const Candidate& c = d.candidates[decision.candidate];
    for (uint32_t i = c.first + 1; i + 1 < c.end(); ++i) {
      if (IsSlash(d, i)) return true;
    }
    return false;
  };
  if (std::none_of(decisions->begin(), decisions->end(), has_slash)) return;
  made_.clear();
  for (const Decision& decision : *decisions) {
    const Candidate c = d.candidates[decision.candidate];
    const bool named = decision.label == kPersonLabel ||
                       decision.label == kOrganizationLabel ||
                       decision.label == kPlaceLabel;
    const bool pair = named && IsPair(d, c);
    if (c.listing != 0 || !has_slash(decision) ||
        (!pair && !IsInCredit(d, c.first))) {
      made_.push_back(decision);
      continue;
    }
    bool behind_person = false;
    for (uint32_t first = c.first, end = first; first < c.end();
         first = end + 1) {
      end = first;
      while (end < c.end() && !IsSlash(d, end)) ++end;
      const uint32_t piece =
          end > first ? CandidateOf(d, first, end) : kNoCandidate;
      const Label label =
          piece == kNoCandidate ? kOutside
                                : LabelOfPiece(d, piece, behind_person, pair);
      if (label != kOutside) made_.push_back(Named(piece, label, Rule::kWire));
      behind_person |= label == kPersonLabel;
    }
  }
  decisions->swap(made_);
}

}  // namespace names
}  // namespace onrecord
