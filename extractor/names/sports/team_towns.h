// Teams that go by their town's name, in the prose of news about sports:
// "Texas beat Cleveland", "the Leeds striker", where the weights see places.
//
// A place that is a town, county or state and stands once as only teams do
// ("beat", "win over", "captain" beside it), or is a side in a table
// (score_tables.h), is a team wherever the document does not say "in Texas".
// Countries stay places: Japan that beats Syria is no organization.
//
// Part of a workspace: not thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_SPORTS_TEAM_TOWNS_H_
#define ONRECORD_EXTRACTOR_NAMES_SPORTS_TEAM_TOWNS_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"
#include "extractor/names/sports/score_words.h"

namespace onrecord {
namespace names {

class TeamTowns {
 public:
  // `words` must outlive the object.
  explicit TeamTowns(const ScoreWords* words) : words_(*words) {}

  // `sides`: phrases that tables have as teams. `decisions`: in text order.
  void Apply(const Document& document, const std::vector<uint32_t>& sides,
             Decisions* decisions);

 private:
  bool IsWhere(const Document& document, const Candidate& c) const;
  bool StandsAsTeam(const Document& document, const Candidate& c) const;
  uint32_t Beaten(const Document& document, uint32_t verb) const;
  bool IsOfSports(const Document& document) const;
  void DropPlaces(const Document& document,
                  const std::vector<uint32_t>& sides,
                  const Decisions& decisions);

  const ScoreWords& words_;
  std::vector<uint32_t> teams_;  // phrases, sorted, once for each context
  std::vector<uint32_t> where_;  // the same of places
  std::vector<uint32_t> kept_;
  Decisions added_;  // beaten towns that were no names
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_SPORTS_TEAM_TOWNS_H_
