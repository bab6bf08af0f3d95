#include "extractor/names/rules/named_parts.h"

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

// Nobody's surname in this document, and no "Mr" before it.
bool MayBeFirm(const Document& d, const Candidate& c) {
  const Phrase& phrase = d.phrases[c.phrase];
  constexpr uint8_t kPerson = 1 << kPersonLabel;
  return !((phrase.head_of | phrase.tail_of) & kPerson) &&
         (c.first == 0 ||
          !(d.Traits(c.first - 1).lists & (kHonorificList | kRoleList)));
}

// A word that nothing in the document shows to be anybody's: no first name or
// title ever stands with it, and no list has it as a name of people.
bool IsNobody(const Document& d, const RunToken& token,
              const Decision& decision) {
  // Of 23 words of 2,000 articles that this relabels 12 are organizations and
  // 4 are people; of those that win by up to 1 as many are one as the other.
  constexpr float kUnsure = 0.4f;
  constexpr uint32_t kOfPeople = kAfterHonorific | kAfterFirstName |
                                 kBeforeSurname | kBeforeWho | kBeforeAge |
                                 kAfterPersonNoun | kApposedToPerson;
  const WordEvidence& word = d.evidence.words()[token.doc_word];
  const Candidate& c = d.candidates[decision.candidate];
  const Phrase& phrase = d.phrases[c.phrase];
  return decision.label == kPersonLabel &&
         decision.runner_up == kOrganizationLabel &&
         decision.margin < kUnsure && word.count > 1 &&
         !(word.once & kOfPeople) &&
         !(d.Traits(c.first).lists & (kAnyFirst | kAnySurname)) &&
         !((phrase.head_of | phrase.tail_of) & 1 << kPersonLabel);
}

}  // namespace

// Words keep what they were first.
void NamedParts::NotePerson(const Document& d, const Run& run,
                            const Candidate& c) {
  const auto note = [&](uint32_t token) {
    First& first = firsts_[d.runs.At(run, token).doc_word];
    if (d.runs.At(run, token).capital && first == kUnseen) first = kPersons;
  };
  note(c.end() - 1);
  if (d.Traits(c.first).lists & kAnyFirst) note(c.first);
}

// "Reynolds Metals Co", unlike "Adele Group".
void NamedParts::NoteFirm(const Document& d, const Run& run,
                          const Candidate& c) {
  const RunToken& token = d.runs.At(run, c.first);
  if (!token.capital || (d.Traits(c.first).lists & kAnyFirst) ||
      !(d.Traits(c.end() - 1).lists & (kLegalStrong | kLegalWeak))) {
    return;
  }
  First& first = firsts_[token.doc_word];
  if (first == kUnseen) first = kFirms;
}

void NamedParts::SettleAlone(const Document& d, const Run& run,
                             Decision* decision) {
  const Candidate& c = d.candidates[decision->candidate];
  const RunToken& token = d.runs.At(run, c.first);
  if (!token.capital || token.upper) return;
  First& first = firsts_[token.doc_word];
  if (first == kUnseen) {
    // Headlines name people by surname before the text does in full.
    if (run.style == LineStyle::kPlain) first = kElse;
  } else if (first == kPersons && IsThing(*decision) &&
             MayBePerson(d, *decision)) {
    Relabel(kPersonLabel, Rule::kNamedPart, decision);
  } else if (first == kFirms && decision->label == kPersonLabel &&
             MayBeFirm(d, c)) {
    Relabel(kOrganizationLabel, Rule::kNamedPart, decision);
  }
  if (IsNobody(d, token, *decision)) {
    Relabel(kOrganizationLabel, Rule::kNamedPart, decision);
  }
}

void NamedParts::Apply(const Document& d, Decisions* decisions) {
  firsts_.assign(d.evidence.words().size(), kUnseen);
  size_t r = 0;
  for (Decision& decision : *decisions) {
    while (d.run_candidates[r + 1] <= decision.candidate) ++r;
    const Run& run = d.runs.runs[r];
    const Candidate& c = d.candidates[decision.candidate];
    const bool person = decision.label == kPersonLabel;
    if (c.length > 1 && person) {
      NotePerson(d, run, c);
    } else if (c.length > 1 && decision.label == kOrganizationLabel) {
      NoteFirm(d, run, c);
    } else if (c.length == 1 && (person || IsThing(decision))) {
      SettleAlone(d, run, &decision);
    }
  }
}

}  // namespace names
}  // namespace onrecord
