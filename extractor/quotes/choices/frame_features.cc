#include "extractor/quotes/choices/frame_features.h"

#include <algorithm>

#include "extractor/grammar/clauses.h"
#include "extractor/quotes/choices/frame_tables.h"
#include "extractor/quotes/weights/features.h"
#include "extractor/quotes/weights/score_sum.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;

// How far signs are looked for, in tokens.
constexpr uint32_t kReach = 64;

// The last sign before the cue that is no hyphen; kNowhere if none is near.
uint32_t SignBefore(const CueView& v) {
  const uint32_t first =
      v.at - v.unit.first > kReach ? v.at - kReach : v.unit.first;
  for (uint32_t i = v.at; i-- > first;) {
    const Tag tag = v.scene.tags[i];
    if (grammar::IsSign(tag) && tag != Tag::kHyphen) return i;
  }
  return kNowhere;
}

// The first sign after it, or the end of what was looked at.
uint32_t SignAfter(const CueView& v) {
  const uint32_t end = std::min(v.unit.end, v.after + kReach);
  uint32_t i = v.after;
  while (i < end && !grammar::IsSign(v.scene.tags[i])) ++i;
  return i;
}

template <typename Sink>
void Neighbours(const CueView& v, Sink* f) {
  const uint32_t a = v.at, b = v.after;
  const Symbol left = v.tag(a - 1), right = v.tag(b), second = v.tag(b + 1);
  f->Add(FrameFeature::kBias);
  f->Add(FrameFeature::kStance, v.number(static_cast<int>(v.entry.stance)),
         v.form());
  f->Add(FrameFeature::kTagPlus1, right);
  f->Add(FrameFeature::kTagPlus2, second);
  f->Add(FrameFeature::kWordMinus2, v.word(a - 2));
  f->Add(FrameFeature::kLemmaTagPlus1, v.lemma(), right);
  f->Add(FrameFeature::kTagsBefore, v.tag(a - 2), left);
  f->Add(FrameFeature::kTagsAfter, right, second);
  f->Add(FrameFeature::kFormTagMinus1, v.form(), left);
  f->Add(FrameFeature::kCueKind,
         v.bits(v.entry.strong, v.entry.wide, v.entry.noun), right);
}

// The signs nearest to the cue on either side, and where verbs stand to them.
template <typename Sink>
void Signs(const CueView& v, Sink* f) {
  const Scene& scene = v.scene;
  const uint32_t before = SignBefore(v);
  const Symbol sign = v.tag(before);
  const Symbol gap =
      before == kNowhere ? v.number(0) : v.upto(v.at - before, 5);
  const bool marked = before != kNowhere && scene.Marked(before);
  const uint32_t next = SignAfter(v);
  const Symbol next_sign = v.tag(next);
  const bool last = next + 1 >= v.unit.end;
  const bool near = next - v.at < 6;
  f->Add(FrameFeature::kSignBefore, sign, gap, v.bits(marked));
  f->Add(FrameFeature::kSignAfter, next_sign, v.upto(next - v.at, 6));
  f->Add(FrameFeature::kSigns, sign, next_sign, v.bits(last, near));
  // A clause before a comma can be the words or an adverbial.
  const uint32_t comma = before == kNowhere ? v.unit.first : before;
  const auto finite = [&scene](uint32_t a, uint32_t b) {
    return scene.counts[a].finite != scene.counts[b].finite;
  };
  const Symbol verbs =
      v.bits(finite(v.unit.first, comma), finite(v.after, v.unit.end),
             finite(v.after, next), marked);
  f->Add(FrameFeature::kVerbsLemma, verbs, v.lemma());
  f->Add(FrameFeature::kUnitFirst, v.tag(v.unit.first), sign, gap);
}

template <typename Sink>
void Rest(const CueView& v, Sink* f) {
  const Scene& scene = v.scene;
  f->Add(FrameFeature::kCueMarks, v.spelling(),
         v.bits(scene.AnyMarked(v.unit.first, v.at),
                scene.AnyMarked(v.after, v.unit.end)));
  f->Add(FrameFeature::kCues, v.bits(scene.AnyCue(v.unit.first, v.at),
                                     scene.AnyCue(v.after, v.unit.end)));
  f->Add(FrameFeature::kFromStart, v.upto(v.at - v.unit.first, 4));
  f->Add(FrameFeature::kColon, v.bits(v.TagAt(v.unit.end - 1) == Tag::kColon));
  const bool according = scene.counts[v.unit.end].according !=
                         scene.counts[v.unit.first].according;
  f->Add(FrameFeature::kAccording, v.bits(according, v.entry.attributes));
  const Symbol rule = v.number(static_cast<int>(v.proposal.frame));
  const text::TokenRange& speaker = v.proposal.speaker;
  f->Add(FrameFeature::kRule, rule);
  f->Add(FrameFeature::kRuleSpeaker, rule, v.bits(speaker.empty()),
         v.tag(speaker.empty() ? kNowhere : speaker.end - 1));
}

}  // namespace

template <typename Sink>
void FrameFeatures(const CueView& view, Sink* sink) {
  Neighbours(view, sink);
  Signs(view, sink);
  Rest(view, sink);
}

template void FrameFeatures(const CueView&, FeatureList*);
template void FrameFeatures(const CueView&, LabelSums*);
template void FrameFeatures(const CueView&, FrameSums*);

}  // namespace quotes
}  // namespace onrecord
