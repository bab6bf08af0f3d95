// The weights of the choices, from knowledge/quotes/weights.tsv, which
// tools/train_quotes writes and a person can read:
//
//   frame   next=that   -0.81 1.92 -0.4 0.1 -0.3
//   start-after   tags=ing|that   2.31
//
// In memory a weight is a whole number of hundredths, so that a sum is exact
// and the same in any order. Immutable after loading, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_WEIGHTS_H_
#define ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_WEIGHTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/quotes/weights/feature_table.h"
#include "extractor/quotes/weights/features.h"

namespace onrecord {
namespace quotes {

// Weights in the file are from -31 to 31; this many make 1.
constexpr int kWeightUnit = 100;

// One line of the file; the weights in units, LabelsOf(choice) of them.
struct WeightRow {
  Choice choice = Choice::kFrame;
  Feature feature;
  std::vector<int16_t> weights;
};

// The file before its values are given symbols.
class WeightFile {
 public:
  // Reads quotes/weights.tsv below `knowledge_dir`.
  static absl::StatusOr<WeightFile> Read(const std::string& knowledge_dir);

  // How often each value ("that") occurs in its features.
  absl::flat_hash_map<std::string, int> CountValues() const;
  // Errors name file and line.
  absl::StatusOr<std::vector<WeightRow>> Rows(const Symbols& symbols) const;
  uint64_t fingerprint() const { return table_.fingerprint(); }

 private:
  explicit WeightFile(knowledge::TableFile table)
      : table_(std::move(table)) {}
  knowledge::TableFile table_;
};

class Weights {
 public:
  // The weights of one feature for the labels of a choice, in units; up to
  // eight, as one vector of the compiler (GCC and clang have the attribute).
  typedef int16_t LabelRow __attribute__((vector_size(16)));

  // No weights at all.
  Weights() { Compile({}); }
  // Errors: more than 32,767 rows of one choice, or weights so large that a
  // sum of labels could leave 16 bits.
  static absl::StatusOr<Weights> Make(const std::vector<WeightRow>& rows);

  // By the choice's features. For a choice of several labels a table holds
  // numbers of rows().
  const FeatureTable* tables(Choice choice) const {
    return tables_[static_cast<int>(choice)].data();
  }
  const LabelRow* rows(Choice choice) const {
    return rows_[static_cast<int>(choice)].data();
  }
  size_t size() const { return size_; }

 private:
  void Compile(const std::vector<WeightRow>& rows);

  std::vector<FeatureTable> tables_[kNumChoices];
  std::vector<LabelRow> rows_[kNumChoices];  // the first is of zeros
  size_t size_ = 0;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_WEIGHTS_H_
