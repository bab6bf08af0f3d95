#include "extractor/names/sports/score_tables.h"

#include <algorithm>

namespace onrecord {
namespace names {
namespace {

// Lines of one table are no further apart, in tokens: headings lie between.
constexpr uint32_t kMostBetween = 12;
// A line is looked at if a run starts among its first tokens.
constexpr uint32_t kLatestStart = 4;
// What a decision by shape is said to win by; of sides in tables of my own
// making, nine in ten were right.
constexpr float kByShape = 2.5;

uint32_t ClassesOf(const Document& d, const ScoreCell& cell) {
  return d.ClassesOf(CandidateOf(d, cell.first, cell.end));
}

// "A. Hudson", "Ernie Els".
bool LooksLikePerson(const Document& d, const ScoreCell& cell) {
  if (cell.end - cell.first < 2) return false;
  if (ClassesOf(d, cell) & (kOrgClasses | kPlaceClasses)) return false;
  for (uint32_t i = cell.first; i < cell.end; ++i) {
    const WordTraits& traits = d.Traits(i);
    if (traits.category == Category::kInitialLetter) return true;
    if (traits.lists & (kLegalStrong | kOrgHead | kPlaceHead)) return false;
  }
  const WordTraits& last = d.Traits(cell.end - 1);
  return (d.Traits(cell.first).lists & kAnyFirst) ||
         ((last.lists & kAnySurname) && !(last.lists & kAnyCommon));
}

// A word of everyday, and in no list: the head of a column, "Ground".
bool IsWord(const Document& d, const ScoreCell& cell) {
  return cell.end - cell.first == 1 && ClassesOf(d, cell) == 0 &&
         (d.Traits(cell.first).lists & kAnyCommon);
}

}  // namespace

bool ScoreTables::IsCountry(const Document& d, const ScoreCell& cell) const {
  return (ClassesOf(d, cell) & kCountryClass) ||
         (cell.end - cell.first == 1 &&
          (words_.KindsAt(*d.text, cell.first) & kCountryWord));
}

void ScoreTables::ReadLine(const Document& d, const text::TokenRange& line) {
  const uint32_t first = cells_.size();
  const LineKind kind = ReadScoreLine(d, words_, line, &cells_);
  if (kind == LineKind::kNone) return;
  lines_.push_back(
      {kind, line, {first, static_cast<uint32_t>(cells_.size())}});
}

void ScoreTables::FindLines(const Document& d) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  lines_.clear();
  cells_.clear();
  uint32_t from = 0;  // what is before it is read
  for (const Run& run : d.runs.runs) {
    if (run.end <= from) continue;
    uint32_t first = std::max(run.first, from);
    const uint32_t low = first > kLatestStart ? first - kLatestStart : 0;
    while (first > low && !tokens[first].Has(text::kLineStart)) --first;
    // A run may hold the ends and starts of several lines.
    while (first < run.end && !tokens[first].Has(text::kLineStart)) ++first;
    while (first < run.end) {
      uint32_t end = first + 1;
      while (end < tokens.size() && !tokens[end].Has(text::kLineStart)) ++end;
      ReadLine(d, {first, end});
      from = first = end;
    }
  }
}

void ScoreTables::Decide(const Document& d, const ScoreCell& cell,
                         Label label) {
  const uint32_t candidate = CandidateOf(d, cell.first, cell.end);
  if (candidate == kNoCandidate) return;
  decided_.push_back(Named(candidate, label, Rule::kScoreTable));
  decided_.back().margin = kByShape;
  if (label == kOrganizationLabel && cell.role == CellRole::kSide) {
    teams_.push_back(d.candidates[candidate].phrase);
  }
}

// Lines [first, end) are of one kind and one table.
void ScoreTables::DecideBlock(const Document& d, size_t first, size_t end) {
  const ScoreCell* const begin = cells_.data() + lines_[first].cells.first;
  const ScoreCell* const past = cells_.data() + lines_[end - 1].cells.end;
  int sides = 0, people = 0, countries = 0, words = 0;
  int origins = 0, places = 0;
  for (const ScoreCell* cell = begin; cell != past; ++cell) {
    sides += cell->role == CellRole::kSide;
    origins += cell->role == CellRole::kOrigin;
    if (cell->role == CellRole::kSide) {
      people += LooksLikePerson(d, *cell);
      countries += IsCountry(d, *cell);
      words += IsWord(d, *cell);
    } else if (cell->role == CellRole::kOrigin) {
      places += IsCountry(d, *cell);
    }
  }
  const bool of_people = people * 2 > sides;
  const bool of_countries = countries * 2 > sides;
  const bool squad = lines_[first].kind == LineKind::kSquad;
  const bool of_words = words * 2 > sides || sides == 0;
  const bool from_places = places * 2 >= origins;
  for (const ScoreCell* cell = begin; cell != past; ++cell) {
    if (of_words && cell->role != CellRole::kScorer && IsWord(d, *cell)) {
      continue;
    }
    const bool country = IsCountry(d, *cell);
    switch (cell->role) {
      case CellRole::kSide:
        Decide(d, *cell,
               of_people                             ? kPersonLabel
               : (of_countries || squad) && country ? kPlaceLabel
                                                     : kOrganizationLabel);
        break;
      case CellRole::kPlayer:
        if (!(ClassesOf(d, *cell) & (kOrgClasses | kPlaceClasses))) {
          Decide(d, *cell, kPersonLabel);
        }
        break;
      case CellRole::kScorer:
        Decide(d, *cell, kPersonLabel);
        break;
      case CellRole::kOrigin:
        Decide(d, *cell,
               from_places || country ? kPlaceLabel : kOrganizationLabel);
        break;
      case CellRole::kTeam:
        Decide(d, *cell, kOrganizationLabel);
        break;
    }
  }
}

bool ScoreTables::IsLabel(const Document& d, const Candidate& c) const {
  constexpr uint16_t kLabels = kSportWord | kLabelWord | kUnitWord;
  if (c.length == 1 && (words_.KindsAt(*d.text, c.first) & kLabels)) {
    return true;
  }
  // "ALPINE SKIING - RESULTS"
  if (d.text->tokens()[c.first].Has(text::kLineStart) &&
      d.Traits(c.first).upper &&
      (words_.KindsAt(*d.text, c.end() - 1) & kSportWord)) {
    return true;
  }
  const auto after = std::upper_bound(
      lines_.begin(), lines_.end(), c.first,
      [](uint32_t token, const Line& l) { return token < l.tokens.first; });
  return after != lines_.begin() && c.first < (after - 1)->tokens.end &&
         (after - 1)->kind == LineKind::kHeading;
}

void ScoreTables::DropLabels(const Document& d, Decisions* decisions) const {
  const auto kept = std::remove_if(
      decisions->begin(), decisions->end(), [&](const Decision& decision) {
        return IsLabel(d, d.candidates[decision.candidate]);
      });
  decisions->erase(kept, decisions->end());
}

void ScoreTables::Apply(const Document& d, Decisions* decisions) {
  teams_.clear();
  FindLines(d);
  if (lines_.empty() || words_.SportWordsIn(*d.text) == 0) return;
  decided_.clear();
  for (size_t first = 0, end = 0; first < lines_.size(); first = end) {
    for (end = first + 1; end < lines_.size(); ++end) {
      if (lines_[end].kind != lines_[first].kind ||
          lines_[end].tokens.first >
              lines_[end - 1].tokens.end + kMostBetween) {
        break;
      }
    }
    DecideBlock(d, first, end);
  }
  if (decided_.empty()) return;
  std::sort(teams_.begin(), teams_.end());
  DropLabels(d, decisions);
  Put(d, &decided_, decisions);
}

}  // namespace names
}  // namespace onrecord
