#include "extractor/names/rules/photo_credits.h"

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

// A first name, or initials, or else a surname behind one word, and no noun of
// a firm at its end.
bool LooksLikePerson(const Document& d, uint32_t candidate) {
  const Candidate& c = d.candidates[candidate];
  const WordTraits& first = d.Traits(c.first);
  const WordTraits& last = d.Traits(c.end() - 1);
  const bool head = last.lists & (kOrgHead | kOrgHeadWeak | kLegalStrong |
                                  kLegalWeak);
  return c.length > 1 && !head && !(d.ClassesOf(candidate) & kOrgClasses) &&
         ((first.lists & kAnyFirst) || first.outline == Outline::kInitial ||
          (c.length == 2 && (last.lists & kAnySurname)));
}

// kOutside for what lost a space: "APIt". One person is named in a credit as a
// rule: of "Ada Obi/Rex Shutterstock" the first.
Label LabelOfPiece(const Document& d, uint32_t candidate, bool has_person) {
  const Candidate& c = d.candidates[candidate];
  const bool glued =
      d.Traits(c.end() - 1).outline == Outline::kMixed &&
      !(d.ClassesOf(candidate) & kOrgClasses);
  const bool person = !has_person && LooksLikePerson(d, candidate);
  if (glued && (person || c.length == 1)) return kOutside;
  return person ? kPersonLabel : kOrganizationLabel;
}

}  // namespace

void PhotoCredits::Split(const Document& d, Decisions* decisions) {
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
    if (c.listing != 0 || !has_slash(decision) || !IsInCredit(d, c.first)) {
      made_.push_back(decision);
      continue;
    }
    bool has_person = false;
    for (uint32_t first = c.first, end = first; first < c.end();
         first = end + 1) {
      end = first;
      while (end < c.end() && !IsSlash(d, end)) ++end;
      const uint32_t piece =
          end > first ? CandidateOf(d, first, end) : kNoCandidate;
      const Label label =
          piece == kNoCandidate ? kOutside
                                : LabelOfPiece(d, piece, has_person);
      if (label != kOutside) made_.push_back(Named(piece, label, Rule::kWire));
      has_person |= label == kPersonLabel;
    }
  }
  decisions->swap(made_);
}

}  // namespace names
}  // namespace onrecord
