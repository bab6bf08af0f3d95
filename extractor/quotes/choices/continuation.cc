#include "extractor/quotes/choices/continuation.h"

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
bool ContinueFeatures(const Scene& scene, uint32_t unit, Sink* f) {
  if (unit == 0) return false;
  const TokenRange here = scene.units[unit].tokens;
  const TokenRange before = scene.units[unit - 1].tokens;
  if (!scene.Marked(here.first)) return false;
  const bool marked = scene.AnyMarked(before.first, before.end);
  if (!marked && !scene.AnyCue(before.first, before.end)) return false;
  const View v(scene, unit), b(scene, unit - 1);
  const bool paragraph =
      scene.units[unit].paragraph != scene.units[unit - 1].paragraph;
  const bool whole = scene.Opens(here.first) &&
                     scene.StretchAt(here.first).last + 1 >= here.end;
  const uint32_t mark =
      marked ? scene.LastMarked(before.end) : before.first;
  const bool closed = !marked || scene.StretchAt(mark).closed;
  const bool at_end = mark + 1 >= before.end;
  const bool at_start = scene.Marked(before.first);
  const uint32_t low = before.size() > kReach ? before.end - kReach
                                             : before.first;
  const uint32_t cue = scene.LastCue(b.of, low, before.end);
  const bool cue_before = cue != kNowhere;
  const bool cue_here = scene.NextCue(v.of, here.first, here.end) != kNowhere;
  f->Add(ContinueFeature::kBias, v.bits(marked));
  f->Add(ContinueFeature::kParagraph, v.bits(paragraph), v.bits(marked));
  f->Add(ContinueFeature::kWhole, v.bits(whole));
  f->Add(ContinueFeature::kEndsInMarks, v.bits(at_end));
  f->Add(ContinueFeature::kClosed, v.bits(closed));
  f->Add(ContinueFeature::kCueBefore, v.bits(cue_before));
  f->Add(ContinueFeature::kCueHere, v.bits(cue_here));
  f->Add(ContinueFeature::kStartsInMarks, v.bits(at_start));
  f->Add(ContinueFeature::kAll,
         v.bits(paragraph, whole, at_end, closed, cue_before),
         v.bits(cue_here, at_start));
  f->Add(ContinueFeature::kFour,
         v.bits(paragraph, closed, cue_before, cue_here));
  if (cue_before) {
    f->Add(ContinueFeature::kCueTail, v.upto(before.end - cue, 8),
           v.bits(paragraph));
    f->Add(ContinueFeature::kCueWord, scene.words[cue],
           v.bits(paragraph, at_start));
  }
  f->Add(ContinueFeature::kLength, v.upto(here.size() / 4, 8));
  f->Add(ContinueFeature::kTail, v.upto((before.end - mark) / 2, 8),
         v.bits(paragraph));
  f->Add(ContinueFeature::kFirstWord, v.word(here.first + 1));
  f->Add(ContinueFeature::kLastSigns, v.bits(paragraph),
         SymbolOf(scene.tags[before.end - 1]));
  return true;
}

template bool ContinueFeatures(const Scene&, uint32_t, FeatureList*);
template bool ContinueFeatures(const Scene&, uint32_t, ScoreSum*);

}  // namespace quotes
}  // namespace onrecord
