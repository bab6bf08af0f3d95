#include "extractor/quotes/place_tables.h"

namespace onrecord {
namespace quotes {

PlaceTables::PlaceTables(const Weights& weights, Choice choice)
    : tables_(weights.tables(choice)),
      left_(kTags * kTags),
      middle_(kTags * kTags),
      right_(kTags * kTags) {
  for (int a = 0; a < kTags; ++a) {
    for (int b = 0; b < kTags; ++b) {
      const int at = a * kTags + b;
      left_[at] = table(PlaceFeature::kTagsLeft).Of(a, b);
      right_[at] = table(PlaceFeature::kTagsRight).Of(a, b);
      middle_[at] = table(PlaceFeature::kTags).Of(a, b) +
                    table(PlaceFeature::kTagLeft).Of(a) +
                    table(PlaceFeature::kTagRight).Of(b);
    }
  }
}

}  // namespace quotes
}  // namespace onrecord
