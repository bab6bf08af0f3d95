#include "extractor/names/sports/team_towns.h"

#include <algorithm>

namespace onrecord {
namespace names {
namespace {

constexpr uint32_t kTeamPlaces = kTownClasses | kStateClass | kRegionClass;
// A document is about sports if it has two of their words, and one in so many
// tokens: news of a bid for the Olympics has fewer.
constexpr size_t kLeastSports = 2;
constexpr size_t kMostTokensBetween = 150;

bool IsTown(const Document& d, const Decision& decision) {
  const uint32_t classes = d.ClassesOf(decision.candidate);
  return decision.label == kPlaceLabel && decision.rule != Rule::kScoreTable &&
         (classes & kTeamPlaces) && !(classes & kCountryClass);
}

// "Essex, Kent and": the next of a list behind token `end`.
bool GoesOn(const Document& d, uint32_t end, uint32_t first) {
  if (end == 0 || first <= end || first > end + 2) return false;
  for (uint32_t i = end; i < first; ++i) {
    const Category category = d.Traits(i).category;
    if (category != Category::kComma && category != Category::kAnd) {
      return false;
    }
  }
  return true;
}

// "4-2" behind a name that ends at `token`.
bool IsScore(const Document& d, uint32_t token) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  return token + 2 < tokens.size() &&
         tokens[token].kind == text::TokenKind::kNumber &&
         tokens[token + 1].kind == text::TokenKind::kDash &&
         tokens[token + 1].glued() && tokens[token + 2].glued() &&
         tokens[token + 2].kind == text::TokenKind::kNumber;
}

}  // namespace

// "in Texas", and "TEXAS, 3 May" at the start of a paragraph.
bool TeamTowns::IsWhere(const Document& d, const Candidate& c) const {
  const std::vector<text::Token>& tokens = d.text->tokens();
  if (tokens[c.first].Has(text::kParagraphStart) && c.end() < tokens.size()) {
    const Category after = d.Traits(c.end()).category;
    if (after == Category::kComma || after == Category::kNumber ||
        tokens[c.end()].kind == text::TokenKind::kDash) {
      return true;
    }
  }
  return c.first > 0 && (words_.KindsAt(*d.text, c.first - 1) & kWhereWord);
}

bool TeamTowns::StandsAsTeam(const Document& d, const Candidate& c) const {
  if (IsWhere(d, c)) return false;
  if (c.end() < d.text->tokens().size() &&
      (words_.KindsAt(*d.text, c.end()) & (kDoesWord | kSquadWord))) {
    return true;
  }
  if (c.first == 0) return false;
  if (words_.KindsAt(*d.text, c.first - 1) & kSuffersWord) return true;
  return c.first > 1 && (words_.KindsAt(*d.text, c.first - 2) & kOutcomeWord) &&
         (words_.KindsAt(*d.text, c.first - 1) & kWhomWord);
}

bool TeamTowns::IsOfSports(const Document& d) const {
  const size_t count = words_.SportWordsIn(*d.text);
  return count >= kLeastSports &&
         count * kMostTokensBetween >= d.text->tokens().size();
}

// "Leicester beat Norwich 4-2": the town behind the verb at `verb`, of which
// nothing may have been made yet, kNoCandidate if there is none with a score.
uint32_t TeamTowns::Beaten(const Document& d, uint32_t verb) const {
  if (verb + 1 >= d.text->tokens().size() ||
      !(words_.KindsAt(*d.text, verb) & kSuffersWord)) {
    return kNoCandidate;
  }
  const auto row = std::lower_bound(
      d.runs.sequences.begin(), d.runs.sequences.end(), verb + 1,
      [](const Sequence& s, uint32_t first) { return s.first < first; });
  if (row == d.runs.sequences.end() || row->first != verb + 1 ||
      !IsScore(d, row->end)) {
    return kNoCandidate;
  }
  const uint32_t town = CandidateOf(d, row->first, row->end);
  return (d.ClassesOf(town) & kTeamPlaces) ? town : kNoCandidate;
}

// What is a place more often than a team stays one.
void TeamTowns::DropPlaces(const Document& d,
                           const std::vector<uint32_t>& sides,
                           const Decisions& decisions) {
  where_.clear();
  for (const Decision& decision : decisions) {
    const Candidate& c = d.candidates[decision.candidate];
    if (IsTown(d, decision) && IsWhere(d, c)) where_.push_back(c.phrase);
  }
  std::sort(where_.begin(), where_.end());
  const auto times = [](const std::vector<uint32_t>& phrases, uint32_t one) {
    const auto range = std::equal_range(phrases.begin(), phrases.end(), one);
    return range.second - range.first;
  };
  kept_.clear();
  for (const uint32_t phrase : teams_) {
    if (times(sides, phrase) > 0 ||
        times(where_, phrase) <= times(teams_, phrase)) {
      kept_.push_back(phrase);
    }
  }
  teams_.swap(kept_);
}

void TeamTowns::Apply(const Document& d, const std::vector<uint32_t>& sides,
                      Decisions* decisions) {
  teams_ = sides;
  uint32_t end = 0;  // of the last team
  bool scored = !sides.empty();
  added_.clear();
  for (const Decision& decision : *decisions) {
    const Candidate& c = d.candidates[decision.candidate];
    if (IsTown(d, decision) &&
        (StandsAsTeam(d, c) || GoesOn(d, end, c.first))) {
      teams_.push_back(c.phrase);
      end = c.end();
      scored |= IsScore(d, end);
      const uint32_t beaten = Beaten(d, end);
      if (beaten == kNoCandidate) continue;
      scored = true;
      const Candidate& other = d.candidates[beaten];
      if (IsFree(d, other.first, other.end(), decisions)) {
        added_.push_back(
            Named(beaten, kOrganizationLabel, Rule::kTeamTown));
      }
    }
  }
  if (teams_.empty() || (!scored && !IsOfSports(d))) return;
  std::sort(teams_.begin(), teams_.end());
  DropPlaces(d, sides, *decisions);
  for (Decision& decision : *decisions) {
    const Candidate& c = d.candidates[decision.candidate];
    const Phrase& phrase = d.phrases[c.phrase];
    const bool person = decision.label == kPersonLabel &&
                        !((phrase.head_of | phrase.tail_of) &
                          1 << kPersonLabel) &&
                        std::binary_search(sides.begin(), sides.end(),
                                           c.phrase);
    if ((!person && !IsTown(d, decision)) ||
        !std::binary_search(teams_.begin(), teams_.end(), c.phrase) ||
        IsWhere(d, c)) {
      continue;
    }
    Relabel(kOrganizationLabel, Rule::kTeamTown, &decision);
  }
  Put(d, &added_, decisions);
}

}  // namespace names
}  // namespace onrecord
