#include "extractor/quotes/frame_features.h"

#include <algorithm>

#include "extractor/quotes/features.h"
#include "extractor/quotes/score_sum.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;

template <typename Sink>
void Neighbours(const CueView& v, Sink* f) {
  const uint32_t a = v.at, b = v.after, w = v.spelling();
  f->Add(FrameFeature::kBias);
  f->Add(FrameFeature::kCue, w);
  f->Add(FrameFeature::kLemma, v.lemma(), v.form());
  f->Add(FrameFeature::kStance, v.number(static_cast<int>(v.entry.stance)),
         v.form());
  f->Add(FrameFeature::kTagMinus3, v.tag(a - 3));
  f->Add(FrameFeature::kTagMinus2, v.tag(a - 2));
  f->Add(FrameFeature::kTagMinus1, v.tag(a - 1));
  f->Add(FrameFeature::kTagPlus1, v.tag(b));
  f->Add(FrameFeature::kTagPlus2, v.tag(b + 1));
  f->Add(FrameFeature::kTagPlus3, v.tag(b + 2));
  f->Add(FrameFeature::kWordMinus2, v.word(a - 2));
  f->Add(FrameFeature::kWordMinus1, v.word(a - 1));
  f->Add(FrameFeature::kWordPlus1, v.word(b));
  f->Add(FrameFeature::kWordPlus2, v.word(b + 1));
  f->Add(FrameFeature::kWordPlus3, v.word(b + 2));
  f->Add(FrameFeature::kCueTagPlus1, w, v.tag(b));
  f->Add(FrameFeature::kCueTagMinus1, w, v.tag(a - 1));
  f->Add(FrameFeature::kCueWordPlus1, w, v.word(b));
  f->Add(FrameFeature::kCueWordMinus1, w, v.word(a - 1));
  f->Add(FrameFeature::kLemmaTagPlus1, v.lemma(), v.tag(b));
  f->Add(FrameFeature::kLemmaTagMinus1, v.lemma(), v.form(), v.tag(a - 1));
  f->Add(FrameFeature::kTagsAround, v.tag(a - 1), v.tag(b));
  f->Add(FrameFeature::kTagsAround2, v.tag(a - 1), v.tag(b), v.tag(b + 1));
  f->Add(FrameFeature::kTagsBefore, v.tag(a - 2), v.tag(a - 1));
  f->Add(FrameFeature::kTagsAfter, v.tag(b), v.tag(b + 1));
  f->Add(FrameFeature::kFormTagMinus1, v.form(), v.tag(a - 1));
  f->Add(FrameFeature::kStanceTagPlus1,
         v.number(static_cast<int>(v.entry.stance)),
         v.tag(b));
}

template <typename Sink>
void Signs(const CueView& v, Sink* f) {
  const Scene& scene = v.scene;
  const Symbol w = v.spelling();
  const uint32_t before = scene.LastBreak(v.of, v.at);
  const Symbol sign = v.tag(before);
  const Symbol gap =
      before == kNowhere ? v.number(0) : v.upto(v.at - before, 5);
  const bool marked = before != kNowhere && scene.Marked(before);
  const uint32_t next =
      std::min(scene.NextSign(v.of, v.after), v.unit.end);
  const Symbol next_sign = v.tag(next);
  const bool last = next + 1 >= v.unit.end;
  const bool near = next - v.at < 6;
  f->Add(FrameFeature::kSignBefore, sign, gap, v.bits(marked));
  f->Add(FrameFeature::kCueSignBefore, w, sign, gap);
  f->Add(FrameFeature::kSignAfter, next_sign, v.upto(next - v.at, 6));
  f->Add(FrameFeature::kSignEnds, v.bits(last), v.upto(next - v.at, 6));
  const Symbol ends = v.bits(last, near);
  f->Add(FrameFeature::kSigns, sign, next_sign, ends);
  f->Add(FrameFeature::kCueSigns, w, sign, v.bits(last, near, marked));
  f->Add(FrameFeature::kSignsTagPlus1, sign, v.tag(v.after), ends);
  // A clause before a comma can be the words or an adverbial.
  const uint32_t comma = before == kNowhere ? v.unit.first : before;
  const bool verb_before =
      scene.counts[comma].finite != scene.counts[v.unit.first].finite;
  const bool verb_after =
      scene.counts[v.unit.end].finite != scene.counts[v.after].finite;
  const bool verb_near =
      scene.counts[std::max(next, v.after)].finite !=
      scene.counts[v.after].finite;
  const Symbol verbs = v.bits(verb_before, verb_after, verb_near, marked);
  f->Add(FrameFeature::kVerbs, verbs, sign, v.tag(v.after));
  f->Add(FrameFeature::kVerbsLemma, verbs, v.lemma());
  f->Add(FrameFeature::kUnitFirst, v.tag(v.unit.first), sign, gap);
  f->Add(FrameFeature::kUnitFirstWord, v.word(v.unit.first), sign,
         v.bits(verb_before, verb_after));
}

template <typename Sink>
void MarksAround(const CueView& v, Sink* f) {
  const Scene& scene = v.scene;
  const Symbol w = v.spelling();
  const bool before = scene.AnyMarked(v.unit.first, v.at);
  const bool after = scene.AnyMarked(v.after, v.unit.end);
  f->Add(FrameFeature::kMarks, v.bits(before, after));
  f->Add(FrameFeature::kCueMarks, w, v.bits(before, after));
  if (before) {
    const uint32_t last = scene.LastMarked(v.at);
    f->Add(FrameFeature::kMarksEnd, v.upto(v.at - last, 8));
    const bool whole = scene.Marked(v.unit.first);
    f->Add(FrameFeature::kMarksBegin, v.bits(whole));
    f->Add(FrameFeature::kMarksEndIn, v.tag(last - 1), v.bits(whole));
  }
  if (after) {
    const uint32_t first = scene.NextMarked(v.after);
    f->Add(FrameFeature::kMarksStart, v.upto(first - v.at, 8));
    f->Add(FrameFeature::kMarksAfter, v.word(first - 1));
    f->Add(FrameFeature::kMarksAfterSign, v.tag(first - 1),
           v.upto(first - v.after, 4));
  }
  const uint32_t end = v.unit.end;
  if (end < scene.size() && scene.Opens(end)) {
    const bool same = scene.ParagraphAt(end) == v.of.paragraph;
    f->Add(FrameFeature::kMarksNext, v.bits(same), v.tag(end - 1));
  }
  if (v.unit.first > 0 && scene.Marked(v.unit.first - 1)) {
    const uint32_t before = scene.ParagraphAt(v.unit.first - 1);
    f->Add(FrameFeature::kMarksLast, v.bits(before == v.of.paragraph));
  }
}

template <typename Sink>
void Rest(const CueView& v, Sink* f) {
  const Scene& scene = v.scene;
  const bool cue_before =
      scene.counts[v.at].cues != scene.counts[v.unit.first].cues;
  const bool cue_after = scene.AnyCue(v.after, v.unit.end);
  f->Add(FrameFeature::kCues, v.bits(cue_before, cue_after));
  f->Add(FrameFeature::kFromStart, v.upto(v.at - v.unit.first, 4));
  f->Add(FrameFeature::kToEnd, v.upto(v.unit.end - v.at, 8));
  bool that = false;
  for (uint32_t i = v.after; i < v.after + 5; ++i) {
    that |= v.TagAt(i) == Tag::kThat;
  }
  f->Add(FrameFeature::kThat, v.bits(that), v.lemma());
  f->Add(FrameFeature::kColon, v.bits(v.TagAt(v.unit.end - 1) == Tag::kColon));
  const bool according = scene.counts[v.unit.end].according !=
                         scene.counts[v.unit.first].according;
  f->Add(FrameFeature::kAccording, v.bits(according, v.entry.attributes));
  const int rule = static_cast<int>(v.proposal.frame);
  f->Add(FrameFeature::kRule, v.number(rule));
  f->Add(FrameFeature::kRuleCue, v.number(rule), v.lemma());
  f->Add(FrameFeature::kRuleSpeaker, v.number(rule),
         v.bits(v.proposal.speaker.empty()),
         v.tag(v.proposal.speaker.empty() ? kNowhere
                                          : v.proposal.speaker.end - 1));
  f->Add(FrameFeature::kCueKind,
         v.bits(v.entry.strong, v.entry.wide, v.entry.noun),
         v.tag(v.after));
}

}  // namespace

template <typename Sink>
void FrameFeatures(const CueView& view, Sink* sink) {
  Neighbours(view, sink);
  Signs(view, sink);
  MarksAround(view, sink);
  Rest(view, sink);
}

template void FrameFeatures(const CueView&, FeatureList*);
template void FrameFeatures(const CueView&, LabelSums*);

}  // namespace quotes
}  // namespace onrecord
