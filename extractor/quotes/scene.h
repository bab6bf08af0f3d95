// A document as the choices about its quotations see it: tags, marks, units,
// noun groups and cue words, with running counts that tell what stands
// between two tokens without walking there.
//
// Only units that can hold a quotation, or matter for one beside them, are
// looked at; nothing but marks and token kinds is there of the others. Not
// thread-safe: one per worker, reused from document to document.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "extractor/grammar/tag.h"
#include "extractor/quotes/cue_lexicon.h"
#include "extractor/quotes/marks.h"
#include "extractor/quotes/symbols.h"
#include "extractor/quotes/units.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// A word or phrase that may report, outside marks.
struct CueCandidate {
  uint32_t token = 0;  // its first
  uint32_t end = 0;    // after its last
  uint32_t unit = 0;
  uint16_t cue = kNoCue;
  grammar::VerbForm form = grammar::VerbForm::kBase;
  bool surely = false;  // nearly always reports
};

constexpr uint32_t kNowhere = UINT32_MAX;

struct Scene {
  // How many of each kind stand before a token, modulo 65,536. Differences
  // between tokens of one unit are right: units are shorter.
  struct Counts {
    uint16_t commas;      // outside marks
    uint16_t marked;      // tokens inside or at marks
    uint16_t cues;        // candidates
    uint16_t finite;      // grammar::IsFinite, or a candidate
    uint16_t auxiliary;
    uint16_t according;   // "according to"
    uint16_t not_verbal;  // tokens that InVerbGroup and "to" are not
    int16_t depth;        // marks opened less marks closed
    uint16_t groups;      // noun groups
    uint16_t signs;       // tokens that are no words
    uint16_t breaks;      // signs without hyphens
    uint16_t unused[5];
  };
  static_assert(sizeof(Counts) == 32, "added as two vectors of 16 bytes");

  const text::AnnotatedText* text = nullptr;
  Marks marks;
  std::vector<Unit> units;
  std::vector<CueCandidate> cues;        // of all units, in text order
  std::vector<text::TokenRange> groups;  // noun groups
  std::vector<uint32_t> signs, breaks;   // tokens
  // By token; of active units only.
  std::vector<grammar::Tag> tags;
  std::vector<Symbol> words;
  std::vector<Counts> counts;  // and one at the end

  uint32_t size() const { return tags.size(); }
  const text::Token& token(uint32_t i) const { return text->tokens()[i]; }
  bool Marked(uint32_t i) const {
    return marks.states[i] != MarkState::kOutside;
  }
  bool Opens(uint32_t i) const { return marks.states[i] == MarkState::kOpens; }
  bool Closes(uint32_t i) const {
    return marks.states[i] == MarkState::kCloses;
  }
  // REQUIRES: Marked(i).
  const Stretch& StretchAt(uint32_t i) const {
    return marks.outer[marks.stretch_of[i]];
  }
  // The first token in marks at or after `i`, the last before it; kNowhere if
  // there is none.
  uint32_t NextMarked(uint32_t i) const;
  uint32_t LastMarked(uint32_t i) const;

  // Index of the unit of a token.
  uint32_t UnitOf(uint32_t i) const;
  text::TokenRange UnitAt(uint32_t i) const { return units[UnitOf(i)].tokens; }
  uint32_t ParagraphAt(uint32_t i) const { return units[UnitOf(i)].paragraph; }
  // Words and numbers, not signs.
  bool IsWord(uint32_t i) const {
    const text::TokenKind kind = text->tokens()[i].kind;
    return kind == text::TokenKind::kWord || kind == text::TokenKind::kNumber ||
           kind == text::TokenKind::kUrl;
  }

  // The rest is of tokens of one active unit, or its end.

  // Whether any token of [first, end) stands in marks.
  bool AnyMarked(uint32_t first, uint32_t end) const {
    return counts[first].marked != counts[end].marked;
  }
  bool AnyCue(uint32_t first, uint32_t end) const {
    return first < end && counts[first].cues != counts[end].cues;
  }
  bool IsCue(uint32_t i) const { return AnyCue(i, i + 1); }
  // How many begin before `i`, counted from the start of the document.
  uint32_t CuesBefore(const Unit& unit, uint32_t i) const {
    return unit.first_cue + Since(unit, i).cues;
  }
  uint32_t GroupsBefore(const Unit& unit, uint32_t i) const {
    return unit.first_group + Since(unit, i).groups;
  }
  // The first cue of [first, end), the last; kNowhere if there is none.
  uint32_t NextCue(const Unit& unit, uint32_t first, uint32_t end) const {
    return AnyCue(first, end) ? cues[CuesBefore(unit, first)].token : kNowhere;
  }
  uint32_t LastCue(const Unit& unit, uint32_t first, uint32_t end) const {
    return AnyCue(first, end) ? cues[CuesBefore(unit, end) - 1].token
                              : kNowhere;
  }
  // The first sign at or after `i`, and the last before it that is no hyphen;
  // kNowhere if the unit has none there.
  uint32_t NextSign(const Unit& unit, uint32_t i) const {
    const uint16_t n = Since(unit, i).signs;
    return n == Since(unit, unit.tokens.end).signs
               ? kNowhere
               : signs[unit.first_sign + n];
  }
  uint32_t LastBreak(const Unit& unit, uint32_t i) const {
    const uint16_t n = Since(unit, i).breaks;
    return n == 0 ? kNowhere : breaks[unit.first_break + n - 1];
  }
  // The noun groups that begin in [first, end): indices into groups.
  text::TokenRange GroupsIn(const Unit& unit, uint32_t first,
                            uint32_t end) const {
    return {GroupsBefore(unit, first), GroupsBefore(unit, end)};
  }
  // The noun group that holds a token; empty if none does.
  text::TokenRange GroupAt(const Unit& unit, uint32_t i) const {
    const uint32_t n = GroupsBefore(unit, i + 1);
    return n > unit.first_group && groups[n - 1].end > i ? groups[n - 1]
                                                         : text::TokenRange();
  }

 private:
  struct Sums {
    uint16_t cues, groups, signs, breaks;
  };
  // What begins in the unit before `i`.
  Sums Since(const Unit& unit, uint32_t i) const {
    const Counts& a = counts[unit.tokens.first];
    const Counts& b = counts[i];
    return {static_cast<uint16_t>(b.cues - a.cues),
            static_cast<uint16_t>(b.groups - a.groups),
            static_cast<uint16_t>(b.signs - a.signs),
            static_cast<uint16_t>(b.breaks - a.breaks)};
  }
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_H_
