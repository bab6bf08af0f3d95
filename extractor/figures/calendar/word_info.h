// What a distinct word is to the calendar: its id in the vocabulary and whether
// it can begin, or belong to, a date. Worked out once per word. Thread-safe: no
// state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WORD_INFO_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WORD_INFO_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "extractor/figures/calendar/vocabulary.h"
#include "extractor/figures/words/word_facts.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace figures {
namespace calendar {

// More bits of CalendarWord::bits, beside WordBit.
enum WordInfoBit : uint16_t {
  kDigitWord = 1 << 8,  // starts with a digit
  kYearWord = 1 << 9,   // four digits, or eight that are a date
  kCompound = 1 << 10,  // "Dec31", "FY2018"
  kDottedWord = 1 << 11,  // digits, and as long as 24.12.2019
};

CalendarWord Describe(const text::Words& words, text::Words::Id word,
                      const Vocabulary& vocabulary);

// Describe for a word of more than three letters, no digit among them, that
// the vocabulary does not know. `folded`: as in Words.
inline CalendarWord DescribeStrange(absl::string_view folded) {
  CalendarWord info;
  const size_t size = folded.size();
  if (size > 4 && folded[size - 1] == 'd' && folded[size - 2] == 'e') {
    info.contexts = kPast;  // "closed"
  }
  return info;
}

// False if no date begins, ends or turns on the word.
inline bool MayTrigger(const CalendarWord& word) {
  return (word.bits & (kTriggers | kDigitWord)) != 0;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WORD_INFO_H_
