#include "extractor/quotes/cue_spotter.h"

namespace onrecord {
namespace quotes {
namespace {

using text::TokenRange;

// What the candidates of a range are, as bits.
constexpr uint8_t kSaid = 1 << 0;   // reports what was said
constexpr uint8_t kWide = 1 << 1;   // or what was thought or done

}  // namespace

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

void CueSpotter::MatchPhrase(const text::AnnotatedText& text,
                             const CueLexicon::Form& form,
                             CueCandidate* cue) const {
  const auto& tokens = text.tokens();
  const uint32_t token = cue->token;
  for (uint16_t id : form.phrases) {
    const std::vector<uint64_t>& rest = cues_->entry(id).rest;
    if (token + rest.size() >= tokens.size()) continue;
    bool same = true;
    for (size_t k = 0; same && k < rest.size(); ++k) {
      same = text.words().folded_hash(tokens[token + 1 + k].word) == rest[k];
    }
    if (!same) continue;
    cue->cue = id;
    cue->end = token + 1 + rest.size();
    return;
  }
}

bool CueSpotter::Next(const text::AnnotatedText& text, TokenRange range,
                      std::vector<CueCandidate>* found) {
  const text::Token* const tokens = text.tokens().data();
  const WordFacts* const facts = known_->facts();
  found->clear();
  uint8_t all = 0;
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
    if (form.cue != kNoCue) all |= form.wide ? kWide : kSaid;
    if (i + 1 < range.end && word.MayGoOn(facts[tokens[i + 1].word])) {
      MatchPhrase(text, form, &cue);
    }
    if (cue.cue != kNoCue) found->push_back(cue);
  }
  if (found->empty() || (all & kSaid) != 0) return !found->empty();
  // Two words that any phrases begin and go on with count as one.
  for (uint32_t i = range.first; i + 1 < range.end; ++i) {
    if ((facts[tokens[i].word].begins & ~WordFacts::kMatters) != 0 &&
        (facts[tokens[i + 1].word].follows & ~WordFacts::kMatters) != 0) {
      return true;
    }
  }
  return false;
}

}  // namespace quotes
}  // namespace onrecord
