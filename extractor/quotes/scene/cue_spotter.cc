#include "extractor/quotes/scene/cue_spotter.h"

namespace onrecord {
namespace quotes {

using text::TokenRange;

void CueSpotter::Start(const text::AnnotatedText& text) {
  const size_t size = text.tokens().size();
  if (hits_.size() <= size) hits_.resize(size + size / 2 + 1);
  const text::Token* const tokens = text.tokens().data();
  const WordHint* const hints = known_->hints();
  uint32_t* hit = hits_.data();
  // Without a branch that depends on the words.
  WordHint here = size > 0 ? hints[tokens[0].word] : WordHint();
  for (uint32_t i = 1; i < size; ++i) {
    const WordHint next = hints[tokens[i].word];
    *hit = i - 1;
    hit += here.Hits(next);
    here = next;
  }
  *hit = size - 1;
  hit += here.Hits(WordHint());
  *hit = kNowhere;
  next_hit_ = 0;
  quotes_.clear();
  for (const uint32_t* h = hits_.data(); h != hit; ++h) {
    if (tokens[*h].kind == text::TokenKind::kQuote) quotes_.push_back(*h);
  }
}

bool CueSpotter::MatchPhrase(const text::AnnotatedText& text, uint16_t form,
                             CueCandidate* cue) const {
  const auto& tokens = text.tokens();
  const uint32_t token = cue->token;
  for (uint16_t id : cues_->phrases(form)) {
    const std::vector<uint64_t>& rest = cues_->entry(id).rest;
    if (token + rest.size() >= tokens.size()) continue;
    bool same = true;
    for (size_t k = 0; same && k < rest.size(); ++k) {
      same = text.words().folded_hash(tokens[token + 1 + k].word) == rest[k];
    }
    if (!same) continue;
    cue->cue = id;
    cue->end = token + 1 + rest.size();
    return true;
  }
  return false;
}

bool CueSpotter::Next(const text::AnnotatedText& text, TokenRange range,
                      std::vector<CueCandidate>* found) {
  const text::Token* const tokens = text.tokens().data();
  const WordFacts* const facts = known_->facts();
  found->clear();
  bool reports = false;
  for (; hits_[next_hit_] < range.end; ++next_hit_) {
    const uint32_t i = hits_[next_hit_];
    const WordFacts& word = facts[tokens[i].word];
    if (word.form == CueLexicon::kNoForm) continue;
    const CueLexicon::Form& form = cues_->form(word.form);
    CueCandidate cue;
    cue.token = i;
    cue.end = i + 1;
    cue.form = form.form;
    cue.cue = form.cue;
    reports |= form.cue != kNoCue && !form.wide;
    if (i + 1 < range.end && word.MayGoOn(facts[tokens[i + 1].word])) {
      reports |= MatchPhrase(text, word.form, &cue);
    }
    if (cue.cue != kNoCue) found->push_back(cue);
  }
  return reports;
}

}  // namespace quotes
}  // namespace onrecord
