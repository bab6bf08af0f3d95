// The words that numbers are made of ("twenty", "million", "thirds", "and"),
// with their role in one. From knowledge/figures/number_words.tsv, which says
// what each role does. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_FIGURES_NUMBER_WORDS_H_
#define ONRECORD_EXTRACTOR_FIGURES_NUMBER_WORDS_H_

#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "extractor/figures/lexicon.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace figures {

enum class NumberRole : uint8_t {
  kNone = 0,
  // What a number can start with: see IsAnchor.
  kZero,
  kUnit,
  kTeen,
  kTen,
  kHundred,
  kScale,
  kScales,
  kDozen,
  kDozens,
  kTens,
  kOrdinal,
  kOrdinalTeen,
  kOrdinalTen,
  kOrdinalHundred,
  kOrdinalScale,
  kPart,
  kCouple,
  // What can only stand inside or before one.
  kParts,
  kAbbreviation,
  kLetter,
  kArticle,
  kAnd,
  kPoint,
  kMinus,
  kQuantifier,
  kSuffix,
};

struct NumberWord {
  NumberRole role = NumberRole::kNone;
  uint16_t value = 0;  // an exponent for scales and hundreds

  bool IsAnchor() const {
    return role >= NumberRole::kZero && role <= NumberRole::kCouple;
  }
  bool Is(NumberRole r) const { return role == r; }
};

class NumberWords {
 public:
  // Columns: word, role, value.
  static absl::StatusOr<NumberWords> Create(const knowledge::TableFile& table);

  // Words to ids for At().
  const Lexicon& lexicon() const { return lexicon_; }
  const NumberWord& At(uint16_t id) const { return words_[id]; }

 private:
  Lexicon lexicon_;
  std::vector<NumberWord> words_;  // [0]: no number word
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_NUMBER_WORDS_H_
