#include "extractor/names/rules/run_on_names.h"

namespace onrecord {
namespace names {
namespace {

constexpr uint32_t kHeads = kOrgHead | kOrgHeadWeak | kPlaceHead |
                            kPlaceHeadWeak | kLegalStrong | kLegalWeak |
                            kEventHead | kProductHead | kHonorificList;

bool AllPlain(const Document& d, const Candidate& c) {
  for (uint32_t i = c.first; i < c.end(); ++i) {
    if (d.Traits(i).outline != Outline::kCapitalized) return false;
  }
  return true;
}

bool IsSurname(const Document& d, uint32_t i) {
  const uint32_t lists = d.Traits(i).lists;
  return (lists & kAnySurname) && !(lists & kAnyFirst);
}

// Where the second person of "Dave Sweeney Kevin Scarce" begins; 0 if there is
// none.
uint32_t SecondPerson(const Document& d, const Candidate& c) {
  if (c.length != 4 || !AllPlain(d, c)) return 0;
  const auto word = [&](uint32_t k) { return d.Traits(c.first + k); };
  const bool twice = word(0).fold == word(2).fold &&
                     word(1).fold == word(3).fold;
  const bool two = (word(0).lists & kAnyFirst) && IsSurname(d, c.first + 1) &&
                   (word(2).lists & (kFirstSome | kFirstOften)) &&
                   (word(3).lists & kAnySurname);
  return twice || two ? c.first + 2 : 0;
}

// "Ada Obi Photographer", but not "Sloane Ranger Handbook" or "Holly Hock
// Cottage".
bool EndsInWord(const Document& d, const Candidate& c) {
  if (c.length != 3 || !AllPlain(d, c)) return false;
  const uint32_t last = d.Traits(c.end() - 1).lists;
  return (d.Traits(c.first).lists & kAnyFirst) && IsSurname(d, c.first + 1) &&
         !(d.Traits(c.first + 1).lists & kAnyCommon) &&
         (last & kAnyCommon) && !(last & (kAnyFirst | kAnySurname | kHeads));
}

// Where the place in capitals at the end of "Ada Obi LONDON, May 4" begins; 0
// if there is none. "QC" is no province there.
uint32_t Dateline(const Document& d, const Candidate& c) {
  constexpr uint32_t kLeast = 4;  // letters
  uint32_t i = c.end();
  while (i > c.first && d.Traits(i - 1).upper) --i;
  if (i == c.end() || i < c.first + 2 ||
      c.end() == d.text->tokens().size() ||
      d.text->SpanOf({i, c.end()}).size() < kLeast ||
      !(d.Traits(c.first).lists & kAnyFirst)) {
    return 0;
  }
  const Category behind = d.Traits(c.end()).category;
  const uint32_t day = c.end() + 1;
  const bool dated =
      behind == Category::kComma && day < d.text->tokens().size() &&
      (d.Traits(day).lists & (kMonthList | kWeekdayList));
  return dated || behind == Category::kOpen ? i : 0;
}

bool IsPerson(const Document& d, uint32_t first, uint32_t end) {
  return end >= first + 2 && (d.Traits(first).lists & kAnyFirst) &&
         !(d.Traits(end - 1).lists & kHeads);
}

// The "By" inside "Change By Ada Obi".
uint32_t Byline(const Document& d, const Candidate& c) {
  for (uint32_t i = c.first + 1; i + 2 < c.end(); ++i) {
    if (d.Traits(i).function &&
        d.text->Folded(d.text->tokens()[i]) == "by") {
      return IsPerson(d, i + 1, c.end()) ? i : 0;
    }
  }
  return 0;
}

}  // namespace

// Puts what the name is made of into made_, unless it is whole.
bool RunOnNames::SplitOne(const Document& d, const Decision& decision) {
  const Candidate& c = d.candidates[decision.candidate];
  if (c.length < 3 || c.listing != 0) return false;
  const auto make = [&](uint32_t first, uint32_t end, Label label) {
    const uint32_t candidate = CandidateOf(d, first, end);
    if (candidate == kNoCandidate) return;
    made_.push_back(Named(candidate, label, Rule::kNameEnd));
  };
  if (const uint32_t by = Byline(d, c); by != 0) {
    const bool person = IsPerson(d, c.first, by);
    if (person || decision.label == kPlaceLabel) {
      make(c.first, by, person ? kPersonLabel : decision.label);
    }
    make(by + 1, c.end(), kPersonLabel);
    return true;
  }
  if (decision.label != kPersonLabel) return false;
  if (const uint32_t second = SecondPerson(d, c); second != 0) {
    make(c.first, second, kPersonLabel);
    make(second, c.end(), kPersonLabel);
    return true;
  }
  if (const uint32_t place = Dateline(d, c); place != 0) {
    make(c.first, place, kPersonLabel);
    make(place, c.end(), kPlaceLabel);
    return true;
  }
  if (!EndsInWord(d, c)) return false;
  make(c.first, c.end() - 1, kPersonLabel);
  return true;
}

void RunOnNames::Split(const Document& d, Decisions* decisions) {
  made_.clear();
  bool any = false;
  for (const Decision& decision : *decisions) {
    if (SplitOne(d, decision)) {
      any = true;
    } else {
      made_.push_back(decision);
    }
  }
  if (any) decisions->swap(made_);
}

}  // namespace names
}  // namespace onrecord
