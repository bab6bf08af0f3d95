#include "extractor/quotes/choices/candidate_speakers.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "extractor/grammar/clauses.h"
#include "extractor/quotes/weights/features.h"
#include "extractor/quotes/weights/score_sum.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using grammar::VerbForm;
using text::TokenRange;

constexpr uint32_t kReach = 60;  // tokens on either side of the cue
// Groups looked at on either side.
constexpr uint32_t kMostLeft = 7, kMostRight = 4;

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

// "himself" of "Kato himself said"
bool IsReflexive(const View& v, TokenRange group) {
  if (group.size() != 1 || v.TagAt(group.first) != Tag::kObject) return false;
  const absl::string_view word =
      v.scene.text->Folded(v.scene.token(group.first));
  return absl::EndsWith(word, "self") || absl::EndsWith(word, "selves");
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
    if (IsTime(v, group) || IsReflexive(v, group)) continue;
    groups->push_back(group);
  }
}

bool IsNameTag(Tag tag) { return tag == Tag::kName || tag == Tag::kCapital; }

template <typename Sink>
void SpeakerFeatures(const CueView& v, Frame frame,
                     absl::Span<const TokenRange> parts, TokenRange group,
                     Sink* f) {
  const SpeakerStand s(v, parts, group);
  const Symbol side = s.right ? kRight : kLeft;
  const Symbol left = SymbolOf(s.tag_left), right = SymbolOf(s.tag_right);
  const Symbol in_frame = v.number(static_cast<int>(frame));
  f->Add(SpeakerFeature::kGap, side, v.number(s.gap));
  f->Add(SpeakerFeature::kGapFrame, side, v.upto(s.gap, 3), in_frame);
  f->Add(SpeakerFeature::kFirstTag, side, SymbolOf(s.first));
  f->Add(SpeakerFeature::kWords, v.number(s.words));
  f->Add(SpeakerFeature::kWordLeft, side, s.word_left);
  f->Add(SpeakerFeature::kTagLeft, side, left);
  f->Add(SpeakerFeature::kTagRight, side, right);
  f->Add(SpeakerFeature::kTags, side, left, right);
  f->Add(SpeakerFeature::kUnitStarts, side, v.bits(s.starts));
  f->Add(SpeakerFeature::kInMarks, side, v.bits(s.marked));
  f->Add(SpeakerFeature::kName, side, v.bits(IsNameTag(s.last)));
  const Symbol commas = v.number(s.commas);
  const Tag before = v.TagAt(v.at - 1);
  f->Add(SpeakerFeature::kCommas, side, commas);
  f->Add(SpeakerFeature::kCommasLast, side, commas,
         v.bits(before == Tag::kComma));
  f->Add(SpeakerFeature::kVerbGroup, side, v.bits(s.verb_group));
  f->Add(SpeakerFeature::kNearest, side, v.bits(s.verb_group, s.gap == 0),
         left);
  f->Add(SpeakerFeature::kReported, v.bits(s.reported));
  f->Add(SpeakerFeature::kReportedBetween, side, v.bits(s.reported_between));
  f->Add(SpeakerFeature::kIng, side, v.bits(v.cue.form == VerbForm::kIng),
         v.number(s.groups));
  f->Add(SpeakerFeature::kFormGap, side, v.form(), v.upto(s.gap, 3));
  f->Add(SpeakerFeature::kBeforeCue, side, SymbolOf(before), v.upto(s.gap, 2));
  const Symbol ruled = v.number(s.ruled);
  f->Add(SpeakerFeature::kRule, ruled, side);
  f->Add(SpeakerFeature::kRuleHead, ruled, SymbolOf(s.last), in_frame);
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
