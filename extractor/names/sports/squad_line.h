// Lines of a sports page that list one side's people, and little else:
//
//   Rovers: Bartek, Pell (c), Marsh (Doyle 63), Kerr. Subs: Hume, Stott.
//   Tries: Ashton, Hall 2, Watkins. Referee: W Barnes
//
// For score_line.cc only.

#ifndef ONRECORD_EXTRACTOR_NAMES_SPORTS_SQUAD_LINE_H_
#define ONRECORD_EXTRACTOR_NAMES_SPORTS_SQUAD_LINE_H_

#include "extractor/names/sports/score_cursor.h"

namespace onrecord {
namespace names {

class SquadLine : public ScoreCursor {
 public:
  using ScoreCursor::ScoreCursor;

  // Whether the whole line is such a list: of five people or more, of two
  // behind a label of knowledge/names/score_words.tsv ("Tries:"), or of eight
  // without anything before them. A third may be in lists of clubs and places
  // and in none of surnames. Its names are appended in text order; nothing if
  // it is none.
  bool Read();

 private:
  bool Heading();
  bool Colon(uint32_t i) const;
  bool Item();
  bool Substitute();
  bool OfPeople() const;

  bool headed_ = false;
  bool labelled_ = false;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_SPORTS_SQUAD_LINE_H_
