#include "extractor/quotes/boundaries.h"

#include <algorithm>

#include "extractor/grammar/clauses.h"
#include "extractor/quotes/features.h"
#include "extractor/quotes/score_sum.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;

// How far from the cue words can begin or end, in tokens; how many places are
// looked at.
constexpr uint32_t kReach = 36;
constexpr uint32_t kLongReach = 90;
// How far any word can begin the words reported; beyond, a clause must.
constexpr uint32_t kNear = 6;
constexpr size_t kMostEnds = 40;
// How far ahead of a place a cue is looked for.
constexpr uint32_t kAhead = 6;

bool CanBegin(const Scene& scene, uint32_t i) {
  return scene.IsWord(i) || scene.Opens(i) ||
         (scene.tags[i] == Tag::kMark && !scene.Closes(i)) ||
         (scene.tags[i] == Tag::kSymbol && i + 1 < scene.size() &&
          scene.token(i + 1).glued());
}

// True if words can end right before `i`.
bool CanEnd(const Scene& scene, uint32_t i) {
  return scene.IsWord(i - 1) || scene.Closes(i - 1) ||
         scene.tags[i - 1] == Tag::kSymbol ||
         scene.tags[i - 1] == Tag::kCloseBracket;
}

bool IsSign(const Scene& scene, uint32_t i) {
  return !scene.IsWord(i) && scene.tags[i] != Tag::kHyphen;
}

}  // namespace

void StartsAfter(const CueView& v, std::vector<uint32_t>* places) {
  places->clear();
  const Scene& scene = v.scene;
  const uint32_t end = std::min(v.unit.end, v.after + kReach);
  for (uint32_t i = v.after; i < end; ++i) {
    if (!CanBegin(scene, i)) continue;
    const Tag tag = scene.tags[i];
    const bool border =
        i < v.after + kNear || scene.Opens(i) || IsSign(scene, i - 1) ||
        tag == Tag::kThat || tag == Tag::kTo || tag == Tag::kSubject ||
        tag == Tag::kWh || tag == Tag::kSubordinator ||
        tag == Tag::kPronounVerb || tag == Tag::kDeterminer ||
        tag == Tag::kPossessive || tag == Tag::kName;
    if (border) places->push_back(i);
  }
}

void EndsAfter(const CueView& v, uint32_t start,
               std::vector<uint32_t>* places) {
  places->clear();
  const Scene& scene = v.scene;
  for (uint32_t i = start + 1; i <= v.unit.end; ++i) {
    if (!CanEnd(scene, i)) continue;
    const bool border =
        i + 1 >= v.unit.end || grammar::IsBorder(scene.tags[i]) ||
        scene.Marked(i) != scene.Marked(i - 1) || scene.Opens(i) ||
        scene.Closes(i - 1) || scene.IsCue(i) ||
        scene.tags[i] == Tag::kTime || scene.tags[i] == Tag::kAdverb;
    if (border) places->push_back(i);
    if (places->size() >= kMostEnds) break;
  }
}

void EndsBefore(const CueView& v, std::vector<uint32_t>* places) {
  places->clear();
  const Scene& scene = v.scene;
  for (uint32_t i = v.at; i > v.unit.first && i + kReach > v.at; --i) {
    if (!CanEnd(scene, i)) continue;
    const Tag tag = scene.tags[i];
    const bool border = i == v.at || grammar::IsBorder(tag) ||
                        scene.Marked(i) || scene.Closes(i - 1) ||
                        scene.IsCue(i) || tag == Tag::kName ||
                        tag == Tag::kDeterminer || tag == Tag::kCapital;
    if (border) places->push_back(i);
  }
}

void StartsBefore(const CueView& v, uint32_t end,
                  std::vector<uint32_t>* places) {
  places->clear();
  const Scene& scene = v.scene;
  const uint32_t first =
      std::max(v.unit.first, end > kLongReach ? end - kLongReach : 0);
  for (uint32_t i = end; i-- > first;) {
    if (!CanBegin(scene, i)) continue;
    const Tag tag = scene.tags[i];
    const bool border =
        i == v.unit.first || scene.Opens(i) || IsSign(scene, i - 1) ||
        scene.tags[i - 1] == Tag::kAnd || scene.IsCue(i - 1) ||
        tag == Tag::kThat || tag == Tag::kSubordinator || tag == Tag::kWh ||
        tag == Tag::kAnd;
    if (border) places->push_back(i);
  }
}

namespace {

template <typename Sink>
void Words(const Beside& p, Sink* f) {
  f->Add(PlaceFeature::kWordLeft, p.word_left);
  f->Add(PlaceFeature::kWordRight, p.word_right);
  f->Add(PlaceFeature::kTagLeft, p.tag_left);
  f->Add(PlaceFeature::kTagRight, p.tag_right);
  f->Add(PlaceFeature::kTags, p.tag_left, p.tag_right);
  f->Add(PlaceFeature::kMarks, p.mark_left, p.mark_right);
  f->Add(PlaceFeature::kTagsRight, p.tag_right, p.tag_right_2);
  f->Add(PlaceFeature::kTagsLeft, p.tag_left_2, p.tag_left);
  f->Add(PlaceFeature::kWords, p.word_left, p.word_right);
  f->Add(PlaceFeature::kWordsRight, p.word_right, p.word_right_2);
  f->Add(PlaceFeature::kTags3, p.tag_left, p.tag_right, p.tag_right_2);
  f->Add(PlaceFeature::kTagsRight3, p.tag_right, p.tag_right_2,
         p.tag_right_3);
}

template <typename Sink>
void Distance(const CueView& v, const Beside& beside, Sink* f) {
  const Scene& scene = v.scene;
  const uint32_t p = beside.place;
  const uint32_t lo = std::min(p, v.at), hi = std::max(p, v.at);
  const uint32_t n = p > v.at ? p - v.after + 1 : v.at - p;
  const Symbol w = v.spelling(), tag = beside.tag_right;
  const Symbol word = beside.word_right;
  if (p == v.unit.first) f->Add(PlaceFeature::kUnitStarts);
  if (p + 1 >= v.unit.end) {
    f->Add(PlaceFeature::kUnitEnds, v.number(v.unit.end - p));
  }
  f->Add(PlaceFeature::kDistance, v.upto(n, 12));
  f->Add(PlaceFeature::kCueWord, w, word);
  f->Add(PlaceFeature::kCueDistance, w, v.upto(n, 4));
  f->Add(PlaceFeature::kLemmaTag, v.lemma(), tag);
  const Scene::Counts& a = scene.counts[std::min(lo + 1, hi)];
  const Scene::Counts& b = scene.counts[hi];
  const uint32_t commas = static_cast<uint16_t>(b.commas - a.commas);
  f->Add(PlaceFeature::kCommas, v.upto(commas, 3));
  const bool inside = scene.AnyMarked(lo, hi);
  const bool outside = p > v.at ? scene.AnyMarked(hi, v.unit.end)
                                : scene.AnyMarked(v.unit.first, lo);
  f->Add(PlaceFeature::kMarked, v.bits(inside, outside));
  const uint32_t cues = static_cast<uint16_t>(b.cues - a.cues);
  f->Add(PlaceFeature::kCues, v.upto(cues, 2));
  const uint32_t auxiliary =
      static_cast<uint16_t>(b.auxiliary - a.auxiliary);
  f->Add(PlaceFeature::kAuxiliaries, v.upto(auxiliary, 2));
  const uint32_t next =
      scene.NextCue(v.of, p, std::min(p + kAhead, v.unit.end));
  if (next == kNowhere) {
    f->Add(PlaceFeature::kCueAhead, kBeyond);
  } else {
    f->Add(PlaceFeature::kCueAhead, v.number(next - p));
    f->Add(PlaceFeature::kCueAheadTag, tag, v.number(next - p), word);
  }
}

// Of an end, with the start already known.
template <typename Sink>
void Length(const CueView& v, const Beside& beside, uint32_t s, Sink* f) {
  const Scene& scene = v.scene;
  const uint32_t p = beside.place;
  const bool last = p + 1 >= v.unit.end;
  const Symbol tag = beside.tag_right, word = v.word(s), mark = v.mark(s);
  f->Add(PlaceFeature::kStartMarks, mark, beside.mark_left,
         beside.mark_right);
  f->Add(PlaceFeature::kStartTag, word, tag, v.bits(last));
  f->Add(PlaceFeature::kLength, v.upto((p - s) / 3, 12));
  f->Add(PlaceFeature::kStartEnds, word, v.bits(last));
  f->Add(PlaceFeature::kCueEnds, v.spelling(), v.bits(last));
  f->Add(PlaceFeature::kLemmaEnds, v.lemma(), v.bits(last));
  f->Add(PlaceFeature::kStartTags, v.tag(s), tag);
  const bool finite = scene.counts[p].finite != scene.counts[s].finite;
  f->Add(PlaceFeature::kFinite, v.bits(finite), tag, v.spelling());
  f->Add(PlaceFeature::kFiniteTag, v.bits(finite), tag);
  const uint32_t next = std::min(p + 8, v.unit.end);
  const bool verb_ahead = scene.counts[next].finite != scene.counts[p].finite;
  f->Add(PlaceFeature::kFiniteAhead, v.bits(finite, verb_ahead),
         beside.word_right, beside.tag_right_2);
  const int depth = scene.counts[p].depth - scene.counts[s].depth;
  f->Add(PlaceFeature::kDepth, v.number(depth + 1), beside.mark_right);
  if (scene.Opens(s)) {
    const Stretch& stretch = scene.StretchAt(s);
    const bool closes = stretch.last + 1 == p;
    f->Add(PlaceFeature::kCloses, v.bits(closes || stretch.last == p));
    f->Add(PlaceFeature::kClosesLast, v.bits(closes, last));
  }
}

template <typename Sink>
void Rule(const CueView& v, Place kind, const Beside& beside, Sink* f) {
  const uint32_t p = beside.place;
  const text::TokenRange& range =
      kind == Place::kStartAfter || kind == Place::kEndAfter
          ? v.proposal.after
          : v.proposal.before;
  const bool start = kind == Place::kStartAfter || kind == Place::kStartBefore;
  const uint32_t rule = start ? range.first : range.end;
  const Symbol how = range.empty() ? v.number(3)
                     : rule == p   ? v.number(1)
                     : p < rule    ? v.number(0)
                                   : v.number(2);
  f->Add(PlaceFeature::kRule, how);
  f->Add(PlaceFeature::kRuleTag, how, beside.tag_right);
  const text::TokenRange& speaker = v.proposal.speaker;
  if (!speaker.empty()) {
    f->Add(PlaceFeature::kAtSpeaker,
           v.bits(p == speaker.first, p == speaker.end,
                  p > speaker.first && p < speaker.end));
  }
}

}  // namespace

Beside::Beside(const View& v, uint32_t p)
    : place(p),
      tag_left_2(v.tag(p - 2)),
      tag_left(v.tag(p - 1)),
      tag_right(v.tag(p)),
      tag_right_2(v.tag(p + 1)),
      tag_right_3(v.tag(p + 2)),
      word_left(v.word(p - 1)),
      word_right(v.word(p)),
      word_right_2(v.word(p + 1)),
      mark_left(v.mark(p - 1)),
      mark_right(v.mark(p)) {}

template <typename Sink>
void PlaceWords(const Beside& beside, Sink* sink) {
  Words(beside, sink);
}

template <typename Sink>
void PlaceRelations(const CueView& view, Place kind, Frame frame,
                    const Beside& beside, uint32_t start, Sink* sink) {
  const Symbol frame_number = view.number(static_cast<int>(frame));
  sink->Add(PlaceFeature::kWordTagRight, beside.word_right,
            beside.tag_right_2, view.form());
  if (kind == Place::kStartAfter) {
    sink->Add(PlaceFeature::kFrameLeft, frame_number, beside.word_left);
    sink->Add(PlaceFeature::kFrameRight, frame_number, beside.word_right);
    sink->Add(PlaceFeature::kFrameTag, frame_number, beside.tag_left);
  }
  Distance(view, beside, sink);
  if (kind == Place::kEndAfter) Length(view, beside, start, sink);
  Rule(view, kind, beside, sink);
}

template void PlaceWords(const Beside&, FeatureList*);
template void PlaceWords(const Beside&, ScoreSum*);
template void PlaceRelations(const CueView&, Place, Frame, const Beside&,
                             uint32_t, FeatureList*);
template void PlaceRelations(const CueView&, Place, Frame, const Beside&,
                             uint32_t, ScoreSum*);

}  // namespace quotes
}  // namespace onrecord
