// The weights of who speaks, laid out for the sum that is made for every noun
// group near a cue.
//
//   SpeakerTables tables(weights);
//   const SpeakerTables::OfCue of_cue(tables, view, frame);
//   of_cue.Score(SpeakerStand(view, parts, group))
//                           // as ScoreSum after SpeakerFeatures
//
// What is said by tags and small numbers, alone and together, is added up when
// weights are loaded. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_SPEAKER_TABLES_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_SPEAKER_TABLES_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "extractor/quotes/choices/candidate_speakers.h"
#include "extractor/quotes/scene/view.h"
#include "extractor/quotes/weights/weights.h"

namespace onrecord {
namespace quotes {

class SpeakerTables {
 public:
  // `weights` must outlive the object.
  explicit SpeakerTables(const Weights& weights);

  // With what stays the same of a cue and its frame.
  class OfCue {
   public:
    // `tables` must outlive the object.
    OfCue(const SpeakerTables& tables, const CueView& view, Frame frame);

    int Score(const SpeakerStand& s) const {
      const int side = s.right, gap = s.gap;
      const int left = static_cast<int>(s.tag_left);
      const int first = 4 * static_cast<int>(s.first) + 2 * s.starts +
                        s.marked;
      const int last = s.ruled * kTags + static_cast<int>(s.last);
      const int near = s.verb_group + 2 * (gap == 0);
      return gaps_[side * kGaps + gap] +
             forms_[side * kFormGaps + std::min(gap, kFormGaps - 1)] +
             tags_before_[side * kBeforeGaps + std::min(gap, kBeforeGaps - 1)] +
             commas_[side * kCommas + s.commas] +
             groups_[side * kGroups + s.groups] +
             heads_[side * kHeads + last] +
             tables_.firsts_[side * 4 * kTags + first] +
             tables_.tags_[(side * kTags + left) * kTags +
                           static_cast<int>(s.tag_right)] +
             tables_.nears_[(side * 4 + near) * kTags + left] +
             tables_.parts_[side * 4 + 2 * s.reported + s.reported_between] +
             tables_.words_[s.words] + word_left_[side].Of(s.word_left);
    }

   private:
    const SpeakerTables& tables_;
    // Slices of the tables.
    const int16_t *gaps_, *forms_, *tags_before_, *commas_, *groups_, *heads_;
    const FeatureTable::Slice word_left_[2];
  };

 private:
  static constexpr int kTags = grammar::kNumTags;
  static constexpr int kForms = 5;
  static constexpr int kRules = 3;  // values of SpeakerStand::ruled
  static constexpr int kHeads = kRules * kTags;
  static constexpr int kGaps = SpeakerStand::kMostGap + 1;
  static constexpr int kFormGaps = 4, kBeforeGaps = 3;
  static constexpr int kCommas = SpeakerStand::kMostCommas + 1;
  static constexpr int kGroups = SpeakerStand::kMostGroups + 1;
  static constexpr int kWords = SpeakerStand::kMostWords + 1;

  const FeatureTable& table(SpeakerFeature name) const {
    return features_[static_cast<int>(name)];
  }
  void FillGaps();
  void FillTags();

  const FeatureTable* features_;
  // By side, behind what stays the same of a cue.
  std::vector<int16_t> gaps_, forms_, tags_before_, commas_, groups_, heads_;
  // By side.
  std::vector<int16_t> firsts_, tags_, nears_, parts_;
  std::vector<int16_t> words_;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_SPEAKER_TABLES_H_
