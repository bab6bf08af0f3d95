// What each distinct word of a document is to the calendar: its id in the
// vocabulary and whether it can begin, or belong to, a date. Worked out once
// per word; one per worker.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WORD_CACHE_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WORD_CACHE_H_

#include <cstdint>
#include <vector>

#include "extractor/figures/calendar/vocabulary.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace figures {
namespace calendar {

struct WordInfo {
  uint16_t id = 0;  // in the vocabulary; 0: not there
  uint16_t contexts = 0;
  uint16_t bits = 0;
};

// More bits of WordInfo::bits, beside WordBit.
enum WordInfoBit : uint16_t {
  kDigitWord = 1 << 8,  // starts with a digit
  kYearWord = 1 << 9,   // four digits, or eight that are a date
  kCompound = 1 << 10,  // "Dec31", "FY2018"
};

class WordCache {
 public:
  // Looks up the words that are new since the last call.
  void Update(const text::Words& words, const Vocabulary& vocabulary);

  // REQUIRES: `word` was known at the last Update.
  const WordInfo& operator[](text::Words::Id word) const {
    return infos_[word];
  }
  // False if no date begins, ends or turns on the word.
  bool MayTrigger(text::Words::Id word) const {
    return (infos_[word].bits & (kTriggers | kDigitWord)) != 0;
  }

 private:
  uint32_t generation_ = 0;
  std::vector<WordInfo> infos_;
};

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WORD_CACHE_H_
