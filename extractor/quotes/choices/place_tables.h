// The weights of a place where reported words might begin or end, laid out
// for the sum that is made more often than any other.
//
//   PlaceTables tables(weights, Place::kEndAfter);
//   tables.Score(beside)          // as ScoreSum after PlaceWords
//   const PlaceTables::OfCue of_cue(tables, view, frame);
//   of_cue.Score<Place::kEndAfter>(
//       view.TagAt(place), view.word(place),
//       Relation::Of<Place::kEndAfter>(view, place, start))
//                                 // as ScoreSum after PlaceRelations
//
// What is said by tags and small numbers, alone and together, is added up in
// squares when weights are loaded. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_PLACE_TABLES_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_PLACE_TABLES_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "extractor/quotes/choices/boundaries.h"
#include "extractor/quotes/weights/weights.h"

namespace onrecord {
namespace quotes {

// Which choice it is to take one of such places.
Choice ChoiceOf(Place place);

class PlaceTables {
 public:
  // `weights` must outlive the object.
  PlaceTables(const Weights& weights, Place kind);

  int Score(const Beside& p) const {
    const Side& left = lefts_[std::min(p.word_left, last_word_)];
    const Side& right = rights_[std::min(p.word_right, last_word_)];
    return middle_[Pair(p.tag_left, p.tag_right)] +
           right_[Pair(p.tag_right, p.tag_right_2)] +
           left_[Pair(p.tag_left_2, p.tag_left)] +
           marks_[p.mark_left * kMarks + p.mark_right] + left.weight +
           right.weight +
           table(PlaceFeature::kWords).At(left.line, right.line);
  }

  // With what stays the same of a cue and its frame.
  class OfCue {
   public:
    // `tables` must outlive the object.
    OfCue(const PlaceTables& tables, const CueView& view, Frame frame);

    // `tag` and `word` are those right of the place.
    template <Place kind>
    int Score(grammar::Tag tag, Symbol word, const Relation& is) const {
      int sum = tables_.near_[(is.distance * kCommas + is.commas) * kCues +
                              is.cues] +
                tables_.ahead_[is.ahead] +
                tables_.rules_[(2 * is.how + is.finite) * kTags +
                               static_cast<int>(tag)] +
                spelling_.Of(View::upto(is.distance, 4)) +
                lemma_.Of(SymbolOf(tag));
      if (kind == Place::kEndAfter) sum += ends_.Of(View::bits(is.last));
      if (kind == Place::kStartAfter) sum += frame_.Of(word);
      return sum;
    }

   private:
    const PlaceTables& tables_;
    const FeatureTable::Slice spelling_, lemma_, ends_, frame_;
  };

 private:
  static constexpr int kTags = grammar::kNumTags;
  static constexpr int kMarks = Beside::kNoMark + 1;
  static constexpr int kCommas = Relation::kMostCommas + 1;
  static constexpr int kCues = Relation::kMostCues + 1;

  // A word on one side: its weight, and its row or column of kWords.
  struct Side {
    int16_t weight;
    uint16_t line;
  };

  static int Pair(grammar::Tag a, grammar::Tag b) {
    return static_cast<int>(a) * kTags + static_cast<int>(b);
  }
  const FeatureTable& table(PlaceFeature name) const {
    return tables_[static_cast<int>(name)];
  }
  void FillWords();
  void FillRelations();

  const FeatureTable* tables_;
  Place kind_;
  Symbol last_word_ = 0;  // stands for all beyond
  std::vector<Side> lefts_, rights_;           // by word
  std::vector<int16_t> left_, middle_, right_;  // squares, by tags
  std::vector<int16_t> marks_;                  // square, by marks
  std::vector<int16_t> near_, ahead_, rules_;   // see OfCue::Score
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_PLACE_TABLES_H_
