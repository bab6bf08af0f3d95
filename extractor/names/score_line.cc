#include "extractor/names/score_line.h"

#include <algorithm>

#include "extractor/names/score_cursor.h"

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

  bool Fixture() {
    Lead();
    if (!Name(CellRole::kSide)) return false;
    if (AtEnd() || !(KindsAt(at_) & kLinkWord)) return false;
    ++at_;
    if (!Name(CellRole::kSide)) return false;
    Numbers();
    return Over();
  }

  // "Colchester: Kent 280 and 27-3. Essex 532-8 dec (G. Gooch 111)".
  bool Innings() {
    const uint32_t place_end = std::min(line_.end, at_ + 8);
    for (uint32_t i = at_; i < place_end; ++i) {
      if (d_.text->Bytes(tokens_[i]) == ":") at_ = i + 1;
    }
    int players = 0;
    while (Name(CellRole::kSide)) {
      Units();
      if (!Number()) return false;
      Units();
      if (Is(Category::kAnd)) {
        ++at_;
        if (!Number()) return false;
        Units();
      }
      players += Brackets();
      if (!Is(Category::kComma) && !Is(Category::kStop)) break;
      ++at_;
    }
    return players > 0 && AtEnd();
  }

  bool Batting() {
    if (!Name(CellRole::kPlayer)) return false;
    bool out = false;
    while (!AtEnd()) {
      if (!Traits(at_).capital && (KindsAt(at_) & kDismissalWord)) {
        out = true;
        ++at_;
      } else if (!out || (!Is(Category::kAnd) && !Name(CellRole::kPlayer))) {
        break;
      } else if (Is(Category::kAnd)) {
        ++at_;
      }
    }
    return out && Number() && Over();
  }

  // "Bowling: Srinath 14-4-42-3, Prasad 25-4-93-5".
  bool Figures() {
    Label();
    int count = 0, dashes;
    for (; Name(CellRole::kPlayer); ++count) {
      if (!Number(&dashes) || dashes < 3) return false;
      Brackets();
      if (!Is(Category::kComma) && !Is(Category::kStop)) break;
      ++at_;
    }
    return count > 0 && AtEnd();
  }

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
