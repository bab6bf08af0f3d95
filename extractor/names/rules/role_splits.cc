#include "extractor/names/rules/role_splits.h"

namespace onrecord {
namespace names {
namespace {

constexpr uint32_t kOftenSomebodys =
    kFirstSome | kFirstOften | kSurnameSome | kSurnameOften;

// A role that is nobody's name, and somebody's first name or title behind it.
bool IsRoleBefore(const Document& d, uint32_t token) {
  const WordTraits& role = d.Traits(token);
  const WordTraits& next = d.Traits(token + 1);
  return (role.lists & kRoleList) && !(role.lists & kOftenSomebodys) &&
         ((next.lists & (kAnyFirst | kHonorificList)) ||
          next.category == Category::kInitialLetter);
}

// The role inside a person's name behind which the person begins; the
// candidate's end if there is none.
uint32_t RoleInside(const Document& d, const Candidate& c) {
  for (uint32_t i = c.first + 1; i + 2 < c.end(); ++i) {
    if (IsRoleBefore(d, i)) return i;
  }
  return c.end();
}

// Whose the role is: what a list has of tokens [first, end), or of fewer
// ("House Majority | Leader"); else all of them, if they may be a firm.
Decision HolderOf(const Document& d, uint32_t first, uint32_t end) {
  bool common = false;
  for (uint32_t last = end; last > first; --last) {
    const uint32_t candidate = CandidateOf(d, first, last);
    if (candidate != kNoCandidate) {
      const uint32_t classes = d.ClassesOf(candidate);
      if (classes & kPlaceClasses) {
        return Named(candidate, kPlaceLabel, Rule::kNameEnd);
      }
      if (classes & kOrgClasses) {
        return Named(candidate, kOrganizationLabel, Rule::kNameEnd);
      }
      common |= (classes & (kDemonymClass | kPersonClass)) != 0;
    }
    common |= (d.Traits(last - 1).lists & kAnyCommon) != 0;
  }
  const uint32_t whole = CandidateOf(d, first, end);
  return common || whole == kNoCandidate
             ? Decision()
             : Named(whole, kOrganizationLabel, Rule::kNameEnd);
}

}  // namespace

void RoleSplits::Apply(const Document& d, Decisions* decisions) {
  bool any = false;
  made_.clear();
  for (const Decision& decision : *decisions) {
    made_.push_back(decision);
    const Candidate& c = d.candidates[decision.candidate];
    if (decision.label != kPersonLabel || c.length < 4) continue;
    const uint32_t role = RoleInside(d, c);
    if (role == c.end()) continue;
    const uint32_t person = CandidateOf(d, role + 1, c.end());
    const Decision holder = HolderOf(d, c.first, role);
    const bool somebody = holder.rule != Rule::kNameEnd ||
                          holder.label == kOrganizationLabel;
    if (person == kNoCandidate ||
        (somebody && (d.Traits(c.first).lists & kAnyFirst))) {
      continue;
    }
    any = true;
    made_.pop_back();
    if (holder.label != kOutside) made_.push_back(holder);
    made_.push_back(Named(person, kPersonLabel, Rule::kNameEnd));
    made_.back().margin = decision.margin;
  }
  if (any) decisions->swap(made_);
}

}  // namespace names
}  // namespace onrecord
