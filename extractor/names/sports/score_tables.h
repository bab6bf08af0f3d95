// Names in tables of sports results, which are told by the shape of a line
// and hardly by its words: the weights, made for prose, see "Parma 19 9 5 5"
// as a town if as anything.
//
// Lines are read one by one (score_line.h). If the document is about sports,
// sides become organizations, players people, origins places or clubs; lines
// of one kind next to one another vote whether their sides are teams, players
// or countries.
//
// Part of a workspace: not thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_TABLES_H_
#define ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_TABLES_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"
#include "extractor/names/sports/score_line.h"
#include "extractor/names/sports/score_words.h"

namespace onrecord {
namespace names {

class ScoreTables {
 public:
  // `words` must outlive the object.
  explicit ScoreTables(const ScoreWords* words) : words_(*words) {}

  // `decisions`: in text order, before and after.
  void Apply(const Document& document, Decisions* decisions);

  // Phrases that the tables of the last document have as teams, sorted.
  const std::vector<uint32_t>& teams() const { return teams_; }

 private:
  struct Line {
    LineKind kind;
    text::TokenRange tokens;
    text::TokenRange cells;  // a range of cells_
  };

  void FindLines(const Document& document);
  void ReadLine(const Document& document, const text::TokenRange& line);
  void DecideBlock(const Document& document, size_t first, size_t end);
  void Decide(const Document& document, const ScoreCell& cell, Label label);
  bool IsCountry(const Document& document, const ScoreCell& cell) const;
  // Heads of tables and names of sports.
  bool IsLabel(const Document& document, const Candidate& candidate) const;
  void DropLabels(const Document& document, Decisions* decisions) const;

  const ScoreWords& words_;
  std::vector<Line> lines_;
  std::vector<ScoreCell> cells_;
  Decisions decided_;
  std::vector<uint32_t> teams_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_TABLES_H_
