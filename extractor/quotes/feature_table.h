// The weights of one feature, found by its values without a search.
//
// Values that no weight tells apart share a row or a column of a small table,
// and all that have no weight share one of zeros: three loads and a multiply
// for two values, in place of a hash and a branch nobody can predict. The
// weights of three values hang on the pair of the first two, numbered alike.
// Immutable once made, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_FEATURE_TABLE_H_
#define ONRECORD_EXTRACTOR_QUOTES_FEATURE_TABLE_H_

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "extractor/quotes/features.h"

namespace onrecord {
namespace quotes {

class FeatureTable {
 public:
  // A feature's values and its weight, or the number that stands for it.
  using Entry = std::pair<Feature, int16_t>;

  FeatureTable() : FeatureTable(std::vector<Entry>()) {}
  // Entries of one name, all with as many values; if values repeat, the last
  // counts.
  explicit FeatureTable(const std::vector<Entry>& entries);

  // 0 for values that have no weight.
  int Of(Symbol a, Symbol b, Symbol c) const {
    const uint32_t row = pairs_[RowOf(a) * pairs_wide_ + columns_[std::min(
        b, last_column_)]];
    return cells_[row * cells_wide_ + thirds_[std::min(c, last_third_)]];
  }
  int Of(Symbol a, Symbol b) const {
    return cells_[RowOf(a) * cells_wide_ +
                  columns_[std::min(b, last_column_)]];
  }
  // Of features that have at most one value.
  int Of(Symbol a = kNoSymbol) const {
    return cells_[std::min(a, last_value_)];
  }

 private:
  uint32_t RowOf(Symbol a) const { return rows_[std::min(a, last_row_)]; }

  // Row and column of a value; the last element stands for all beyond.
  std::vector<uint16_t> rows_ = {0}, columns_ = {0}, thirds_ = {0};
  Symbol last_row_ = 0, last_column_ = 0, last_third_ = 0, last_value_ = 0;
  uint16_t pairs_wide_ = 1, cells_wide_ = 1;
  std::vector<uint16_t> pairs_ = {0};  // a number for each pair that counts
  std::vector<int16_t> cells_ = {0};
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_FEATURE_TABLE_H_
