#include "extractor/quotes/weights/weights.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extractor/knowledge/decimal.h"

namespace onrecord {
namespace quotes {
namespace {

constexpr char kFile[] = "quotes/weights.tsv";
constexpr size_t kMostRows = 32767;
constexpr double kMostWeight = 31;

// False for a name that is none.
bool ParseChoice(absl::string_view name, Choice* choice) {
  for (int c = 0; c < kNumChoices; ++c) {
    *choice = static_cast<Choice>(c);
    if (ChoiceName(*choice) == name) return true;
  }
  return false;
}

}  // namespace

absl::StatusOr<WeightFile> WeightFile::Read(const std::string& knowledge_dir) {
  auto table = knowledge::TableFile::Read(
      absl::StrCat(knowledge_dir, "/", kFile), kFile);
  if (!table.ok()) return table.status();
  for (const knowledge::TableFile::Row& line : table->rows()) {
    if (line.fields.size() < 3) return table->Error(line, "needs 3 columns");
  }
  return WeightFile(*std::move(table));
}

absl::flat_hash_map<std::string, int> WeightFile::CountValues() const {
  absl::flat_hash_map<std::string, int> counts;
  for (const knowledge::TableFile::Row& line : table_.rows()) {
    const size_t equals = line.fields[1].find('=');
    if (equals == absl::string_view::npos) continue;
    for (absl::string_view value :
         absl::StrSplit(line.fields[1].substr(equals + 1), '|')) {
      ++counts[value];
    }
  }
  return counts;
}

absl::StatusOr<std::vector<WeightRow>> WeightFile::Rows(
    const Symbols& symbols) const {
  std::vector<WeightRow> rows;
  rows.reserve(table_.rows().size());
  for (const knowledge::TableFile::Row& line : table_.rows()) {
    WeightRow row;
    if (!ParseChoice(line.fields[0], &row.choice)) {
      return table_.Error(line, "no choice of that name");
    }
    if (!ParseFeature(row.choice, line.fields[1], symbols, &row.feature)) {
      return table_.Error(line, "no feature of that name, or a word in it "
                                "that is in no list; fit the weights again");
    }
    for (absl::string_view text : absl::StrSplit(line.fields[2], ' ')) {
      double weight;
      if (!knowledge::ReadDecimal(text, &weight) ||
          std::fabs(weight) > kMostWeight) {
        return table_.Error(line, "not a weight from -31 to 31");
      }
      row.weights.push_back(
          static_cast<int16_t>(std::lround(weight * kWeightUnit)));
    }
    if (row.weights.size() != LabelsOf(row.choice)) {
      return table_.Error(line, "wrong number of weights");
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

absl::StatusOr<Weights> Weights::Make(const std::vector<WeightRow>& rows) {
  size_t counts[kNumChoices] = {};
  for (const WeightRow& row : rows) {
    if (++counts[static_cast<int>(row.choice)] > kMostRows) {
      return absl::InvalidArgumentError(absl::StrCat(
          kFile, ": too many weights of ", ChoiceName(row.choice)));
    }
  }
  // The largest weight of each feature, all added up.
  std::vector<int> largest(FeatureNames(Choice::kFrame).size(), 0);
  for (const WeightRow& row : rows) {
    if (LabelsOf(row.choice) == 1) continue;
    for (int weight : row.weights) {
      int& most = largest[row.feature.name];
      most = std::max(most, std::abs(weight));
    }
  }
  if (std::accumulate(largest.begin(), largest.end(), 0) > INT16_MAX) {
    return absl::InvalidArgumentError(
        absl::StrCat(kFile, ": weights of frame are too large"));
  }
  Weights weights;
  weights.Compile(rows);
  return weights;
}

void Weights::Compile(const std::vector<WeightRow>& rows) {
  size_ = rows.size();
  std::vector<std::vector<FeatureTable::Entry>> entries[kNumChoices];
  for (int c = 0; c < kNumChoices; ++c) {
    entries[c].resize(FeatureNames(static_cast<Choice>(c)).size());
    rows_[c].assign(1, LabelRow{});
  }
  for (const WeightRow& row : rows) {
    const int c = static_cast<int>(row.choice);
    int16_t value = row.weights[0];
    if (LabelsOf(row.choice) > 1) {
      value = static_cast<int16_t>(rows_[c].size());
      rows_[c].push_back(LabelRow{});
      for (size_t i = 0; i < row.weights.size(); ++i) {
        rows_[c].back()[i] = row.weights[i];
      }
    }
    entries[c][row.feature.name].push_back({row.feature, value});
  }
  for (int c = 0; c < kNumChoices; ++c) {
    tables_[c].clear();
    for (auto& list : entries[c]) tables_[c].emplace_back(std::move(list));
  }
}

}  // namespace quotes
}  // namespace onrecord
