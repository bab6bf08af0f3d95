// What each distinct word of a document is to the calendar: its id in the
// vocabulary and whether it can begin, or belong to, a date. Worked out once
// per word; one per worker.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WORD_CACHE_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WORD_CACHE_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
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
  kDottedWord = 1 << 11,  // digits, and as long as 24.12.2019
};

class WordCache {
 public:
  // Looks up the words that are new since the last call.
  void Update(const text::Words& words, const Vocabulary& vocabulary);
  // The same in steps, for a caller that looks new words up itself.
  void Clear() { infos_.clear(); }
  void Resize(size_t words) { infos_.resize(words); }
  void Learn(const text::Words& words, text::Words::Id word,
             const Vocabulary& vocabulary);
  // Learn for a word of more than three letters, no digit among them, that the
  // vocabulary does not know. `folded`: as in Words.
  void LearnStrange(absl::string_view folded, text::Words::Id word) {
    if (MayBePast(folded)) infos_[word].contexts = kPast;
  }

  // REQUIRES: `word` was known at the last Update.
  const WordInfo& operator[](text::Words::Id word) const {
    return infos_[word];
  }
  // False if no date begins, ends or turns on the word.
  bool MayTrigger(text::Words::Id word) const {
    return (infos_[word].bits & (kTriggers | kDigitWord)) != 0;
  }

 private:
  // "closed"
  static bool MayBePast(absl::string_view folded) {
    return folded.size() > 4 && folded[folded.size() - 1] == 'd' &&
           folded[folded.size() - 2] == 'e';
  }

  uint32_t generation_ = 0;
  std::vector<WordInfo> infos_;
};

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_WORD_CACHE_H_
