#include "extractor/names/feature_view.h"

#include <algorithm>

namespace onrecord {
namespace names {

// What kind of noun stands in apposition behind a name that ends before token
// `end`: "X, the American technology firm". 0: none, 1: a person's, 2: an
// organization's, 3: a place's. REQUIRES: a comma is at `end`.
int FeatureView::ApposedTo(uint32_t end) const {
  const uint32_t last = std::min(end + 8, run_.border_end);
  for (uint32_t i = end + 1; i < last; ++i) {
    const WordTraits& traits = d_.Traits(i);
    if (traits.category == Category::kHyphen ||
        traits.category == Category::kPossessive) {
      continue;
    }
    if (!traits.word) return 0;
    if (traits.capital) continue;
    if (traits.lists & kSays) return 0;
    if (traits.lists & (kRoleList | kPersonNounList)) return 1;
    if (traits.lists & kOrgNoun) return 2;
    if (traits.lists & kPlaceHead) return 3;
    if (i > end + 1 && traits.category != Category::kSmallWord) return 0;
  }
  return 0;
}

// The same of a word that is no capital.
int FeatureView::SmallAloneAs(uint32_t token) const {
  const Phrase* phrase =
      d_.phrases.FindWord(tokens_[token - run_.first].fold);
  return phrase == nullptr ? 0 : phrase->Usual();
}

}  // namespace names
}  // namespace onrecord
