// The weights of a cue's frames, laid out for the sum that is made for every
// cue.
//
//   FrameTables tables(weights);
//   FrameSums sums(tables);
//   FrameFeatures(view, &sums);
//   sums.score(label)               // as LabelSums after FrameFeatures
//
// What tags and small numbers say lies in rows side by side, found without a
// look-up; features of the same values share a row. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_FRAME_TABLES_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_FRAME_TABLES_H_

#include <vector>

#include "extractor/quotes/scene/symbols.h"
#include "extractor/quotes/weights/feature_names.h"
#include "extractor/quotes/weights/weights.h"

namespace onrecord {
namespace quotes {

class FrameTables {
 public:
  using Row = Weights::LabelRow;

  // `weights` must outlive the object.
  explicit FrameTables(const Weights& weights);

 private:
  friend class FrameSums;

  // Values from `first` on, so many.
  struct Range {
    Symbol first;
    int size;
  };
  static constexpr Range kTags = {kBeyond, grammar::kNumTags};
  static constexpr Range kEight = {kZero, 8};
  static constexpr Range kNumbers = {kZero, 32};
  // Sizes of what is counted together, in the order of Rest.
  static constexpr int kCues = 4, kFromStart = 5, kColon = 2, kAccording = 4;
  static constexpr int kRules = 5;

  const FeatureTable& table(FrameFeature name) const {
    return features_[static_cast<int>(name)];
  }
  template <typename... Values>
  Row RowOf(FrameFeature name, Values... values) const {
    return rows_[table(name).Of(values...)];
  }
  void Fill(FrameFeature name, Range a, Range b, std::vector<Row>* square);
  void FillRest();

  const FeatureTable* features_;
  const Row* rows_;
  // Squares, by two values.
  std::vector<Row> after_, before_, form_, stance_, kind_;
  std::vector<Row> rest_;
};

// A sink for FrameFeatures.
class FrameSums {
 public:
  // `tables` must outlive the object.
  explicit FrameSums(const FrameTables& tables) : tables_(tables) {}

  void Add(FrameFeature) {}  // kBias: in every row of after_
  void Add(FrameFeature name, Symbol a) {
    const int n = a - kZero;
    switch (name) {
      case FrameFeature::kTagPlus1:
      case FrameFeature::kTagPlus2: break;  // in after_
      case FrameFeature::kCues: rest_ += n; break;
      case FrameFeature::kFromStart: rest_ += kFromStart * n; break;
      case FrameFeature::kColon: rest_ += kColon * n; break;
      case FrameFeature::kAccording: rest_ += kAccording * n; break;
      case FrameFeature::kRule: rest_ += kRule * n; break;
      default: sums_ += tables_.RowOf(name, a);
    }
  }
  void Add(FrameFeature name, Symbol a, Symbol b) {
    using T = FrameTables;
    switch (name) {
      case FrameFeature::kTagsAfter:
        sums_ += At(tables_.after_, T::kTags, a, T::kTags, b);
        break;
      case FrameFeature::kTagsBefore:
        sums_ += At(tables_.before_, T::kTags, a, T::kTags, b);
        break;
      case FrameFeature::kFormTagMinus1:
        sums_ += At(tables_.form_, T::kEight, a, T::kTags, b);
        break;
      case FrameFeature::kStance:
        sums_ += At(tables_.stance_, T::kNumbers, a, T::kEight, b);
        break;
      case FrameFeature::kCueKind:
        sums_ += At(tables_.kind_, T::kEight, a, T::kTags, b);
        break;
      default: sums_ += tables_.RowOf(name, a, b);
    }
  }
  void Add(FrameFeature name, Symbol a, Symbol b, Symbol c) {
    sums_ += tables_.RowOf(name, a, b, c);
  }
  // To be called once, after all.
  void Finish() { sums_ += tables_.rest_[rest_]; }
  int score(int label) const { return sums_[label]; }

 private:
  static constexpr int kFromStart = FrameTables::kCues;
  static constexpr int kColon = kFromStart * FrameTables::kFromStart;
  static constexpr int kAccording = kColon * FrameTables::kColon;
  static constexpr int kRule = kAccording * FrameTables::kAccording;

  static const FrameTables::Row& At(const std::vector<FrameTables::Row>& rows,
                                    FrameTables::Range range_a, Symbol a,
                                    FrameTables::Range range_b, Symbol b) {
    return rows[(a - range_a.first) * range_b.size + (b - range_b.first)];
  }

  const FrameTables& tables_;
  FrameTables::Row sums_ = {};
  int rest_ = 0;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_FRAME_TABLES_H_
