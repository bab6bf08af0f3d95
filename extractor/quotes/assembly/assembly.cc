#include "extractor/quotes/assembly/assembly.h"

#include <algorithm>
#include <utility>

#include "absl/types/span.h"
#include "extractor/grammar/clauses.h"
#include "extractor/quotes/turns/turn_drafts.h"

namespace onrecord {
namespace quotes {
namespace {

using text::TokenRange;

// A reported clause of which a better one has taken more than this, in
// percent, is more often wrong than not.
constexpr uint32_t kMostTaken = 30;

// Tokens between a cue and the words that it reports: "warned of".
constexpr uint32_t kMostAfterCue = 3;

// True if too little is left of a clause that no marks hold together.
bool IsRemnant(const Scene& scene, const Draft& draft,
               absl::Span<const TokenRange> left) {
  if (draft.chained || draft.kind == Kind::kNoComment) return false;
  uint32_t was = 0, is = 0;
  for (const TokenRange& part : draft.parts) was += part.size();
  for (const TokenRange& part : left) {
    if (scene.AnyMarked(part.first, part.end)) return false;
    is += part.size();
  }
  return 100 * (was - is) > kMostTaken * was;
}

// Where words end that the other draft's words follow: before its cue and
// speaker. "it was safe and | warned that ...": before "and", too.
uint32_t BeforeCue(const Scene& scene, const Draft& other, TokenRange part) {
  if (other.cue == kNowhere) return part.end;
  const CueCandidate& cue = scene.cues[other.cue];
  // "but warned of | “headwinds”"
  const bool near = cue.end <= part.end &&
                    part.end <= cue.end + kMostAfterCue &&
                    std::none_of(scene.tags.begin() + cue.end,
                                 scene.tags.begin() + part.end,
                                 grammar::IsSign);
  if (!near || cue.token <= part.first) return part.end;
  uint32_t end = grammar::VerbGroupStart(scene.tags, part.first, cue.token);
  const TokenRange subject = scene.GroupAt(scene.units[cue.unit], end - 1);
  if (other.speaker.end == end && other.speaker.first > part.first) {
    end = other.speaker.first;
  } else if (subject.end == end && subject.first > part.first) {
    end = subject.first;  // "A sign said “no”; | another said"
  }
  if (end > part.first && scene.tags[end - 1] == grammar::Tag::kAnd) --end;
  return end;
}

}  // namespace

void Assembly::Assemble(const Scene& scene, Choices* choices,
                        std::vector<Draft>* proposed, Drafts* drafts) {
  choices_ = choices;
  drafts_ = drafts;
  drafts->Start(scene.size());
  PlaceTurns(scene);
  Place(scene, proposed);
  Continue(scene);
  Snap(scene);
  TakeStretches(scene);
  for (Draft& draft : drafts->list) Separate(scene, &draft);
  drafts->list.erase(
      std::remove_if(drafts->list.begin(), drafts->list.end(),
                     [](const Draft& draft) {
                       return draft.parts.empty() &&
                              draft.kind != Kind::kNoComment;
                     }),
      drafts->list.end());
  PutInTextOrder(scene);
}

// Each draft is moved once; many are in order already.
void Assembly::PutInTextOrder(const Scene& scene) {
  std::vector<Draft>& list = drafts_->list;
  keys_.clear();
  for (size_t i = 0; i < list.size(); ++i) {
    keys_.push_back(uint64_t{FirstToken(scene, list[i])} << 32 | i);
  }
  if (std::is_sorted(keys_.begin(), keys_.end())) return;
  std::sort(keys_.begin(), keys_.end());
  sorted_.clear();
  for (const uint64_t key : keys_) {
    sorted_.push_back(std::move(list[static_cast<uint32_t>(key)]));
  }
  list.swap(sorted_);
}

// What stands behind "SMITH:" is Smith's, whatever is in it.
void Assembly::PlaceTurns(const Scene& scene) {
  FindTurns(*scene.text, &turns_);
  for (const Turn& turn : turns_) {
    for (const TokenRange& part : turn.words) {
      drafts_->Own(part, drafts_->list.size());
    }
    drafts_->list.push_back(DraftOf(turn, "transcript"));
  }
}

// Gives a draft what is left of its parts; false if that is nothing.
bool Assembly::PlaceOne(const Scene& scene, Draft* draft) {
  std::vector<uint32_t>& owner = drafts_->owner;
  if (owner[scene.cues[draft->cue].token] != kNowhere) return false;
  absl::InlinedVector<TokenRange, 4> parts;
  bool clean = false;  // cut where another cue takes over
  for (TokenRange part : draft->parts) {
    const uint32_t end = part.end;
    while (part.first < part.end && owner[part.end - 1] != kNowhere) {
      --part.end;
    }
    if (part.first < part.end && part.end < end) {
      const uint32_t before =
          BeforeCue(scene, drafts_->list[owner[part.end]], part);
      clean |= before < part.end;
      part.end = before;
    }
    while (part.first < part.end && owner[part.first] != kNowhere) {
      ++part.first;
    }
    const auto taken =
        std::find_if(owner.begin() + part.first, owner.begin() + part.end,
                     [](uint32_t o) { return o != kNowhere; });
    if (taken != owner.begin() + part.end) continue;
    part = Trimmed(scene, part);
    if (!part.empty()) parts.push_back(part);
  }
  if (parts.empty() && draft->kind != Kind::kNoComment) return false;
  if (!clean && IsRemnant(scene, *draft, parts)) return false;
  draft->parts = parts;
  const uint32_t id = drafts_->list.size();
  for (const TokenRange& part : parts) drafts_->Own(part, id);
  drafts_->list.push_back(std::move(*draft));
  return true;
}

void Assembly::Continue(const Scene& scene) {
  std::vector<uint32_t>& owner = drafts_->owner;
  for (uint32_t u = 1; u < scene.units.size(); ++u) {
    const TokenRange here = scene.units[u].tokens;
    if (!scene.Marked(here.first) || !choices_->GoesOn(scene, u)) continue;
    const Stretch& stretch = scene.StretchAt(here.first);
    bool taken = false;
    for (uint32_t i = here.first; i < here.end; ++i) {
      taken |= owner[i] != kNowhere;
    }
    if (taken) continue;
    const TokenRange before = scene.units[u - 1].tokens;
    uint32_t draft = kNowhere;
    for (uint32_t i = before.end; draft == kNowhere && i-- > before.first;) {
      if (scene.Marked(i)) draft = owner[i];
    }
    for (uint32_t i = before.end; draft == kNowhere && i-- > before.first;) {
      draft = owner[i];
    }
    if (draft == kNowhere) continue;
    // A reported clause ends with its paragraph: marks in the next one are a
    // quotation of their own.
    if (scene.units[u].paragraph != scene.units[u - 1].paragraph &&
        !scene.Marked(drafts_->list[draft].parts.front().first)) {
      continue;
    }
    const TokenRange part = {here.first, stretch.last + 1};
    drafts_->list[draft].parts.push_back(part);
    drafts_->Own(part, draft);
  }
}

// Grows each part to the whole of the marks that it shares tokens with, if
// nobody else has a share in them.
void Assembly::Snap(const Scene& scene) {
  std::vector<uint32_t>& owner = drafts_->owner;
  for (uint32_t d = 0; d < drafts_->list.size(); ++d) {
    for (TokenRange& part : drafts_->list[d].parts) {
      const auto grow = [&](uint32_t inside, bool front) {
        const TokenRange all = scene.StretchAt(inside).all();
        if (part.first <= all.first && all.end <= part.end) return;
        for (uint32_t i = all.first; i < all.end; ++i) {
          if (owner[i] != kNowhere && owner[i] != d) return;
        }
        if (front) part.first = std::min(part.first, all.first);
        if (!front) part.end = std::max(part.end, all.end);
        drafts_->Own(all, d);
      };
      if (scene.Marked(part.first)) grow(part.first, true);
      if (scene.Marked(part.end - 1)) grow(part.end - 1, false);
    }
  }
  // Growing can make the parts of one draft touch or overlap.
  for (Draft& draft : drafts_->list) {
    auto& parts = draft.parts;
    std::sort(parts.begin(), parts.end(),
              [](const TokenRange& a, const TokenRange& b) {
                return a.first < b.first;
              });
    size_t kept = 0;
    for (size_t i = 1; i < parts.size(); ++i) {
      if (parts[i].first <= parts[kept].end) {
        parts[kept].end = std::max(parts[kept].end, parts[i].end);
      } else {
        parts[++kept] = parts[i];
      }
    }
    if (!parts.empty()) parts.resize(kept + 1);
  }
}

// Cuts the cue out of the parts, and forgets a speaker who stands in them.
void Assembly::Separate(const Scene& scene, Draft* draft) const {
  const auto overlap = [](const TokenRange& a, const TokenRange& b) {
    return a.first < b.end && b.first < a.end;
  };
  if (draft->cue != kNowhere) {
    const CueCandidate& candidate = scene.cues[draft->cue];
    const TokenRange cue = {candidate.token, candidate.end};
    absl::InlinedVector<TokenRange, 4> parts;
    for (const TokenRange& part : draft->parts) {
      if (!overlap(part, cue)) {
        parts.push_back(part);
        continue;
      }
      if (part.first < cue.first) parts.push_back({part.first, cue.first});
      if (cue.end < part.end) parts.push_back({cue.end, part.end});
    }
    draft->parts = parts;
  }
  for (TokenRange& part : draft->parts) {
    if (!overlap(part, draft->speaker)) continue;
    // said Ana Kato, the mayor, “and B”: the words begin at the mark.
    const uint32_t mark = scene.NextMarked(draft->speaker.end);
    if (draft->speaker.first <= part.first && mark < part.end) {
      part.first = mark;
    } else {
      draft->speaker = TokenRange();
    }
  }
}

}  // namespace quotes
}  // namespace onrecord
