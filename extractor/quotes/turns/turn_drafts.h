// The quotation that a turn of a transcript or a letter is.

#ifndef ONRECORD_EXTRACTOR_QUOTES_TURNS_TURN_DRAFTS_H_
#define ONRECORD_EXTRACTOR_QUOTES_TURNS_TURN_DRAFTS_H_

#include "absl/strings/string_view.h"
#include "extractor/quotes/scene/draft.h"
#include "extractor/quotes/turns/transcript.h"

namespace onrecord {
namespace quotes {

// `rule`: a literal.
inline Draft DraftOf(const Turn& turn, absl::string_view rule) {
  Draft draft;
  draft.parts.assign(turn.words.begin(), turn.words.end());
  draft.speaker = turn.label;
  draft.kind = Kind::kDirect;
  draft.rule = rule;
  return draft;
}

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_TURNS_TURN_DRAFTS_H_
