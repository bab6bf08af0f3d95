#include "extractor/quotes/boundaries.h"

#include <algorithm>

#include "extractor/grammar/clauses.h"

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
        scene.Closes(i - 1) || scene.cue_at[i] != kNowhere ||
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
                        scene.cue_at[i] != kNowhere || tag == Tag::kName ||
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
        scene.tags[i - 1] == Tag::kAnd || scene.cue_at[i - 1] != kNowhere ||
        tag == Tag::kThat || tag == Tag::kSubordinator || tag == Tag::kWh ||
        tag == Tag::kAnd;
    if (border) places->push_back(i);
  }
}

namespace {

void Words(const CueView& v, uint32_t p, FeatureList* f) {
  const uint32_t l = p - 1, r = p;
  f->Add("word left", v.word(l));
  f->Add("word right", v.word(r));
  f->Add("tag left", v.tag(l));
  f->Add("tag right", v.tag(r));
  f->Add("tags", v.tag(l), v.tag(r));
  f->Add("marks", v.mark(l), v.mark(r));
  f->Add("tags right", v.tag(r), v.tag(r + 1));
  f->Add("tags left", v.tag(l - 1), v.tag(l));
  f->Add("words", v.word(l), v.word(r));
  f->Add("words right", v.word(r), v.word(r + 1));
  f->Add("tags 3", v.tag(l), v.tag(r), v.tag(r + 1));
  f->Add("tags right 3", v.tag(r), v.tag(r + 1), v.tag(r + 2));
}

void Distance(const CueView& v, uint32_t p, FeatureList* f) {
  const Scene& scene = v.scene;
  const uint32_t lo = std::min(p, v.at), hi = std::max(p, v.at);
  const uint32_t n = p > v.at ? p - v.after + 1 : v.at - p;
  const uint32_t w = v.spelling(), r = p;
  if (p == v.unit.first) f->Add("unit starts");
  if (p + 1 >= v.unit.end) f->Add("unit ends", v.number(v.unit.end - p));
  f->Add("distance", v.upto(n, 12));
  f->Add("cue word", w, v.word(r));
  f->Add("cue distance", w, v.upto(n, 4));
  f->Add("lemma tag", v.lemma(), v.tag(r));
  const Scene::Counts& a = scene.counts[std::min(lo + 1, hi)];
  const Scene::Counts& b = scene.counts[hi];
  const uint32_t commas = static_cast<uint16_t>(b.commas - a.commas);
  f->Add("commas", v.upto(commas, 3));
  const bool inside = scene.AnyMarked(lo, hi);
  const bool outside = p > v.at ? scene.AnyMarked(hi, v.unit.end)
                                : scene.AnyMarked(v.unit.first, lo);
  f->Add("marked", v.bits(inside, outside));
  const uint32_t cues = static_cast<uint16_t>(b.cues - a.cues);
  f->Add("cues", v.upto(cues, 2));
  const uint32_t auxiliary =
      static_cast<uint16_t>(b.auxiliary - a.auxiliary);
  f->Add("auxiliaries", v.upto(auxiliary, 2));
  const uint32_t next = p < v.unit.end ? scene.next_cue[p] : kNowhere;
  const bool near = next != kNowhere && next < p + 6 && next < v.unit.end;
  f->Add("cue ahead", near ? v.number(next - p) : View::kBeyond);
  if (near) f->Add("cue ahead tag", v.tag(r), v.number(next - p), v.word(r));
}

// Of an end, with the start already known.
void Length(const CueView& v, uint32_t p, uint32_t s, FeatureList* f) {
  const Scene& scene = v.scene;
  const bool last = p + 1 >= v.unit.end;
  const uint32_t r = p;
  f->Add("start marks", v.mark(s), v.mark(p - 1), v.mark(p));
  f->Add("start tag", v.word(s), v.tag(r), v.bits(last));
  f->Add("length", v.upto((p - s) / 3, 12));
  f->Add("start ends", v.word(s), v.bits(last));
  f->Add("cue ends", v.spelling(), v.bits(last));
  f->Add("lemma ends", v.lemma(), v.bits(last));
  f->Add("start tags", v.tag(s), v.tag(r));
  const bool finite = scene.counts[p].finite != scene.counts[s].finite;
  f->Add("finite", v.bits(finite), v.tag(r), v.spelling());
  f->Add("finite tag", v.bits(finite), v.tag(r));
  const uint32_t next = std::min(p + 8, v.unit.end);
  const bool verb_ahead = scene.counts[next].finite != scene.counts[p].finite;
  f->Add("finite ahead", v.bits(finite, verb_ahead), v.word(r), v.tag(r + 1));
  const int depth = scene.counts[p].depth - scene.counts[s].depth;
  f->Add("depth", v.number(depth + 1), v.mark(r));
  if (scene.Opens(s)) {
    const Stretch& stretch = scene.StretchAt(s);
    const bool closes = stretch.last + 1 == p;
    f->Add("closes", v.bits(closes || stretch.last == p));
    f->Add("closes last", v.bits(closes, last));
  }
}

void Rule(const CueView& v, Place kind, uint32_t p, FeatureList* f) {
  const text::TokenRange& range =
      kind == Place::kStartAfter || kind == Place::kEndAfter
          ? v.proposal.after
          : v.proposal.before;
  const bool start = kind == Place::kStartAfter || kind == Place::kStartBefore;
  const uint32_t rule = start ? range.first : range.end;
  const uint32_t how = range.empty() ? v.number(3)
                       : rule == p   ? v.number(1)
                       : p < rule    ? v.number(0)
                                     : v.number(2);
  f->Add("rule", how);
  f->Add("rule tag", how, v.tag(p));
  const text::TokenRange& speaker = v.proposal.speaker;
  if (!speaker.empty()) {
    f->Add("at speaker", v.bits(p == speaker.first, p == speaker.end,
                                p > speaker.first && p < speaker.end));
  }
}

}  // namespace

void PlaceWords(const CueView& view, uint32_t place, FeatureList* features) {
  features->Clear();
  Words(view, place, features);
}

void PlaceRelations(const CueView& view, Place kind, Frame frame,
                    uint32_t place, uint32_t start, FeatureList* features) {
  const uint32_t frame_code = view.number(static_cast<int>(frame));
  features->Add("word tag right", view.word(place), view.tag(place + 1),
                view.form());
  if (kind == Place::kStartAfter) {
    features->Add("frame left", frame_code, view.word(place - 1));
    features->Add("frame right", frame_code, view.word(place));
    features->Add("frame tag", frame_code, view.tag(place - 1));
  }
  Distance(view, place, features);
  if (kind == Place::kEndAfter) Length(view, place, start, features);
  Rule(view, kind, place, features);
}

}  // namespace quotes
}  // namespace onrecord
