// A quotation in the making: token ranges, before it becomes a record.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_DRAFT_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_DRAFT_H_

#include <cstdint>
#include <cstring>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "extractor/quotes/quote.h"
#include "extractor/quotes/scene/proposal.h"
#include "extractor/quotes/scene/scene.h"

namespace onrecord {
namespace quotes {

struct Draft {
  absl::InlinedVector<text::TokenRange, 4> parts;  // in text order
  uint32_t cue = kNowhere;    // index into Scene::cues, kNowhere: none
  text::TokenRange speaker;   // a noun group; empty: none named nearby
  text::TokenRange source;    // where it was read; empty: none
  float score = 0;            // probability that it reports
  float sure = 0;             // that its words begin and end right, too
  float rank = 0;             // who goes first where two want a word
  Frame frame = Frame::kNone;
  // Counts only if it gives a cue to words in marks that nobody else has.
  bool late = false;
  // Words in marks that no cue has.
  bool stray = false;
  // "The jury was told": who speaks is not there, not even further off.
  bool unnamed = false;
  // Parts and speaker are still to be found, if they are needed.
  bool open = false;
  // "said" with "according to" behind it; "according to" itself.
  bool chained = false;
  bool attributes = false;
  // Somebody else's words in those of another draft; owns no token.
  bool nested = false;
  uint32_t inside = kNowhere;  // of a nested one: index of that draft
  // Set for words in marks that nobody says and for turns of a transcript;
  // kNone: how much stands in marks tells.
  Kind kind = Kind::kNone;
  absl::string_view rule;     // what made it, if no cue; a literal
};

// What drafts are put in order by: where the words begin, else the cue.
inline uint32_t FirstToken(const Scene& scene, const Draft& draft) {
  if (!draft.parts.empty()) return draft.parts.front().first;
  return draft.cue == kNowhere ? kNowhere : scene.cues[draft.cue].token;
}

// Drafts and which token belongs to which.
struct Drafts {
  std::vector<Draft> list;
  // By token, and maybe longer: index into list or kNowhere.
  std::vector<uint32_t> owner;

  void Start(size_t tokens) {
    list.clear();
    if (owner.size() < tokens) owner.resize(tokens + tokens / 2);
    static_assert(kNowhere == UINT32_MAX, "all bits are set");
    if (tokens > 0) memset(owner.data(), 0xFF, tokens * sizeof(owner[0]));
  }
  void Own(text::TokenRange range, uint32_t draft) {
    for (uint32_t i = range.first; i < range.end; ++i) owner[i] = draft;
  }
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_DRAFT_H_
