#include "extractor/names/sports/score_cursor.h"

namespace onrecord {
namespace names {

using text::Token;

bool ScoreCursor::IsMark(uint32_t i) const {
  if (i >= line_.end || Traits(i).word || IsNumber(i)) return false;
  const Category category = Traits(i).category;
  return category != Category::kOpen && category != Category::kClose &&
         category != Category::kComma;
}

bool ScoreCursor::GoesOn(uint32_t i) const {
  if (i + 1 >= line_.end || !Traits(i + 1).capital) return false;
  const Category category = Traits(i).category;
  return category == Category::kParticle ||
         category == Category::kAmpersand ||
         (tokens_[i].glued() && tokens_[i + 1].glued() && IsDash(i));
}

bool ScoreCursor::MayOpenName() const {
  const WordTraits& traits = Traits(at_);
  // "A Cook" is no article.
  const bool initial = at_ + 1 < line_.end && Traits(at_ + 1).capital &&
                       tokens_[at_].end - tokens_[at_].begin == 1;
  return traits.capital && (!traits.function || initial) &&
         !(traits.lists & (kMonthList | kWeekdayList)) &&
         !(KindsAt(at_) & kLabelWord);
}

bool ScoreCursor::Name(CellRole role) {
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

bool ScoreCursor::Number(int* dashes, bool wide) {
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

bool ScoreCursor::Number() {
  int dashes;
  return Number(&dashes);
}

int ScoreCursor::Numbers() {
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

bool ScoreCursor::Lead() {
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

void ScoreCursor::Label() {
  if (AtEnd() || !(KindsAt(at_) & kLabelWord) || at_ + 1 >= line_.end) {
    return;
  }
  const Token& next = tokens_[at_ + 1];
  if (d_.text->Bytes(next) == ":" || IsDash(at_ + 1)) at_ += 2;
}

int ScoreCursor::Brackets() {
  int players = 0;
  while (Is(Category::kOpen)) {
    for (++at_; !AtEnd() && !Is(Category::kClose);) {
      const size_t kept = cells_.size();
      if (!Name(CellRole::kScorer)) {
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

bool ScoreCursor::Over() const {
  return AtEnd() || Is(Category::kStop) || Is(Category::kOpen) ||
         Is(Category::kComma);
}

void ScoreCursor::Units() {
  while (!AtEnd() && (KindsAt(at_) & kUnitWord)) ++at_;
}

bool ScoreCursor::Separator() {
  if (AtEnd()) return false;
  const bool one = Is(Category::kComma) || Is(Category::kAnd) ||
                   Is(Category::kSlash) || Is(Category::kStop) ||
                   IsDash(at_) || IsSemicolon(at_) ||
                   (KindsAt(at_) & (kLinkWord | kUnitWord));
  if (one) ++at_;
  return one || Number();
}

bool ScoreCursor::Aside() {
  if (!Is(Category::kOpen)) return false;
  uint32_t i = at_ + 1;
  if (!IsNumber(i) && (i >= line_.end || Traits(i).capital)) return false;
  while (i < line_.end && Traits(i).category != Category::kClose) ++i;
  if (i == line_.end) return false;
  at_ = i + 1;
  return true;
}

}  // namespace names
}  // namespace onrecord
