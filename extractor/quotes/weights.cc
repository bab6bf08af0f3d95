#include "extractor/quotes/weights.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extractor/knowledge/decimal.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace quotes {
namespace {

constexpr absl::string_view kChoiceNames[kNumChoices] = {
    "frame",     "start-after", "end-after", "start-before", "end-before",
    "speaker",   "continue",    "keep",      "stray-speaker",
};
constexpr int kFrameLabels = 5;
constexpr float kScale = 1024;
constexpr size_t kMostFeatures = 1 << 15;

}  // namespace

absl::string_view ChoiceName(Choice choice) {
  return kChoiceNames[static_cast<int>(choice)];
}

int LabelsOf(Choice choice) {
  return choice == Choice::kFrame ? kFrameLabels : 1;
}

absl::StatusOr<Weights> Weights::Load(const std::string& knowledge_dir) {
  const char kFile[] = "quotes/weights.tsv";
  auto table = knowledge::TableFile::Read(
      absl::StrCat(knowledge_dir, "/", kFile), kFile);
  if (!table.ok()) return table.status();
  std::vector<std::vector<Row>> rows(kNumChoices);
  for (const knowledge::TableFile::Row& line : table->rows()) {
    if (line.fields.size() < 3) return table->Error(line, "needs 3 columns");
    const auto* name = std::find(std::begin(kChoiceNames),
                                 std::end(kChoiceNames), line.fields[0]);
    if (name == std::end(kChoiceNames)) {
      return table->Error(line, "no choice of that name");
    }
    const int choice = name - std::begin(kChoiceNames);
    Row row;
    if (!ParseFeature(line.fields[1], &row.first)) {
      return table->Error(line, "not a feature");
    }
    for (absl::string_view text : absl::StrSplit(line.fields[2], ' ')) {
      double weight;
      if (!knowledge::ReadDecimal(text, &weight) || std::fabs(weight) > 31) {
        return table->Error(line, "not a weight from -31 to 31");
      }
      row.second.push_back(weight);
    }
    if (row.second.size() != LabelsOf(static_cast<Choice>(choice))) {
      return table->Error(line, "wrong number of weights");
    }
    rows[choice].push_back(std::move(row));
  }
  Weights weights;
  for (int c = 0; c < kNumChoices; ++c) {
    if (!weights.Set(static_cast<Choice>(c), rows[c])) {
      return absl::InvalidArgumentError(
          absl::StrCat(kFile, ": too many weights of ", kChoiceNames[c]));
    }
  }
  weights.fingerprint_ = table->fingerprint();
  return weights;
}

bool Weights::Set(Choice choice, const std::vector<Row>& rows) {
  if (rows.size() > kMostFeatures) return false;
  Table& table = tables_[static_cast<int>(choice)];
  size_t slots = 16;
  while (slots < rows.size() * 2) slots *= 2;
  table.slots.assign(slots, Slot());
  table.mask = slots - 1;
  table.rows.clear();
  table.size = rows.size();
  const int labels = LabelsOf(choice);
  for (const Row& row : rows) {
    uint32_t at = row.first & table.mask;
    while (table.slots[at].check != 0) at = (at + 1) & table.mask;
    Slot& slot = table.slots[at];
    slot.check = CheckOf(row.first);
    if (labels == 1) {
      slot.value = static_cast<int16_t>(std::lround(row.second[0] * kScale));
    } else {
      slot.value = static_cast<int16_t>(table.rows.size() / labels);
      table.rows.insert(table.rows.end(), row.second.begin(),
                        row.second.end());
    }
  }
  return true;
}

inline const Weights::Slot* Weights::Find(const Table& table,
                                          uint32_t key) const {
  const uint16_t check = CheckOf(key);
  for (uint32_t at = key & table.mask;; at = (at + 1) & table.mask) {
    const Slot& slot = table.slots[at];
    if (slot.check == check) return &slot;
    if (slot.check == 0) return nullptr;
  }
}

float Weights::Score(Choice choice, const FeatureList& features) const {
  const Table& table = tables_[static_cast<int>(choice)];
  int32_t sum = 0;
  for (uint32_t key : features) {
    const Slot* slot = Find(table, key);
    if (slot != nullptr) sum += slot->value;
  }
  return sum / kScale;
}

void Weights::AddScores(Choice choice, const FeatureList& features,
                        float* scores) const {
  const Table& table = tables_[static_cast<int>(choice)];
  const int labels = LabelsOf(choice);
  for (uint32_t key : features) {
    const Slot* slot = Find(table, key);
    if (slot == nullptr) continue;
    const float* row = table.rows.data() + slot->value * labels;
    for (int i = 0; i < labels; ++i) scores[i] += row[i];
  }
}

size_t Weights::features() const {
  size_t sum = 0;
  for (const Table& table : tables_) sum += table.size;
  return sum;
}

}  // namespace quotes
}  // namespace onrecord
