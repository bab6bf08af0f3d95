#include "extractor/quotes/speakers.h"

#include <algorithm>

#include "extractor/grammar/clauses.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using grammar::VerbForm;
using text::TokenRange;

constexpr uint32_t kReach = 60;  // tokens on either side of the cue
// Groups looked at on either side.
constexpr uint32_t kLeft = 9, kRight = 6;

bool Holds(TokenRange range, uint32_t i) {
  return range.first <= i && i < range.end;
}

const uint32_t kLeftCode = CodeOf("left"), kRightCode = CodeOf("right");

// Side of the cue that a group is on, for the first value of a feature.
struct Stand {
  uint32_t side;     // code of "left" or "right"
  bool left;
  uint32_t gap;      // tokens between group and cue
  uint32_t lo, hi;   // what lies between, [lo, hi)
  uint32_t between;  // noun groups there
};

Stand StandOf(const CueView& v, TokenRange group) {
  Stand s;
  s.left = group.end <= v.at;
  s.side = s.left ? kLeftCode : kRightCode;
  s.lo = s.left ? group.end : v.after;
  s.hi = s.left ? v.at : std::max(v.after, group.first);
  s.gap = s.hi - s.lo;
  s.between = v.scene.GroupsIn(s.lo, s.hi).size();
  return s;
}

void Itself(const CueView& v, const Stand& s, Frame frame, TokenRange g,
            FeatureList* f) {
  const uint32_t head = g.end - 1, side = s.side;
  const uint32_t kind = v.number(static_cast<int>(frame));
  f->Add("side", side);
  f->Add("gap", side, v.upto(s.gap, 10));
  f->Add("gap cue", side, v.upto(s.gap, 2), v.spelling());
  f->Add("gap frame", side, v.upto(s.gap, 3), kind);
  f->Add("head tag", side, v.tag(head));
  f->Add("head", side, v.word(head));
  f->Add("first tag", side, v.tag(g.first));
  f->Add("first", side, v.word(g.first));
  f->Add("words", v.upto(g.size(), 4));
  f->Add("word left", side, v.word(g.first - 1));
  f->Add("word right", side, v.word(g.end));
  f->Add("tag left", side, v.tag(g.first - 1));
  f->Add("tag right", side, v.tag(g.end));
  f->Add("tags", side, v.tag(g.first - 1), v.tag(g.end));
  f->Add("unit starts", side, v.bits(g.first == v.unit.first));
  f->Add("in marks", side, v.bits(v.scene.Marked(g.first)));
  const Tag tag = v.scene.tags[head];
  const bool name = tag == Tag::kName || tag == Tag::kCapital;
  f->Add("name", side, v.bits(name));
  f->Add("head lemma", side, v.tag(head), v.lemma());
}

void Between(const CueView& v, const Stand& s, Frame frame, TokenRange g,
             FeatureList* f) {
  const Scene& scene = v.scene;
  const uint32_t side = s.side, head = g.end - 1;
  const uint32_t kind = v.number(static_cast<int>(frame));
  const Scene::Counts& a = scene.counts[s.lo];
  const Scene::Counts& b = scene.counts[s.hi];
  const uint32_t commas = static_cast<uint16_t>(b.commas - a.commas);
  const bool comma_before = v.TagAt(v.at - 1) == Tag::kComma;
  f->Add("commas", side, v.upto(commas, 3));
  f->Add("commas last", side, v.upto(commas, 3), v.bits(comma_before));
  f->Add("groups", side, v.upto(s.between, 4));
  f->Add("groups frame", side, v.upto(s.between, 3), kind);
  f->Add("groups head", side, v.upto(s.between, 3), v.tag(head));
  const uint32_t finite = static_cast<uint16_t>(b.finite - a.finite);
  f->Add("verbs", side, v.upto(finite, 3));
  const bool verb_group = s.gap > 0 && a.not_verbal == b.not_verbal;
  f->Add("verb group", side, v.bits(verb_group));
  f->Add("nearest", side, v.bits(verb_group, s.gap == 0), v.tag(g.first - 1));
}

void Around(const CueView& v, const Stand& s, Frame frame,
            absl::Span<const TokenRange> parts, TokenRange g,
            FeatureList* f) {
  const Scene& scene = v.scene;
  const uint32_t side = s.side;
  const uint32_t kind = v.number(static_cast<int>(frame));
  bool inside = false, between = false;
  for (const TokenRange& part : parts) {
    inside |= Holds(part, g.first);
    between |= s.lo <= part.first && part.first < s.hi;
  }
  f->Add("reported", v.bits(inside));
  f->Add("reported frame", v.bits(inside), side, kind);
  f->Add("reported between", side, v.bits(between));
  f->Add("ing", side, v.bits(v.cue.form == VerbForm::kIng),
         v.upto(s.between, 2));
  f->Add("form gap", side, v.form(), v.upto(s.gap, 3));
  f->Add("before cue", side, v.tag(v.at - 1), v.upto(s.gap, 2));
  const auto is_and = [&v](uint32_t i) { return v.TagAt(i) == Tag::kAnd; };
  if (is_and(v.at - 1) || is_and(v.at - 2)) {
    f->Add("coordinated", side, v.upto(s.between, 3),
           v.bits(g.first == v.unit.first));
  }
  if (v.entry.attributes) f->Add("according", side, v.upto(s.gap, 3));
  for (uint32_t i = v.after; i < v.after + 3; ++i) {
    if (!v.Has(i) || scene.token(i).end - scene.token(i).begin != 2) continue;
    static const uint32_t kBy = CodeOf("by");
    if (scene.codes[i] == kBy) {
      f->Add("by", side, v.upto(s.gap, 3), v.word(g.first - 1));
    }
  }
  const TokenRange& rule = v.proposal.speaker;
  const bool same = rule.first == g.first && !rule.empty();
  f->Add("rule", v.bits(same, rule.empty()), side);
  f->Add("rule head", v.bits(same, rule.empty()), v.tag(g.end - 1), kind);
}

}  // namespace

void SpeakerCandidates(const CueView& v, std::vector<TokenRange>* groups) {
  groups->clear();
  const uint32_t first =
      std::max(v.unit.first, v.at > kReach ? v.at - kReach : 0);
  const uint32_t end = std::min(v.unit.end, v.after + kReach);
  TokenRange range = v.scene.GroupsIn(first, end);
  const uint32_t middle = v.scene.groups_before[v.at];
  range.first = std::max(range.first, middle > kLeft ? middle - kLeft : 0);
  range.end = std::min(range.end, middle + kRight);
  for (uint32_t n = range.first; n < range.end; ++n) {
    TokenRange group = v.scene.groups[n];
    if (group.first < v.at && group.end > v.at) group.end = v.at;
    if (group.first >= v.at && group.first < v.after) continue;
    groups->push_back(group);
  }
}

void SpeakerFeatures(const CueView& view, Frame frame,
                     absl::Span<const TokenRange> parts, TokenRange group,
                     FeatureList* features) {
  features->Clear();
  const Stand stand = StandOf(view, group);
  Itself(view, stand, frame, group, features);
  Between(view, stand, frame, group, features);
  Around(view, stand, frame, parts, group, features);
}

void NoSpeakerFeatures(const CueView& view, Frame frame,
                       FeatureList* features) {
  features->Clear();
  features->Add("nobody");
  features->Add("nobody frame", view.number(static_cast<int>(frame)));
  features->Add("nobody cue", view.spelling());
  features->Add("nobody form", view.form());
  features->Add("nobody rule", view.bits(view.proposal.speaker.empty()));
}

}  // namespace quotes
}  // namespace onrecord
