// A line of a sports page, read as what it is a line of:
//
//   Bologna 2 Perugia 1                    result: two sides
//   Parma 19 9 5 5 22 15 32                row: a side
//   BOSTON AT MONTREAL                     fixture: two sides
//   1. Luc Alphand (France) 324 points     entrants: player, origin
//   A. Hudson c Ganguly b Srinath 52       batting: three players
//   Rovers: Bartek, Pell (c), Kerr. ...    squad: a side and its players
//
// The shape is all that it knows; whether the document is about sports at all
// is asked elsewhere (score_tables.h). Prose ends the reading at its first
// small word, so most lines cost a few tokens.

#ifndef ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_LINE_H_
#define ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_LINE_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/sports/score_words.h"

namespace onrecord {
namespace names {

enum class LineKind : uint8_t {
  kNone, kResult, kRow, kFixture, kEntrants, kBatting, kSquad,
  kHeading,  // "NORTHEAST DIVISION": without names
};

enum class CellRole : uint8_t {
  kSide,    // a team, or a player where the lines around are of players
  kPlayer,  // unless a list has it as a club or a place
  kScorer,  // always a player
  kOrigin,  // in brackets behind a player: a country or a club
  kTeam,    // always a team
};

// Longer lines, in tokens, are none.
constexpr uint32_t kLongestLine = 160;

// A name in a line: tokens [first, end) of the document.
struct ScoreCell {
  uint32_t first = 0;
  uint32_t end = 0;
  CellRole role = CellRole::kSide;
};

// Reads the line of tokens `line` and appends its names, in text order, to
// `cells`; nothing if it is kNone.
LineKind ReadScoreLine(const Document& document, const ScoreWords& words,
                       const text::TokenRange& line,
                       std::vector<ScoreCell>* cells);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_LINE_H_
