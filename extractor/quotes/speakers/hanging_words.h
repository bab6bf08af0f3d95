// What hangs on the noun that speaks: prepositions with their nouns,
// participles, brackets, appositions.
//
//   A professor | of law at the university
//   two officials | briefed on the matter
//   Kato | (left)
//   Kato |, the mayor of Lagos
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_HANGING_WORDS_H_
#define ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_HANGING_WORDS_H_

#include <cstdint>

#include "extractor/quotes/scene/scene.h"
#include "extractor/quotes/speakers/speaker_kinds.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// Where prepositions, participles and noun groups that follow a noun at `from`
// end: "of law at the university", "briefed on the matter", "and Obi"; at most
// `end`. `from` if nothing of the kind stands there.
uint32_t HangingEnd(const Scene& scene, uint32_t from, uint32_t end);

// Where a bracket that opens at `from` ends: "(R-Tex.)", "(left)"; `from` if
// none does.
uint32_t BracketEnd(const Scene& scene, uint32_t from, uint32_t end);

// The same of one who stands behind the verb, where what follows may say when
// and where it was said: "in Lagos" of "officials in Lagos", but not "in a
// statement", "on Friday"; of a name "of" and "for" alone.
uint32_t HangingEndBehind(const Scene& scene, const SpeakerKinds& kinds,
                          text::TokenRange speaker, uint32_t end);

// Where the apposition behind the comma at `comma` ends: "the mayor of Lagos",
// "president and chief executive of the bank", "a farmer who lost two sons".
// `comma` if none stands there, or no sign closes it.
uint32_t AppositionEnd(const Scene& scene, uint32_t comma, uint32_t end);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_HANGING_WORDS_H_
