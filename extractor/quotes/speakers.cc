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
constexpr uint32_t kMostLeft = 7, kMostRight = 4;

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
  const Symbol side = s.side, left = v.tag(g.first - 1), right = v.tag(g.end);
  f->Add(SpeakerFeature::kGap, side, v.upto(s.gap, 10));
  f->Add(SpeakerFeature::kGapFrame, side, v.upto(s.gap, 3),
         v.number(static_cast<int>(frame)));
  f->Add(SpeakerFeature::kFirstTag, side, v.tag(g.first));
  f->Add(SpeakerFeature::kWords, v.upto(g.size(), 4));
  f->Add(SpeakerFeature::kWordLeft, side, v.word(g.first - 1));
  f->Add(SpeakerFeature::kTagLeft, side, left);
  f->Add(SpeakerFeature::kTagRight, side, right);
  f->Add(SpeakerFeature::kTags, side, left, right);
  f->Add(SpeakerFeature::kUnitStarts, side, v.bits(g.first == v.unit.first));
  f->Add(SpeakerFeature::kInMarks, side, v.bits(v.scene.Marked(g.first)));
  const Tag tag = v.scene.tags[g.end - 1];
  const bool name = tag == Tag::kName || tag == Tag::kCapital;
  f->Add(SpeakerFeature::kName, side, v.bits(name));
}

// What stands between the group and the cue.
template <typename Sink>
void Between(const CueView& v, const Stand& s, TokenRange g, Sink* f) {
  const Scene::Counts& a = v.scene.counts[s.lo];
  const Scene::Counts& b = v.scene.counts[s.hi];
  const Symbol side = s.side;
  const Symbol commas = v.upto(static_cast<uint16_t>(b.commas - a.commas), 3);
  const bool comma_before = v.TagAt(v.at - 1) == Tag::kComma;
  f->Add(SpeakerFeature::kCommas, side, commas);
  f->Add(SpeakerFeature::kCommasLast, side, commas, v.bits(comma_before));
  const bool verb_group = s.gap > 0 && a.not_verbal == b.not_verbal;
  f->Add(SpeakerFeature::kVerbGroup, side, v.bits(verb_group));
  f->Add(SpeakerFeature::kNearest, side, v.bits(verb_group, s.gap == 0),
         v.tag(g.first - 1));
}

template <typename Sink>
void Around(const CueView& v, const Stand& s, Frame frame,
            absl::Span<const TokenRange> parts, TokenRange g, Sink* f) {
  const Symbol side = s.side;
  bool inside = false, between = false;
  for (const TokenRange& part : parts) {
    inside |= Holds(part, g.first);
    between |= s.lo <= part.first && part.first < s.hi;
  }
  f->Add(SpeakerFeature::kReported, v.bits(inside));
  f->Add(SpeakerFeature::kReportedBetween, side, v.bits(between));
  f->Add(SpeakerFeature::kIng, side, v.bits(v.cue.form == VerbForm::kIng),
         v.upto(s.between, 2));
  f->Add(SpeakerFeature::kFormGap, side, v.form(), v.upto(s.gap, 3));
  f->Add(SpeakerFeature::kBeforeCue, side, v.tag(v.at - 1), v.upto(s.gap, 2));
  const TokenRange& rule = v.proposal.speaker;
  const bool same = rule.first == g.first && !rule.empty();
  const Symbol ruled = v.bits(same, rule.empty());
  f->Add(SpeakerFeature::kRule, ruled, side);
  f->Add(SpeakerFeature::kRuleHead, ruled, v.tag(g.end - 1),
         v.number(static_cast<int>(frame)));
}

// "two" of "two months", "last" of "last week": nobody who could speak; "USA"
// of "USA Today" is.
bool IsTime(const View& v, TokenRange group) {
  if (v.TagAt(group.end) != Tag::kTime) return false;
  const text::Token& time = v.scene.token(group.end);
  const bool capital =
      (v.scene.text->Shape(time) & text::kInitialUpper) != 0;
  for (uint32_t i = group.first; i < group.end; ++i) {
    const Tag tag = v.scene.tags[i];
    if (tag == Tag::kName || (capital && tag == Tag::kCapital)) return false;
  }
  return true;
}

}  // namespace

void SpeakerCandidates(const CueView& v, std::vector<TokenRange>* groups) {
  groups->clear();
  const uint32_t first =
      std::max(v.unit.first, v.at > kReach ? v.at - kReach : 0);
  const uint32_t end = std::min(v.unit.end, v.after + kReach);
  TokenRange range = v.scene.GroupsIn(v.of, first, end);
  const uint32_t middle = v.scene.GroupsBefore(v.of, v.at);
  range.first =
      std::max(range.first, middle > kMostLeft ? middle - kMostLeft : 0);
  range.end = std::min(range.end, middle + kMostRight);
  for (uint32_t n = range.first; n < range.end; ++n) {
    TokenRange group = v.scene.groups[n];
    if (group.first < v.at && group.end > v.at) group.end = v.at;
    if (group.first >= v.at && group.first < v.after) continue;
    if (IsTime(v, group)) continue;
    groups->push_back(group);
  }
}

template <typename Sink>
void SpeakerFeatures(const CueView& view, Frame frame,
                     absl::Span<const TokenRange> parts, TokenRange group,
                     Sink* sink) {
  const Stand stand = StandOf(view, group);
  Itself(view, stand, frame, group, sink);
  Between(view, stand, group, sink);
  Around(view, stand, frame, parts, group, sink);
}

template <typename Sink>
void NoSpeakerFeatures(const CueView& view, Sink* sink) {
  sink->Add(SpeakerFeature::kNobody);
  sink->Add(SpeakerFeature::kNobodyCue, view.spelling());
}

template void SpeakerFeatures(const CueView&, Frame,
                              absl::Span<const TokenRange>, TokenRange,
                              FeatureList*);
template void SpeakerFeatures(const CueView&, Frame,
                              absl::Span<const TokenRange>, TokenRange,
                              ScoreSum*);
template void NoSpeakerFeatures(const CueView&, FeatureList*);
template void NoSpeakerFeatures(const CueView&, ScoreSum*);

}  // namespace quotes
}  // namespace onrecord
