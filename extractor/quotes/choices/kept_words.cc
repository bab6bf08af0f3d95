#include "extractor/quotes/choices/kept_words.h"

#include <algorithm>

#include "extractor/quotes/weights/features.h"
#include "extractor/quotes/weights/score_sum.h"

namespace onrecord {
namespace quotes {
namespace {

// How far back a cue is looked for, in tokens.
constexpr uint32_t kReach = 60;

}  // namespace

using text::TokenRange;

template <typename Sink>
void KeepFeatures(const Scene& scene, uint32_t s, Sink* f) {
  const Stretch& stretch = scene.marks.outer[s];
  const View v(scene, scene.UnitOf(stretch.open));
  const TokenRange inside = stretch.inside();
  uint32_t words = 0, capitals = 0;
  bool first_capital = false;
  for (uint32_t i = inside.first; i < inside.end && words < 40; ++i) {
    if (!scene.IsWord(i)) continue;
    const bool capital =
        (scene.text->Shape(scene.token(i)) & text::kInitialUpper) != 0;
    if (words == 0) first_capital = capital;
    ++words;
    capitals += capital;
  }
  const Symbol n = v.upto(words, 8), few = v.upto(words, 5);
  const uint32_t before = stretch.open - 1, after = stretch.last + 1;
  const uint32_t last = inside.empty() ? stretch.open : inside.end - 1;
  f->Add(KeepFeature::kBias);
  f->Add(KeepFeature::kWords, n);
  f->Add(KeepFeature::kCapitals,
         v.bits(capitals * 2 > words, capitals == words), few);
  f->Add(KeepFeature::kFirstCapital, v.bits(first_capital));
  f->Add(KeepFeature::kWordsCapitals, n,
         v.bits(capitals == words, first_capital));
  f->Add(KeepFeature::kWordBefore, v.word(before));
  f->Add(KeepFeature::kTagBefore, v.tag(before));
  f->Add(KeepFeature::kWordBefore2, v.word(before - 1));
  f->Add(KeepFeature::kWordsBefore, v.word(before - 1), v.word(before));
  f->Add(KeepFeature::kWordAfter, v.word(after));
  f->Add(KeepFeature::kTagAfter, v.tag(after));
  f->Add(KeepFeature::kFirstWord, v.word(inside.first));
  f->Add(KeepFeature::kLastWord, v.word(last));
  f->Add(KeepFeature::kLastSign, v.tag(last), few);
  f->Add(KeepFeature::kTags, v.tag(before), v.tag(after));
  f->Add(KeepFeature::kTagWords, v.tag(before), few);
  f->Add(KeepFeature::kTagWordsCapital, v.tag(before), few,
         v.bits(first_capital));
  const uint32_t low = stretch.open > v.unit.first + kReach
                           ? stretch.open - kReach
                           : v.unit.first;
  const uint32_t left = scene.LastCue(v.of, low, stretch.open);
  const uint32_t right = scene.NextCue(v.of, after, v.unit.end);
  const bool has_left = left != kNowhere, has_right = right != kNowhere;
  f->Add(KeepFeature::kCues, v.bits(has_left, has_right));
  f->Add(KeepFeature::kCuesWords, v.bits(has_left, has_right), few);
  if (has_left) {
    f->Add(KeepFeature::kCueLeft, scene.words[left]);
    f->Add(KeepFeature::kCueLeftGap, v.upto((stretch.open - left) / 2, 8));
  }
  if (has_right) {
    f->Add(KeepFeature::kCueRight, scene.words[right]);
    f->Add(KeepFeature::kCueRightGap, v.upto((right - after) / 2, 8));
  }
  const bool starts = stretch.open == v.unit.first;
  const bool ends = after + 1 >= v.unit.end;
  f->Add(KeepFeature::kUnit, v.bits(starts, ends));
  f->Add(KeepFeature::kUnitWords, v.bits(starts, ends), few);
  const bool top = stretch.paragraph < 2;
  f->Add(KeepFeature::kTop, v.bits(top, stretch.paragraph == 0));
  f->Add(KeepFeature::kClosed, v.bits(stretch.closed, stretch.single));
  // Other words in marks beside these.
  const bool marks_left = scene.AnyMarked(v.unit.first, stretch.open);
  const bool marks_right =
      after < v.unit.end && scene.AnyMarked(after, v.unit.end);
  f->Add(KeepFeature::kNeighbours, v.bits(marks_left, marks_right), few);
}

template void KeepFeatures(const Scene&, uint32_t, FeatureList*);
template void KeepFeatures(const Scene&, uint32_t, ScoreSum*);

}  // namespace quotes
}  // namespace onrecord
