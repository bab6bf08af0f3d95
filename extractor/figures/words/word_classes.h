// Classes of the words around numbers, as bits: see knowledge/figures/
// words.tsv for what each means. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORDS_WORD_CLASSES_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORDS_WORD_CLASSES_H_

#include <cstdint>

#include "absl/status/status.h"
#include "extractor/figures/words/phrases.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace figures {

enum WordClass : uint64_t {
  kUpWord = 1ull << 0,
  kDownWord = 1ull << 1,
  kUpNoun = 1ull << 2,
  kDownNoun = 1ull << 3,
  kBetweenWord = 1ull << 4,
  kStopWord = 1ull << 5,
  kVerbWord = 1ull << 6,
  kLabelWord = 1ull << 7,       // a label if capitalised
  kLowerLabelWord = 1ull << 8,  // a label in any case
  kRateWord = 1ull << 9,
  kTimeWord = 1ull << 10,
  kPluralWord = 1ull << 11,
  kSingularWord = 1ull << 12,
  kAgeWord = 1ull << 13,
  kMonthWord = 1ull << 14,
  kScoreWord = 1ull << 15,
  kScoredWord = 1ull << 16,
  kNoFigureWord = 1ull << 17,
  kAgeUnitWord = 1ull << 18,
  // doubled, twice, tenfold: a figure by itself. From times.tsv.
  kTimesWord = 1ull << 19,
  kAngleWord = 1ull << 20,
  kNoOrdinalWord = 1ull << 21,
  kParticleWord = 1ull << 22,
  kSuperlativeWord = 1ull << 23,
  kWeighWord = 1ull << 24,
  kExtentWord = 1ull << 25,
  kDeterminer = 1ull << 26,
  kArticleWord = 1ull << 27,
  kIndefiniteWord = 1ull << 28,
  kElsewhenWord = 1ull << 29,
  kMoreWord = 1ull << 30,
  kAddingWord = 1ull << 31,
  kOnDateWord = 1ull << 32,
  // Single words.
  kOfWord = 1ull << 33,
  kAndWord = 1ull << 34,
  kToWord = 1ull << 35,
  kOrWord = 1ull << 36,
  kInWord = 1ull << 37,
  kByWord = 1ull << 38,
  kPerWord = 1ull << 39,
  kUpItself = 1ull << 40,
  kDownItself = 1ull << 41,
  kAtWord = 1ull << 42,
  kFromWord = 1ull << 43,
  kBetweenItself = 1ull << 44,
  kPossessive = 1ull << 45,
  kOverWord = 1ull << 46,
  kForWord = 1ull << 47,
  kWithWord = 1ull << 48,
  kOneWord = 1ull << 49,
  kOldWord = 1ull << 50,
  kHalfWord = 1ull << 51,
  kSecondWord = 1ull << 52,
  kOutWord = 1ull << 53,
  kThisWord = 1ull << 54,
  // From words.tsv again.
  kVagueCount = 1ull << 55,
  kVagueDate = 1ull << 56,
  kRomanBefore = 1ull << 57,
  kRomanBehind = 1ull << 58,
  kRaisingWord = 1ull << 59,
  kPersonWord = 1ull << 60,
  kStreetWord = 1ull << 61,
  kAdjectiveWord = 1ull << 62,
  kRaceWord = 1ull << 63,
};

// Sets the bits of the words of a table with the columns class and words, and
// those of single words.
absl::Status AddWordClasses(const knowledge::TableFile& table,
                            Phrases* phrases);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORDS_WORD_CLASSES_H_
