// Where reported words can begin and end around a cue, and what the choice
// among these places looks at. A place is a token; words begin at it, or end
// right before it.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_BOUNDARIES_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_BOUNDARIES_H_

#include <cstdint>
#include <vector>

#include "absl/base/attributes.h"
#include "extractor/quotes/scene/view.h"

namespace onrecord {
namespace quotes {

// The places, nearest to the cue first, at most some 60. They stay within the
// cue's unit. One alone where marks, "that" or a subject leave no choice.
void StartsAfter(const CueView& view, std::vector<uint32_t>* places);
void EndsAfter(const CueView& view, uint32_t start,
               std::vector<uint32_t>* places);
void EndsBefore(const CueView& view, std::vector<uint32_t>* places);
void StartsBefore(const CueView& view, uint32_t end,
                  std::vector<uint32_t>* places);

enum class Place : uint8_t {
  kStartAfter,
  kEndAfter,
  kStartBefore,
  kEndBefore,
};

// What stands beside a place. The token right of it is the one that it is.
struct Beside {
  ABSL_ATTRIBUTE_ALWAYS_INLINE Beside(const View& v, uint32_t p) : place(p) {
    const Scene& scene = v.scene;
    if (p >= v.unit.first + 2 && p + 1 < v.unit.end) {  // nearly always
      const grammar::Tag* tags = &scene.tags[p];
      tag_left_2 = tags[-2];
      tag_left = tags[-1];
      tag_right = tags[0];
      tag_right_2 = tags[1];
      word_left = scene.words[p - 1];
      word_right = scene.words[p];
      mark_left = MarkAt(scene, p - 1);
      mark_right = MarkAt(scene, p);
    } else {
      tag_left_2 = v.TagAt(p - 2);
      tag_left = v.TagAt(p - 1);
      tag_right = v.TagAt(p);
      tag_right_2 = v.TagAt(p + 1);
      word_left = v.word(p - 1);
      word_right = v.word(p);
      mark_left = v.Has(p - 1) ? MarkAt(scene, p - 1) : kNoMark;
      mark_right = v.Has(p) ? MarkAt(scene, p) : kNoMark;
    }
  }

  // A MarkState, or this for a token beyond the unit.
  static constexpr uint8_t kNoMark = 4;
  static uint8_t MarkAt(const Scene& scene, uint32_t i) {
    return static_cast<uint8_t>(scene.marks.states[i]);
  }
  static Symbol SymbolOfMark(uint8_t mark) {
    return mark == kNoMark ? kBeyond : kFirstMark + mark;
  }

  uint32_t place;
  grammar::Tag tag_left_2, tag_left, tag_right, tag_right_2;
  Symbol word_left, word_right;
  uint8_t mark_left, mark_right;
};

// What a place is to its cue, each as a small number.
struct Relation {
  static constexpr int kMostDistance = 12, kMostCommas = 3, kMostCues = 2;
  // How many tokens ahead of a place a cue is looked for.
  static constexpr int kAhead = 6;

  // `start` as in PlaceRelations.
  template <Place kind>
  static Relation Of(const CueView& view, uint32_t place, uint32_t start);

  uint8_t distance;    // from the cue, in tokens
  uint8_t commas;      // between place and cue
  uint8_t cues;        // the same
  uint8_t ahead;       // tokens to the next cue; kAhead if none is near
  uint8_t how;         // 0 before where the rules have it, 1 there, 2 behind,
                       // 3 if they have nothing
  bool finite, last;   // of kEndAfter: a verb stands in the words; the unit
                       // ends with them
};

template <Place kind>
Relation Relation::Of(const CueView& v, uint32_t p, uint32_t start) {
  constexpr bool kAfter =
      kind == Place::kStartAfter || kind == Place::kEndAfter;
  constexpr bool kBegins =
      kind == Place::kStartAfter || kind == Place::kStartBefore;
  const Scene::Counts* const counts = v.scene.counts.data();
  Relation is;
  // What lies between place and cue, without what is nearer to the left end.
  const bool behind = p > v.at;
  const uint32_t hi = behind ? p : v.at;
  const uint32_t lo = std::min((behind ? v.at : p) + 1, hi);
  const uint32_t n = behind ? p - v.after + 1 : v.at - p;
  is.distance = std::min<uint32_t>(n, kMostDistance);
  const Scene::Counts& a = counts[lo];
  const Scene::Counts& b = counts[hi];
  is.commas = std::min<uint32_t>(static_cast<uint16_t>(b.commas - a.commas),
                                 kMostCommas);
  is.cues = std::min<uint32_t>(static_cast<uint16_t>(b.cues - a.cues),
                               kMostCues);
  is.ahead = kAhead;
  const uint32_t end = std::min(p + kAhead, v.unit.end);
  if (p < end && counts[p].cues != counts[end].cues) {
    is.ahead = v.scene.cues[v.scene.CuesBefore(v.of, p)].token - p;
  }
  const text::TokenRange& range =
      kAfter ? v.proposal.after : v.proposal.before;
  const uint32_t rule = kBegins ? range.first : range.end;
  is.how = range.empty() ? 3 : rule == p ? 1 : p < rule ? 0 : 2;
  is.last = kind == Place::kEndAfter && p + 1 >= v.unit.end;
  is.finite = kind == Place::kEndAfter &&
              counts[p].finite != counts[start].finite;
  return is;
}

// Tells `sink`, a FeatureList or a ScoreSum, what the words beside a place say
// of it.
template <typename Sink>
void PlaceWords(const Beside& beside, Sink* sink);

// And what the place is to the cue. `frame` is the frame chosen; `start` is
// where the words begin (kEndAfter) or end (kStartBefore), else unused.
template <typename Sink>
void PlaceRelations(const CueView& view, Place kind, Frame frame,
                    const Beside& beside, uint32_t start, Sink* sink);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_BOUNDARIES_H_
