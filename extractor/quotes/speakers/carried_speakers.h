// Pronouns that stand for a speaker who has no name.
//
//   A Tesco spokesman said the shop would close. He said few had come.
//
// "He" is a spokesman of Tesco, too.
//
//   The company said it had bought 4 mines. It added that it paid 3m.
//
// "It" that says something is the company. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_CARRIED_SPEAKERS_H_
#define ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_CARRIED_SPEAKERS_H_

#include <vector>

#include "extractor/quotes/quote.h"
#include "extractor/quotes/speakers/speaker_kinds.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// Gives "he", "she" and "they" that stand for no entity the kind, affiliation
// and role of the speaker of the quotation before, if that one has no name
// either and spoke at most two sentences earlier, and no other person ("the
// girl") is spoken of since. "It" becomes the organization or document that
// spoke there, named or not, if no other ("the report") is spoken of since.
void CarrySpeakers(const text::AnnotatedText& text, const SpeakerKinds& kinds,
                   std::vector<Quote>* quotes);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_CARRIED_SPEAKERS_H_
