// Assembly, continued: in which order drafts take their words.

#include <algorithm>

#include "extractor/quotes/assembly/assembly.h"

namespace onrecord {
namespace quotes {
namespace {

using text::TokenRange;

// How sure a clause before its cue must be to go before what it holds, how many
// drafts before it are looked at, and how far ahead it then goes.
constexpr float kLeastOuter = 0.5f;
constexpr size_t kMostInner = 6;
constexpr float kAhead = 0.01f;

// Whether the cue and the words of a draft stand in one part of another.
bool Holds(const Scene& scene, const Draft& outer, const Draft& inner) {
  const uint32_t cue = scene.cues[inner.cue].token;
  for (const TokenRange& part : outer.parts) {
    if (part.first > cue || cue >= part.end) continue;
    return part.first <= inner.parts.front().first &&
           inner.parts.back().end <= part.end;
  }
  return false;
}

// "The sale will be announced soon, two officials said": what stands before a
// cue at the end is that one's, whatever reports in it.
void PutOuterFirst(const Scene& scene, std::vector<Draft>* proposed) {
  for (size_t i = 1; i < proposed->size(); ++i) {
    Draft& outer = (*proposed)[i];
    if (outer.frame != Frame::kBefore || outer.late ||
        outer.sure < kLeastOuter || outer.parts.empty()) {
      continue;
    }
    for (size_t j = i > kMostInner ? i - kMostInner : 0; j < i; ++j) {
      const Draft& inner = (*proposed)[j];
      if (inner.late || inner.parts.empty() || inner.rank < outer.rank ||
          !Holds(scene, outer, inner)) {
        continue;
      }
      outer.rank = inner.rank + kAhead;
    }
  }
}

}  // namespace

// Best first; what is left of a later one is what no better one has.
void Assembly::Place(const Scene& scene, std::vector<Draft>* proposed) {
  ChainSources(scene, proposed);
  PutOuterFirst(scene, proposed);
  order_.resize(proposed->size());
  for (uint32_t i = 0; i < order_.size(); ++i) order_[i] = i;
  std::stable_sort(order_.begin(), order_.end(),
                   [proposed](uint32_t a, uint32_t b) {
                     return (*proposed)[a].rank > (*proposed)[b].rank;
                   });
  for (uint32_t i : order_) {
    if (!(*proposed)[i].late) PlaceOne(scene, &(*proposed)[i]);
  }
  FinishLate(scene, proposed);
  for (uint32_t i : order_) {
    Draft& draft = (*proposed)[i];
    if (GivesCue(scene, draft)) PlaceOne(scene, &draft);
  }
}

// Leaves in order_ the late drafts, finished, best first. None is needed in a
// unit whose marks all have their speakers.
void Assembly::FinishLate(const Scene& scene, std::vector<Draft>* proposed) {
  size_t kept = 0;
  uint32_t unit = kNowhere;  // the last asked about, and the answer
  bool free = false;
  for (uint32_t i : order_) {
    Draft& draft = (*proposed)[i];
    if (!draft.late) continue;
    if (draft.open) {
      if (scene.cues[draft.cue].unit != unit) {
        unit = scene.cues[draft.cue].unit;
        free = AnyFree(scene, unit);
      }
      if (!free || !choices_->Finish(scene, &draft)) continue;
    }
    order_[kept++] = i;
  }
  order_.resize(kept);
  std::sort(order_.begin(), order_.end(),
            [proposed](uint32_t a, uint32_t b) {
              const float ra = (*proposed)[a].rank, rb = (*proposed)[b].rank;
              return ra != rb ? ra > rb : a < b;
            });
}

// Whether any token in marks of a unit belongs to no draft.
bool Assembly::AnyFree(const Scene& scene, uint32_t unit) const {
  const TokenRange tokens = scene.units[unit].tokens;
  for (uint32_t i = scene.NextMarked(tokens.first); i < tokens.end;
       i = scene.NextMarked(i)) {
    const uint32_t end = std::min(scene.StretchAt(i).last + 1, tokens.end);
    for (; i < end; ++i) {
      if (drafts_->owner[i] == kNowhere) return true;
    }
  }
  return false;
}

// "X said A, according to Z": X speaks, Z is where it was read.
void Assembly::ChainSources(const Scene& scene,
                            std::vector<Draft>* proposed) {
  uint32_t said = kNowhere;  // the last draft that is not "according to"
  for (uint32_t i = 0; i < proposed->size(); ++i) {
    Draft& draft = (*proposed)[i];
    if (!draft.chained && !draft.attributes) continue;
    if (draft.chained) {
      said = i;
      continue;
    }
    if (said == kNowhere || draft.frame != Frame::kBefore) continue;
    Draft& inner = (*proposed)[said];
    const uint32_t at = scene.cues[draft.cue].token;
    if (scene.cues[inner.cue].unit != scene.cues[draft.cue].unit) continue;
    for (TokenRange& part : inner.parts) {
      part.end = std::max(part.first, std::min(part.end, at));
    }
    inner.source = draft.speaker;
    inner.rank = 2;
    inner.late = false;
    draft.parts.clear();
    said = kNowhere;
  }
}

// Whether a draft holds words in marks that nobody has and someone says.
bool Assembly::GivesCue(const Scene& scene, const Draft& draft) {
  for (const TokenRange& part : draft.parts) {
    uint32_t i = scene.NextMarked(part.first);
    while (i < part.end) {
      const Stretch& stretch = scene.StretchAt(i);
      if (drafts_->owner[i] == kNowhere &&
          choices_->IsSaid(scene, scene.marks.stretch_of[i])) {
        return true;
      }
      i = scene.NextMarked(stretch.last + 1);
    }
  }
  return false;
}

}  // namespace quotes
}  // namespace onrecord
