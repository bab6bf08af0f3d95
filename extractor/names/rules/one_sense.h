// One sense a document for a name that no list knows: where "Peoplesoft" is
// mostly an organization, it is one beside "rival" too.
//
// After Gale, Church and Yarowsky, One Sense per Discourse, 1992. What a list
// knows keeps its senses ("Liverpool" the town and the club).

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_ONE_SENSE_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_ONE_SENSE_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class OneSense {
 public:
  // `decisions` in text order. Of those of one phrase the label whose margins
  // sum to the most wins, if clearly.
  void Apply(const Document& document, Decisions* decisions);

 private:
  void Settle(size_t first, size_t end, const Document& document,
              Decisions* decisions) const;

  // Phrases that occur more than once, and their decisions' indices.
  std::vector<std::pair<uint32_t, uint32_t>> named_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_ONE_SENSE_H_
