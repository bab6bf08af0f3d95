// Classes of the words around numbers, as bits: see knowledge/figures/
// words.tsv for what each means. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORD_CLASSES_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORD_CLASSES_H_

#include <cstdint>

#include "absl/status/status.h"
#include "extractor/figures/phrases.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace figures {

enum WordClass : uint32_t {
  kUpWord = 1 << 0,
  kDownWord = 1 << 1,
  kUpNoun = 1 << 2,
  kDownNoun = 1 << 3,
  kBetweenWord = 1 << 4,
  kStopWord = 1 << 5,
  kVerbWord = 1 << 6,
  kLabelWord = 1 << 7,       // a label if capitalised
  kLowerLabelWord = 1 << 8,  // a label in any case
  kRateWord = 1 << 9,
  kTimeWord = 1 << 10,
  kPluralWord = 1 << 11,
  kSingularWord = 1 << 12,
  kAgeWord = 1 << 13,
  kMonthWord = 1 << 14,
  kScoreWord = 1 << 15,
  kScoredWord = 1 << 16,
  kNoFigureWord = 1 << 17,
  kAgeUnitWord = 1 << 18,
  // doubled, twice, tenfold: a figure by itself. From times.tsv.
  kTimesWord = 1 << 19,
  kAngleWord = 1 << 20,
  kNoOrdinalWord = 1 << 21,
  kParticleWord = 1 << 22,
  kSuperlativeWord = 1 << 23,
  kWeighWord = 1 << 24,
  kExtentWord = 1 << 25,
};

// Sets the bits of the words of a table with the columns class and words.
absl::Status AddWordClasses(const knowledge::TableFile& table,
                            Phrases* phrases);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORD_CLASSES_H_
