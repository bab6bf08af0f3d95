// A scene from where one cue stands: shorthands for what the choices about it
// look at. Tokens beyond the cue's unit show as kBeyond.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_VIEW_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_VIEW_H_

#include <algorithm>
#include <cstdint>

#include "extractor/grammar/tag.h"
#include "extractor/quotes/scene/proposal.h"
#include "extractor/quotes/scene/scene.h"
#include "extractor/quotes/scene/symbols.h"

namespace onrecord {
namespace quotes {

class View {
 public:
  // Of a unit, which must be active.
  View(const Scene& scene, uint32_t unit_index)
      : scene(scene), of(scene.units[unit_index]), unit(of.tokens) {}

  bool Has(uint32_t i) const { return i - unit.first < unit.size(); }
  grammar::Tag TagAt(uint32_t i) const {
    return Has(i) ? scene.tags[i] : grammar::Tag::kNone;
  }
  // Symbols of the tag, the word, and how it stands to marks.
  Symbol tag(uint32_t i) const { return SymbolOf(TagAt(i)); }
  Symbol word(uint32_t i) const { return Has(i) ? scene.words[i] : kBeyond; }
  Symbol mark(uint32_t i) const {
    return Has(i) ? SymbolOf(scene.marks.states[i]) : kBeyond;
  }
  static Symbol number(int n) { return SymbolOfNumber(n); }
  static Symbol upto(uint32_t n, uint32_t most) {
    return kZero + std::min(n, most);
  }
  // Several yes-or-no answers as one number.
  static Symbol bits(bool a, bool b = false, bool c = false, bool d = false,
                     bool e = false) {
    return kZero + a + 2 * b + 4 * c + 8 * d + 16 * e;
  }

  const Scene& scene;
  const Unit& of;
  const text::TokenRange unit;
};

// The view of a cue, with what the rules propose for it.
class CueView : public View {
 public:
  CueView(const Scene& scene, const CueLexicon& lexicon,
          const Proposer& proposer, uint32_t cue)
      : View(scene, scene.cues[cue].unit),
        cue(scene.cues[cue]),
        entry(lexicon.entry(this->cue.cue)),
        at(this->cue.token),
        after(this->cue.end),
        proposal(proposer.Propose(scene, this->cue)) {}

  // The cue's first word in its form; its lemma.
  Symbol spelling() const { return scene.words[at]; }
  Symbol lemma() const { return entry.symbol; }
  Symbol form() const { return number(static_cast<int>(cue.form)); }

  const CueCandidate& cue;
  const CueEntry& entry;
  const uint32_t at;     // first token of the cue
  const uint32_t after;  // first token behind it
  const Proposal proposal;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_VIEW_H_
