#include "tools/quote_examples.h"

#include <algorithm>
#include <utility>

#include "extractor/quotes/choices/boundaries.h"
#include "extractor/quotes/choices/candidate_speakers.h"
#include "extractor/quotes/choices/continuation.h"
#include "extractor/quotes/choices/frame_features.h"
#include "extractor/quotes/choices/kept_words.h"
#include "extractor/quotes/choices/stray_speakers.h"
#include "extractor/quotes/scene/view.h"

namespace onrecord {
namespace tools {

using quotes::Choice;
using quotes::CueView;
using quotes::FeatureList;
using quotes::Frame;
using quotes::kNowhere;
using quotes::Place;
using quotes::Scene;
using text::TokenRange;

namespace {

TokenRange Tokens(const Scene& scene, const GoldSpan& span) {
  const auto& tokens = scene.text->tokens();
  uint32_t first = scene.text->TokenAt(span.begin());
  uint32_t end = first;
  while (end < tokens.size() && tokens[end].begin < span.end()) ++end;
  return {first, end};
}

// Without signs at its ends.
TokenRange Bare(const Scene& scene, TokenRange range) {
  while (range.first < range.end && !scene.IsWord(range.first)) ++range.first;
  while (range.first < range.end && !scene.IsWord(range.end - 1)) --range.end;
  return range;
}

// True if the two share at least half of the shorter.
bool Same(TokenRange a, TokenRange b) {
  const int shared = static_cast<int>(std::min(a.end, b.end)) -
                     static_cast<int>(std::max(a.first, b.first));
  return shared > 0 && 2 * shared >= static_cast<int>(std::min(a.size(),
                                                               b.size()));
}

// The index of the place among the candidates, or of one beside it; kNowhere
// if there is none.
uint32_t IndexOf(const std::vector<uint32_t>& places, uint32_t place,
                 uint32_t or_else) {
  for (uint32_t want : {place, or_else}) {
    const auto it = std::find(places.begin(), places.end(), want);
    if (it != places.end()) return it - places.begin();
  }
  return kNowhere;
}

// The candidate that begins at a token; kNowhere if none does.
uint32_t CueAt(const Scene& scene, uint32_t token) {
  const auto it = std::lower_bound(
      scene.cues.begin(), scene.cues.end(), token,
      [](const quotes::CueCandidate& cue, uint32_t i) {
        return cue.token < i;
      });
  return it != scene.cues.end() && it->token == token
             ? it - scene.cues.begin()
             : kNowhere;
}

// The first token of a part, with the mark that opens it.
uint32_t WithMark(const Scene& scene, uint32_t first) {
  return first > 0 && scene.Opens(first - 1) ? first - 1 : first;
}

}  // namespace

QuoteExamples::QuoteExamples(const quotes::QuoteKnowledge* knowledge)
    : knowledge_(knowledge), proposer_(&knowledge->cues),
      examples_(quotes::kNumChoices) {}

void QuoteExamples::Push(Choice choice, Example example) {
  examples_[static_cast<int>(choice)].push_back(std::move(example));
}

void QuoteExamples::ReadLabels(const GoldDocument& document,
                               const Scene& scene) {
  labels_.clear();
  label_of_.assign(scene.size(), kNowhere);
  for (const GoldQuote& quote : document.quotes()) {
    Label label;
    for (const GoldSpan& span : quote.spans()) {
      const TokenRange range = Tokens(scene, span);
      if (range.empty()) continue;
      if (!label.parts.empty() && range.first <= label.parts.back().end) {
        label.parts.back().end = std::max(label.parts.back().end, range.end);
      } else {
        label.parts.push_back(range);
      }
    }
    if (label.parts.empty()) continue;
    if (quote.has_speaker()) label.speaker = Tokens(scene, quote.speaker());
    if (quote.has_cue()) {
      label.cue = Tokens(scene, quote.cue());
      // The verb of saying, if there is one; else the first candidate.
      for (uint32_t i = label.cue.first; i < label.cue.end; ++i) {
        const uint32_t cue = CueAt(scene, i);
        if (cue == kNowhere) continue;
        const auto& entry = knowledge_->cues.entry(scene.cues[cue].cue);
        if (label.head == kNowhere) label.head = cue;
        if (!entry.wide) {
          label.head = cue;
          break;
        }
      }
    }
    for (const TokenRange& part : label.parts) {
      for (uint32_t i = part.first; i < part.end; ++i) {
        if (label_of_[i] == kNowhere) label_of_[i] = labels_.size();
      }
    }
    labels_.push_back(std::move(label));
  }
}

void QuoteExamples::Add(const GoldDocument& document, const Scene& scene) {
  ReadLabels(document, scene);
  std::vector<const Label*> by_cue(scene.cues.size(), nullptr);
  std::vector<uint8_t> in_cue(scene.size(), 0);
  for (const Label& label : labels_) {
    if (label.head != kNowhere && by_cue[label.head] == nullptr) {
      by_cue[label.head] = &label;
    }
    for (uint32_t i = label.cue.first; i < label.cue.end; ++i) in_cue[i] = 1;
  }
  for (uint32_t c = 0; c < scene.cues.size(); ++c) {
    const auto& entry = knowledge_->cues.entry(scene.cues[c].cue);
    const uint32_t at = scene.cues[c].token;
    if (entry.stance == quotes::Stance::kNoComment) continue;
    if (entry.wide && !scene.units[scene.cues[c].unit].marked) continue;
    if (by_cue[c] == nullptr && in_cue[at]) continue;
    AddCue(scene, c, by_cue[c]);
  }
  AddUnits(scene);
  AddStretches(scene);
}

void QuoteExamples::AddCue(const Scene& scene, uint32_t cue,
                           const Label* label) {
  const CueView view(scene, knowledge_->cues, proposer_, cue);
  Frame frame = Frame::kNone;
  if (label != nullptr) {
    bool before = false, after = false, next = false;
    for (const TokenRange& part : label->parts) {
      const uint32_t first = Bare(scene, part).first;
      if (first >= view.unit.end) next = true;
      if (first >= view.unit.first && first < view.at) before = true;
      if (first >= view.after && first < view.unit.end) after = true;
    }
    frame = before && after ? Frame::kAround
            : before        ? Frame::kBefore
            : after         ? Frame::kAfter
            : next          ? Frame::kNext
                            : Frame::kNone;
  }
  FeatureList features;
  quotes::FrameFeatures(view, &features);
  Push(Choice::kFrame, {{features.keys()}, static_cast<uint32_t>(frame)});
  if (frame == Frame::kNone) return;
  AddPlaces(view, frame, *label);
  AddSpeaker(view, frame, *label);
}

void QuoteExamples::AddPlaces(const CueView& view, Frame frame,
                              const Label& label) {
  const Scene& scene = view.scene;
  TokenRange before = {kNowhere, 0}, after = {kNowhere, 0};
  for (const TokenRange& part : label.parts) {
    const TokenRange bare = Bare(scene, part);
    if (bare.empty() || bare.first < view.unit.first ||
        bare.first >= view.unit.end) {
      continue;
    }
    TokenRange& side = bare.first < view.at ? before : after;
    side.first = std::min(side.first, bare.first);
    side.end = std::max(side.end, std::min(part.end, view.unit.end));
  }
  std::vector<uint32_t> places;
  const auto add = [&](Choice choice, Place kind, uint32_t start,
                       uint32_t right) {
    if (right == kNowhere || places.empty()) return;
    Example example;
    example.right = right;
    for (uint32_t place : places) {
      const quotes::Beside beside(view, place);
      FeatureList features;
      quotes::PlaceWords(beside, &features);
      quotes::PlaceRelations(view, kind, frame, beside, start, &features);
      example.candidates.push_back(features.keys());
    }
    Push(choice, std::move(example));
  };
  if (after.first != kNowhere) {
    const uint32_t start = WithMark(scene, after.first);
    quotes::StartsAfter(view, &places);
    add(Choice::kStartAfter, Place::kStartAfter, 0,
        IndexOf(places, start, after.first));
    quotes::EndsAfter(view, start, &places);
    add(Choice::kEndAfter, Place::kEndAfter, start,
        IndexOf(places, after.end, after.end + 1));
  }
  if (before.first != kNowhere) {
    quotes::EndsBefore(view, &places);
    const uint32_t end = Bare(scene, {before.first, before.end}).end;
    const uint32_t index = IndexOf(places, before.end, end);
    add(Choice::kEndBefore, Place::kEndBefore, 0, index);
    if (index == kNowhere) return;
    const uint32_t chosen = places[index];
    quotes::StartsBefore(view, chosen, &places);
    add(Choice::kStartBefore, Place::kStartBefore, chosen,
        IndexOf(places, WithMark(scene, before.first), before.first));
  }
}

void QuoteExamples::AddSpeaker(const CueView& view, Frame frame,
                               const Label& label) {
  std::vector<TokenRange> groups;
  quotes::SpeakerCandidates(view, &groups);
  Example example;
  example.right = groups.size();
  for (uint32_t n = groups.size(); n-- > 0;) {
    if (Same(groups[n], label.speaker)) example.right = n;
  }
  for (const TokenRange& group : groups) {
    FeatureList features;
    quotes::SpeakerFeatures<FeatureList>(view, frame, label.parts, group,
                                         &features);
    example.candidates.push_back(features.keys());
  }
  FeatureList features;
  quotes::NoSpeakerFeatures(view, &features);
  example.candidates.push_back(features.keys());
  Push(Choice::kSpeaker, std::move(example));
}

void QuoteExamples::AddUnits(const Scene& scene) {
  for (uint32_t u = 1; u < scene.units.size(); ++u) {
    FeatureList features;
    if (!scene.Marked(scene.units[u].tokens.first) ||
        !quotes::ContinueFeatures(scene, u, &features)) {
      continue;
    }
    const TokenRange bare = Bare(scene, scene.units[u].tokens);
    const uint32_t label = bare.empty() ? kNowhere : label_of_[bare.first];
    const TokenRange before = scene.units[u - 1].tokens;
    bool goes_on = false;
    for (uint32_t i = before.first; i < before.end; ++i) {
      goes_on |= label != kNowhere && label_of_[i] == label;
    }
    // The first candidate, without features, is "no".
    Push(Choice::kContinue, {{{}, features.keys()}, goes_on});
  }
}

void QuoteExamples::AddStretches(const Scene& scene) {
  TokenRange last;
  std::vector<TokenRange> groups;
  for (uint32_t s = 0; s < scene.marks.outer.size(); ++s) {
    const TokenRange inside = scene.marks.outer[s].inside();
    if (inside.empty()) continue;
    const uint32_t label = label_of_[inside.first];
    FeatureList kept;
    quotes::KeepFeatures(scene, s, &kept);
    Push(Choice::kKeep, {{{}, kept.keys()}, label != kNowhere});
    if (label == kNowhere || labels_[label].speaker.empty()) continue;
    const TokenRange speaker = labels_[label].speaker;
    quotes::StraySpeakerCandidates(scene, s, &groups);
    Example example;
    uint32_t right = kNowhere;
    for (uint32_t n = 0; n < groups.size(); ++n) {
      if (right == kNowhere && Same(groups[n], speaker)) right = n;
      FeatureList features;
      quotes::StraySpeakerFeatures(scene, s, groups[n], &features);
      example.candidates.push_back(features.keys());
    }
    if (!last.empty()) {
      const auto& text = *scene.text;
      const bool same =
          Same(last, speaker) ||
          text.Folded(scene.token(last.end - 1)) ==
              text.Folded(scene.token(speaker.end - 1));
      if (right == kNowhere && same) right = groups.size();
      FeatureList features;
      quotes::LastSpeakerFeatures(scene, s, last, &features);
      example.candidates.push_back(features.keys());
    }
    if (right != kNowhere) {
      example.right = right;
      Push(Choice::kStraySpeaker, std::move(example));
    }
    last = speaker;
  }
}

}  // namespace tools
}  // namespace onrecord
