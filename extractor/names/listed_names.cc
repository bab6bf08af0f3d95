#include "extractor/names/listed_names.h"

#include <algorithm>

namespace onrecord {
namespace names {
namespace {

constexpr uint32_t kNoName = kLawClass | kIndexClass | kEventClass;

// The candidate from the row of capitals before "and" to the end of one that
// follows it, or kNoCandidate.
uint32_t FirmAround(const Document& d, const Candidate& c) {
  if (c.first < 2) return kNoCandidate;
  const Category before = d.Traits(c.first - 1).category;
  if (before != Category::kAnd && before != Category::kAmpersand) {
    return kNoCandidate;
  }
  const uint32_t last = c.first - 2;
  const auto row = std::upper_bound(
      d.runs.sequences.begin(), d.runs.sequences.end(), last,
      [](uint32_t token, const Sequence& s) { return token < s.end; });
  if (row == d.runs.sequences.end() || row->first > last) return kNoCandidate;
  return CandidateOf(d, row->first, c.end());
}

// What is listed as a law, an index or a feast and as nothing else.
bool IsNoName(const Document& d, const Decision& decision) {
  const Candidate& c = d.candidates[decision.candidate];
  const uint32_t classes = d.sets.classes(c.listing);
  constexpr uint32_t kAside = kAcronymAlias | kUnlikely;
  const bool person = decision.label == kPersonLabel;
  // "Victorian" houses are nobody's.
  const uint32_t no_name = kNoName | (person ? kDemonymClass : 0u);
  if (!(classes & no_name) || (classes & ~(no_name | kAside))) return false;
  if (!person) return true;
  // "Cesar" is an award, and the last we hear of Cesar Romero.
  const Phrase& phrase = d.phrases[c.phrase];
  return !phrase.head_of && !phrase.tail_of;
}

}  // namespace

// A name of a place or a body stays one before a noun, however much it stands
// where "American" would; and the West Bank is no bank.
void ListedNames::KeepNames(const Document& d,
                            std::vector<Decision>* decisions) {
  for (Decision& decision : *decisions) {
    if (decision.label != kNationalityLabel &&
        decision.label != kOrganizationLabel) {
      continue;
    }
    const Candidate& c = d.candidates[decision.candidate];
    const uint32_t classes = d.sets.classes(c.listing);
    const bool country = classes & kCountryClass;
    Label label = decision.label;
    if (label == kNationalityLabel && !(classes & kDemonymClass)) {
      if (classes & kPlaceClasses) {
        label = kPlaceLabel;
      } else if ((classes & kOrgClasses) && !(classes & kUnlikely)) {
        label = kOrganizationLabel;
      }
    } else if (label == kOrganizationLabel && country &&
               !(classes & kOrgClasses) && c.length > 1 &&
               (d.Traits(c.end() - 1).lists & kOrgHead)) {
      label = kPlaceLabel;
    }
    if (label == decision.label) continue;
    decision.runner_up = decision.label;
    decision.label = label;
  }
}

void ListedNames::Drop(const Document& d, std::vector<Decision>* decisions) {
  const auto kept = std::remove_if(
      decisions->begin(), decisions->end(), [&d](const Decision& decision) {
        return (decision.label == kPersonLabel ||
                decision.label == kOrganizationLabel ||
                decision.label == kPlaceLabel) &&
               IsNoName(d, decision);
      });
  decisions->erase(kept, decisions->end());
}

// "McDonald's" is a firm unless the text has people of that name.
void ListedNames::NameFirms(const Document& d,
                            std::vector<Decision>* decisions) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  for (Decision& decision : *decisions) {
    const Candidate& c = d.candidates[decision.candidate];
    if (decision.label != kPersonLabel || c.length != 1 ||
        !d.Traits(c.first).owner || c.end() == tokens.size() ||
        d.Traits(c.end()).category != Category::kPossessive) {
      continue;
    }
    const Phrase& phrase = d.phrases[c.phrase];
    if (phrase.head_of || phrase.tail_of) continue;
    decision.runner_up = decision.label;
    decision.label = kOrganizationLabel;
  }
}

// "Alex. Brown and | Sons Inc", "Europe) | Ltd".
void ListedNames::JoinFirms(const Document& d,
                            std::vector<Decision>* decisions) {
  size_t kept = 0;
  for (Decision decision : *decisions) {
    const Candidate& c = d.candidates[decision.candidate];
    const uint32_t lists = d.Traits(c.first).lists;
    const bool named = decision.label >= kPersonLabel &&
                       decision.label <= kPlaceLabel;
    if (named && c.listing == 0 && (lists & (kLegalStrong | kLegalWeak))) {
      const uint32_t whole = FirmAround(d, c);
      if (whole != kNoCandidate) {
        const uint32_t first = d.candidates[whole].first;
        while (kept > 0 &&
               d.candidates[(*decisions)[kept - 1].candidate].end() > first) {
          --kept;
        }
        decision.candidate = whole;
        decision.label = kOrganizationLabel;
      } else if (c.length == 1 && (lists & kLegalStrong) &&
                 !d.Traits(c.first).upper) {
        continue;
      }
    }
    (*decisions)[kept++] = decision;
  }
  decisions->resize(kept);
}

// "Bank of England clerks": what is listed as a body of two words or more, and
// as nothing else, and was taken for no name.
void ListedNames::AddBodies(const Document& d,
                            std::vector<Decision>* decisions) {
  split_.clear();
  for (const Listing& listing : d.listings) {
    if (listing.end - listing.first < 2 || !(listing.classes & kOrgClasses) ||
        (listing.classes & ~(kOrgClasses | kAcronymAlias))) {
      continue;
    }
    const auto at = std::lower_bound(
        decisions->begin(), decisions->end(), listing.first,
        [&d](const Decision& decision, uint32_t token) {
          return d.candidates[decision.candidate].end() <= token;
        });
    if (at != decisions->end() &&
        d.candidates[at->candidate].first < listing.end) {
      continue;
    }
    const uint32_t whole = CandidateOf(d, listing.first, listing.end);
    if (whole == kNoCandidate ||
        (!split_.empty() &&
         d.candidates[split_.back().candidate].end() > listing.first)) {
      continue;
    }
    Decision decision;
    decision.candidate = whole;
    decision.label = kOrganizationLabel;
    split_.push_back(decision);
  }
  if (split_.empty()) return;
  decisions->insert(decisions->end(), split_.begin(), split_.end());
  std::sort(decisions->begin(), decisions->end(),
            [](const Decision& a, const Decision& b) {
              return a.candidate < b.candidate;
            });
}

// Pieces of a country of three words or more become all of it.
void ListedNames::JoinCountries(const Document& d,
                                std::vector<Decision>* decisions) {
  const auto first_of = [&d](const Decision& decision) {
    return d.candidates[decision.candidate].first;
  };
  for (const Listing& listing : d.listings) {
    if (listing.end - listing.first < 3 ||
        !(listing.classes & kCountryClass) ||
        (listing.classes & ~(kPlaceClasses | kDemonymClass))) {
      continue;
    }
    const auto begin = std::lower_bound(
        decisions->begin(), decisions->end(), listing.first,
        [&](const Decision& decision, uint32_t token) {
          return first_of(decision) < token;
        });
    auto end = begin;
    bool places = true;
    for (; end != decisions->end() && first_of(*end) < listing.end; ++end) {
      const Candidate& c = d.candidates[end->candidate];
      places &= end->label == kPlaceLabel && c.end() <= listing.end;
    }
    const uint32_t whole = CandidateOf(d, listing.first, listing.end);
    if (end - begin < 2 || !places || whole == kNoCandidate) continue;
    begin->candidate = whole;
    decisions->erase(begin + 1, end);
  }
}

// "Marks and Spencer" is one firm if it is listed as one and nothing else.
void ListedNames::JoinListed(const Document& d,
                             std::vector<Decision>* decisions) {
  const auto first_of = [&d](const Decision& decision) {
    return d.candidates[decision.candidate].first;
  };
  for (const Listing& listing : d.listings) {
    if (listing.end - listing.first < 3 || (listing.classes & ~kOrgClasses) ||
        d.Traits(listing.end - 2).category != Category::kAnd) {
      continue;
    }
    const uint32_t whole = CandidateOf(d, listing.first, listing.end);
    if (whole == kNoCandidate) continue;
    const auto begin = std::lower_bound(
        decisions->begin(), decisions->end(), listing.first,
        [&](const Decision& decision, uint32_t token) {
          return first_of(decision) < token;
        });
    auto end = begin;
    bool inside = true;
    for (; end != decisions->end() && first_of(*end) < listing.end; ++end) {
      inside &= d.candidates[end->candidate].end() <= listing.end;
    }
    const bool longer =
        begin != decisions->begin() &&
        d.candidates[(begin - 1)->candidate].end() > listing.first;
    if (begin == end || !inside || longer) continue;
    begin->candidate = whole;
    begin->label = kOrganizationLabel;
    decisions->erase(begin + 1, end);
  }
}

void ListedNames::SplitPlaces(const Document& d,
                              std::vector<Decision>* decisions) {
  split_.clear();
  for (const Decision& decision : *decisions) {
    split_.push_back(decision);
    if (decision.label != kPlaceLabel) continue;
    const Candidate& c = d.candidates[decision.candidate];
    for (uint32_t i = c.first + 1; i + 1 < c.end(); ++i) {
      if (d.Traits(i).category != Category::kComma) continue;
      const uint32_t before = CandidateOf(d, c.first, i);
      const uint32_t after = CandidateOf(d, i + 1, c.end());
      if (before == kNoCandidate || after == kNoCandidate) break;
      split_.back().candidate = before;
      split_.push_back(decision);
      split_.back().candidate = after;
      break;
    }
  }
  decisions->swap(split_);
}

void ListedNames::Apply(const Document& document,
                        std::vector<Decision>* decisions) {
  KeepNames(document, decisions);
  Drop(document, decisions);
  NameFirms(document, decisions);
  JoinFirms(document, decisions);
  AddBodies(document, decisions);
  JoinCountries(document, decisions);
  JoinListed(document, decisions);
  SplitPlaces(document, decisions);
}

}  // namespace names
}  // namespace onrecord
