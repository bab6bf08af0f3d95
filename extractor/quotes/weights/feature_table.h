// The weights of one feature, found by its values without a search.
//
// Values that no weight tells apart share a row or a column of a small table,
// and all that have no weight share one of zeros: three loads and a multiply
// for two values, in place of a hash and a branch nobody can predict. The
// weights of three values hang on the pair of the first two, numbered alike.
// Immutable once made, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_FEATURE_TABLE_H_
#define ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_FEATURE_TABLE_H_

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "extractor/quotes/weights/features.h"

namespace onrecord {
namespace quotes {

// One cache line, and what it points to.
class alignas(64) FeatureTable {
 public:
  // A feature's values and its weight, or the number that stands for it.
  using Entry = std::pair<Feature, int16_t>;

  // Nothing but zeros.
  FeatureTable() : FeatureTable(std::vector<Entry>()) {}
  // Entries of one name, all with as many values; if values repeat, the last
  // counts.
  explicit FeatureTable(std::vector<Entry> entries);

  // 0 for values that have no weight.
  int Of(Symbol a, Symbol b, Symbol c) const {
    const uint32_t row = pairs_[Row(a) * pairs_wide_ + Column(b)];
    return Cell(row * cells_wide_ + thirds_[std::min(c, last_third_)]);
  }
  int Of(Symbol a, Symbol b) const {
    return Cell(Row(a) * cells_wide_ + Column(b));
  }
  // Of features that have at most one value.
  int Of(Symbol a = kNoSymbol) const {
    return Cell(std::min(a, last_value_));
  }

  // The weights of two values of which the first stays the same.
  class Slice {
   public:
    int Of(Symbol b) const {
      return static_cast<int16_t>(cells_[columns_[std::min(b, last_)]]);
    }

   private:
    friend class FeatureTable;
    Slice(const uint16_t* cells, const uint16_t* columns, Symbol last)
        : cells_(cells), columns_(columns), last_(last) {}
    const uint16_t* cells_;
    const uint16_t* columns_;
    Symbol last_;
  };
  Slice SliceOf(Symbol a) const {
    return Slice(cells_ + Row(a) * cells_wide_, columns_, last_column_);
  }

  // What Of(a, b) is made of, for those who keep the numbers of rows and
  // columns beside what else they know of a value: all values from
  // LastValue() on have the same.
  uint16_t RowOf(Symbol a) const { return Row(a); }
  uint16_t ColumnOf(Symbol b) const { return Column(b); }
  int At(uint32_t row, uint32_t column) const {
    return Cell(row * cells_wide_ + column);
  }
  Symbol LastValue() const {
    return std::max({last_row_, last_column_, last_value_});
  }

 private:
  struct Layout;
  void Store(const Layout& layout);

  uint32_t Row(Symbol a) const { return rows_[std::min(a, last_row_)]; }
  uint32_t Column(Symbol b) const {
    return columns_[std::min(b, last_column_)];
  }
  int Cell(uint32_t i) const { return static_cast<int16_t>(cells_[i]); }

  std::unique_ptr<uint16_t[]> store_;  // what the pointers point into
  // Row and column of a value; the last element stands for all beyond.
  const uint16_t* rows_ = nullptr;
  const uint16_t* columns_ = nullptr;
  const uint16_t* thirds_ = nullptr;
  const uint16_t* pairs_ = nullptr;  // a number for each pair that counts
  const uint16_t* cells_ = nullptr;  // weights
  Symbol last_row_ = 0, last_column_ = 0, last_third_ = 0, last_value_ = 0;
  uint16_t pairs_wide_ = 1, cells_wide_ = 1;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_FEATURE_TABLE_H_
