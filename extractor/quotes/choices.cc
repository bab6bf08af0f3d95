#include "extractor/quotes/choices.h"

namespace onrecord {
namespace quotes {

using text::TokenRange;

bool Choices::Decide(const Scene& scene, uint32_t cue, bool wide,
                     Draft* draft) const {
  const CueCandidate& candidate = scene.cues[cue];
  const CueEntry& entry = lexicon_->entry(candidate.cue);
  if (entry.stance == Stance::kNoComment) return false;
  const TokenRange unit = scene.UnitAt(candidate.token);
  if (entry.wide && !scene.AnyMarked(unit.first, unit.end)) return false;
  if (entry.wide && !wide) return false;
  const Proposal proposal = proposer_.Propose(scene, candidate);
  if (proposal.frame == Frame::kNone) return false;
  draft->cue = cue;
  draft->frame = proposal.frame;
  draft->speaker = proposal.speaker;
  draft->score = entry.strong ? 0.9f : 0.6f;
  draft->rule = "cue";
  if (!proposal.before.empty()) draft->parts.push_back(proposal.before);
  if (!proposal.after.empty()) draft->parts.push_back(proposal.after);
  return true;
}

bool Choices::GoesOn(const Scene& scene, uint32_t unit) const {
  const TokenRange here = scene.units[unit].tokens;
  const TokenRange before = scene.units[unit - 1].tokens;
  if (!scene.Opens(here.first)) return false;
  const Stretch& stretch = scene.StretchAt(here.first);
  if (stretch.last + 2 < here.end) return false;
  if (scene.units[unit].paragraph == scene.units[unit - 1].paragraph) {
    return true;
  }
  return scene.Marked(before.end - 1) &&
         !scene.StretchAt(before.end - 1).closed;
}

bool Choices::IsSaid(const Scene& scene, const Stretch& stretch) const {
  (void)scene;
  return stretch.inside().size() >= 3;
}

TokenRange Choices::SpeakerOf(const Scene& scene, const Stretch& stretch,
                              TokenRange last) const {
  (void)scene;
  (void)stretch;
  return last;
}

}  // namespace quotes
}  // namespace onrecord
