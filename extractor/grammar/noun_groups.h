// Base noun groups: the words around a noun without what follows it as "of",
// "who" or an apposition, and pronouns alone.
//
//   [The head] of [MI5], [who] is set to step down in [April], said [he]...
//
// Found by tags alone, so a group can hold an adverb too few or a verb too
// many; it is where speakers, holders of roles and things counted are looked
// for. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_GRAMMAR_NOUN_GROUPS_H_
#define ONRECORD_EXTRACTOR_GRAMMAR_NOUN_GROUPS_H_

#include <cstdint>
#include <vector>

#include "extractor/grammar/tag.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace grammar {

// True for a tag that a base noun group can consist of.
bool InNounGroup(Tag tag);
// True for a pronoun that is a group of its own.
bool IsPronoun(Tag tag);
// True for a tag after which a noun group does not go on: the tag begins a
// group or a clause of its own.
bool BreaksNounGroup(Tag tag);

// Appends the groups of the tokens in `range` in text order. `barrier`, if
// not empty, has a 1 for each token of the text that no group may hold (verbs
// known to be such, quotation marks), else 0.
void FindNounGroups(const std::vector<Tag>& tags, text::TokenRange range,
                    const std::vector<uint8_t>& barrier,
                    std::vector<text::TokenRange>* groups);

}  // namespace grammar
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GRAMMAR_NOUN_GROUPS_H_
