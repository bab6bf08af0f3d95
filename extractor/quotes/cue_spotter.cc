#include "extractor/quotes/cue_spotter.h"

#include <algorithm>

namespace onrecord {
namespace quotes {
namespace {

using text::TokenRange;

// What a word can do, as bits of CueSpotter::bits_.
constexpr uint8_t kHit = 1 << 0;     // any of the others but kSecond
constexpr uint8_t kSaid = 1 << 1;    // reports what was said
constexpr uint8_t kWide = 1 << 2;    // or what was thought or done
constexpr uint8_t kFirst = 1 << 3;   // begins a phrase
constexpr uint8_t kSecond = 1 << 4;  // is the second word of one
constexpr uint8_t kSign = 1 << 5;    // may be a quotation mark

// Words that are no words are marks, but for the ASCII signs that are none.
bool MayBeMark(absl::string_view text, uint16_t shape) {
  if ((shape & (text::kHasLetter | text::kHasDigit)) != 0) return false;
  return text.size() != 1 || text[0] == '"' || text[0] == '\'' ||
         text[0] == '`' || static_cast<uint8_t>(text[0]) >= 0x80;
}

}  // namespace

void CueSpotter::LearnNewWords(const text::Words& words) {
  if (generation_ != words.generation()) {
    symbols_of_.clear();
    bits_.clear();
    forms_.clear();
    generation_ = words.generation();
  }
  for (uint32_t id = forms_.size(); id < words.size(); ++id) {
    const uint64_t hash = words.folded_hash(id);
    symbols_of_.push_back(symbols_->OfWord(hash));
    const CueLexicon::Form* form = cues_->Find(hash);
    forms_.push_back(form);
    uint8_t bits = cues_->IsSecond(hash) ? kSecond : 0;
    if (form != nullptr && form->cue != kNoCue) {
      bits |= cues_->entry(form->cue).wide ? kWide : kSaid;
    }
    if (form != nullptr && !form->phrases.empty()) bits |= kFirst;
    if (MayBeMark(words.text(id), words.shape(id))) bits |= kSign;
    bits_.push_back((bits & ~kSecond) != 0 ? bits | kHit : bits);
  }
}

void CueSpotter::Start(const text::AnnotatedText& text) {
  LearnNewWords(text.words());
  const size_t size = text.tokens().size();
  hits_.resize(std::max(hits_.size(), size + 1));
  const text::Token* const tokens = text.tokens().data();
  const uint8_t* const bits = bits_.data();
  uint32_t* hit = hits_.data();
  // Without a branch that depends on the words.
  for (uint32_t i = 0; i < size; ++i) {
    *hit = i;
    hit += bits[tokens[i].word] & kHit;
  }
  *hit = kNowhere;
  next_hit_ = 0;
  quotes_.clear();
  for (const uint32_t* h = hits_.data(); h != hit; ++h) {
    if (tokens[*h].kind == text::TokenKind::kQuote) quotes_.push_back(*h);
  }
}

bool CueSpotter::MatchPhrase(const text::AnnotatedText& text,
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
    return true;
  }
  return false;
}

bool CueSpotter::Next(const text::AnnotatedText& text, TokenRange range,
                      std::vector<CueCandidate>* found) {
  const text::Token* const tokens = text.tokens().data();
  found->clear();
  uint8_t all = 0;
  for (; hits_[next_hit_] < range.end; ++next_hit_) {
    const uint32_t i = hits_[next_hit_];
    const uint8_t here = bits_[tokens[i].word];
    if ((here & (kSaid | kWide | kFirst)) == 0) continue;
    const CueLexicon::Form& form = *forms_[tokens[i].word];
    CueCandidate cue;
    cue.token = i;
    cue.end = i + 1;
    cue.form = form.form;
    cue.cue = form.cue;
    uint8_t bits = here & (kSaid | kWide);
    // The next word counts as a second one only if this begins a phrase.
    const bool phrase = (here & kFirst) != 0 && i + 1 < range.end &&
                        (bits_[tokens[i + 1].word] & kSecond) != 0;
    if (phrase) {
      bits |= kFirst;
      MatchPhrase(text, form, &cue);
    }
    all |= bits;
    if (cue.cue != kNoCue) found->push_back(cue);
  }
  return !found->empty() && (all & (kSaid | kFirst)) != 0;
}

}  // namespace quotes
}  // namespace onrecord
