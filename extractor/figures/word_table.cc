#include "extractor/figures/word_table.h"

#include "absl/strings/str_cat.h"
#include "extractor/figures/digits.h"
#include "extractor/figures/roman.h"
#include "extractor/figures/word_classes.h"

namespace onrecord {
namespace figures {

using text::Words;

WordLearner::WordLearner(const FigureKnowledge& knowledge,
                         const calendar::Vocabulary& vocabulary, bool vague)
    : knowledge_(knowledge), vocabulary_(vocabulary), vague_(vague) {
  filter_.Add(knowledge.phrases().lexicon().filter());
  filter_.Add(knowledge.number_words().lexicon().filter());
  filter_.Add(vocabulary.filter());
}

bool WordLearner::IsStrange(const Words& words, Words::Id id) const {
  constexpr uint16_t kTelling =
      text::kHasDigit | text::kAllUpper | text::kNonAscii;
  return (words.shape(id) & kTelling) == 0 && words.folded(id).size() > 3 &&
         !filter_.MayHave(words.folded_hash(id));
}

uint8_t WordLearner::AnchorsOf(const Words& words, Words::Id id,
                               const WordTable& table) const {
  const uint8_t calendar =
      table.calendar.MayTrigger(id) ? kCalendarAnchor : 0;
  const absl::string_view word = words.text(id);
  const bool digit = word[0] >= '0' && word[0] <= '9';
  uint64_t over = 0, under = 0;
  const bool ascii = static_cast<uint8_t>(word[0]) < 0x80;
  if (digit || (!ascii && VulgarFraction(word, &over, &under)) ||
      knowledge_.number_words().At(table.numbers[id]).IsAnchor()) {
    return calendar | kNumberAnchor;
  }
  const uint64_t bits = knowledge_.phrases().Bits(table.phrases[id]);
  if ((bits & kTimesWord) != 0) return calendar | kTimesAnchor;
  if (vague_ && (bits & (figures::kVagueCount | kVagueDate)) != 0) {
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

void WordTable::Update(const Words& words, const WordLearner& learner) {
  if (generation_ != words.generation()) {
    generation_ = words.generation();
    phrases.Clear();
    numbers.Clear();
    calendar.Clear();
    anchors_.clear();
  }
  Words::Id id = anchors_.size();
  if (id == words.size()) return;
  phrases.Resize(words.size());
  numbers.Resize(words.size());
  calendar.Resize(words.size());
  anchors_.resize(words.size());
  for (; id < words.size(); ++id) {
    if (learner.IsStrange(words, id)) {
      calendar.LearnStrange(words.folded(id), id);
      continue;
    }
    phrases.Learn(words, id, learner.knowledge_.phrases().lexicon());
    numbers.Learn(words, id, learner.knowledge_.number_words().lexicon());
    calendar.Learn(words, id, learner.vocabulary_);
    anchors_[id] = learner.AnchorsOf(words, id, *this);
  }
}

}  // namespace figures
}  // namespace onrecord
