#include "extractor/quotes/choices/choices.h"

#include <algorithm>
#include <climits>
#include <cmath>

#include "extractor/grammar/clauses.h"
#include "extractor/quotes/choices/boundaries.h"
#include "extractor/quotes/choices/candidate_speakers.h"
#include "extractor/quotes/choices/continuation.h"
#include "extractor/quotes/choices/few_best.h"
#include "extractor/quotes/choices/frame_features.h"
#include "extractor/quotes/choices/frame_tables.h"
#include "extractor/quotes/choices/kept_words.h"
#include "extractor/quotes/choices/stray_speakers.h"
#include "extractor/quotes/rules/choice_rules.h"
#include "extractor/quotes/rules/end_rules.h"
#include "extractor/quotes/rules/no_reports.h"
#include "extractor/quotes/speakers/quoted_person.h"
#include "extractor/quotes/speakers/speaker_group.h"
#include "extractor/quotes/weights/score_sum.h"

namespace onrecord {
namespace quotes {
namespace {

using text::TokenRange;

// The least probability that a cue reports. Like what follows, measured on the
// training documents, each quarter with weights of the other three: from 0.3
// to 0.6 for the first nothing moves by more than half a point.
constexpr float kLeastSaid = 0.45f;
constexpr float kLeastWide = 0.7f;
// The least where words in marks would otherwise be left without a cue.
constexpr float kLeastLate = 0.1f;
// The least probability that a reported clause without marks is right in all:
// cue, beginning and end. Below it a record is more often wrong than not.
constexpr float kLeastExact = 0.36f;
// What a cue of belief is put behind one of saying where both want a word.
constexpr float kWideBehind = 0.3f;
// Log odds over which words in marks are taken for someone's.
constexpr int kLeastKept = 3 * kWeightUnit / 2;

// e to the power of a score of at most 0 in units of the weights; those below
// -10 count as nothing.
class ExpTable {
 public:
  ExpTable() {
    for (int i = 0; i < kSize; ++i) {
      values_[i] = std::exp(-static_cast<float>(i) / kWeightUnit);
    }
  }
  float Of(int score) const { return score > -kSize ? values_[-score] : 0; }

 private:
  static constexpr int kSize = 10 * kWeightUnit;
  float values_[kSize];
};
const ExpTable kExp;

}  // namespace

bool Choices::Decide(const Scene& scene, uint32_t cue, bool wide,
                     Draft* draft) {
  const CueCandidate& candidate = scene.cues[cue];
  const CueEntry& entry = knowledge_->cues.entry(candidate.cue);
  if (entry.stance == Stance::kNoComment) return false;
  const Unit& unit = scene.units[candidate.unit];
  if (entry.wide && (!wide || !unit.marked)) return false;
  if (IsNounHere(scene, unit, candidate) ||
      IsModifying(scene, unit, candidate) ||
      (entry.noun && IsCompound(scene, unit, candidate))) {
    return false;
  }
  const CueView view(scene, knowledge_->cues, proposer_, cue);
  float score = 0;
  Frame frame = BestFrame(view, &score);
  const bool late = score < (entry.wide ? kLeastWide : kLeastSaid);
  // In the weights' gold "X said A, according to Z" is Z's; here it is X's.
  draft->attributes = entry.attributes;
  draft->chained =
      entry.strong && !entry.attributes && !entry.wide &&
      (view.proposal.frame == Frame::kAfter || !late) &&
      scene.counts[candidate.end].according !=
          scene.counts[unit.tokens.end].according;
  if (late && !draft->chained) {
    if (score < kLeastLate || !unit.marked) return false;
  }
  if ((frame == Frame::kBefore && TakenUpAgain(view)) ||
      (IsBetween(view) && !IsPassive(view))) {
    frame = Frame::kAround;
  } else if ((frame != Frame::kBefore && HandsOver(view)) ||
             (frame == Frame::kAfter && IsInverted(view))) {
    frame = Frame::kBefore;
  } else if ((frame == Frame::kBefore && IsFollowedByThat(view)) ||
             ((entry.frames & kDoneTo) != 0 && IsPassive(view))) {
    frame = Frame::kAfter;
  }
  draft->cue = cue;
  draft->frame = frame;
  draft->score = score;
  draft->late = late;
  draft->open = late && !draft->chained && !draft->attributes;
  return draft->open || Finish(view, draft);
}

bool Choices::Finish(const Scene& scene, Draft* draft) {
  draft->open = false;
  return Finish(CueView(scene, knowledge_->cues, proposer_, draft->cue), draft);
}

bool Choices::Finish(const CueView& view, Draft* draft) {
  const Scene& scene = view.scene;
  const CueEntry& entry = view.entry;
  const bool late = draft->late;
  sure_ = draft->score;
  FindParts(view, draft->frame, draft);
  if (view.of.marked) {
    draft->parts.erase(
        std::remove_if(draft->parts.begin(), draft->parts.end(),
                       [&scene](const TokenRange& part) {
                         return IsVenue(scene, part);
                       }),
        draft->parts.end());
  }
  if (draft->parts.empty() ||
      (draft->parts.size() == 1 && IsHollow(scene, draft->parts.front()))) {
    return false;
  }
  draft->sure = sure_;
  draft->rank = entry.wide ? sure_ - kWideBehind : sure_;
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
  if (FitsNoFrame(view, *draft) || IsNaming(view, *draft) ||
      IsDoneTo(view, *draft)) {
    return false;
  }
  draft->speaker =
      SpeakingPart(scene, knowledge_->speakers,
                   BehindClause(view, FindSpeaker(view, *draft)));
  // "The claim that ..." does not speak.
  if (draft->speaker.first <= view.at && view.at < draft->speaker.end) {
    draft->speaker = {};
  }
  draft->unnamed = draft->speaker.empty() && IsPassive(view);
  return !IsModifier(view, *draft);
}

// The best frame that reports; `score` is the probability that any does.
Frame Choices::BestFrame(const CueView& view, float* score) {
  FrameSums sums(*knowledge_->frame_tables);
  FrameFeatures(view, &sums);
  sums.Finish();
  int best = 1;
  for (int i = 2; i < kNumFrames; ++i) {
    if (sums.score(i) > sums.score(best)) best = i;
  }
  const int most = std::max<int>(sums.score(0), sums.score(best));
  float reports = 0;
  for (int i = 1; i < kNumFrames; ++i) reports += kExp.Of(sums.score(i) - most);
  *score = reports / (reports + kExp.Of(sums.score(0) - most));
  return static_cast<Frame>(best);
}

template <Place kind>
uint32_t Choices::BestPlace(const CueView& view, Frame frame,
                            uint32_t start) {
  if (places_.size() == 1) return places_.front();
  // First by the words beside a place alone; only the best of these by all.
  const PlaceTables& tables = knowledge_->places[static_cast<int>(kind)];
  FewBest few;
  for (uint32_t place : places_) {
    few.Add(tables.Score(Beside(view, place)), place);
  }
  few.Trim();
  const PlaceTables::OfCue of_cue(tables, view, frame);
  int scores[FewBest::kMost];
  uint32_t best = kNowhere;
  int most = 0;
  for (size_t i = 0; i < few.size(); ++i) {
    const uint32_t place = few.place(i);
    scores[i] = few.score(i) +
                of_cue.Score<kind>(view.TagAt(place), view.word(place),
                                   Relation::Of<kind>(view, place, start));
    if (best == kNowhere || scores[i] > most) {
      most = scores[i];
      best = place;
    }
  }
  float sum = 0;
  for (size_t i = 0; i < few.size(); ++i) sum += kExp.Of(scores[i] - most);
  if (best != kNowhere) sure_ /= sum;
  return best;
}

void Choices::FindParts(const CueView& view, Frame frame, Draft* draft) {
  const Scene& scene = view.scene;
  if (frame == Frame::kBefore || frame == Frame::kAround) {
    EndsBefore(view, &places_);
    uint32_t end = BestPlace<Place::kEndBefore>(view, frame, 0);
    if (end != kNowhere) {
      if (frame == Frame::kBefore) end = BeforeIt(view, end);
      StartsBefore(view, end, &places_);
      const uint32_t start =
          BestPlace<Place::kStartBefore>(view, frame, end);
      if (start != kNowhere) draft->parts.push_back({start, end});
    }
  }
  if (frame == Frame::kAfter || frame == Frame::kAround) {
    StartsAfter(view, &places_);
    if (frame == Frame::kAround) LeaveOutSpeaker(view);
    uint32_t start = BestPlace<Place::kStartAfter>(view, frame, 0);
    if (start != kNowhere) {
      start = BehindAddressee(view, start);
      EndsAfter(view, start, &places_);
      const float sure = sure_;
      uint32_t end = BestPlace<Place::kEndAfter>(view, frame, start);
      const uint32_t least =
          end == kNowhere ? end : LeastEnd(view, start, end);
      if (least > end) {
        places_.erase(places_.begin(),
                      std::lower_bound(places_.begin(), places_.end(), least));
        if (!places_.empty()) {
          sure_ = sure;
          end = BestPlace<Place::kEndAfter>(view, frame, start);
        }
      }
      if (end != kNowhere) draft->parts.push_back({start, end});
    }
  }
  if (frame == Frame::kNext) {
    const uint32_t next = view.cue.unit + 1;
    if (next < scene.units.size() && scene.units[next].active) {
      draft->parts.push_back(scene.units[next].tokens);
    }
  }
}

// "The mine, say villagers, has ...": words go on behind the speaker.
void Choices::LeaveOutSpeaker(const CueView& view) {
  const TokenRange& speaker = view.proposal.speaker;
  if (speaker.empty() || speaker.first < view.after) return;
  const auto behind = std::find_if(
      places_.begin(), places_.end(),
      [&speaker](uint32_t place) { return place >= speaker.end; });
  if (behind != places_.end()) places_.erase(places_.begin(), behind);
}

TokenRange Choices::FindSpeaker(const CueView& view, const Draft& draft) {
  const TokenRange quoted = QuotedPerson(view.scene, view.cue);
  if (!quoted.empty()) {
    // "a spokesman" of "a spokesman for the bank", as with any speaker.
    const TokenRange group = view.scene.GroupAt(view.of, quoted.first);
    return group.empty() ? quoted : group;
  }
  SpeakerCandidates(view, &groups_);
  ScoreSum nobody(knowledge_->weights, Choice::kSpeaker);
  NoSpeakerFeatures(view, &nobody);
  int most = nobody.score();
  TokenRange best;
  const SpeakerTables::OfCue of_cue(*knowledge_->speaker_tables, view,
                                    draft.frame);
  const bool passive = IsPassive(view);
  for (const TokenRange& group : groups_) {
    if (passive && group.end <= view.at) continue;
    const int score = of_cue.Score(SpeakerStand(view, draft.parts, group));
    if (score > most) {
      best = group;
      most = score;
    }
  }
  // "a sign saying “Go home”"
  const TokenRange& nearest = view.proposal.speaker;
  if (view.cue.form == grammar::VerbForm::kIng && !nearest.empty() &&
      nearest.end == view.at && !passive) {
    const text::AnnotatedText& text = *view.scene.text;
    const uint32_t head = text.tokens()[nearest.end - 1].word;
    const SpeakerKind kind =
        knowledge_->speakers.KindOf(text.words().folded_hash(head));
    if (kind == SpeakerKind::kDocument) return nearest;
  }
  if (!best.empty() || passive) return best;
  // "Kato said A, and warned that B"
  if (view.proposal.shared) return view.proposal.speaker;
  return draft.frame == Frame::kAfter ? SpeakerAtStart(view) : best;
}

bool Choices::GoesOn(const Scene& scene, uint32_t unit) {
  ScoreSum sum(knowledge_->weights, Choice::kContinue);
  return ContinueFeatures(scene, unit, &sum) && sum.score() > 0;
}

bool Choices::IsSaid(const Scene& scene, uint32_t stretch) {
  if (knowledge_->unsaid.IsNamed(scene, scene.marks.outer[stretch])) {
    return false;
  }
  ScoreSum sum(knowledge_->weights, Choice::kKeep);
  KeepFeatures(scene, stretch, &sum);
  return sum.score() > kLeastKept;
}

TokenRange Choices::SpeakerOf(const Scene& scene, uint32_t stretch,
                              TokenRange last) {
  const TokenRange announced = AnnouncedBy(scene, scene.marks.outer[stretch]);
  if (!announced.empty()) return announced;
  TokenRange best = last;
  int most = INT_MIN;
  if (!last.empty()) {
    ScoreSum sum(knowledge_->weights, Choice::kStraySpeaker);
    LastSpeakerFeatures(scene, stretch, last, &sum);
    most = sum.score();
  }
  StraySpeakerCandidates(scene, stretch, &groups_);
  for (const TokenRange& group : groups_) {
    ScoreSum sum(knowledge_->weights, Choice::kStraySpeaker);
    StraySpeakerFeatures(scene, stretch, group, &sum);
    if (sum.score() > most) {
      best = group;
      most = sum.score();
    }
  }
  const TokenRange able = SpeakingPart(scene, knowledge_->speakers, best);
  return able.empty() ? last : able;
}

}  // namespace quotes
}  // namespace onrecord
