#include "extractor/quotes/scene/known_words.h"

namespace onrecord {
namespace quotes {
namespace {

// Words that are no words are marks, but for the ASCII signs that are none.
bool MayBeMark(const text::Words& words, uint32_t id) {
  const uint16_t shape = words.shape(id);
  if ((shape & (text::kHasLetter | text::kHasDigit)) != 0) return false;
  const absl::string_view text = words.text(id);
  return text.size() != 1 || text[0] == '"' || text[0] == '\'' ||
         text[0] == '`' || static_cast<uint8_t>(text[0]) >= 0x80;
}

}  // namespace

WordFacts KnownWords::Describe(const text::Words& words, uint32_t id) const {
  const uint64_t hash = words.folded_hash(id);
  WordFacts facts;
  facts.tags = lexicon_->OfWord(words.folded(id), hash, words.shape(id));
  facts.symbol = symbols_->OfWord(hash);
  if (MayBeMark(words, id)) facts.begins |= WordFacts::kMatters;
  if (!cues_->MayHave(hash)) return facts;
  facts.form = cues_->NumberOf(hash);
  if (facts.form != CueLexicon::kNoForm) {
    facts.begins |= cues_->after(facts.form);
    if (cues_->form(facts.form).cue != kNoCue) {
      facts.begins |= WordFacts::kMatters;
    }
  }
  facts.follows |= cues_->SecondClass(hash);
  return facts;
}

void KnownWords::Learn(const text::Words& words) {
  if (generation_ != words.generation()) {
    facts_.clear();
    hints_.clear();
    generation_ = words.generation();
  }
  const uint32_t first = facts_.size(), size = words.size();
  facts_.resize(size);
  hints_.resize(size);
  for (uint32_t id = first; id < size; ++id) {
    facts_[id] = Describe(words, id);
    hints_[id] = WordHint(facts_[id]);
  }
}

}  // namespace quotes
}  // namespace onrecord
