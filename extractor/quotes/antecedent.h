// Whom a speaker "who" stands for.
//
//   a letter from Kato, who said ...                        Kato
//   Kato (left), who said ... / Kato, 22, who said ...      Kato
//   Kato, the mayor of Lagos, who said ...                  Kato
//   a friend of hers who said ...                           a friend
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_QUOTES_ANTECEDENT_H_
#define ONRECORD_EXTRACTOR_QUOTES_ANTECEDENT_H_

#include "extractor/names/names.h"
#include "extractor/quotes/draft.h"
#include "extractor/quotes/scene.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// The noun group before the draft's speaker "who", the person that it says
// more of, or its head if no person is named there. Empty for any other
// speaker.
text::TokenRange Antecedent(const Scene& scene, const names::Names& names,
                            const Draft& draft);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_ANTECEDENT_H_
