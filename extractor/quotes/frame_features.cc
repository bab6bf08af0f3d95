#include "extractor/quotes/frame_features.h"

#include <algorithm>

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;

void Neighbours(const CueView& v, FeatureList* f) {
  const uint32_t a = v.at, b = v.after, w = v.spelling();
  f->Add("bias");
  f->Add("cue", w);
  f->Add("lemma", v.lemma(), v.form());
  f->Add("stance", v.number(static_cast<int>(v.entry.stance)), v.form());
  f->Add("tag-3", v.tag(a - 3));
  f->Add("tag-2", v.tag(a - 2));
  f->Add("tag-1", v.tag(a - 1));
  f->Add("tag+1", v.tag(b));
  f->Add("tag+2", v.tag(b + 1));
  f->Add("tag+3", v.tag(b + 2));
  f->Add("word-2", v.word(a - 2));
  f->Add("word-1", v.word(a - 1));
  f->Add("word+1", v.word(b));
  f->Add("word+2", v.word(b + 1));
  f->Add("word+3", v.word(b + 2));
  f->Add("cue tag+1", w, v.tag(b));
  f->Add("cue tag-1", w, v.tag(a - 1));
  f->Add("cue word+1", w, v.word(b));
  f->Add("cue word-1", w, v.word(a - 1));
  f->Add("lemma tag+1", v.lemma(), v.tag(b));
  f->Add("lemma tag-1", v.lemma(), v.form(), v.tag(a - 1));
  f->Add("tags around", v.tag(a - 1), v.tag(b));
  f->Add("tags around 2", v.tag(a - 1), v.tag(b), v.tag(b + 1));
  f->Add("tags before", v.tag(a - 2), v.tag(a - 1));
  f->Add("tags after", v.tag(b), v.tag(b + 1));
  f->Add("form tag-1", v.form(), v.tag(a - 1));
  f->Add("stance tag+1", v.number(static_cast<int>(v.entry.stance)),
         v.tag(b));
}

void Signs(const CueView& v, FeatureList* f) {
  const Scene& scene = v.scene;
  const uint32_t w = v.spelling();
  uint32_t before = scene.previous_sign[v.at];
  if (!v.Has(before)) before = kNowhere;
  const uint32_t sign = v.tag(before);
  const uint32_t gap =
      before == kNowhere ? v.number(0) : v.upto(v.at - before, 5);
  const bool marked = before != kNowhere && scene.Marked(before);
  uint32_t next = scene.next_sign[v.after];
  if (!v.Has(next)) next = v.unit.end;
  const uint32_t next_sign = v.tag(next);
  const bool last = next + 1 >= v.unit.end;
  const bool near = next - v.at < 6;
  f->Add("sign before", sign, gap, v.bits(marked));
  f->Add("cue sign before", w, sign, gap);
  f->Add("sign after", next_sign, v.upto(next - v.at, 6));
  f->Add("sign ends", v.bits(last), v.upto(next - v.at, 6));
  const uint32_t ends = v.bits(last, near);
  f->Add("signs", sign, next_sign, ends);
  f->Add("cue signs", w, sign, v.bits(last, near, marked));
  f->Add("signs tag+1", sign, v.tag(v.after), ends);
  // A clause before a comma can be the words or an adverbial.
  const uint32_t comma = before == kNowhere ? v.unit.first : before;
  const bool verb_before =
      scene.counts[comma].finite != scene.counts[v.unit.first].finite;
  const bool verb_after =
      scene.counts[v.unit.end].finite != scene.counts[v.after].finite;
  const bool verb_near =
      scene.counts[std::max(next, v.after)].finite !=
      scene.counts[v.after].finite;
  const uint32_t verbs = v.bits(verb_before, verb_after, verb_near, marked);
  f->Add("verbs", verbs, sign, v.tag(v.after));
  f->Add("verbs lemma", verbs, v.lemma());
  f->Add("unit first", v.tag(v.unit.first), sign, gap);
  f->Add("unit first word", v.word(v.unit.first), sign,
         v.bits(verb_before, verb_after));
}

void MarksAround(const CueView& v, FeatureList* f) {
  const Scene& scene = v.scene;
  const uint32_t w = v.spelling();
  const bool before = scene.AnyMarked(v.unit.first, v.at);
  const bool after = scene.AnyMarked(v.after, v.unit.end);
  f->Add("marks", v.bits(before, after));
  f->Add("cue marks", w, v.bits(before, after));
  if (before) {
    const uint32_t last = scene.previous_marked[v.at];
    f->Add("marks end", v.upto(v.at - last, 8));
    const bool whole = scene.Marked(v.unit.first);
    f->Add("marks begin", v.bits(whole));
    f->Add("marks end in", v.tag(last - 1), v.bits(whole));
  }
  if (after) {
    const uint32_t first = scene.next_marked[v.after];
    f->Add("marks start", v.upto(first - v.at, 8));
    f->Add("marks after", v.word(first - 1));
    f->Add("marks after sign", v.tag(first - 1), v.upto(first - v.after, 4));
  }
  const uint32_t end = v.unit.end;
  if (end < scene.size() && scene.Opens(end)) {
    const bool same = scene.ParagraphAt(end) == scene.ParagraphAt(v.at);
    f->Add("marks next", v.bits(same), v.tag(end - 1));
  }
  if (v.unit.first > 0 && scene.Marked(v.unit.first - 1)) {
    const uint32_t at = v.unit.first - 1;
    f->Add("marks last", v.bits(scene.ParagraphAt(at) ==
                                scene.ParagraphAt(v.at)));
  }
}

void Rest(const CueView& v, FeatureList* f) {
  const Scene& scene = v.scene;
  const bool cue_before =
      scene.counts[v.at].cues != scene.counts[v.unit.first].cues;
  const bool cue_after = scene.AnyCue(v.after, v.unit.end);
  f->Add("cues", v.bits(cue_before, cue_after));
  f->Add("from start", v.upto(v.at - v.unit.first, 4));
  f->Add("to end", v.upto(v.unit.end - v.at, 8));
  bool that = false;
  for (uint32_t i = v.after; i < v.after + 5; ++i) {
    that |= v.TagAt(i) == Tag::kThat;
  }
  f->Add("that", v.bits(that), v.lemma());
  f->Add("colon", v.bits(v.TagAt(v.unit.end - 1) == Tag::kColon));
  const bool according = scene.counts[v.unit.end].according !=
                         scene.counts[v.unit.first].according;
  f->Add("according", v.bits(according, v.entry.attributes));
  const int rule = static_cast<int>(v.proposal.frame);
  f->Add("rule", v.number(rule));
  f->Add("rule cue", v.number(rule), v.lemma());
  f->Add("rule speaker", v.number(rule), v.bits(v.proposal.speaker.empty()),
         v.tag(v.proposal.speaker.empty() ? kNowhere
                                          : v.proposal.speaker.end - 1));
  f->Add("cue kind", v.bits(v.entry.strong, v.entry.wide, v.entry.noun),
         v.tag(v.after));
}

}  // namespace

void FrameFeatures(const CueView& view, FeatureList* features) {
  features->Clear();
  Neighbours(view, features);
  Signs(view, features);
  MarksAround(view, features);
  Rest(view, features);
}

}  // namespace quotes
}  // namespace onrecord
