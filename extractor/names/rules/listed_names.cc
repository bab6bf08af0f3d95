#include "extractor/names/rules/listed_names.h"

#include <algorithm>

namespace onrecord {
namespace names {
namespace {

// What speaks against a country: "Jordan", "turkey".
constexpr uint32_t kInOtherLists =
    kFirstSome | kFirstOften | kSurnameOften | kAnyCommon;
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

// "the Yankees", and no common word.
bool IsClubWithArticle(const Document& d, const Listing& listing) {
  const WordTraits& name = d.Traits(listing.first);
  return listing.classes == kClubClass && listing.first > 0 &&
         name.first_upper && !name.upper && !(name.lists & kAnyCommon) &&
         d.Traits(listing.first - 1).category == Category::kThe;
}

// "Stoke on Trent", "Barrow-in-Furness": a town, and nothing else, with a small
// word inside that joins and does not list.
bool IsJoinedTown(const Document& d, const Listing& listing) {
  if (!(listing.classes & kTownClasses) ||
      (listing.classes & ~kPlaceClasses)) {
    return false;
  }
  const uint32_t last = listing.end - 1;
  for (uint32_t i = listing.first + 1; i < last; ++i) {
    const WordTraits& traits = d.Traits(i);
    if (!traits.word || traits.capital) continue;
    return traits.category != Category::kAnd &&
           traits.category != Category::kPossessive && d.Traits(last).capital;
  }
  return false;
}

// What a listing of three words or more is as a whole: a country, a town whose
// name holds "on" or the like, or a firm whose name holds "and"; kOutside for
// all others.
Label LabelOfWhole(const Document& d, const Listing& listing) {
  const uint32_t classes = listing.classes;
  if (listing.end - listing.first < 3) return kOutside;
  if (IsJoinedTown(d, listing)) return kPlaceLabel;
  if (classes & kCountryClass) {
    return classes & ~(kPlaceClasses | kDemonymClass) ? kOutside : kPlaceLabel;
  }
  const bool firm = !(classes & ~kOrgClasses) &&
                    d.Traits(listing.end - 2).category == Category::kAnd;
  return firm ? kOrganizationLabel : kOutside;
}

// What stands between two places or two people that were taken for one: a
// comma, "in" and the like, or both. Empty if nothing does.
text::TokenRange JointOf(const Document& d, const Candidate& c, Label label) {
  if (label != kPlaceLabel && label != kPersonLabel) return {};
  const auto is_preposition = [&d](uint32_t i) {
    const WordTraits& traits = d.Traits(i);
    return !traits.capital && !d.text->tokens()[i].glued() &&
           (traits.category == Category::kPreposition ||
            traits.category == Category::kFor);
  };
  for (uint32_t i = c.first + 1; i + 1 < c.end(); ++i) {
    if (label == kPlaceLabel && d.Traits(i).category == Category::kComma) {
      const uint32_t next = i + 1 + is_preposition(i + 1);
      return {i, next};
    }
    if (c.listing == 0 && is_preposition(i)) return {i, i + 1};
  }
  return {};
}

}  // namespace

// A name of a place or a body stays one before a noun, however much it stands
// where "American" would; and the West Bank is no bank.
void ListedNames::KeepNames(const Document& d, Decisions* decisions) {
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
    Relabel(label, Rule::kListed, &decision);
  }
}

void ListedNames::Drop(const Document& d, Decisions* decisions) {
  const auto kept = std::remove_if(
      decisions->begin(), decisions->end(), [&d](const Decision& decision) {
        return (decision.label == kPersonLabel ||
                decision.label == kOrganizationLabel ||
                decision.label == kPlaceLabel) &&
               IsNoName(d, decision);
      });
  decisions->erase(kept, decisions->end());
}

// "Mbabane" that was taken for somebody.
void ListedNames::NamePlaces(const Document& d, Decisions* decisions) {
  for (Decision& decision : *decisions) {
    const Candidate& c = d.candidates[decision.candidate];
    if (decision.label != kPersonLabel || c.length != 1) continue;
    const uint32_t classes = d.sets.classes(c.listing);
    const Phrase& phrase = d.phrases[c.phrase];
    const bool nobody =
        !((phrase.head_of | phrase.tail_of) & 1 << kPersonLabel) &&
        !(d.Traits(c.first).lists & (kAnyFirst | kAnySurname | kAnyCommon));
    if (!(classes & kPlaceClasses) || (classes & ~kPlaceClasses) || !nobody ||
        (c.first > 0 && (d.Traits(c.first - 1).lists &
                         (kHonorificList | kRoleList)))) {
      continue;
    }
    Relabel(kPlaceLabel, Rule::kListed, &decision);
  }
}

// "McDonald's" is a firm unless the text has people of that name.
void ListedNames::NameFirms(const Document& d, Decisions* decisions) {
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
    Relabel(kOrganizationLabel, Rule::kListed, &decision);
  }
}

// "Alex. Brown and | Sons Inc", "Europe) | Ltd".
void ListedNames::JoinFirms(const Document& d, Decisions* decisions) {
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
        Relabel(kOrganizationLabel, Rule::kLegalForm, &decision);
      } else if (c.length == 1 && (lists & kLegalStrong) &&
                 !d.Traits(c.first).upper) {
        continue;
      }
    }
    (*decisions)[kept++] = decision;
  }
  decisions->resize(kept);
}

// "Bank of England clerks", "beat the Yankees": what is listed as a body of two
// words or more, or as a club that takes "the", and as nothing else, and was
// taken for no name.
void ListedNames::AddBodies(const Document& d, Decisions* decisions) {
  made_.clear();
  for (const Listing& listing : d.listings) {
    if (!(listing.classes & kOrgClasses) ||
        (listing.classes & ~(kOrgClasses | kAcronymAlias))) {
      continue;
    }
    if (listing.end - listing.first < 2 && !IsClubWithArticle(d, listing)) {
      continue;
    }
    if (!IsFree(d, listing.first, listing.end, decisions)) continue;
    const uint32_t whole = CandidateOf(d, listing.first, listing.end);
    if (whole != kNoCandidate) {
      made_.push_back(Named(whole, kOrganizationLabel, Rule::kListed));
    }
  }
  Put(d, &made_, decisions);
}

// "beat France 2-1": what is listed as a country and as nothing else, and was
// taken for no name.
void ListedNames::AddCountries(const Document& d, Decisions* decisions) {
  made_.clear();
  for (const Listing& listing : d.listings) {
    const WordTraits& first = d.Traits(listing.first);
    if (!(listing.classes & kCountryClass) ||
        (listing.classes & ~kPlaceClasses) || !first.first_upper ||
        first.upper || (first.lists & kInOtherLists)) {
      continue;
    }
    // "Tour de France".
    if (listing.first > 0 &&
        d.Traits(listing.first - 1).category == Category::kParticle) {
      continue;
    }
    if (!IsFree(d, listing.first, listing.end, decisions)) continue;
    const uint32_t whole = CandidateOf(d, listing.first, listing.end);
    if (whole != kNoCandidate && d.candidates[whole].whole) {
      made_.push_back(Named(whole, kPlaceLabel, Rule::kListed));
    }
  }
  Put(d, &made_, decisions);
}

// Pieces of what is one name by its listing become all of it.
void ListedNames::JoinPieces(const Document& d, Decisions* decisions) {
  for (const Listing& listing : d.listings) {
    const Label label = LabelOfWhole(d, listing);
    if (label == kOutside) continue;
    const uint32_t whole = CandidateOf(d, listing.first, listing.end);
    const auto begin = FirstBehind(d, listing.first, decisions);
    auto end = begin;
    bool inside = true, alike = true;
    for (; end != decisions->end(); ++end) {
      const Candidate& c = d.candidates[end->candidate];
      if (c.first >= listing.end) break;
      inside &= c.first >= listing.first && c.end() <= listing.end;
      alike &= end->label == label;
    }
    // Part of a country's name may be a name of its own, "Tobago".
    const bool pieces = listing.classes & kCountryClass
                            ? alike && end - begin > 1
                            : end != begin;
    if (whole == kNoCandidate || !inside || !pieces) continue;
    Relabel(label, Rule::kListed, &*begin);
    if (begin->candidate == whole) continue;
    begin->candidate = whole;
    begin->rule = Rule::kListed;
    decisions->erase(begin + 1, end);
  }
}

// "Portland, Oregon", "Poole in Dorset", "Obi in Halvorsen": each end a name.
void ListedNames::SplitJoined(const Document& d, Decisions* decisions) {
  made_.clear();
  for (const Decision& decision : *decisions) {
    made_.push_back(decision);
    const Candidate& c = d.candidates[decision.candidate];
    const text::TokenRange joint = JointOf(d, c, decision.label);
    if (joint.empty()) continue;
    const uint32_t before = CandidateOf(d, c.first, joint.first);
    const uint32_t after = CandidateOf(d, joint.end, c.end());
    if (before == kNoCandidate || after == kNoCandidate) continue;
    made_.back().candidate = before;
    made_.push_back(decision);
    made_.back().candidate = after;
    // "Ada in Hove".
    if (d.ClassesOf(after) & kPlaceClasses) {
      Relabel(kPlaceLabel, Rule::kListed, &made_.back());
    }
  }
  decisions->swap(made_);
}

void ListedNames::Apply(const Document& document, Decisions* decisions) {
  KeepNames(document, decisions);
  Drop(document, decisions);
  NamePlaces(document, decisions);
  NameFirms(document, decisions);
  JoinFirms(document, decisions);
  AddBodies(document, decisions);
  AddCountries(document, decisions);
  JoinPieces(document, decisions);
  SplitJoined(document, decisions);
}

}  // namespace names
}  // namespace onrecord
