#include "extractor/names/sports/squad_line.h"

namespace onrecord {
namespace names {
namespace {

// Fewer people are no team, and behind a label no list.
constexpr uint32_t kFewest = 5;
constexpr uint32_t kFewestLabelled = 2;
constexpr uint32_t kFewestBare = 8;
// Longest label, in tokens: "Subs not used".
constexpr uint32_t kLongestLabel = 5;

}  // namespace

bool SquadLine::Colon(uint32_t i) const {
  return i < line_.end && tokens_[i].IsSign(':');
}

// "Rovers:", "Rovers (4-4-2):", "Subs not used:", "Replacements (from):".
bool SquadLine::Heading() {
  const uint32_t start = at_;
  if (AtEnd() || !Traits(start).capital) return false;
  bool label = false;
  while (!AtEnd() && at_ < start + kLongestLabel && Traits(at_).word) {
    label |= (KindsAt(at_++) & kLabelWord) != 0;
  }
  Aside();
  if (label && Colon(at_)) {
    labelled_ = true;
    ++at_;
    return true;
  }
  at_ = start;
  const size_t kept = cells_.size();
  if (Name(CellRole::kSide)) {
    Aside();
    if (Colon(at_)) {
      ++at_;
      return true;
    }
  }
  cells_.resize(kept);
  at_ = start;
  return false;
}

// "(Doyle 63)", "(Doyle, 63)"; passes by "(c)", "(pen)" and "(Wirral)".
bool SquadLine::Substitute() {
  if (!Is(Category::kOpen)) return false;
  ++at_;
  while (!AtEnd() && !Is(Category::kClose)) {
    const size_t kept = cells_.size();
    if (!Name(CellRole::kScorer)) {
      ++at_;
      continue;
    }
    if (Is(Category::kComma)) ++at_;
    if (!Number()) cells_.resize(kept);
  }
  if (AtEnd()) return false;
  ++at_;
  return true;
}

// "Hall 2", "Wren (pen) 45", "Marsh (Doyle 63)".
bool SquadLine::Item() {
  if (!Name(CellRole::kScorer)) return false;
  Numbers();
  while (Substitute()) Numbers();
  return true;
}

// "Brazil, Chile, Peru" are no players, though there are people called so.
bool SquadLine::OfPeople() const {
  uint32_t people = 0, surnames = 0, things = 0;
  for (size_t c = kept_; c < cells_.size(); ++c) {
    const ScoreCell& cell = cells_[c];
    if (cell.role != CellRole::kScorer) continue;
    const uint32_t classes =
        d_.ClassesOf(CandidateOf(d_, cell.first, cell.end));
    const bool surname =
        (Traits(cell.end - 1).lists & (kAnySurname | kAnyFirst)) != 0;
    ++people;
    surnames += surname;
    things += (classes & (kCountryClass | kBigCityClass | kCityClass)) ||
              (!surname && (classes & (kOrgClasses | kPlaceClasses)));
  }
  const uint32_t fewest =
      labelled_ ? kFewestLabelled : headed_ ? kFewest : kFewestBare;
  return people >= fewest && things * 3 <= people && surnames * 3 >= people;
}

bool SquadLine::Read() {
  labelled_ = false;
  headed_ = Colon(at_);
  if (headed_) ++at_;
  while (!AtEnd()) {
    if (Heading()) {
      headed_ = true;
    } else if (!Item() && !Separator()) {
      break;
    }
  }
  if (AtEnd() && OfPeople()) return true;
  Return();
  return false;
}

}  // namespace names
}  // namespace onrecord
