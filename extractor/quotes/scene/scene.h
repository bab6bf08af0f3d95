// A document as the choices about its quotations see it: tags, marks, units,
// noun groups and cue words, with running counts that tell what stands
// between two tokens without walking there.
//
// Only units that can hold a quotation, or matter for one beside them, are
// looked at; nothing but marks and token kinds is there of the others. Not
// thread-safe: one per worker, reused from document to document.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_SCENE_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_SCENE_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "extractor/grammar/tag.h"
#include "extractor/quotes/marks/marks.h"
#include "extractor/quotes/scene/cue_lexicon.h"
#include "extractor/quotes/scene/symbols.h"
#include "extractor/quotes/scene/units.h"
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
    uint16_t according;   // "according to"
    uint16_t not_verbal;  // tokens that InVerbGroup and "to" are not
    uint16_t groups;      // noun groups
    uint16_t unused;
  };
  static_assert(sizeof(Counts) == 16, "added as one vector");

  const text::AnnotatedText* text = nullptr;
  Marks marks;
  std::vector<Unit> units;
  std::vector<CueCandidate> cues;        // of all units, in text order
  std::vector<text::TokenRange> groups;  // noun groups
  // By token, and maybe longer; of active units only.
  std::vector<grammar::Tag> tags;
  std::vector<Symbol> words;
  std::vector<Counts> counts;  // and one at the end

  uint32_t size() const { return text->tokens().size(); }
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

  // "the", "a", "an": other determiners can be subjects ("some say").
  bool IsArticle(uint32_t i) const;

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
    return unit.first_cue + static_cast<uint16_t>(
        counts[i].cues - counts[unit.tokens.first].cues);
  }
  uint32_t GroupsBefore(const Unit& unit, uint32_t i) const {
    return unit.first_group + static_cast<uint16_t>(
        counts[i].groups - counts[unit.tokens.first].groups);
  }
  // The first cue of [first, end), the last; kNowhere if there is none.
  uint32_t NextCue(const Unit& unit, uint32_t first, uint32_t end) const {
    return AnyCue(first, end) ? cues[CuesBefore(unit, first)].token : kNowhere;
  }
  uint32_t LastCue(const Unit& unit, uint32_t first, uint32_t end) const {
    return AnyCue(first, end) ? cues[CuesBefore(unit, end) - 1].token
                              : kNowhere;
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
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_SCENE_H_
