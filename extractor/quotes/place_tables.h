// The weights of what stands beside a place, laid out for the one sum that is
// made more often than any other: for every place where reported words might
// begin or end.
//
//   PlaceTables tables(weights, Choice::kEndAfter);
//   tables.Score(beside)      // as ScoreSum after PlaceWords(beside, &sum)
//
// What two tags say, and each of them, is added up in squares when weights are
// loaded. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_PLACE_TABLES_H_
#define ONRECORD_EXTRACTOR_QUOTES_PLACE_TABLES_H_

#include <cstdint>
#include <vector>

#include "extractor/quotes/boundaries.h"
#include "extractor/quotes/weights.h"

namespace onrecord {
namespace quotes {

class PlaceTables {
 public:
  // `weights` must outlive the object; `choice` is one of the four places.
  PlaceTables(const Weights& weights, Choice choice);

  int Score(const Beside& p) const {
    return middle_[p.tag_left * kTags + p.tag_right] +
           right_[p.tag_right * kTags + p.tag_right_2] +
           left_[p.tag_left_2 * kTags + p.tag_left] +
           table(PlaceFeature::kMarks).Of(p.mark_left, p.mark_right) +
           table(PlaceFeature::kWordLeft).Of(p.word_left) +
           table(PlaceFeature::kWordRight).Of(p.word_right) +
           table(PlaceFeature::kWords).Of(p.word_left, p.word_right);
  }

 private:
  static constexpr int kTags = 1 + grammar::kNumTags;  // their symbols

  const FeatureTable& table(PlaceFeature name) const {
    return tables_[static_cast<int>(name)];
  }

  const FeatureTable* tables_;
  std::vector<int16_t> left_, middle_, right_;  // squares, by tags
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_PLACE_TABLES_H_
