// Whom a speaker stands for whose noun group is not, or not all of it, who
// speaks: "who", and what opens a sentence without a comma.
//
//   a letter from Kato, who said ...                        Kato
//   Kato (left), who said ... / Kato, 22, who said ...      Kato
//   Kato, 22, of Ikeja, west Lagos, who said ...            Kato
//   Kato, the mayor of Lagos, who said ...                  Kato
//   a friend of hers who said ...                           a friend
//   In a statement Mr Kato said ...                         Mr Kato
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_ANTECEDENT_H_
#define ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_ANTECEDENT_H_

#include "extractor/names/names.h"
#include "extractor/quotes/scene/draft.h"
#include "extractor/quotes/scene/scene.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// The noun group before the draft's speaker "who", the person that it says
// more of, or its head if no person is named there. Empty for any other
// speaker.
text::TokenRange Antecedent(const Scene& scene, const names::Names& names,
                            const Draft& draft);

// The person that ends the draft's speaker, with title and role, if a
// preposition of time or place has what stands before; else the speaker.
text::TokenRange BehindAdverbial(const Scene& scene, const names::Names& names,
                                 const Draft& draft);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_ANTECEDENT_H_
