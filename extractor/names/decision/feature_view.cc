#include "extractor/names/decision/feature_view.h"

#include <algorithm>

namespace onrecord {
namespace names {

// What kind of noun stands in apposition behind a name that ends before token
// `end`: "X, the American technology firm". 0: none, 1: a person's, 2: an
// organization's, 3: a place's. REQUIRES: a comma is at `end`.
int FeatureView::ApposedTo(uint32_t end) const {
  switch (names::ApposedTo(*d_.text, d_.words, end, run_.border_end)) {
    case kApposedToPerson: return 1;
    case kApposedToOrg: return 2;
    case kApposedToPlace: return 3;
    default: return 0;
  }
}

// The same of a word that is no capital.
int FeatureView::SmallAloneAs(uint32_t token) const {
  const Phrase* phrase =
      d_.phrases.FindWord(tokens_[token - run_.first].fold);
  return phrase == nullptr ? 0 : phrase->Usual();
}

}  // namespace names
}  // namespace onrecord
