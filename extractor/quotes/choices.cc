#include "extractor/quotes/choices.h"

#include <algorithm>
#include <cmath>

#include "extractor/quotes/boundaries.h"
#include "extractor/quotes/frame_features.h"
#include "extractor/quotes/speakers.h"
#include "extractor/quotes/stretches.h"

namespace onrecord {
namespace quotes {
namespace {

using text::TokenRange;

// The least probability that a cue reports. Measured on a fifth of the
// training documents, kept aside: from 0.3 to 0.6 nothing moves by more than
// half a point.
constexpr float kLeastSaid = 0.4f;
constexpr float kLeastWide = 0.5f;
// The least where words in marks would otherwise be left without a cue.
constexpr float kLeastLate = 0.1f;
// The least probability that a reported clause without marks is right in all:
// cue, beginning and end. Below it a record is more often wrong than not.
constexpr float kLeastExact = 0.42f;
// How many places are looked at in full.
constexpr size_t kMostPlaces = 6;
// What a cue of belief is put behind one of saying where both want a word.
constexpr float kWideBehind = 0.3f;
// Log odds over which words in marks are taken for someone's.
constexpr float kLeastKept = 1.0f;

Place PlaceOf(Choice choice) {
  switch (choice) {
    case Choice::kEndAfter: return Place::kEndAfter;
    case Choice::kStartBefore: return Place::kStartBefore;
    case Choice::kEndBefore: return Place::kEndBefore;
    default: return Place::kStartAfter;
  }
}

}  // namespace

bool Choices::Decide(const Scene& scene, uint32_t cue, bool wide,
                     Draft* draft) {
  const CueCandidate& candidate = scene.cues[cue];
  const CueEntry& entry = knowledge_->cues.entry(candidate.cue);
  if (entry.stance == Stance::kNoComment) return false;
  if (entry.wide) {
    const TokenRange unit = scene.UnitAt(candidate.token);
    if (!wide || !scene.AnyMarked(unit.first, unit.end)) return false;
  }
  const CueView view(scene, knowledge_->cues, proposer_, cue);
  float score = 0;
  const Frame frame = BestFrame(view, &score);
  const bool late = score < (entry.wide ? kLeastWide : kLeastSaid);
  // In the weights' gold "X said A, according to Z" is Z's; here it is X's.
  const TokenRange sentence = scene.UnitAt(candidate.token);
  draft->attributes = entry.attributes;
  draft->chained =
      entry.strong && !entry.attributes && !entry.wide &&
      (view.proposal.frame == Frame::kAfter || !late) &&
      scene.counts[candidate.end].according !=
          scene.counts[sentence.end].according;
  if (late && !draft->chained) {
    const TokenRange unit = scene.UnitAt(candidate.token);
    if (score < kLeastLate || !scene.AnyMarked(unit.first, unit.end)) {
      return false;
    }
  }
  draft->cue = cue;
  draft->frame = frame;
  draft->score = score;
  draft->late = late;
  draft->rank = entry.wide ? score - kWideBehind : score;
  sure_ = score;
  FindParts(view, frame, draft);
  if (draft->parts.empty()) return false;
  if (sure_ < kLeastExact && !late && !draft->chained) {
    const TokenRange hull = {draft->parts.front().first,
                             draft->parts.back().end};
    if (!scene.AnyMarked(hull.first, hull.end)) return false;
  }
  if (entry.wide || (late && !draft->chained)) {
    bool marked = false;
    for (const TokenRange& part : draft->parts) {
      marked |= scene.AnyMarked(part.first, part.end);
    }
    if (!marked) return false;
  }
  draft->speaker = FindSpeaker(view, *draft);
  return true;
}

// The best frame that reports; `score` is the probability that any does.
Frame Choices::BestFrame(const CueView& view, float* score) {
  FrameFeatures(view, &features_);
  float scores[kNumFrames] = {};
  knowledge_->weights.AddScores(Choice::kFrame, features_, scores);
  const float most = *std::max_element(scores, scores + kNumFrames);
  float sum = 0;
  for (float s : scores) sum += std::exp(s - most);
  *score = 1 - std::exp(scores[0] - most) / sum;
  return static_cast<Frame>(
      std::max_element(scores + 1, scores + kNumFrames) - scores);
}

uint32_t Choices::BestPlace(const CueView& view, Frame frame, Choice choice,
                            uint32_t start) {
  // First by the words beside a place alone; only the best of these by all.
  const Weights& weights = knowledge_->weights;
  scored_.clear();
  for (uint32_t place : places_) {
    PlaceWords(view, place, &features_);
    scored_.push_back({weights.Score(choice, features_), place});
  }
  if (scored_.size() > kMostPlaces) {
    std::nth_element(scored_.begin(), scored_.begin() + kMostPlaces,
                     scored_.end(), [](const auto& a, const auto& b) {
                       return a.first != b.first ? a.first > b.first
                                                 : a.second < b.second;
                     });
    scored_.resize(kMostPlaces);
  }
  uint32_t best = kNowhere;
  float best_score = 0, sum = 0;  // sum of exp(score - best_score)
  for (const auto& candidate : scored_) {
    const uint32_t place = candidate.second;
    features_.Clear();
    PlaceRelations(view, PlaceOf(choice), frame, place, start, &features_);
    const float score = candidate.first + weights.Score(choice, features_);
    if (best == kNowhere || score > best_score) {
      sum = sum * std::exp(best_score - score) + 1;
      best = place;
      best_score = score;
    } else {
      sum += std::exp(score - best_score);
    }
  }
  if (best != kNowhere) sure_ /= sum;
  return best;
}

void Choices::FindParts(const CueView& view, Frame frame, Draft* draft) {
  const Scene& scene = view.scene;
  if (frame == Frame::kBefore || frame == Frame::kAround) {
    EndsBefore(view, &places_);
    const uint32_t end = BestPlace(view, frame, Choice::kEndBefore, 0);
    if (end != kNowhere) {
      StartsBefore(view, end, &places_);
      const uint32_t start =
          BestPlace(view, frame, Choice::kStartBefore, end);
      if (start != kNowhere) draft->parts.push_back({start, end});
    }
  }
  if (frame == Frame::kAfter || frame == Frame::kAround) {
    StartsAfter(view, &places_);
    const uint32_t start = BestPlace(view, frame, Choice::kStartAfter, 0);
    if (start != kNowhere) {
      EndsAfter(view, start, &places_);
      const uint32_t end = BestPlace(view, frame, Choice::kEndAfter, start);
      if (end != kNowhere) draft->parts.push_back({start, end});
    }
  }
  if (frame == Frame::kNext) {
    const uint32_t next = scene.unit_of[view.at] + 1;
    if (next < scene.units.size()) {
      draft->parts.push_back(scene.units[next].tokens);
    }
  }
}

TokenRange Choices::FindSpeaker(const CueView& view, const Draft& draft) {
  SpeakerCandidates(view, &groups_);
  NoSpeakerFeatures(view, draft.frame, &features_);
  float best_score = knowledge_->weights.Score(Choice::kSpeaker, features_);
  TokenRange best;
  for (const TokenRange& group : groups_) {
    SpeakerFeatures(view, draft.frame, draft.parts, group, &features_);
    const float score =
        knowledge_->weights.Score(Choice::kSpeaker, features_);
    if (score > best_score) {
      best = group;
      best_score = score;
    }
  }
  return best;
}

bool Choices::GoesOn(const Scene& scene, uint32_t unit) {
  return ContinueFeatures(scene, unit, &features_) &&
         knowledge_->weights.Score(Choice::kContinue, features_) > 0;
}

bool Choices::IsSaid(const Scene& scene, uint32_t stretch) {
  KeepFeatures(scene, stretch, &features_);
  return knowledge_->weights.Score(Choice::kKeep, features_) > kLeastKept;
}

TokenRange Choices::SpeakerOf(const Scene& scene, uint32_t stretch,
                              TokenRange last) {
  TokenRange best = last;
  float best_score = -1e9f;
  if (!last.empty()) {
    LastSpeakerFeatures(scene, stretch, last, &features_);
    best_score = knowledge_->weights.Score(Choice::kStraySpeaker, features_);
  }
  StraySpeakerCandidates(scene, stretch, &groups_);
  for (const TokenRange& group : groups_) {
    StraySpeakerFeatures(scene, stretch, group, &features_);
    const float score =
        knowledge_->weights.Score(Choice::kStraySpeaker, features_);
    if (score > best_score) {
      best = group;
      best_score = score;
    }
  }
  return best;
}

}  // namespace quotes
}  // namespace onrecord
