#include "extractor/names/score_line.h"

#include <algorithm>

namespace onrecord {
namespace names {
namespace {

using text::Token;
using text::TokenKind;

// A name is no longer, a line has no more tokens.
constexpr uint32_t kLongestCell = 6;
constexpr uint32_t kLongestLine = 80;

// Reads forward; what it tries and gives up is undone by the caller, who
// restores `at_` and the cells.
class LineReader {
 public:
  LineReader(const Document& d, const ScoreWords& words,
             const text::TokenRange& line, std::vector<ScoreCell>* cells)
      : d_(d), tokens_(d.text->tokens()), words_(words), line_(line),
        cells_(*cells), kept_(cells->size()) {}

  LineKind Read() {
    if (IsProse()) return LineKind::kNone;
    if (Try(&LineReader::Dateline)) return LineKind::kDateline;
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
    at_ = line_.first;
    cells_.resize(kept_);
    if ((this->*read)()) return true;
    cells_.resize(kept_);
    return false;
  }

  bool AtEnd() const { return at_ >= line_.end; }
  const WordTraits& Traits(uint32_t i) const { return d_.Traits(i); }
  bool Is(Category category) const {
    return !AtEnd() && Traits(at_).category == category;
  }
  uint16_t KindsAt(uint32_t i) const {
    return words_.KindsOf(d_.text->words().folded_hash(tokens_[i].word));
  }
  bool IsDash(uint32_t i) const { return tokens_[i].kind == TokenKind::kDash; }
  bool IsNumber(uint32_t i) const {
    return i < line_.end && tokens_[i].kind == TokenKind::kNumber;
  }

  // What may stand inside a number or before it: "-", ":", ".".
  bool IsMark(uint32_t i) const {
    if (i >= line_.end || Traits(i).word || IsNumber(i)) return false;
    const Category category = Traits(i).category;
    return category != Category::kOpen && category != Category::kClose &&
           category != Category::kComma;
  }

  // "van der Sar", "Brighton & Hove", "Jean-Luc".
  bool GoesOn(uint32_t i) const {
    if (i + 1 >= line_.end || !Traits(i + 1).capital) return false;
    const Category category = Traits(i).category;
    return category == Category::kParticle ||
           category == Category::kAmpersand ||
           (tokens_[i].glued() && tokens_[i + 1].glued() && IsDash(i));
  }

  bool MayOpenName() const {
    const WordTraits& traits = Traits(at_);
    return traits.capital && !traits.function &&
           !(traits.lists & (kMonthList | kWeekdayList)) &&
           !(KindsAt(at_) & kLabelWord);
  }

  // A row of capitals that starts here and is no label.
  bool Name(CellRole role) {
    if (AtEnd() || !MayOpenName()) return false;
    const uint32_t first = at_++;
    for (; !AtEnd(); ++at_) {
      if (KindsAt(at_) & kLinkWord) break;
      if (!Traits(at_).capital && !GoesOn(at_)) break;
    }
    if (at_ - first > kLongestCell) return false;
    cells_.push_back({first, at_, role});
    return true;
  }

  // "52", "6-3", "1:54.52", ".855", "14-4-42-3", "2 - 1" if `wide`. Counts the
  // dashes in `dashes`.
  bool Number(int* dashes, bool wide = false) {
    uint32_t i = at_;
    if (IsMark(i) && IsNumber(i + 1) && tokens_[i + 1].glued()) {
      ++i;  // a sign or a point before it
    }
    if (!IsNumber(i)) return false;
    *dashes = 0;
    for (++i; i < line_.end; ++i) {
      const bool sign = IsMark(i) && IsNumber(i + 1);
      const bool tight = tokens_[i].glued();
      if (sign && ((tight && tokens_[i + 1].glued()) || (wide && IsDash(i)))) {
        *dashes += IsDash(i++);
      } else if (!tight || (!IsNumber(i) && Traits(i).category !=
                                                Category::kSignMark)) {
        break;
      }
    }
    at_ = i;
    return true;
  }
  bool Number() {
    int dashes;
    return Number(&dashes);
  }

  // Numbers, units and lone dashes ("--" games behind); how many numbers.
  int Numbers() {
    int count = 0;
    while (!AtEnd()) {
      if (Number()) {
        ++count;
      } else if (count > 0 && (IsDash(at_) || (KindsAt(at_) & kUnitWord))) {
        ++at_;
      } else {
        break;
      }
    }
    return count;
  }

  // "1.", "5 -", "65", "x -" before a name.
  bool Lead() {
    if (at_ + 1 < line_.end && (KindsAt(at_) & kLabelWord) &&
        IsDash(at_ + 1)) {
      ++at_;  // a letter that marks who is through
    } else if (!Number()) {
      return false;
    }
    if (Is(Category::kStop) || Is(Category::kClose) ||
        (!AtEnd() && IsDash(at_))) {
      ++at_;
    }
    return true;
  }

  // "Scorers:", "Bowling -": leaves it behind.
  void Label() {
    if (AtEnd() || !(KindsAt(at_) & kLabelWord) || at_ + 1 >= line_.end) {
      return;
    }
    const Token& next = tokens_[at_ + 1];
    if (d_.text->Bytes(next) == ":" || IsDash(at_ + 1)) at_ += 2;
  }

  // "(Cole 60, Solskjaer 78)": whoever has a number scored. How many did.
  int Brackets() {
    int players = 0;
    while (Is(Category::kOpen)) {
      for (++at_; !AtEnd() && !Is(Category::kClose);) {
        const size_t kept = cells_.size();
        if (!Name(CellRole::kPlayer)) {
          ++at_;
        } else if (!Number()) {
          cells_.resize(kept);
        } else {
          ++players;
        }
      }
      if (!AtEnd()) ++at_;
    }
    return players;
  }

  // Where a line may be over for us: what follows is told of the result.
  bool Over() const {
    return AtEnd() || Is(Category::kStop) || Is(Category::kOpen) ||
           Is(Category::kComma);
  }

  bool Dateline() {
    if (!Name(CellRole::kPlace)) return false;
    if (Is(Category::kComma)) {
      ++at_;
      if (!Name(CellRole::kPlace)) return false;
    }
    // 1997-02-09
    const uint32_t first = at_;
    int dashes;
    return Number(&dashes) && AtEnd() && dashes == 2 &&
           tokens_[first].end - tokens_[first].begin == 4;
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

  void Units() {
    while (!AtEnd() && (KindsAt(at_) & kUnitWord)) ++at_;
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

  bool Separator() {
    if (AtEnd()) return false;
    const bool one = Is(Category::kComma) || Is(Category::kAnd) ||
                     Is(Category::kSlash) || Is(Category::kStop) ||
                     IsDash(at_) || d_.text->Bytes(tokens_[at_]) == ";" ||
                     (KindsAt(at_) & (kLinkWord | kUnitWord));
    if (one) ++at_;
    return one || Number();
  }

  // "(7-4)", "(after eight events)".
  bool Aside() {
    if (!Is(Category::kOpen)) return false;
    uint32_t i = at_ + 1;
    if (!IsNumber(i) && (i >= line_.end || Traits(i).capital)) return false;
    while (i < line_.end && Traits(i).category != Category::kClose) ++i;
    if (i == line_.end) return false;
    at_ = i + 1;
    return true;
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

  const Document& d_;
  const std::vector<Token>& tokens_;
  const ScoreWords& words_;
  const text::TokenRange line_;
  std::vector<ScoreCell>& cells_;
  const size_t kept_;
  uint32_t at_ = 0;
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
