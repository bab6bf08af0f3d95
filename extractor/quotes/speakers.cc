#include "extractor/quotes/speakers.h"

#include <algorithm>

#include "extractor/grammar/clauses.h"
#include "extractor/quotes/features.h"
#include "extractor/quotes/score_sum.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using grammar::VerbForm;
using text::TokenRange;

constexpr uint32_t kReach = 60;  // tokens on either side of the cue
// Groups looked at on either side.
constexpr uint32_t kMostLeft = 9, kMostRight = 6;

bool Holds(TokenRange range, uint32_t i) {
  return range.first <= i && i < range.end;
}

// Side of the cue that a group is on, for the first value of a feature.
struct Stand {
  Symbol side;       // kLeft or kRight
  bool left;
  uint32_t gap;      // tokens between group and cue
  uint32_t lo, hi;   // what lies between, [lo, hi)
  uint32_t between;  // noun groups there
};

Stand StandOf(const CueView& v, TokenRange group) {
  Stand s;
  s.left = group.end <= v.at;
  s.side = s.left ? kLeft : kRight;
  s.lo = s.left ? group.end : v.after;
  s.hi = s.left ? v.at : std::max(v.after, group.first);
  s.gap = s.hi - s.lo;
  s.between = v.scene.GroupsIn(v.of, s.lo, s.hi).size();
  return s;
}

template <typename Sink>
void Itself(const CueView& v, const Stand& s, Frame frame, TokenRange g,
            Sink* f) {
  const uint32_t head = g.end - 1;
  const Symbol side = s.side;
  const Symbol kind = v.number(static_cast<int>(frame));
  f->Add(SpeakerFeature::kSide, side);
  f->Add(SpeakerFeature::kGap, side, v.upto(s.gap, 10));
  f->Add(SpeakerFeature::kGapCue, side, v.upto(s.gap, 2), v.spelling());
  f->Add(SpeakerFeature::kGapFrame, side, v.upto(s.gap, 3), kind);
  f->Add(SpeakerFeature::kHeadTag, side, v.tag(head));
  f->Add(SpeakerFeature::kHead, side, v.word(head));
  f->Add(SpeakerFeature::kFirstTag, side, v.tag(g.first));
  f->Add(SpeakerFeature::kFirst, side, v.word(g.first));
  f->Add(SpeakerFeature::kWords, v.upto(g.size(), 4));
  f->Add(SpeakerFeature::kWordLeft, side, v.word(g.first - 1));
  f->Add(SpeakerFeature::kWordRight, side, v.word(g.end));
  f->Add(SpeakerFeature::kTagLeft, side, v.tag(g.first - 1));
  f->Add(SpeakerFeature::kTagRight, side, v.tag(g.end));
  f->Add(SpeakerFeature::kTags, side, v.tag(g.first - 1), v.tag(g.end));
  f->Add(SpeakerFeature::kUnitStarts, side, v.bits(g.first == v.unit.first));
  f->Add(SpeakerFeature::kInMarks, side, v.bits(v.scene.Marked(g.first)));
  const Tag tag = v.scene.tags[head];
  const bool name = tag == Tag::kName || tag == Tag::kCapital;
  f->Add(SpeakerFeature::kName, side, v.bits(name));
  f->Add(SpeakerFeature::kHeadLemma, side, v.tag(head), v.lemma());
}

template <typename Sink>
void Between(const CueView& v, const Stand& s, Frame frame, TokenRange g,
             Sink* f) {
  const Scene& scene = v.scene;
  const uint32_t head = g.end - 1;
  const Symbol side = s.side;
  const Symbol kind = v.number(static_cast<int>(frame));
  const Scene::Counts& a = scene.counts[s.lo];
  const Scene::Counts& b = scene.counts[s.hi];
  const uint32_t commas = static_cast<uint16_t>(b.commas - a.commas);
  const bool comma_before = v.TagAt(v.at - 1) == Tag::kComma;
  f->Add(SpeakerFeature::kCommas, side, v.upto(commas, 3));
  f->Add(SpeakerFeature::kCommasLast, side, v.upto(commas, 3),
         v.bits(comma_before));
  f->Add(SpeakerFeature::kGroups, side, v.upto(s.between, 4));
  f->Add(SpeakerFeature::kGroupsFrame, side, v.upto(s.between, 3), kind);
  f->Add(SpeakerFeature::kGroupsHead, side, v.upto(s.between, 3), v.tag(head));
  const uint32_t finite = static_cast<uint16_t>(b.finite - a.finite);
  f->Add(SpeakerFeature::kVerbs, side, v.upto(finite, 3));
  const bool verb_group = s.gap > 0 && a.not_verbal == b.not_verbal;
  f->Add(SpeakerFeature::kVerbGroup, side, v.bits(verb_group));
  f->Add(SpeakerFeature::kNearest, side, v.bits(verb_group, s.gap == 0),
         v.tag(g.first - 1));
}

template <typename Sink>
void Around(const CueView& v, const Stand& s, Frame frame,
            absl::Span<const TokenRange> parts, TokenRange g,
            Sink* f) {
  const Scene& scene = v.scene;
  const Symbol side = s.side;
  const Symbol kind = v.number(static_cast<int>(frame));
  bool inside = false, between = false;
  for (const TokenRange& part : parts) {
    inside |= Holds(part, g.first);
    between |= s.lo <= part.first && part.first < s.hi;
  }
  f->Add(SpeakerFeature::kReported, v.bits(inside));
  f->Add(SpeakerFeature::kReportedFrame, v.bits(inside), side, kind);
  f->Add(SpeakerFeature::kReportedBetween, side, v.bits(between));
  f->Add(SpeakerFeature::kIng, side, v.bits(v.cue.form == VerbForm::kIng),
         v.upto(s.between, 2));
  f->Add(SpeakerFeature::kFormGap, side, v.form(), v.upto(s.gap, 3));
  f->Add(SpeakerFeature::kBeforeCue, side, v.tag(v.at - 1), v.upto(s.gap, 2));
  const auto is_and = [&v](uint32_t i) { return v.TagAt(i) == Tag::kAnd; };
  if (is_and(v.at - 1) || is_and(v.at - 2)) {
    f->Add(SpeakerFeature::kCoordinated, side, v.upto(s.between, 3),
           v.bits(g.first == v.unit.first));
  }
  if (v.entry.attributes) {
    f->Add(SpeakerFeature::kAccording, side, v.upto(s.gap, 3));
  }
  for (uint32_t i = v.after; i < v.after + 3; ++i) {
    if (!v.Has(i) || scene.token(i).end - scene.token(i).begin != 2) continue;
    if (scene.text->Folded(scene.token(i)) == "by") {
      f->Add(SpeakerFeature::kBy, side, v.upto(s.gap, 3), v.word(g.first - 1));
    }
  }
  const TokenRange& rule = v.proposal.speaker;
  const bool same = rule.first == g.first && !rule.empty();
  f->Add(SpeakerFeature::kRule, v.bits(same, rule.empty()), side);
  f->Add(SpeakerFeature::kRuleHead, v.bits(same, rule.empty()),
         v.tag(g.end - 1), kind);
}

}  // namespace

void SpeakerCandidates(const CueView& v, std::vector<TokenRange>* groups) {
  groups->clear();
  const uint32_t first =
      std::max(v.unit.first, v.at > kReach ? v.at - kReach : 0);
  const uint32_t end = std::min(v.unit.end, v.after + kReach);
  TokenRange range = v.scene.GroupsIn(v.of, first, end);
  const uint32_t middle = v.scene.GroupsBefore(v.of, v.at);
  range.first = std::max(range.first, middle > kMostLeft ? middle - kMostLeft : 0);
  range.end = std::min(range.end, middle + kMostRight);
  for (uint32_t n = range.first; n < range.end; ++n) {
    TokenRange group = v.scene.groups[n];
    if (group.first < v.at && group.end > v.at) group.end = v.at;
    if (group.first >= v.at && group.first < v.after) continue;
    groups->push_back(group);
  }
}

template <typename Sink>
void SpeakerFeatures(const CueView& view, Frame frame,
                     absl::Span<const TokenRange> parts, TokenRange group,
                     Sink* sink) {
  const Stand stand = StandOf(view, group);
  Itself(view, stand, frame, group, sink);
  Between(view, stand, frame, group, sink);
  Around(view, stand, frame, parts, group, sink);
}

template <typename Sink>
void NoSpeakerFeatures(const CueView& view, Frame frame, Sink* sink) {
  sink->Add(SpeakerFeature::kNobody);
  sink->Add(SpeakerFeature::kNobodyFrame,
            view.number(static_cast<int>(frame)));
  sink->Add(SpeakerFeature::kNobodyCue, view.spelling());
  sink->Add(SpeakerFeature::kNobodyForm, view.form());
  sink->Add(SpeakerFeature::kNobodyRule,
            view.bits(view.proposal.speaker.empty()));
}

template void SpeakerFeatures(const CueView&, Frame,
                              absl::Span<const TokenRange>, TokenRange,
                              FeatureList*);
template void SpeakerFeatures(const CueView&, Frame,
                              absl::Span<const TokenRange>, TokenRange,
                              ScoreSum*);
template void NoSpeakerFeatures(const CueView&, Frame, FeatureList*);
template void NoSpeakerFeatures(const CueView&, Frame, ScoreSum*);

}  // namespace quotes
}  // namespace onrecord
