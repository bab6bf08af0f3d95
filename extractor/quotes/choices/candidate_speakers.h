// Who can be the speaker of a cue: noun groups and pronouns of its unit; and
// what the choice among them looks at.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_CANDIDATE_SPEAKERS_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_CANDIDATE_SPEAKERS_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "absl/base/attributes.h"
#include "absl/types/span.h"
#include "extractor/quotes/scene/view.h"

namespace onrecord {
namespace quotes {

// The groups, in text order, at most some 40 around the cue.
void SpeakerCandidates(const CueView& view,
                       std::vector<text::TokenRange>* groups);

// What a group is to its cue and the reported words, each as a small number.
struct SpeakerStand {
  static constexpr int kMostGap = 10, kMostWords = 4, kMostCommas = 3;
  static constexpr int kMostGroups = 2;

  // `parts` are the reported words.
  ABSL_ATTRIBUTE_ALWAYS_INLINE
  SpeakerStand(const CueView& view, absl::Span<const text::TokenRange> parts,
               text::TokenRange group);

  grammar::Tag tag_left, tag_right;  // beside the group
  grammar::Tag first, last;          // of its tokens
  Symbol word_left;
  uint8_t gap;      // tokens between group and cue
  uint8_t words;    // its size
  uint8_t commas;   // between group and cue
  uint8_t groups;   // noun groups there
  uint8_t ruled;    // 1: the rules have it as the speaker; 2: they have none
  bool right;       // behind the cue
  bool starts;      // the unit
  bool marked;      // stands in marks
  bool verb_group;  // only auxiliaries and adverbs between
  bool reported;    // stands in the reported words
  bool reported_between;  // these begin between group and cue
};

inline SpeakerStand::SpeakerStand(const CueView& v,
                                  absl::Span<const text::TokenRange> parts,
                                  text::TokenRange g) {
  using grammar::Tag;
  const Scene& scene = v.scene;
  right = g.end > v.at;
  // What lies between.
  const uint32_t lo = right ? v.after : g.end;
  const uint32_t hi = right ? std::max(v.after, g.first) : v.at;
  const uint32_t all = hi - lo;
  const Scene::Counts& a = scene.counts[lo];
  const Scene::Counts& b = scene.counts[hi];
  gap = std::min<uint32_t>(all, kMostGap);
  words = std::min<uint32_t>(g.size(), kMostWords);
  commas = std::min<int>(static_cast<uint16_t>(b.commas - a.commas),
                         kMostCommas);
  groups = std::min<int>(static_cast<uint16_t>(b.groups - a.groups),
                         kMostGroups);
  verb_group = all > 0 && a.not_verbal == b.not_verbal;
  starts = g.first == v.unit.first;
  tag_left = starts ? Tag::kNone : scene.tags[g.first - 1];
  tag_right = g.end < v.unit.end ? scene.tags[g.end] : Tag::kNone;
  word_left = starts ? kBeyond : scene.words[g.first - 1];
  first = scene.tags[g.first];
  last = scene.tags[g.end - 1];
  marked = scene.Marked(g.first);
  reported = reported_between = false;
  for (const text::TokenRange& part : parts) {
    reported |= part.first <= g.first && g.first < part.end;
    reported_between |= lo <= part.first && part.first < hi;
  }
  const text::TokenRange& rule = v.proposal.speaker;
  ruled = rule.empty() ? 2 : rule.first == g.first;
}

// Whether a group that ends with this tag is a name.
bool IsNameTag(grammar::Tag tag);

// Fills `features` for one group; `parts` are the reported words.
template <typename Sink>
void SpeakerFeatures(const CueView& view, Frame frame,
                     absl::Span<const text::TokenRange> parts,
                     text::TokenRange group, Sink* sink);

// The same for "nobody is named here".
template <typename Sink>
void NoSpeakerFeatures(const CueView& view, Sink* sink);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_CANDIDATE_SPEAKERS_H_
