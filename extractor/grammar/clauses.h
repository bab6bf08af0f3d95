// Where a clause or phrase can begin or end: what a reported clause, a
// relative clause or an apposition is cut at. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_GRAMMAR_CLAUSES_H_
#define ONRECORD_EXTRACTOR_GRAMMAR_CLAUSES_H_

#include <cstdint>
#include <vector>

#include "extractor/grammar/tag.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace grammar {

// True for a tag at which a phrase can begin that is not part of the one
// before: conjunctions, prepositions, "to", "that", pronouns, signs.
bool IsBorder(Tag tag);
// True for a tag that a verb group can begin with or consist of.
bool IsAuxiliary(Tag tag);
// True for tags that can stand between a subject and its verb: auxiliaries,
// adverbs, "not".
bool InVerbGroup(Tag tag);
// True for a tag that marks a clause as having a verb of its own.
bool IsFinite(Tag tag);

// The first token of the verb group whose main verb is `verb`: "has never
// confirmed" begins at "has". Never before `first`.
uint32_t VerbGroupStart(const std::vector<Tag>& tags, uint32_t first,
                        uint32_t verb);

}  // namespace grammar
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GRAMMAR_CLAUSES_H_
