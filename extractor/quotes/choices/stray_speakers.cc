#include "extractor/quotes/choices/stray_speakers.h"

#include <algorithm>

#include "extractor/quotes/weights/features.h"
#include "extractor/quotes/weights/score_sum.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using text::TokenRange;

constexpr uint32_t kReach = 60;  // tokens on either side of the marks

// The last cue within reach of `end`, in [first, end); kNowhere if none is
// there.
uint32_t LastCue(const View& v, uint32_t first, uint32_t end) {
  const uint32_t low = end > first + kReach ? end - kReach : first;
  return v.scene.LastCue(v.of, low, end);
}

}  // namespace

void StraySpeakerCandidates(const Scene& scene, uint32_t s,
                            std::vector<TokenRange>* groups) {
  groups->clear();
  const Stretch& stretch = scene.marks.outer[s];
  const View v(scene, scene.UnitOf(stretch.open));
  const uint32_t first = std::max(
      v.unit.first, stretch.open > kReach ? stretch.open - kReach : 0);
  const uint32_t end = std::min(v.unit.end, stretch.last + kReach);
  const TokenRange range = scene.GroupsIn(v.of, first, end);
  for (uint32_t n = range.first; n < range.end; ++n) {
    const TokenRange group = scene.groups[n];
    if (group.end <= stretch.open || group.first > stretch.last) {
      groups->push_back(group);
    }
  }
  const uint32_t unit = scene.UnitOf(stretch.open);
  if (unit == 0) return;
  // Subjects of the unit before: "He shook his head. “Never.”"
  const Unit& previous = scene.units[unit - 1];
  const TokenRange before = previous.tokens;
  const TokenRange subjects =
      scene.GroupsIn(previous, before.first, std::min(before.end, before.first + kReach));
  uint32_t taken = 0;
  for (uint32_t n = subjects.first; n < subjects.end && taken < 3; ++n) {
    const TokenRange group = scene.groups[n];
    const bool verb = group.end < before.end &&
                      scene.counts[group.end].finite !=
                          scene.counts[group.end + 1].finite;
    if (!verb && n != subjects.first) continue;
    groups->push_back(group);
    ++taken;
  }
}

template <typename Sink>
void StraySpeakerFeatures(const Scene& scene, uint32_t s, TokenRange g,
                          Sink* f) {
  const Stretch& stretch = scene.marks.outer[s];
  const View v(scene, scene.UnitOf(g.first));  // of the group's unit
  const TokenRange unit = scene.UnitAt(stretch.open);
  const bool left = g.first < stretch.open;
  const bool elsewhere = g.first < unit.first;
  const Symbol side = elsewhere ? kBefore : left ? kLeft : kRight;
  const uint32_t head = g.end - 1;
  const bool starts = stretch.open == unit.first;
  const bool ends = stretch.last + 1 >= unit.end;
  if (elsewhere) {
    const bool same = scene.ParagraphAt(g.first) == stretch.paragraph;
    const bool marks = scene.AnyMarked(v.unit.first, v.unit.end);
    const bool colon = v.TagAt(v.unit.end - 1) == Tag::kColon;
    f->Add(StrayFeature::kBefore, v.bits(same, marks, colon),
           v.bits(starts, ends));
    f->Add(StrayFeature::kBeforeTag, v.bits(same, g.first == v.unit.first),
           v.tag(head));
  }
  const bool longer = stretch.last - stretch.open >= 4;
  const uint32_t lo = left ? g.end : stretch.last + 1;
  const uint32_t hi = left ? stretch.open : g.first;
  const uint32_t gap = hi > lo ? hi - lo : 0;
  const uint32_t between = scene.GroupsIn(v.of, lo, std::max(lo, hi)).size();
  f->Add(StrayFeature::kSide, side);
  f->Add(StrayFeature::kSideMarks, side, v.bits(starts, ends, longer));
  f->Add(StrayFeature::kHeadTag, side, v.tag(head));
  f->Add(StrayFeature::kHead, side, v.word(head));
  f->Add(StrayFeature::kTagRight, side, v.tag(g.end));
  f->Add(StrayFeature::kTagLeft, side, v.tag(g.first - 1));
  f->Add(StrayFeature::kWordLeft, side, v.word(g.first - 1));
  f->Add(StrayFeature::kWordRight, side, v.word(g.end));
  f->Add(StrayFeature::kUnitStarts, side, v.bits(g.first == v.unit.first));
  f->Add(StrayFeature::kGap, side, v.upto(gap, 8));
  f->Add(StrayFeature::kGroups, side, v.upto(between, 5));
  f->Add(StrayFeature::kGroupsHead, side, v.upto(between, 4), v.tag(head));
  const uint32_t next = scene.NextCue(v.of, g.end, std::min(g.end + 5, v.unit.end));
  const uint32_t low = g.first > v.unit.first + 3 ? g.first - 3 : v.unit.first;
  const uint32_t last = LastCue(v, low, g.first);
  f->Add(StrayFeature::kCueNext, side,
         next == kNowhere ? kBeyond : v.upto(next - g.end, 4));
  f->Add(StrayFeature::kCueLast, side,
         last == kNowhere ? kBeyond : v.upto(g.first - last, 4));
  if (next != kNowhere) {
    f->Add(StrayFeature::kCueNextWord, side, scene.words[next]);
  }
  if (last != kNowhere) {
    f->Add(StrayFeature::kCueLastWord, side, scene.words[last]);
  }
  f->Add(StrayFeature::kInMarks, v.bits(scene.Marked(g.first)));
  const bool owns = v.TagAt(g.end - 1) == Tag::kPossessiveS ||
                    v.TagAt(g.first) == Tag::kPossessive;
  f->Add(StrayFeature::kOwns, side, v.bits(owns));
  f->Add(StrayFeature::kVerbRight, side, v.tag(g.end),
         v.bits(next != kNowhere));
}

template <typename Sink>
void LastSpeakerFeatures(const Scene& scene, uint32_t s, TokenRange last,
                         Sink* f) {
  const Stretch& stretch = scene.marks.outer[s];
  const View v(scene, scene.UnitOf(stretch.open));
  const bool starts = stretch.open == v.unit.first;
  const bool ends = stretch.last + 1 >= v.unit.end;
  const bool longer = stretch.last - stretch.open >= 4;
  const bool same = v.Has(last.first);
  const int paragraphs = static_cast<int>(stretch.paragraph) -
                         static_cast<int>(scene.ParagraphAt(last.first));
  const bool cue_left =
      LastCue(v, v.unit.first, stretch.open) != kNowhere;
  const bool cue_right =
      scene.NextCue(v.of, stretch.last + 1, v.unit.end) != kNowhere;
  const Symbol cues = v.bits(cue_left, cue_right);
  f->Add(StrayFeature::kLast);
  f->Add(StrayFeature::kLastMarks, v.bits(starts, ends, longer));
  f->Add(StrayFeature::kLastParagraphs, v.number(std::min(paragraphs, 4)));
  f->Add(StrayFeature::kLastCues, cues);
  f->Add(StrayFeature::kLastSame, v.bits(same),
         v.number(std::min(paragraphs, 3)));
  f->Add(StrayFeature::kLastWhole, cues, v.bits(starts, ends));
  f->Add(StrayFeature::kLastTag, SymbolOf(scene.tags[last.end - 1]));
}

template void StraySpeakerFeatures(const Scene&, uint32_t, TokenRange,
                                   FeatureList*);
template void StraySpeakerFeatures(const Scene&, uint32_t, TokenRange,
                                   ScoreSum*);
template void LastSpeakerFeatures(const Scene&, uint32_t, TokenRange,
                                  FeatureList*);
template void LastSpeakerFeatures(const Scene&, uint32_t, TokenRange,
                                  ScoreSum*);

}  // namespace quotes
}  // namespace onrecord
