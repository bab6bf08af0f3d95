#include "extractor/figures/words/word_table.h"

#include "absl/strings/str_cat.h"
#include "extractor/figures/words/digits.h"
#include "extractor/figures/words/roman.h"
#include "extractor/figures/words/word_classes.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace figures {

using text::Words;

WordLearner::WordLearner(const FigureKnowledge& knowledge,
                         const calendar::Vocabulary& vocabulary, bool vague)
    : knowledge_(knowledge), vocabulary_(vocabulary), vague_(vague) {
  filter_.Add(knowledge.phrases().filter());
  filter_.Add(knowledge.number_words().filter());
  filter_.Add(vocabulary.filter());
}

bool WordLearner::IsStrange(const Words& words, Words::Id id) const {
  constexpr uint16_t kTelling =
      text::kHasDigit | text::kAllUpper | text::kNonAscii;
  return (words.shape(id) & kTelling) == 0 && words.folded(id).size() > 3 &&
         !filter_.MayHave(words.folded_hash(id));
}

uint8_t WordLearner::AnchorsOf(const Words& words, Words::Id id,
                               const WordFacts& facts) const {
  const uint8_t calendar =
      calendar::MayTrigger(facts.calendar) ? kCalendarAnchor : 0;
  const absl::string_view word = words.text(id);
  const bool digit = word[0] >= '0' && word[0] <= '9';
  uint64_t over = 0, under = 0;
  const bool ascii = static_cast<uint8_t>(word[0]) < 0x80;
  if (digit || (!ascii && VulgarFraction(word, &over, &under)) ||
      facts.number.IsAnchor()) {
    return calendar | kNumberAnchor;
  }
  if ((facts.classes & kTimesWord) != 0) return calendar | kTimesAnchor;
  if (vague_ &&
      (facts.classes & (figures::kVagueCount | kVagueDate)) != 0) {
    return calendar | kVagueAnchor;
  }
  if ((words.shape(id) & text::kAllUpper) != 0 && RomanNumeral(word) != 0) {
    return calendar | kRomanAnchor;
  }
  if ((words.shape(id) & text::kHasDigit) != 0) {
    const size_t letters = word.find_first_of("0123456789");
    const absl::string_view sign = word.substr(0, letters);
    if (knowledge_.SignCalled(sign) != 0 ||
        knowledge_.SignCalled(absl::StrCat("$", sign)) != 0) {
      return calendar | kMoneyAnchor;
    }
  }
  return calendar;
}

WordFacts WordLearner::FactsOf(const Words& words, Words::Id id) const {
  WordFacts facts;
  facts.shape = words.shape(id) & kShapeOfFacts;
  if (IsStrange(words, id)) {
    facts.calendar = calendar::DescribeStrange(words.folded(id));
    return facts;
  }
  knowledge_.phrases().Learn(words, id, &facts);
  facts.number = knowledge_.number_words().Find(words, id);
  facts.calendar = calendar::Describe(words, id, vocabulary_);
  facts.anchors = AnchorsOf(words, id, facts);
  return facts;
}

uint16_t WordTable::KindOf(const WordFacts& facts) {
  const CalendarWord& calendar = facts.calendar;
  uint64_t hash = text::MixHash(
      facts.classes, uint64_t{facts.phrase} << 48 |
                         uint64_t{facts.shape} << 32 |
                         uint64_t{facts.number.value} << 16 |
                         uint64_t{facts.starts} << 8 | facts.anchors);
  hash = text::MixHash(hash, uint64_t{calendar.id} << 48 |
                                 uint64_t{calendar.contexts} << 32 |
                                 uint64_t{calendar.bits} << 16 |
                                 static_cast<uint64_t>(facts.number.role));
  for (;; ++hash) {
    const auto kind = by_hash_.emplace(hash, facts_.size());
    if (kind.second) facts_.push_back(facts);
    if (facts_[kind.first->second] == facts) return kind.first->second;
  }
}

void WordTable::Update(const Words& words, const WordLearner& learner) {
  if (generation_ != words.generation()) {
    generation_ = words.generation();
    kinds_.clear();
  }
  Words::Id id = kinds_.size();
  if (id == words.size()) return;
  kinds_.resize(words.size());
  anchored_.resize(words.size());
  for (; id < words.size(); ++id) {
    if (!learner.IsStrange(words, id)) {
      kinds_[id] = KindOf(learner.FactsOf(words, id));
      anchored_[id] = facts_[kinds_[id]].anchors != 0;
      continue;
    }
    const bool past =
        calendar::DescribeStrange(words.folded(id)).contexts != 0;
    uint16_t& kind =
        strange_[(words.shape(id) & kShapeOfFacts) | (past ? 16 : 0)];
    if (kind == kUnknown) kind = KindOf(learner.FactsOf(words, id));
    kinds_[id] = kind;
    anchored_[id] = 0;
  }
}

}  // namespace figures
}  // namespace onrecord
