// Walks along one line of a sports page and takes what its tables are made of:
// names, numbers, labels, what stands in brackets. What lines these make up is
// score_line.h's to know. For score_line.cc only.

#ifndef ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_CURSOR_H_
#define ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_CURSOR_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/sports/score_line.h"
#include "extractor/names/sports/score_words.h"

namespace onrecord {
namespace names {

// A name is no longer, in tokens.
constexpr uint32_t kLongestCell = 6;

// What takes something returns false, or 0, if it is not there. All that it is
// made with must outlive the object.
class ScoreCursor {
 public:
  ScoreCursor(const Document& d, const ScoreWords& words,
              const text::TokenRange& line, std::vector<ScoreCell>* cells)
      : d_(d), tokens_(d.text->tokens()), words_(words), line_(line),
        cells_(*cells), kept_(cells->size()), at_(line.first) {}

 protected:
  // Back to the start of the line; what was taken of it is forgotten.
  void Return() {
    at_ = line_.first;
    cells_.resize(kept_);
  }

  bool AtEnd() const { return at_ >= line_.end; }
  const WordTraits& Traits(uint32_t i) const { return d_.Traits(i); }
  bool Is(Category category) const {
    return !AtEnd() && Traits(at_).category == category;
  }
  uint16_t KindsAt(uint32_t i) const {
    return words_.KindsAt(*d_.text, i);
  }
  bool IsDash(uint32_t i) const {
    return tokens_[i].kind == text::TokenKind::kDash;
  }
  bool IsNumber(uint32_t i) const {
    return i < line_.end && tokens_[i].kind == text::TokenKind::kNumber;
  }

  // What may stand inside a number or before it: "-", ":", ".".
  bool IsMark(uint32_t i) const;
  bool IsSemicolon(uint32_t i) const {
    return i < line_.end && tokens_[i].IsSign(';');
  }
  // "van der Sar", "Brighton & Hove", "Jean-Luc".
  bool GoesOn(uint32_t i) const;
  bool MayOpenName() const;
  // A row of capitals that starts here and is no label.
  bool Name(CellRole role);
  // "52", "6-3", "1:54.52", ".855", "14-4-42-3", "2 - 1" if `wide`. Counts the
  // dashes in `dashes`.
  bool Number(int* dashes, bool wide = false);
  bool Number();
  // Numbers, units and lone dashes ("--" games behind); how many numbers.
  int Numbers();
  // "1.", "5 -", "65", "x -" before a name.
  bool Lead();
  // "Scorers:", "Bowling -": leaves it behind.
  void Label();
  // "(Cole 60, Solskjaer 78)": whoever has a number scored. How many did.
  int Brackets();
  // Where a line may be over for us: what follows is told of the result.
  bool Over() const;
  void Units();
  bool Separator();
  // "(7-4)", "(after eight events)".
  bool Aside();

  const Document& d_;
  const std::vector<text::Token>& tokens_;
  const ScoreWords& words_;
  const text::TokenRange line_;
  std::vector<ScoreCell>& cells_;
  const size_t kept_;
  uint32_t at_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_CURSOR_H_
