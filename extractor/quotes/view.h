// A scene from where one cue stands: shorthands for what the choices about it
// look at. Positions beyond the cue's unit have the tag kNone.

#ifndef ONRECORD_EXTRACTOR_QUOTES_VIEW_H_
#define ONRECORD_EXTRACTOR_QUOTES_VIEW_H_

#include <algorithm>
#include <array>
#include <cstdint>

#include "extractor/grammar/tag.h"
#include "extractor/quotes/features.h"
#include "extractor/quotes/proposal.h"
#include "extractor/quotes/scene.h"

namespace onrecord {
namespace quotes {

// CodeOf("outside"), "opens", "inside", "closes", by MarkState.
extern const std::array<uint32_t, 4> kMarkCodes;
inline uint32_t CodeOfMark(MarkState state) {
  return kMarkCodes[static_cast<int>(state)];
}

class View {
 public:
  // What the unit around `token` shows; `first` and `end` bound it.
  View(const Scene& scene, uint32_t token)
      : scene(scene), unit(scene.UnitAt(token)) {}

  bool Has(uint32_t i) const { return i - unit.first < unit.size(); }
  grammar::Tag TagAt(uint32_t i) const {
    return Has(i) ? scene.tags[i] : grammar::Tag::kNone;
  }
  // Codes of the tag, the word, and how it stands to marks.
  uint32_t tag(uint32_t i) const { return CodeOfTag(TagAt(i)); }
  uint32_t word(uint32_t i) const { return Has(i) ? scene.codes[i] : kBeyond; }
  uint32_t mark(uint32_t i) const {
    return Has(i) ? CodeOfMark(scene.marks.states[i]) : kBeyond;
  }
  static uint32_t number(int n) { return CodeOfNumber(n); }
  static uint32_t upto(uint32_t n, uint32_t most) {
    return CodeOfNumber(static_cast<int>(std::min(n, most)));
  }
  // Several yes-or-no answers as one number.
  static uint32_t bits(bool a, bool b = false, bool c = false, bool d = false,
                       bool e = false) {
    return CodeOfNumber(a + 2 * b + 4 * c + 8 * d + 16 * e);
  }

  static const uint32_t kBeyond;  // CodeOf("none")

  const Scene& scene;
  const text::TokenRange unit;
};

// The view of a cue, with what the rules propose for it.
class CueView : public View {
 public:
  CueView(const Scene& scene, const CueLexicon& lexicon,
          const Proposer& proposer, uint32_t cue)
      : View(scene, scene.cues[cue].token),
        cue(scene.cues[cue]),
        entry(lexicon.entry(this->cue.cue)),
        at(this->cue.token),
        after(this->cue.end),
        proposal(proposer.Propose(scene, this->cue)) {}

  // The cue's first word in its form; its lemma.
  uint32_t spelling() const { return scene.codes[at]; }
  uint32_t lemma() const { return entry.code; }
  uint32_t form() const { return CodeOfNumber(static_cast<int>(cue.form)); }

  const CueCandidate& cue;
  const CueEntry& entry;
  const uint32_t at;     // first token of the cue
  const uint32_t after;  // first token behind it
  const Proposal proposal;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_VIEW_H_
