#include "extractor/names/person_parts.h"

#include <algorithm>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {
namespace {

// Nobody's, whatever the text has before: "Tory".
constexpr uint32_t kNobodys =
    kCountryClass | kBigCityClass | kCityClass | kPartyClass | kDemonymClass;
constexpr uint8_t kThings = 1 << kOrganizationLabel | 1 << kPlaceLabel;
// Behind the names of firms, not of people.
constexpr uint32_t kOfFirms =
    kOrgNoun | kOrgHead | kOrgHeadWeak | kLegalStrong | kLegalWeak | kRoleList;

bool IsThing(const Decision& decision) {
  return decision.label == kOrganizationLabel || decision.label == kPlaceLabel;
}

// "in Lawson", unlike "in Lawson's".
bool StandsIn(const Document& d, uint32_t token) {
  if (token == 0) return false;
  const std::vector<text::Token>& tokens = d.text->tokens();
  const absl::string_view before = d.text->Folded(tokens[token - 1]);
  const bool owns = token + 1 < tokens.size() &&
                    d.Traits(token + 1).category == Category::kPossessive;
  return !owns && (before == "in" || before == "at" || before == "near" ||
                   before == "from" || before == "outside");
}

// "Lawson-based".
bool HasHyphen(const Document& d, uint32_t end) {
  return end < d.text->tokens().size() &&
         d.Traits(end).category == Category::kHyphen &&
         d.text->tokens()[end].glued();
}

// "the Lawson", "a Lawson".
bool HasArticle(const Document& d, uint32_t token) {
  if (token == 0) return false;
  const absl::string_view before =
      d.text->Folded(d.text->tokens()[token - 1]);
  return before == "the" || before == "a" || before == "an";
}

// A thing of one word that may as well be somebody.
bool MayBePerson(const Document& d, const Decision& decision) {
  const Candidate& c = d.candidates[decision.candidate];
  const Phrase& phrase = d.phrases[c.phrase];
  if ((phrase.head_of | phrase.tail_of) & kThings) return false;
  if (d.sets.classes(c.listing) & kNobodys) return false;
  if (HasArticle(d, c.first) || HasHyphen(d, c.end())) return false;
  if (decision.label == kPlaceLabel) return !StandsIn(d, c.first);
  return c.end() == d.text->tokens().size() ||
         !(d.Traits(c.end()).lists & kOfFirms);
}

}  // namespace

// Words keep what they were first.
void PersonParts::NotePerson(const Document& d, const Run& run,
                             const Candidate& c) {
  const RunToken& last = d.runs.At(run, c.end() - 1);
  if (last.capital) {
    First& name = firsts_[last.doc_word];
    if (name == kUnseen) name = kSurname;
  }
  const RunToken& first = d.runs.At(run, c.first);
  if (first.capital && (d.Traits(c.first).lists & kAnyFirst)) {
    First& name = firsts_[first.doc_word];
    if (name == kUnseen) name = kFirstName;
  }
}

void PersonParts::Apply(const Document& d, Decisions* decisions) {
  if (std::none_of(decisions->begin(), decisions->end(), IsThing)) return;
  firsts_.assign(d.evidence.words().size(), kUnseen);
  size_t r = 0;
  for (Decision& decision : *decisions) {
    while (d.run_candidates[r + 1] <= decision.candidate) ++r;
    const Run& run = d.runs.runs[r];
    const Candidate& c = d.candidates[decision.candidate];
    if (decision.label == kPersonLabel && c.length > 1) {
      NotePerson(d, run, c);
    } else if (IsThing(decision) && c.length == 1) {
      const RunToken& token = d.runs.At(run, c.first);
      if (!token.capital || token.upper) continue;
      First& first = firsts_[token.doc_word];
      if (first == kUnseen) {
        // Headlines name people by surname before the text does in full.
        if (run.style == LineStyle::kPlain) first = kElse;
      } else if (first != kElse && MayBePerson(d, decision)) {
        Relabel(kPersonLabel, Rule::kPersonPart, &decision);
      }
    }
  }
}

}  // namespace names
}  // namespace onrecord
