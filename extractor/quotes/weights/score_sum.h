// Adds up the weights of features as they come.
//
//   ScoreSum sum(weights, Choice::kSpeaker);
//   DescribeSpeaker(view, group, &sum);
//   sum.score()     // in units of the weights
//
// Thread-safe for different objects.

#ifndef ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_SCORE_SUM_H_
#define ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_SCORE_SUM_H_

#include "extractor/quotes/weights/weights.h"

namespace onrecord {
namespace quotes {

// Of a choice among candidates.
class ScoreSum {
 public:
  ScoreSum(const Weights& weights, Choice choice)
      : tables_(weights.tables(choice)) {}

  template <typename Name, typename... Values>
  void Add(Name name, Values... values) {
    score_ += tables_[static_cast<int>(name)].Of(values...);
  }
  int score() const { return score_; }

 private:
  const FeatureTable* tables_;
  int score_ = 0;
};

// Of a choice among labels.
class LabelSums {
 public:
  LabelSums(const Weights& weights, Choice choice)
      : tables_(weights.tables(choice)), rows_(weights.rows(choice)) {}

  template <typename Name, typename... Values>
  void Add(Name name, Values... values) {
    scores_ += rows_[tables_[static_cast<int>(name)].Of(values...)];
  }
  int score(int label) const { return scores_[label]; }

 private:
  const FeatureTable* tables_;
  const Weights::LabelRow* rows_;
  Weights::LabelRow scores_ = {};
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_SCORE_SUM_H_
