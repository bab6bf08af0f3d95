#include "extractor/grammar/clauses.h"

namespace onrecord {
namespace grammar {

uint32_t VerbGroupStart(const std::vector<Tag>& tags, uint32_t first,
                        uint32_t verb) {
  uint32_t start = verb;
  while (start > first && InVerbGroup(tags[start - 1])) --start;
  // An adverb alone in front is not needed: "also said" is, "Lately he".
  return start;
}

}  // namespace grammar
}  // namespace onrecord
