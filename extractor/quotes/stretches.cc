#include "extractor/quotes/stretches.h"

#include <algorithm>

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using text::TokenRange;

constexpr uint32_t kReach = 60;  // tokens on either side of the marks

// The last cue in [first, end), kNowhere if none is there.
uint32_t LastCue(const Scene& scene, uint32_t first, uint32_t end) {
  const uint32_t low = end > first + kReach ? end - kReach : first;
  for (uint32_t i = end; i-- > low;) {
    if (scene.cue_at[i] != kNowhere) return i;
  }
  return kNowhere;
}

uint32_t FirstCue(const Scene& scene, uint32_t first, uint32_t end) {
  const uint32_t next = first < end ? scene.next_cue[first] : kNowhere;
  return next < end ? next : kNowhere;
}

}  // namespace

bool ContinueFeatures(const Scene& scene, uint32_t unit, FeatureList* f) {
  if (unit == 0) return false;
  const TokenRange here = scene.units[unit].tokens;
  const TokenRange before = scene.units[unit - 1].tokens;
  if (!scene.Marked(here.first)) return false;
  const bool marked = scene.AnyMarked(before.first, before.end);
  if (!marked && !scene.AnyCue(before.first, before.end)) return false;
  f->Clear();
  const View v(scene, here.first);
  const bool paragraph =
      scene.units[unit].paragraph != scene.units[unit - 1].paragraph;
  const bool whole = scene.Opens(here.first) &&
                     scene.StretchAt(here.first).last + 1 >= here.end;
  const uint32_t mark =
      marked ? scene.previous_marked[before.end] : before.first;
  const bool closed = !marked || scene.StretchAt(mark).closed;
  const bool at_end = mark + 1 >= before.end;
  const bool at_start = scene.Marked(before.first);
  const uint32_t cue = LastCue(scene, before.first, before.end);
  const bool cue_before = cue != kNowhere;
  const bool cue_here = FirstCue(scene, here.first, here.end) != kNowhere;
  f->Add("bias", v.bits(marked));
  f->Add("paragraph", v.bits(paragraph), v.bits(marked));
  f->Add("whole", v.bits(whole));
  f->Add("ends in marks", v.bits(at_end));
  f->Add("closed", v.bits(closed));
  f->Add("cue before", v.bits(cue_before));
  f->Add("cue here", v.bits(cue_here));
  f->Add("starts in marks", v.bits(at_start));
  f->Add("all", v.bits(paragraph, whole, at_end, closed, cue_before),
         v.bits(cue_here, at_start));
  f->Add("four", v.bits(paragraph, closed, cue_before, cue_here));
  if (cue_before) {
    f->Add("cue tail", v.upto(before.end - cue, 8), v.bits(paragraph));
    f->Add("cue word", scene.codes[cue], v.bits(paragraph, at_start));
  }
  f->Add("length", v.upto(here.size() / 4, 8));
  f->Add("tail", v.upto((before.end - mark) / 2, 8), v.bits(paragraph));
  f->Add("first word", v.word(here.first + 1));
  f->Add("last signs", v.bits(paragraph),
         CodeOfTag(scene.tags[before.end - 1]));
  return true;
}

void KeepFeatures(const Scene& scene, uint32_t s, FeatureList* f) {
  f->Clear();
  const Stretch& stretch = scene.marks.outer[s];
  const View v(scene, stretch.open);
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
  const uint32_t n = v.upto(words, 8), few = v.upto(words, 5);
  const uint32_t before = stretch.open - 1, after = stretch.last + 1;
  const uint32_t last = inside.empty() ? stretch.open : inside.end - 1;
  f->Add("bias");
  f->Add("words", n);
  f->Add("capitals", v.bits(capitals * 2 > words, capitals == words), few);
  f->Add("first capital", v.bits(first_capital));
  f->Add("words capitals", n, v.bits(capitals == words, first_capital));
  f->Add("word before", v.word(before));
  f->Add("tag before", v.tag(before));
  f->Add("word before 2", v.word(before - 1));
  f->Add("words before", v.word(before - 1), v.word(before));
  f->Add("word after", v.word(after));
  f->Add("tag after", v.tag(after));
  f->Add("first word", v.word(inside.first));
  f->Add("last word", v.word(last));
  f->Add("last sign", v.tag(last), few);
  f->Add("tags", v.tag(before), v.tag(after));
  f->Add("tag words", v.tag(before), few);
  f->Add("tag words capital", v.tag(before), few, v.bits(first_capital));
  const uint32_t left = LastCue(scene, v.unit.first, stretch.open);
  const uint32_t right = FirstCue(scene, after, v.unit.end);
  const bool has_left = left != kNowhere, has_right = right != kNowhere;
  f->Add("cues", v.bits(has_left, has_right));
  f->Add("cues words", v.bits(has_left, has_right), few);
  if (has_left) {
    f->Add("cue left", scene.codes[left]);
    f->Add("cue left gap", v.upto((stretch.open - left) / 2, 8));
  }
  if (has_right) {
    f->Add("cue right", scene.codes[right]);
    f->Add("cue right gap", v.upto((right - after) / 2, 8));
  }
  const bool starts = stretch.open == v.unit.first;
  const bool ends = after + 1 >= v.unit.end;
  f->Add("unit", v.bits(starts, ends));
  f->Add("unit words", v.bits(starts, ends), few);
  const bool top = stretch.paragraph < 2;
  f->Add("top", v.bits(top, stretch.paragraph == 0));
  f->Add("closed", v.bits(stretch.closed, stretch.single));
}

void StraySpeakerCandidates(const Scene& scene, uint32_t s,
                            std::vector<TokenRange>* groups) {
  groups->clear();
  const Stretch& stretch = scene.marks.outer[s];
  const View v(scene, stretch.open);
  const uint32_t first = std::max(
      v.unit.first, stretch.open > kReach ? stretch.open - kReach : 0);
  const uint32_t end = std::min(v.unit.end, stretch.last + kReach);
  const TokenRange range = scene.GroupsIn(first, end);
  for (uint32_t n = range.first; n < range.end; ++n) {
    const TokenRange group = scene.groups[n];
    if (group.end <= stretch.open || group.first > stretch.last) {
      groups->push_back(group);
    }
  }
  if (scene.unit_of[stretch.open] == 0) return;
  // Subjects of the unit before: "He shook his head. “Never.”"
  const TokenRange before =
      scene.units[scene.unit_of[stretch.open] - 1].tokens;
  const TokenRange subjects =
      scene.GroupsIn(before.first, std::min(before.end, before.first + kReach));
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

void StraySpeakerFeatures(const Scene& scene, uint32_t s, TokenRange g,
                          FeatureList* f) {
  f->Clear();
  static const uint32_t kLeft = CodeOf("left"), kRight = CodeOf("right"),
                        kBefore = CodeOf("before");
  const Stretch& stretch = scene.marks.outer[s];
  const View v(scene, g.first);  // of the group's unit
  const TokenRange unit = scene.UnitAt(stretch.open);
  const bool left = g.first < stretch.open;
  const bool elsewhere = g.first < unit.first;
  const uint32_t side = elsewhere ? kBefore : left ? kLeft : kRight;
  const uint32_t head = g.end - 1;
  const bool starts = stretch.open == unit.first;
  const bool ends = stretch.last + 1 >= unit.end;
  if (elsewhere) {
    const bool same = scene.ParagraphAt(g.first) == stretch.paragraph;
    const bool marks = scene.AnyMarked(v.unit.first, v.unit.end);
    const bool colon = v.TagAt(v.unit.end - 1) == Tag::kColon;
    f->Add("before", v.bits(same, marks, colon), v.bits(starts, ends));
    f->Add("before tag", v.bits(same, g.first == v.unit.first), v.tag(head));
  }
  const bool longer = stretch.last - stretch.open >= 4;
  const uint32_t lo = left ? g.end : stretch.last + 1;
  const uint32_t hi = left ? stretch.open : g.first;
  const uint32_t gap = hi > lo ? hi - lo : 0;
  const uint32_t between = scene.GroupsIn(lo, std::max(lo, hi)).size();
  f->Add("side", side);
  f->Add("side marks", side, v.bits(starts, ends, longer));
  f->Add("head tag", side, v.tag(head));
  f->Add("head", side, v.word(head));
  f->Add("tag right", side, v.tag(g.end));
  f->Add("tag left", side, v.tag(g.first - 1));
  f->Add("word left", side, v.word(g.first - 1));
  f->Add("word right", side, v.word(g.end));
  f->Add("unit starts", side, v.bits(g.first == v.unit.first));
  f->Add("gap", side, v.upto(gap, 8));
  f->Add("groups", side, v.upto(between, 5));
  f->Add("groups head", side, v.upto(between, 4), v.tag(head));
  const uint32_t next = FirstCue(scene, g.end, std::min(g.end + 5, v.unit.end));
  const uint32_t low = g.first > v.unit.first + 3 ? g.first - 3 : v.unit.first;
  const uint32_t last = LastCue(scene, low, g.first);
  f->Add("cue next", side,
         next == kNowhere ? View::kBeyond : v.upto(next - g.end, 4));
  f->Add("cue last", side,
         last == kNowhere ? View::kBeyond : v.upto(g.first - last, 4));
  if (next != kNowhere) f->Add("cue next word", side, scene.codes[next]);
  if (last != kNowhere) f->Add("cue last word", side, scene.codes[last]);
  f->Add("in marks", v.bits(scene.Marked(g.first)));
  const bool owns = v.TagAt(g.end - 1) == Tag::kPossessiveS ||
                    v.TagAt(g.first) == Tag::kPossessive;
  f->Add("owns", side, v.bits(owns));
  f->Add("verb right", side, v.tag(g.end), v.bits(next != kNowhere));
}

void LastSpeakerFeatures(const Scene& scene, uint32_t s, TokenRange last,
                         FeatureList* f) {
  f->Clear();
  const Stretch& stretch = scene.marks.outer[s];
  const View v(scene, stretch.open);
  const bool starts = stretch.open == v.unit.first;
  const bool ends = stretch.last + 1 >= v.unit.end;
  const bool longer = stretch.last - stretch.open >= 4;
  const bool same = scene.unit_of[last.first] == scene.unit_of[stretch.open];
  const int paragraphs = static_cast<int>(stretch.paragraph) -
                         static_cast<int>(scene.ParagraphAt(last.first));
  const bool cue_left =
      LastCue(scene, v.unit.first, stretch.open) != kNowhere;
  const bool cue_right =
      FirstCue(scene, stretch.last + 1, v.unit.end) != kNowhere;
  const uint32_t cues = v.bits(cue_left, cue_right);
  f->Add("last");
  f->Add("last marks", v.bits(starts, ends, longer));
  f->Add("last paragraphs", v.number(std::min(paragraphs, 4)));
  f->Add("last cues", cues);
  f->Add("last same", v.bits(same), v.number(std::min(paragraphs, 3)));
  f->Add("last whole", cues, v.bits(starts, ends));
  f->Add("last tag", CodeOfTag(scene.tags[last.end - 1]));
}

}  // namespace quotes
}  // namespace onrecord
