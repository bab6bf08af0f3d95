#include "extractor/figures/calendar/word_info.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

size_t CountDigits(absl::string_view word) {
  size_t digits = 0;
  while (digits < word.size() && absl::ascii_isdigit(word[digits])) ++digits;
  return digits;
}

// Letters that the vocabulary knows, then one, two or four digits.
bool IsCompound(absl::string_view word, const Vocabulary& vocabulary) {
  size_t letters = 0;
  while (letters < word.size() && absl::ascii_isalpha(word[letters])) {
    ++letters;
  }
  const size_t digits = word.size() - letters;
  if (letters < 2 || digits == 0 || digits > 4 || digits == 3 ||
      CountDigits(word.substr(letters)) != digits) {
    return false;
  }
  const uint16_t id = vocabulary.Find(word.substr(0, letters));
  for (const Phrase& phrase : vocabulary.StartingAt(id)) {
    if (phrase.size != 1 || phrase.IsConnector()) continue;
    const Type type = vocabulary.ItemOf(phrase).type;
    if (type == Type::kMonth || type == Type::kFiscal) return true;
  }
  return false;
}

// "may", "march" and "august" without a capital are no months if nothing stands
// beside them.
bool IsOftenVerb(const text::Words& words, text::Words::Id id,
                 uint16_t vocabulary_id, const Vocabulary& vocabulary) {
  if ((words.shape(id) & text::kInitialUpper) != 0 || vocabulary_id == 0) {
    return false;
  }
  for (const Phrase& phrase : vocabulary.StartingAt(vocabulary_id, 0)) {
    if (phrase.IsConnector()) continue;
    const Item& item = vocabulary.ItemOf(phrase);
    if (item.type == Type::kMonth &&
        (item.when.month == 3 || item.when.month == 5 ||
         item.when.month == 8)) {
      return true;
    }
  }
  return false;
}

}  // namespace

CalendarWord Describe(const text::Words& words, text::Words::Id id,
                      const Vocabulary& vocabulary) {
  CalendarWord info;
  const absl::string_view word = words.folded(id);
  if (word.empty()) return info;
  info.id = vocabulary.FindHash(words.folded_hash(id));
  info.bits = vocabulary.Bits(info.id);
  info.contexts = vocabulary.Contexts(info.id);
  if (IsOftenVerb(words, id, info.id, vocabulary)) info.bits &= ~kAlone;
  // 80s
  if (word == "s") info.bits |= kTriggersGlued | kInside | kEndsPiece;
  if (word.size() == 2 &&
      (word == "th" || word == "st" || word == "nd" || word == "rd")) {
    info.bits |= kTriggersGlued | kInside | kEndsPiece;
  }
  if (word.size() > 4 && absl::EndsWith(word, "ed") &&
      (info.contexts & kFuture) == 0) {
    info.contexts |= kPast;
  }
  // The T21 of 2015-11-13T21:20.
  if (word.size() == 3 && word[0] == 't' && absl::ascii_isdigit(word[1]) &&
      absl::ascii_isdigit(word[2])) {
    info.bits |= kInside | kEndsPiece;
  }
  if (absl::ascii_isdigit(word[0])) {
    info.bits |= kDigitWord | kInside;
    const size_t digits = CountDigits(word);
    if (digits == word.size() &&
        ((digits == 4 && (word[0] == '1' || word[0] == '2')) ||
         digits == 8)) {
      info.bits |= kYearWord;
    }
    if (word.size() >= 8 && word.size() <= 10 && word.find(',') == word.npos) {
      info.bits |= kDottedWord;
    }
    info.bits |= kAlone;
  } else if (info.id == 0 && (words.shape(id) & text::kHasDigit) &&
             IsCompound(word, vocabulary)) {
    info.bits |=
        kCompound | kTriggers | kInside | kAlone | kStartsPiece | kEndsPiece;
  }
  return info;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
