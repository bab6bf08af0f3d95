// Who can be the speaker of a cue: noun groups and pronouns of its unit; and
// what the choice among them looks at.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_H_
#define ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "extractor/quotes/view.h"

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

#endif  // ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_H_
