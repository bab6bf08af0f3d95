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

using grammar::IsSign;
using grammar::TagSet;

bool CanBegin(const Scene& scene, uint32_t i) {
  const Tag tag = scene.tags[i];
  if (!IsSign(tag)) return true;
  return scene.Opens(i) || (tag == Tag::kMark && !scene.Closes(i)) ||
         (tag == Tag::kSymbol && i + 1 < scene.size() &&
          scene.token(i + 1).glued());
}

// True if words can end right before `i`.
bool CanEnd(const Scene& scene, uint32_t i) {
  const Tag tag = scene.tags[i - 1];
  return !IsSign(tag) || scene.Closes(i - 1) || tag == Tag::kSymbol ||
         tag == Tag::kCloseBracket;
}

bool EndsPhrase(Tag tag) { return IsSign(tag) && tag != Tag::kHyphen; }

}  // namespace

void StartsAfter(const CueView& v, std::vector<uint32_t>* places) {
  // Words that begin a clause.
  constexpr TagSet kBegins(Tag::kThat, Tag::kTo, Tag::kSubject, Tag::kWh,
                           Tag::kSubordinator, Tag::kPronounVerb);
  places->clear();
  const Scene& scene = v.scene;
  const uint32_t end = std::min(v.unit.end, v.after + kReach);
  for (uint32_t i = v.after; i < end; ++i) {
    const bool border = i < v.after + kNear || scene.Opens(i) ||
                        kBegins.Has(scene.tags[i]) ||
                        EndsPhrase(scene.tags[i - 1]);
    if (border && CanBegin(scene, i)) places->push_back(i);
  }
}

void EndsAfter(const CueView& v, uint32_t start,
               std::vector<uint32_t>* places) {
  places->clear();
  const Scene& scene = v.scene;
  for (uint32_t i = start + 1; i <= v.unit.end; ++i) {
    const Tag tag = i < v.unit.end ? scene.tags[i] : Tag::kNone;
    const bool border = i + 1 >= v.unit.end || grammar::IsBorder(tag) ||
                        tag == Tag::kTime || tag == Tag::kAdverb ||
                        scene.Opens(i) || scene.Closes(i - 1) ||
                        scene.IsCue(i);
    if (border && CanEnd(scene, i)) places->push_back(i);
    if (places->size() >= kMostEnds) break;
  }
}

void EndsBefore(const CueView& v, std::vector<uint32_t>* places) {
  places->clear();
  const Scene& scene = v.scene;
  // "The deal was announced" reports the deal.
  const uint32_t verb =
      grammar::VerbGroupStart(scene.tags, v.unit.first, v.at);
  for (uint32_t i = verb; i > v.unit.first && i + kReach > v.at; --i) {
    if (!CanEnd(scene, i)) continue;
    const Tag tag = scene.tags[i];
    const bool border = i == verb || grammar::IsBorder(tag) ||
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
  constexpr TagSet kBegins(Tag::kThat, Tag::kSubordinator, Tag::kWh,
                           Tag::kAnd);
  const uint32_t first =
      std::max(v.unit.first, end > kLongReach ? end - kLongReach : 0);
  for (uint32_t i = end; i-- > first;) {
    const bool border = i == v.unit.first || scene.Opens(i) ||
                        kBegins.Has(scene.tags[i]) ||
                        EndsPhrase(scene.tags[i - 1]) ||
                        scene.tags[i - 1] == Tag::kAnd || scene.IsCue(i - 1);
    if (border && CanBegin(scene, i)) places->push_back(i);
  }
}

namespace {

template <typename Sink>
void Distance(const CueView& v, const Beside& beside, Sink* f) {
  const Scene& scene = v.scene;
  const uint32_t p = beside.place;
  const uint32_t lo = std::min(p, v.at), hi = std::max(p, v.at);
  const uint32_t n = p > v.at ? p - v.after + 1 : v.at - p;
  f->Add(PlaceFeature::kDistance, v.upto(n, 12));
  f->Add(PlaceFeature::kCueDistance, v.spelling(), v.upto(n, 4));
  f->Add(PlaceFeature::kLemmaTag, v.lemma(), beside.tag_right);
  const Scene::Counts& a = scene.counts[std::min(lo + 1, hi)];
  const Scene::Counts& b = scene.counts[hi];
  const uint32_t commas = static_cast<uint16_t>(b.commas - a.commas);
  f->Add(PlaceFeature::kCommas, v.upto(commas, 3));
  const uint32_t cues = static_cast<uint16_t>(b.cues - a.cues);
  f->Add(PlaceFeature::kCues, v.upto(cues, 2));
  const uint32_t next =
      scene.NextCue(v.of, p, std::min(p + kAhead, v.unit.end));
  f->Add(PlaceFeature::kCueAhead,
         next == kNowhere ? kBeyond : v.number(next - p));
}

// Of an end, with the start already known.
template <typename Sink>
void Length(const CueView& v, const Beside& beside, uint32_t start, Sink* f) {
  const uint32_t p = beside.place;
  const bool last = p + 1 >= v.unit.end;
  f->Add(PlaceFeature::kLemmaEnds, v.lemma(), v.bits(last));
  const bool finite =
      v.scene.counts[p].finite != v.scene.counts[start].finite;
  f->Add(PlaceFeature::kFiniteTag, v.bits(finite), beside.tag_right);
}

// How the place stands to what the rules propose.
template <typename Sink>
void Rule(const CueView& v, Place kind, const Beside& beside, Sink* f) {
  const text::TokenRange& range =
      kind == Place::kStartAfter || kind == Place::kEndAfter
          ? v.proposal.after
          : v.proposal.before;
  const bool start = kind == Place::kStartAfter || kind == Place::kStartBefore;
  const uint32_t p = beside.place, rule = start ? range.first : range.end;
  const Symbol how = range.empty() ? v.number(3)
                     : rule == p   ? v.number(1)
                     : p < rule    ? v.number(0)
                                   : v.number(2);
  f->Add(PlaceFeature::kRule, how);
  f->Add(PlaceFeature::kRuleTag, how, beside.tag_right);
}

}  // namespace

template <typename Sink>
void PlaceWords(const Beside& beside, Sink* f) {
  f->Add(PlaceFeature::kWordLeft, beside.word_left);
  f->Add(PlaceFeature::kWordRight, beside.word_right);
  f->Add(PlaceFeature::kTagLeft, beside.tag_left);
  f->Add(PlaceFeature::kTagRight, beside.tag_right);
  f->Add(PlaceFeature::kTags, beside.tag_left, beside.tag_right);
  f->Add(PlaceFeature::kMarks, beside.mark_left, beside.mark_right);
  f->Add(PlaceFeature::kTagsRight, beside.tag_right, beside.tag_right_2);
  f->Add(PlaceFeature::kTagsLeft, beside.tag_left_2, beside.tag_left);
  f->Add(PlaceFeature::kWords, beside.word_left, beside.word_right);
}

template <typename Sink>
void PlaceRelations(const CueView& view, Place kind, Frame frame,
                    const Beside& beside, uint32_t start, Sink* sink) {
  if (kind == Place::kStartAfter) {
    sink->Add(PlaceFeature::kFrameRight,
              view.number(static_cast<int>(frame)), beside.word_right);
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
