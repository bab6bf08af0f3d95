#include "extractor/quotes/units.h"

#include <algorithm>

namespace onrecord {
namespace quotes {
namespace {

// How many tokens after a closing mark a cue may stand to belong to it.
constexpr uint32_t kCueReach = 6;

// True for: ... lost?” | Smith said
bool GoesOn(const text::AnnotatedText& text, const Marks& marks,
            const std::vector<uint8_t>& is_cue, text::TokenRange sentence) {
  const uint32_t first = sentence.first;
  if (first < 2 || marks.states[first] != MarkState::kOutside) return false;
  if (marks.states[first - 1] != MarkState::kCloses) return false;
  const text::Token& before = text.tokens()[first - 2];
  if (before.IsSign('.') || before.kind != text::TokenKind::kPunctuation) {
    return false;
  }
  const uint32_t end = std::min(sentence.end, first + kCueReach);
  for (uint32_t i = first; i < end; ++i) {
    if (marks.states[i] != MarkState::kOutside) return false;
    if (is_cue[i] != 0) return true;
  }
  return false;
}

}  // namespace

void FindUnits(const text::AnnotatedText& text, const Marks& marks,
               const std::vector<uint8_t>& is_cue, std::vector<Unit>* units) {
  units->clear();
  uint32_t paragraph = UINT32_MAX;
  for (const text::Sentence& sentence : text.sentences()) {
    const MarkState state = marks.states[sentence.tokens.first];
    const bool same = sentence.paragraph == paragraph;
    paragraph = sentence.paragraph;
    if (same && (state == MarkState::kInside || state == MarkState::kCloses ||
                 GoesOn(text, marks, is_cue, sentence.tokens))) {
      units->back().tokens.end = sentence.tokens.end;
    } else {
      units->push_back({sentence.tokens, paragraph});
    }
  }
}

}  // namespace quotes
}  // namespace onrecord
