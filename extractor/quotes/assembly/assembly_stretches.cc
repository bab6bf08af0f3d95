// Assembly, continued: words in marks that no cue has.

#include <utility>

#include "extractor/quotes/assembly/assembly.h"

namespace onrecord {
namespace quotes {
namespace {

using text::TokenRange;

// The farthest that words in marks stand from the content that they join.
constexpr uint32_t kJoinReach = 16;

}  // namespace

void Assembly::TakeStretches(const Scene& scene) {
  last_draft_ = kNowhere;
  for (uint32_t s = 0; s < scene.marks.outer.size(); ++s) {
    const TokenRange all = scene.marks.outer[s].all();
    uint32_t draft = kNowhere;
    for (uint32_t i = all.first; draft == kNowhere && i < all.end; ++i) {
      draft = drafts_->owner[i];
    }
    if (draft == kNowhere) {
      TakeStretch(scene, s);
      continue;
    }
    Draft& mine = drafts_->list[draft];
    if (mine.speaker.empty() && !mine.unnamed) {
      const TokenRange last = last_draft_ == kNowhere
                                  ? TokenRange()
                                  : drafts_->list[last_draft_].speaker;
      mine.speaker = choices_->SpeakerOf(scene, s, last);
    }
    if (!mine.speaker.empty()) last_draft_ = draft;
  }
}

// Words in marks without a cue join the content before them in their
// sentence, or become a quotation of their own.
void Assembly::TakeStretch(const Scene& scene, uint32_t s) {
  const Stretch& stretch = scene.marks.outer[s];
  bool words = false;
  for (uint32_t i = stretch.open; !words && i <= stretch.last; ++i) {
    words = scene.IsWord(i);
  }
  if (!words || Join(scene, s)) return;
  const TokenRange last = last_draft_ == kNowhere
                              ? TokenRange()
                              : drafts_->list[last_draft_].speaker;
  Draft draft;
  draft.parts.push_back(stretch.all());
  if (choices_->IsSaid(scene, s)) {
    draft.speaker = choices_->SpeakerOf(scene, s, last);
    draft.rule = "words in marks";
    draft.stray = true;
  } else {
    draft.kind = Kind::kScare;
    draft.rule = "nobody's words";
  }
  const uint32_t id = drafts_->list.size();
  drafts_->Own(stretch.all(), id);
  if (!draft.speaker.empty()) last_draft_ = id;
  drafts_->list.push_back(std::move(draft));
}

bool Assembly::Join(const Scene& scene, uint32_t s) {
  const TokenRange all = scene.marks.outer[s].all();
  const TokenRange unit = scene.UnitAt(all.first);
  for (uint32_t i = all.first; i-- > unit.first;) {
    if (all.first - i > kJoinReach || scene.IsCue(i)) return false;
    const uint32_t draft = drafts_->owner[i];
    if (draft == kNowhere) continue;
    Draft& mine = drafts_->list[draft];
    if (mine.kind != Kind::kNone || mine.cue == kNowhere) return false;
    // Parts stay in text order: only the last part may grow.
    if (mine.parts.back().end != i + 1) return false;
    mine.parts.back().end = all.end;
    drafts_->Own({i, all.end}, draft);
    return true;
  }
  return false;
}

}  // namespace quotes
}  // namespace onrecord
