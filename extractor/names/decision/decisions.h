// Which stretches of a document are names of what, as the decoder says and the
// rules after it mend, each with what said so last; and what such rules do with
// a list of them.
//
//   Relabel(kPlaceLabel, Rule::kWire, &decision);
//   sure.push_back(Named(candidate, kPersonLabel, Rule::kWire));
//   Put(document, &sure, &decisions);

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_DECISIONS_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_DECISIONS_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/names/candidates/document.h"
#include "extractor/names/weights/labels.h"

namespace onrecord {
namespace names {

// What made a decision what it is.
enum class Rule : uint8_t {
  kWeights,    // decoder.h
  kWire,       // wire_names.h
  kListed,     // listed_names.h
  kPattern,    // name_rules.h
  kLegalForm,  // repair.h, this and the next four
  kHeadline,
  kAgain,
  kSpeaker,
  kShortForm,
  kOneSense,    // one_sense.h
  kNameEnd,     // name_ends.h, role_splits.h
  kHeadWord,    // head_words.h
  kNamedPart,   // named_parts.h
  kScoreTable,  // score_tables.h
  kTeamTown,    // team_towns.h
};

// Of a mention's evidence: its id, "names.weights", and where it is defined if
// in a file of knowledge/.
absl::string_view IdOf(Rule rule);
absl::string_view FileOf(Rule rule);

struct Decision {
  uint32_t candidate = 0;  // index into Document::candidates
  Label label = kOutside;
  Label runner_up = kOutside;  // of what would stand there otherwise
  Rule rule = Rule::kWeights;
  uint16_t pattern = 0;  // of kPattern: which of name_rules.h
  // What the weights let it win by, kept when a rule relabels it; what a rule
  // made has one of the rule's own, 0 if it says none.
  float margin = 0;
};

using Decisions = std::vector<Decision>;  // in text order, none overlaps

Decision Named(uint32_t candidate, Label label, Rule rule);

// Does nothing to what has the label already.
void Relabel(Label label, Rule rule, Decision* decision);

// The first decision that ends behind `token`.
Decisions::iterator FirstBehind(const Document& document, uint32_t token,
                                Decisions* decisions);

// True if no decision has any of tokens [first, end).
bool IsFree(const Document& document, uint32_t first, uint32_t end,
            Decisions* decisions);

// Puts `sure`, in any order, into the place of what overlaps them. Of those
// that overlap each other the first stays, the longest where several begin.
// Sorts and thins `sure` on the way.
void Put(const Document& document, Decisions* sure, Decisions* decisions);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_DECISIONS_H_
