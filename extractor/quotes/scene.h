// A document as the choices about its quotations see it: tags, marks, units,
// noun groups and cue words, with running counts that tell what stands
// between two tokens without walking there.
//
// Built once a document in one pass over the tokens; reused from document to
// document. Not thread-safe: one per worker.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_H_

#include <cstdint>
#include <vector>

#include "extractor/grammar/tagger.h"
#include "extractor/quotes/cue_lexicon.h"
#include "extractor/quotes/marks.h"
#include "extractor/quotes/units.h"
#include "extractor/quotes/vocabulary.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// A word or phrase that may report, outside marks.
struct CueCandidate {
  uint32_t token = 0;  // its first
  uint32_t end = 0;    // after its last
  uint16_t cue = kNoCue;
  grammar::VerbForm form = grammar::VerbForm::kBase;
};

constexpr uint32_t kNowhere = UINT32_MAX;

struct Scene {
  // How many of each kind stand before a token. Differences are right for
  // any two tokens less than 65,536 apart; windows are far smaller.
  struct Counts {
    uint16_t commas = 0;   // outside marks
    uint16_t marked = 0;   // tokens inside or at marks
    uint16_t cues = 0;     // candidates
    uint16_t finite = 0;   // grammar::IsFinite, or a candidate
    uint16_t auxiliary = 0;
    uint16_t according = 0;  // "according to"
    uint16_t not_verbal = 0;  // tokens that InVerbGroup and "to" are not
    int16_t depth = 0;     // marks opened less marks closed
  };

  const text::AnnotatedText* text = nullptr;
  std::vector<grammar::Tag> tags;
  Marks marks;
  std::vector<Unit> units;
  std::vector<uint32_t> unit_of;        // by token
  std::vector<text::TokenRange> groups;  // noun groups
  std::vector<uint32_t> groups_before;  // that begin before a token
  std::vector<CueCandidate> cues;
  std::vector<uint32_t> cue_at;         // by token, kNowhere: none
  std::vector<uint32_t> next_cue;       // first candidate at or after
  std::vector<uint32_t> previous_sign;  // last sign before, by token
  std::vector<uint32_t> next_sign;      // first sign at or after
  std::vector<uint32_t> previous_marked;  // last token in marks before
  std::vector<uint32_t> next_marked;    // first token in marks at or after
  std::vector<Counts> counts;           // tokens + 1
  std::vector<uint32_t> codes;          // Vocabulary codes, by token

  uint32_t size() const { return tags.size(); }
  const text::Token& token(uint32_t i) const { return text->tokens()[i]; }
  bool Marked(uint32_t i) const {
    return marks.states[i] != MarkState::kOutside;
  }
  bool Opens(uint32_t i) const { return marks.states[i] == MarkState::kOpens; }
  bool Closes(uint32_t i) const {
    return marks.states[i] == MarkState::kCloses;
  }
  const Stretch& StretchAt(uint32_t i) const {
    return marks.outer[marks.stretch_of[i]];
  }
  text::TokenRange UnitAt(uint32_t i) const {
    return units[unit_of[i]].tokens;
  }
  uint32_t ParagraphAt(uint32_t i) const {
    return units[unit_of[i]].paragraph;
  }
  // Words and numbers, not signs.
  bool IsWord(uint32_t i) const {
    const text::TokenKind kind = text->tokens()[i].kind;
    return kind == text::TokenKind::kWord || kind == text::TokenKind::kNumber ||
           kind == text::TokenKind::kUrl;
  }
  // Whether any token of [first, end) stands in marks.
  bool AnyMarked(uint32_t first, uint32_t end) const {
    return counts[first].marked != counts[end].marked;
  }
  bool AnyCue(uint32_t first, uint32_t end) const {
    return first < end && next_cue[first] < end;
  }
  // The noun groups that begin in [first, end): indices into groups.
  text::TokenRange GroupsIn(uint32_t first, uint32_t end) const {
    return {groups_before[first], groups_before[end]};
  }
  // The noun group that holds a token; empty if none does.
  text::TokenRange GroupAt(uint32_t i) const {
    const uint32_t n = groups_before[i + 1];
    return n > 0 && groups[n - 1].end > i ? groups[n - 1] : text::TokenRange();
  }
};

// Fills scenes. Keeps what it knows of words from document to document.
class SceneBuilder {
 public:
  // Both must outlive the builder.
  SceneBuilder(const grammar::Lexicon* words, const CueLexicon* cues,
               const Vocabulary* vocabulary)
      : tagger_(words), cues_(cues), vocabulary_(vocabulary) {}

  void Build(const text::AnnotatedText& text, Scene* scene);

 private:
  struct WordNote {
    uint32_t code = 0;
    const CueLexicon::Form* cue = nullptr;
    bool surely_reports = false;
  };

  void LearnNewWords(const text::Words& words);
  void FindCues(Scene* scene);
  bool MatchPhrase(const Scene& scene, uint32_t token, CueCandidate* cue) const;
  bool IsVerbHere(const Scene& scene, const CueCandidate& cue) const;
  void FindGroups(Scene* scene);
  void Link(Scene* scene) const;
  void Count(Scene* scene) const;

  const grammar::Tagger tagger_;
  const CueLexicon* cues_;
  const Vocabulary* vocabulary_;
  grammar::Tagger::Workspace tagging_;
  MarkFinder mark_finder_;
  std::vector<WordNote> notes_;
  uint32_t generation_ = 0;
  std::vector<uint8_t> surely_;   // by token: surely reports
  std::vector<uint8_t> barrier_;  // by token: no noun group holds it
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_H_
