#include "extractor/names/decision/decider.h"

#include <algorithm>

namespace onrecord {
namespace names {

void Prepare(const text::AnnotatedText& text, const Lexicon& lexicon,
             const gazetteer::Gazetteer& gazetteer, const Weights* weights,
             ListingFinder* finder, Document* document) {
  document->text = &text;
  document->words.Update(text.words(), lexicon, weights);
  FindRuns(text, &document->words, &document->runs);
  finder->Find(gazetteer, document);
  document->evidence.Collect(text, document->words, &document->runs);
  FindCandidates(document);
  MakeSites(document);
}

namespace {

// `begin`, `end`: candidates of the run.
void FeedBackOne(const Decision& decision, uint32_t begin, uint32_t end,
                 Document* document) {
  const std::vector<Candidate>& candidates = document->candidates;
  const Candidate& c = candidates[decision.candidate];
  const uint8_t bit = 1 << decision.label;
  Phrase& phrase = document->phrases[c.phrase];
  ++phrase.decided[decision.label];
  phrase.decided_as |= bit;
  if (c.length == 1) return;
  // Shorter ones of its start come before it, those of later starts behind.
  for (uint32_t k = decision.candidate;
       k-- > begin && candidates[k].first == c.first;) {
    document->phrases[candidates[k].phrase].head_of |= bit;
  }
  for (uint32_t k = decision.candidate + 1;
       k < end && candidates[k].first < c.end(); ++k) {
    if (candidates[k].first > c.first && candidates[k].end() == c.end()) {
      document->phrases[candidates[k].phrase].tail_of |= bit;
    }
  }
  if (document->acronyms.empty()) return;
  const uint64_t initials = InitialsOf(*document, {c.first, c.end()});
  if (initials == 0) return;
  Acronym* acronym = document->acronyms.Find(initials);
  if (acronym != nullptr) acronym->decided |= bit;
}

}  // namespace

void FeedBack(const Decisions& decisions, Document* document,
              std::vector<uint8_t>* own_tokens,
              std::vector<uint8_t>* own_candidates) {
  own_tokens->assign(document->runs.tokens.size(), 0);
  own_candidates->assign(document->candidates.size(), 0);
  size_t d = 0;
  for (size_t r = 0; d < decisions.size(); ++r) {
    const Run& run = document->runs.runs[r];
    const uint32_t end = document->run_candidates[r + 1];
    for (; d < decisions.size() && decisions[d].candidate < end; ++d) {
      const Decision& decision = decisions[d];
      const Candidate& c = document->candidates[decision.candidate];
      (*own_candidates)[decision.candidate] = decision.label;
      uint8_t* own = own_tokens->data() + run.place + (c.first - run.first);
      own[0] = FirstOf(decision.label);
      for (uint32_t i = 1; i < c.length; ++i) {
        own[i] = FurtherOf(decision.label);
      }
      FeedBackOne(decision, document->run_candidates[r], end, document);
    }
  }
  for (WordEvidence& word : document->evidence.words()) {
    const Phrase* alone = document->phrases.FindWord(word.fold);
    if (alone != nullptr) word.alone = alone->Usual();
  }
  for (size_t i = 0; i < document->runs.tokens.size(); ++i) {
    const RunToken& token = document->runs.tokens[i];
    if (!token.capital) continue;
    ++document->evidence.words()[token.doc_word].decided[(*own_tokens)[i] & 7];
  }
}

void Decider::Decide(Document* document, Decisions* decisions) {
  decisions->clear();
  scorer_.StartDocument(*document);
  if (tokens_.size() < document->runs.tokens.size()) {
    tokens_.resize(2 * document->runs.tokens.size());
  }
  if (stretches_.size() < document->candidates.size()) {
    stretches_.resize(2 * document->candidates.size());
  }
  const std::vector<Candidate>& candidates = document->candidates;
  const Candidate* const c = candidates.data();
  const uint32_t* const run_candidates = document->run_candidates.data();
  const auto each_run = [&](bool last) {
    decisions->clear();
    uint32_t r = 0;
    for (const Run& run : document->runs.runs) {
      const uint32_t begin = run_candidates[r];
      const uint32_t end = run_candidates[++r];
      TokenSums* const tokens = tokens_.data() + run.place;
      StretchSums* const stretches = stretches_.data() + begin;
      if (last) {
        scorer_.ScoreTokensAgain(*document, run, &own_tokens_[run.place],
                                 tokens);
        scorer_.ScoreCandidatesAgain(*document, run, c + begin, c + end,
                                     own_candidates_.data() + begin,
                                     &own_tokens_[run.place], stretches);
      } else {
        scorer_.ScoreTokens(*document, run, tokens);
        scorer_.ScoreCandidates(*document, run, c + begin, c + end,
                                stretches);
      }
      decoder_.Decode(*document, run, begin, end, tokens, stretches,
                      weights_->transitions(), last, decisions);
    }
  };
  each_run(false);
  FeedBack(*decisions, document, &own_tokens_, &own_candidates_);
  each_run(true);
}

void Decider::Alternatives(const Document& document, uint32_t r,
                           uint32_t token, size_t most,
                           std::vector<Alternative>* alternatives) {
  const Run& run = document.runs.runs[r];
  const uint32_t begin = document.run_candidates[r];
  decoder_.Alternatives(document, run, begin, document.run_candidates[r + 1],
                        tokens_.data() + run.place, stretches_.data() + begin,
                        weights_->transitions(), token, most, alternatives);
}

}  // namespace names
}  // namespace onrecord
