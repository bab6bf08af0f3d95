#include "extractor/quotes/quote_finder.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "extractor/grammar/clauses.h"
#include "extractor/quotes/assembly/nested.h"
#include "extractor/quotes/scene/proposal.h"
#include "extractor/quotes/speakers/antecedent.h"
#include "extractor/quotes/speakers/carried_speakers.h"
#include "extractor/quotes/speakers/mentions_in.h"
#include "extractor/quotes/speakers/speaker_phrase.h"
#include "extractor/quotes/turns/letter_drafts.h"

namespace onrecord {
namespace quotes {
namespace {

using text::Span;
using text::TokenRange;

// How much of the words stands in marks.
Kind KindOf(const Scene& scene, const Draft& draft) {
  bool marked = false, bare = false;
  for (const TokenRange& part : draft.parts) {
    // Most have no marks, or are one pair of them.
    uint32_t first = std::min(scene.NextMarked(part.first), part.end);
    for (uint32_t i = part.first; !bare && i < first; ++i) {
      bare = scene.IsWord(i);
    }
    for (uint32_t i = first; i < part.end && !(marked && bare); ++i) {
      if (!scene.IsWord(i)) continue;
      (scene.Marked(i) ? marked : bare) = true;
    }
  }
  return !marked ? Kind::kIndirect : bare ? Kind::kMixed : Kind::kDirect;
}

}  // namespace

QuoteFinder::Workspace::Workspace(const QuoteFinder& finder)
    : builder_(&finder.knowledge_->words, &finder.knowledge_->cues,
               &finder.knowledge_->symbols),
      choices_(finder.knowledge_.get()) {}

absl::StatusOr<QuoteFinder> QuoteFinder::Load(
    const std::string& knowledge_dir) {
  auto knowledge = QuoteKnowledge::Load(knowledge_dir, true);
  if (!knowledge.ok()) return knowledge.status();
  QuoteFinder finder;
  finder.knowledge_ = *std::move(knowledge);
  return finder;
}

void QuoteFinder::Find(const text::AnnotatedText& text,
                       const names::Names& names, const QuoteOptions& options,
                       Workspace* workspace,
                       std::vector<Quote>* quotes) const {
  quotes->clear();
  Scene& scene = workspace->scene_;
  workspace->builder_.Build(text, &scene);
  const bool wide = options.attribution == Attribution::kWide;
  workspace->proposed_.clear();
  uint32_t unit = kNowhere, budget = 0;
  for (uint32_t c = 0; c < scene.cues.size(); ++c) {
    // No more cues a sentence than any that makes sense has: what bounds the
    // time that a text of nothing but cues takes.
    if (scene.cues[c].unit != unit) {
      unit = scene.cues[c].unit;
      budget = 8 + scene.units[unit].tokens.size() / 32;
    }
    if (budget == 0 || !scene.units[unit].active) continue;
    --budget;
    Draft draft;
    if (knowledge_->cues.entry(scene.cues[c].cue).stance ==
        Stance::kNoComment) {
      draft.kind = Kind::kNoComment;
      draft.cue = c;
      draft.score = draft.sure = draft.rank = 1;
      draft.speaker = Proposer(&knowledge_->cues)
                          .SubjectBefore(scene, scene.cues[c]);
      workspace->proposed_.push_back(std::move(draft));
      continue;
    }
    if (workspace->choices_.Decide(scene, c, wide, &draft)) {
      workspace->proposed_.push_back(std::move(draft));
    }
  }
  workspace->assembly_.Assemble(scene, &workspace->choices_,
                                &workspace->proposed_, &workspace->drafts_);
  NestedFinder(&knowledge_->cues).Add(&scene, &workspace->drafts_);
  AddLetters(scene, &workspace->drafts_);
  for (Draft& draft : workspace->drafts_.list) {
    draft.speaker = BehindAdverbial(scene, names, draft);
    quotes->push_back(Finish(scene, names, draft));
  }
  CarrySpeakers(text, knowledge_->speakers, quotes);
}

Quote QuoteFinder::Finish(const Scene& scene, const names::Names& names,
                          const Draft& draft) const {
  const text::AnnotatedText& text = *scene.text;
  Quote quote;
  quote.kind = draft.kind != Kind::kNone ? draft.kind : KindOf(scene, draft);
  for (const TokenRange& part : draft.parts) {
    quote.parts.push_back(text.SpanOf(part));
  }
  const bool spoken =
      draft.kind == Kind::kNone || draft.kind == Kind::kNoComment ||
      draft.kind == Kind::kDirect;
  if (spoken && !draft.speaker.empty()) {
    const SpeakerKinds& kinds = knowledge_->speakers;
    kinds.Describe(text, names, draft.speaker,
                   WholeSpeaker(scene, kinds, draft), &quote.speaker);
    const TokenRange antecedent = Antecedent(scene, names, draft);
    if (!antecedent.empty()) {
      const text::Span who = quote.speaker.span;
      knowledge_->speakers.Describe(text, names, antecedent, antecedent,
                                    &quote.speaker);
      quote.speaker.span = who;
    }
    // Without a verb, what is no name and can be nobody does not speak: "Lunch
    // over, she put down her fork. “It was worth it.”"
    if (draft.stray && quote.speaker.kind == SpeakerKind::kUnknown &&
        scene.tags[draft.speaker.end - 1] != grammar::Tag::kName) {
      quote.speaker = Speaker();
    }
  }
  const TokenRange addressee = Addressee(scene, knowledge_->cues, draft);
  if (!addressee.empty()) {
    quote.addressee = text.SpanOf(addressee);
    quote.addressee_entity = EntityIn(names, quote.addressee);
  }
  if (!draft.source.empty()) {
    quote.source = text.SpanOf(draft.source);
    quote.source_entity = EntityIn(names, quote.source);
  }
  if (draft.cue != kNowhere) {
    const CueCandidate& cue = scene.cues[draft.cue];
    const CueEntry& entry = knowledge_->cues.entry(cue.cue);
    quote.cue.span = text.SpanOf({cue.token, cue.end});
    quote.cue.lemma = entry.lemma;
    quote.cue.stance = entry.stance;
    const uint32_t first = grammar::VerbGroupStart(
        scene.tags, scene.units[cue.unit].tokens.first, cue.token);
    for (uint32_t i = first; i < cue.token; ++i) {
      const grammar::Tag tag = scene.tags[i];
      const absl::string_view word = text.Folded(scene.token(i));
      quote.cue.negated |=
          tag == grammar::Tag::kNot || absl::EndsWith(word, "n't");
      quote.cue.hypothetical |= word == "would" || word == "could" ||
                                word == "might" || word == "may";
    }
    quote.evidence.push_back({entry.lemma, entry.where, draft.score});
  } else {
    absl::string_view rule = draft.rule;
    if (draft.kind == Kind::kScare) {
      quote.kind = knowledge_->unsaid.KindOf(
          scene, scene.StretchAt(draft.parts.front().first), &rule);
    }
    quote.evidence.push_back({rule, "", 0});
  }
  quote.inside = draft.inside;
  quote.confidence = draft.sure;
  return quote;
}

}  // namespace quotes
}  // namespace onrecord
