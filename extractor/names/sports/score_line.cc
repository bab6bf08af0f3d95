#include "extractor/names/sports/score_line.h"

#include <algorithm>

#include "extractor/names/sports/score_cursor.h"
#include "extractor/names/sports/squad_line.h"

namespace onrecord {
namespace names {
namespace {

class LineReader : public ScoreCursor {
 public:
  using ScoreCursor::ScoreCursor;

  LineKind Read() {
    if (IsProse()) return LineKind::kNone;
    if (Try(&LineReader::Result)) return LineKind::kResult;
    if (Try(&LineReader::Row)) return LineKind::kRow;
    if (Try(&LineReader::Fixture)) return LineKind::kFixture;
    if (Try(&LineReader::Innings)) return LineKind::kResult;
    if (Try(&LineReader::Batting)) return LineKind::kBatting;
    if (Try(&LineReader::Figures)) return LineKind::kBatting;
    if (Try(&LineReader::Entrants)) return LineKind::kEntrants;
    if (Try(&LineReader::Squad)) return LineKind::kSquad;
    if (Try(&LineReader::Heading)) return LineKind::kHeading;
    return LineKind::kNone;
  }

 private:
  // Whether a small word that no table has comes before all else that they
  // are made of.
  bool IsProse() const {
    for (uint32_t i = line_.first; i < line_.end; ++i) {
      const WordTraits& traits = Traits(i);
      if (IsNumber(i) || traits.category == Category::kOpen) return false;
      if (i < line_.first + kLongestCell &&
          (tokens_[i].IsSign(':') || tokens_[i].IsSign(';') ||
           traits.category == Category::kComma)) {
        return false;
      }
      const uint16_t kinds = traits.word ? KindsAt(i) : 0;
      if (i > line_.first && (kinds & (kLinkWord | kDismissalWord))) {
        return false;
      }
      if (traits.word && !traits.capital && kinds == 0 &&
          d_.text->tokens()[i].Has(text::kSpaceBefore) &&
          traits.category != Category::kParticle) {
        return true;
      }
    }
    return line_.size() > kLongestCell;
  }

  bool Try(bool (LineReader::*read)()) {
    Return();
    if ((this->*read)()) return true;
    Return();
    return false;
  }

  bool Result() {
    if (!Name(CellRole::kSide)) return false;
    int dashes;
    if (!Number(&dashes, true) || dashes > 1) return false;
    const bool score = dashes == 1;
    Brackets();
    if (Is(Category::kComma)) ++at_;
    if (!Name(CellRole::kSide)) return false;
    if (!score && (!Number(&dashes) || dashes > 0)) return false;
    // "Cole 19, Grady 29, Owen 41" is a list of scorers.
    if (!Over() || (!score && Is(Category::kComma))) return false;
    Brackets();
    return true;
  }

  bool Row() {
    const bool lead = Lead();
    if (!Name(CellRole::kSide)) return false;
    return Numbers() >= (lead ? 1 : 3) && AtEnd();
  }

  // "Arsenal v Derby, Leeds v Hull", "Nadal (1) bt Goffin 6-3 7-5".
  bool Fixture() {
    Label();
    Lead();
    return List(&LineReader::Pair);
  }

  // One or more of what `item` takes; what follows it may be anything behind
  // a comma.
  bool List(bool (LineReader::*item)()) {
    if (!(this->*item)()) return false;
    while (Is(Category::kComma) || IsSemicolon(at_)) {
      const size_t kept = cells_.size();
      ++at_;
      if ((this->*item)()) continue;
      cells_.resize(kept);
      return true;
    }
    return Over();
  }

  bool Pair() {
    const size_t first = cells_.size();
    if (!Name(CellRole::kSide)) return false;
    Aside();
    if (AtEnd() || !(KindsAt(at_) & kLinkWord)) return false;
    ++at_;
    if (!Name(CellRole::kSide)) return false;
    Aside();
    int sets = 0, dashes;
    while (Number(&dashes)) sets += dashes == 1;
    // Only people play by sets.
    if (sets > 1) {
      cells_[first].role = cells_.back().role = CellRole::kScorer;
    }
    return true;
  }

  // "Colchester: Kent 280 and 27-3. Essex 532-8 dec (G. Gooch 111)".
  bool Innings() {
    const uint32_t place_end = std::min(line_.end, at_ + 8);
    for (uint32_t i = at_; i < place_end; ++i) {
      if (tokens_[i].IsSign(':')) at_ = i + 1;
    }
    int players = 0;
    while (Name(CellRole::kSide)) {
      Units();
      if (!Number()) return false;
      Units();
      players += Brackets();
      if (Is(Category::kAnd)) {
        ++at_;
        if (!Number()) return false;
        Units();
        players += Brackets();
      }
      if (!Is(Category::kComma) && !Is(Category::kStop)) break;
      ++at_;
    }
    return players > 0 && AtEnd();
  }

  bool Batting() { return List(&LineReader::Out); }

  bool Out() {
    if (!Name(CellRole::kScorer)) return false;
    bool out = false;
    while (!AtEnd()) {
      if (!Traits(at_).capital && (KindsAt(at_) & kDismissalWord)) {
        out = true;
        ++at_;
      } else if (!out || (!Is(Category::kAnd) && !Name(CellRole::kScorer))) {
        break;
      } else if (Is(Category::kAnd)) {
        ++at_;
      }
    }
    return out && Number();
  }

  // "Bowling: Srinath 14-4-42-3, Prasad 25-4-93-5"; of two numbers only with
  // the label, as odds are of horses.
  bool Figures() {
    Label();
    const int least = at_ > line_.first ? 1 : 3;
    int count = 0, dashes;
    for (; Name(CellRole::kScorer); ++count) {
      if (!Number(&dashes) || dashes < least) return false;
      Brackets();
      if (!Is(Category::kComma) && !Is(Category::kStop)) break;
      ++at_;
    }
    return count > 0 && AtEnd();
  }

  bool Squad() { return SquadLine(d_, words_, line_, &cells_).Read(); }

  // "NORTHEAST DIVISION", "Group A": the whole line.
  bool Heading() {
    bool label = false;
    for (; !AtEnd() && at_ - line_.first < kLongestCell; ++at_) {
      if (Traits(at_).word && !Traits(at_).capital) return false;
      label |= (KindsAt(at_) & kLabelWord) != 0;
    }
    return label && AtEnd();
  }

  // "(Italy)", "(Bath, captain)".
  bool Origin() {
    ++at_;
    if (!Name(CellRole::kOrigin)) return false;
    if (Is(Category::kComma)) {
      while (!AtEnd() && !Is(Category::kClose)) ++at_;
    }
    if (!Is(Category::kClose)) return false;
    ++at_;
    return true;
  }

  // Players with their origins, in any order of numbers and separators.
  bool Entrants() {
    Label();
    const bool lead = Lead();
    int players = 0, origins = 0;
    bool apart = lead, origin = false;
    while (!AtEnd()) {
      // "(Italy) Mapei": what follows an origin is a team.
      if (Name(origin ? CellRole::kTeam : CellRole::kPlayer)) {
        ++players;
        origin = false;
        if (!Is(Category::kOpen)) continue;
        if (!Origin()) return false;
        origin = true;
        ++origins;
        continue;
      }
      origin = false;
      if (Separator() || Aside()) {
        apart = true;
      } else {
        return false;
      }
    }
    return origins > 0 && apart && players < 4 * origins + 4;
  }
};

}  // namespace

LineKind ReadScoreLine(const Document& document, const ScoreWords& words,
                       const text::TokenRange& line,
                       std::vector<ScoreCell>* cells) {
  if (line.size() < 2 || line.size() > kLongestLine) return LineKind::kNone;
  return LineReader(document, words, line, cells).Read();
}

}  // namespace names
}  // namespace onrecord
