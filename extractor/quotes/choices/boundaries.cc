#include "extractor/quotes/choices/boundaries.h"

#include <algorithm>

#include "extractor/grammar/clauses.h"
#include "extractor/quotes/weights/features.h"
#include "extractor/quotes/weights/score_sum.h"

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

using grammar::IsSign;
using grammar::TagSet;

// What a tag says of the places beside it, as bits.
enum : uint8_t {
  kSign = 1 << 0,
  kEndsPhrase = 1 << 1,     // signs but hyphens
  kBeginsAfter = 1 << 2,    // words behind a cue begin with it
  kEndsAfter = 1 << 3,      // or end before it
  kBeginsBefore = 1 << 4,   // the same of words before a cue
  kEndsBefore = 1 << 5,
  kMaybeEnds = 1 << 6,      // a sign that words can end with
};

struct TagBits {
  constexpr TagBits() : bits() {
    constexpr TagSet kAfter(Tag::kThat, Tag::kTo, Tag::kSubject, Tag::kWh,
                            Tag::kSubordinator, Tag::kPronounVerb);
    constexpr TagSet kBefore(Tag::kThat, Tag::kSubordinator, Tag::kWh,
                             Tag::kAnd);
    for (int i = 0; i < grammar::kNumTags; ++i) {
      const Tag tag = static_cast<Tag>(i);
      const bool border = grammar::IsBorder(tag);
      bits[i] =
          (IsSign(tag) ? kSign : 0) |
          (IsSign(tag) && tag != Tag::kHyphen ? kEndsPhrase : 0) |
          (kAfter.Has(tag) ? kBeginsAfter : 0) |
          (border || tag == Tag::kTime || tag == Tag::kAdverb ? kEndsAfter
                                                              : 0) |
          (kBefore.Has(tag) ? kBeginsBefore : 0) |
          (border || tag == Tag::kName || tag == Tag::kDeterminer ||
                   tag == Tag::kCapital
               ? kEndsBefore
               : 0) |
          (tag == Tag::kSymbol || tag == Tag::kCloseBracket ? kMaybeEnds : 0);
    }
  }
  uint8_t bits[grammar::kNumTags];
};
constexpr TagBits kTagBits;

uint8_t BitsAt(const Scene& scene, uint32_t i) {
  return kTagBits.bits[static_cast<int>(scene.tags[i])];
}

bool CanBegin(const Scene& scene, uint32_t i) {
  const Tag tag = scene.tags[i];
  if (!IsSign(tag)) return true;
  return scene.Opens(i) || (tag == Tag::kMark && !scene.Closes(i)) ||
         (tag == Tag::kSymbol && i + 1 < scene.size() &&
          scene.token(i + 1).glued());
}

// True if words can end right before `i`.
bool CanEnd(const Scene& scene, uint32_t i) {
  const uint8_t bits = BitsAt(scene, i - 1);
  return (bits & kSign) == 0 || (bits & kMaybeEnds) != 0 ||
         scene.Closes(i - 1);
}

// Where words behind a cue can only begin: at "that", at a subject, at a mark.
// kNowhere if they could begin at several places.
uint32_t SureStart(const CueView& v) {
  constexpr TagSet kSubjects(Tag::kSubject, Tag::kPronounVerb);
  const Scene& scene = v.scene;
  if (v.after >= v.unit.end || v.entry.attributes) return kNowhere;
  const Tag tag = scene.tags[v.after];
  if (tag == Tag::kThat || scene.Opens(v.after)) return v.after;
  if (tag == Tag::kComma || tag == Tag::kColon) {
    const uint32_t next = v.after + 1;
    return next < v.unit.end && scene.Opens(next) ? next : kNowhere;
  }
  const bool inverted = v.proposal.speaker.first >= v.after;
  return kSubjects.Has(tag) && !inverted ? v.after : kNowhere;
}

}  // namespace

void StartsAfter(const CueView& v, std::vector<uint32_t>* places) {
  places->clear();
  const Scene& scene = v.scene;
  const uint32_t sure = SureStart(v);
  if (sure != kNowhere) {
    places->push_back(sure);
    return;
  }
  const uint32_t end = std::min(v.unit.end, v.after + kReach);
  const uint32_t near = v.after + kNear;
  uint8_t before = v.after > 0 ? BitsAt(scene, v.after - 1) : 0;
  for (uint32_t i = v.after; i < end; ++i) {
    const uint8_t here = BitsAt(scene, i);
    const bool border = i < near || scene.Opens(i) ||
                        (here & kBeginsAfter) != 0 ||
                        (before & kEndsPhrase) != 0;
    before = here;
    if (!border) continue;
    if ((here & kSign) == 0 || CanBegin(scene, i)) places->push_back(i);
  }
}

void EndsAfter(const CueView& v, uint32_t start,
               std::vector<uint32_t>* places) {
  places->clear();
  const Scene& scene = v.scene;
  if (scene.Opens(start)) {  // said: “A.”
    const Stretch& stretch = scene.StretchAt(start);
    if (stretch.open == start && stretch.closed &&
        stretch.last + 2 >= v.unit.end) {
      places->push_back(std::min(stretch.last + 1, v.unit.end));
      return;
    }
  }
  const uint32_t last = v.unit.end - 1;
  for (uint32_t i = start + 1; i < last; ++i) {
    const bool border = (BitsAt(scene, i) & kEndsAfter) != 0 ||
                        scene.Opens(i) || scene.Closes(i - 1) ||
                        scene.IsCue(i);
    if (!border || !CanEnd(scene, i)) continue;
    places->push_back(i);
    if (places->size() >= kMostEnds) return;
  }
  for (uint32_t i = std::max(start + 1, last); i <= v.unit.end; ++i) {
    if (CanEnd(scene, i)) places->push_back(i);
    if (places->size() >= kMostEnds) return;
  }
}

void EndsBefore(const CueView& v, std::vector<uint32_t>* places) {
  places->clear();
  const Scene& scene = v.scene;
  const text::TokenRange& before = v.proposal.before;
  if (!before.empty() && scene.Opens(before.first)) {  // “A,” said Kato
    const Stretch& stretch = scene.StretchAt(before.first);
    if (stretch.closed && stretch.last + 1 == before.end) {
      places->push_back(before.end);
      return;
    }
  }
  // "The deal was announced" reports the deal.
  const uint32_t verb =
      grammar::VerbGroupStart(scene.tags, v.unit.first, v.at);
  for (uint32_t i = verb; i > v.unit.first && i + kReach > v.at; --i) {
    if (!CanEnd(scene, i)) continue;
    const bool border = i == verb || (BitsAt(scene, i) & kEndsBefore) != 0 ||
                        scene.Marked(i) || scene.Closes(i - 1) ||
                        scene.IsCue(i);
    if (border) places->push_back(i);
  }
}

void StartsBefore(const CueView& v, uint32_t end,
                  std::vector<uint32_t>* places) {
  places->clear();
  const Scene& scene = v.scene;
  if (scene.Closes(end - 1) &&
      scene.StretchAt(end - 1).open == v.unit.first) {
    places->push_back(v.unit.first);
    return;
  }
  const uint32_t first =
      std::max(v.unit.first, end > kLongReach ? end - kLongReach : 0);
  for (uint32_t i = end; i-- > first;) {
    const bool border = i == v.unit.first || scene.Opens(i) ||
                        (BitsAt(scene, i) & kBeginsBefore) != 0 ||
                        (BitsAt(scene, i - 1) & kEndsPhrase) != 0 ||
                        scene.tags[i - 1] == Tag::kAnd || scene.IsCue(i - 1);
    if (border && CanBegin(scene, i)) places->push_back(i);
  }
}

namespace {

Relation RelationOf(const CueView& view, Place kind, uint32_t place,
                    uint32_t start) {
  switch (kind) {
    case Place::kStartAfter:
      return Relation::Of<Place::kStartAfter>(view, place, start);
    case Place::kEndAfter:
      return Relation::Of<Place::kEndAfter>(view, place, start);
    case Place::kStartBefore:
      return Relation::Of<Place::kStartBefore>(view, place, start);
    default:
      return Relation::Of<Place::kEndBefore>(view, place, start);
  }
}

}  // namespace

template <typename Sink>
void PlaceWords(const Beside& beside, Sink* f) {
  const Symbol left_2 = SymbolOf(beside.tag_left_2);
  const Symbol left = SymbolOf(beside.tag_left);
  const Symbol right = SymbolOf(beside.tag_right);
  const Symbol right_2 = SymbolOf(beside.tag_right_2);
  f->Add(PlaceFeature::kWordLeft, beside.word_left);
  f->Add(PlaceFeature::kWordRight, beside.word_right);
  f->Add(PlaceFeature::kTagLeft, left);
  f->Add(PlaceFeature::kTagRight, right);
  f->Add(PlaceFeature::kTags, left, right);
  f->Add(PlaceFeature::kMarks, Beside::SymbolOfMark(beside.mark_left),
         Beside::SymbolOfMark(beside.mark_right));
  f->Add(PlaceFeature::kTagsRight, right, right_2);
  f->Add(PlaceFeature::kTagsLeft, left_2, left);
  f->Add(PlaceFeature::kWords, beside.word_left, beside.word_right);
}

template <typename Sink>
void PlaceRelations(const CueView& view, Place kind, Frame frame,
                    const Beside& beside, uint32_t start, Sink* f) {
  if (kind == Place::kStartAfter) {
    f->Add(PlaceFeature::kFrameRight,
           view.number(static_cast<int>(frame)), beside.word_right);
  }
  const Symbol right = SymbolOf(beside.tag_right);
  const Relation is = RelationOf(view, kind, beside.place, start);
  f->Add(PlaceFeature::kDistance, view.number(is.distance));
  f->Add(PlaceFeature::kCueDistance, view.spelling(),
         view.upto(is.distance, 4));
  f->Add(PlaceFeature::kLemmaTag, view.lemma(), right);
  f->Add(PlaceFeature::kCommas, view.number(is.commas));
  f->Add(PlaceFeature::kCues, view.number(is.cues));
  f->Add(PlaceFeature::kCueAhead,
         is.ahead == Relation::kAhead ? kBeyond : view.number(is.ahead));
  if (kind == Place::kEndAfter) {
    f->Add(PlaceFeature::kLemmaEnds, view.lemma(), view.bits(is.last));
    f->Add(PlaceFeature::kFiniteTag, view.bits(is.finite), right);
  }
  f->Add(PlaceFeature::kRule, view.number(is.how));
  f->Add(PlaceFeature::kRuleTag, view.number(is.how), right);
}

template void PlaceWords(const Beside&, FeatureList*);
template void PlaceWords(const Beside&, ScoreSum*);
template void PlaceRelations(const CueView&, Place, Frame, const Beside&,
                             uint32_t, FeatureList*);
template void PlaceRelations(const CueView&, Place, Frame, const Beside&,
                             uint32_t, ScoreSum*);

}  // namespace quotes
}  // namespace onrecord
