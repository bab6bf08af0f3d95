#include "extractor/names/weights/weights.h"

#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extractor/knowledge/decimal.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace names {
namespace {

// What knowing a template's value in its first or second place is good for.
uint32_t UseOf(Template t, int place) {
  const auto at = [place](uint32_t first, uint32_t second) {
    return place == 0 ? first : place == 1 ? second : 0u;
  };
  switch (t) {
    case Template::kRowBeforeTwo:
      return at(kPairRowBeforeFar, kPairRowBeforeNear);
    case Template::kRowAfterTwo:
      return at(kPairRowAfterNear, kPairRowAfterFar);
    case Template::kBeforeTwo:
      return at(kPairBeforeFar, kPairBeforeNear);
    case Template::kAfterTwo:
      return at(kPairAfterNear, kPairAfterFar);
    case Template::kBeforeAfter:
      return at(kPairBeforeOfBoth, kPairAfterOfBoth);
    case Template::kBeforeEnds:
      return at(kPairBeforeWithEnds, 0);
    case Template::kAfterEnds:
      return at(kPairAfterWithEnds, 0);
    case Template::kRowBefore: case Template::kRowBeforeLength:
      return at(kRowBeforeUse, 0);
    case Template::kRowAfter: case Template::kRowAfterLength:
      return at(kRowAfterUse, 0);
    case Template::kRowHead:
      return at(kRowHeadUse, 0);
    case Template::kBefore: case Template::kBeforeLength:
      return at(kBeforeUse, 0);
    case Template::kAfter: case Template::kAfterLength:
      return at(kAfterUse, 0);
    case Template::kHead:
      return at(kHeadUse, 0);
    case Template::kHolds:
      return at(kHoldsUse, 0);
    default:
      return 0;
  }
}

// Rows that are no feature.
constexpr absl::string_view kConfidence = "confidence";

}  // namespace

std::string Weights::SlotName(Template t, int slot) {
  if (!IsTokenTemplate(t)) {
    return slot < kLabels ? std::string(LabelName(slot)) : "";
  }
  if (slot == 0) return std::string(LabelName(0));
  const int label = slot & 7;
  if (label == 0 || label >= kLabels) return "";
  return absl::StrCat(slot < 8 ? "first:" : "further:", LabelName(label));
}

int Weights::SlotOf(Template t, absl::string_view name) {
  int base = 0;
  if (IsTokenTemplate(t)) {
    if (absl::ConsumePrefix(&name, "further:")) {
      base = 8;
    } else {
      absl::ConsumePrefix(&name, "first:");
    }
  }
  for (int label = 0; label < kLabels; ++label) {
    if (LabelName(label) == name) return base + label;
  }
  return -1;
}

namespace {

// kTemplates for a word that names none.
int TemplateByName(absl::string_view name) {
  static const auto& names = *[] {
    auto* map = new absl::flat_hash_map<absl::string_view, int>;
    for (int i = 0; i < kTemplates; ++i) {
      map->emplace(TemplateName(static_cast<Template>(i)), i);
    }
    return map;
  }();
  const auto found = names.find(name);
  return found == names.end() ? kTemplates : found->second;
}

}  // namespace

absl::Status ParseFeature(absl::string_view feature, Template* t,
                          uint64_t values[4]) {
  int count = 0;
  for (absl::string_view word : absl::StrSplit(feature, ' ')) {
    if (count == 5) {
      return absl::InvalidArgumentError("a feature of more than four values");
    }
    if (count == 0) {
      const int index = TemplateByName(word);
      if (index == kTemplates) {
        return absl::InvalidArgumentError(
            absl::StrCat("no template is called '", word, "'"));
      }
      *t = static_cast<Template>(index);
    } else {
      values[count - 1] = text::HashBytes(word);
    }
    ++count;
  }
  return absl::OkStatus();
}

template <int kWidth>
void Weights::Table<kWidth>::Grow() {
  slots.assign(slots.size() * 2, Slot());
  const size_t mask = slots.size() - 1;
  for (uint32_t row = 0; row < keys.size(); ++row) {
    size_t at = keys[row] & mask;
    while (slots[at].row != 0) at = (at + 1) & mask;
    slots[at] = {static_cast<uint32_t>(keys[row] >> 32), row + 1};
  }
}

template <int kWidth>
int16_t* Weights::Table<kWidth>::Add(uint64_t key) {
  if ((sums.size() + 1) * 2 > slots.size()) Grow();
  const size_t mask = slots.size() - 1;
  const uint32_t tag = key >> 32;
  size_t at = key & mask;
  while (slots[at].row != 0 && slots[at].tag != tag) at = (at + 1) & mask;
  if (slots[at].row == 0) {
    keys.push_back(key);
    sums.emplace_back();
    sums.back().Clear();
    slots[at] = {tag, static_cast<uint32_t>(sums.size())};
    const uint64_t bit = (key >> 40) % kFilterBits;
    filter[bit / 64] |= 1ull << (bit % 64);
  }
  return sums[slots[at].row - 1].at;
}

absl::Status Weights::AddRow(absl::string_view feature,
                             absl::string_view numbers) {
  const bool confidence = feature == kConfidence;
  Template t = Template::kTransition;
  uint64_t values[4] = {0, 0, 0, 0};
  if (!confidence) {
    absl::Status status = ParseFeature(feature, &t, values);
    if (!status.ok()) return status;
    for (int v = 0; v < 4; ++v) values_[values[v]] |= UseOf(t, v);
  }
  const uint64_t key =
      FeatureKey(t, values[0], values[1], values[2], values[3]);
  for (absl::string_view part : absl::StrSplit(numbers, ' ')) {
    const std::pair<absl::string_view, absl::string_view> weight =
        absl::StrSplit(part, absl::MaxSplits('=', 1));
    double number = 0;
    if (!knowledge::ReadDecimal(weight.second, &number)) {
      return absl::InvalidArgumentError(absl::StrCat(
          "'", part, "' is not of the form LABEL=number"));
    }
    if (confidence) {
      (weight.first == "slope" ? slope_ : offset_) = number;
      continue;
    }
    const int slot = SlotOf(t, weight.first);
    if (slot < 0) {
      return absl::InvalidArgumentError(
          absl::StrCat("no label is called '", weight.first, "'"));
    }
    if (t == Template::kTransition) {
      const std::string from(feature.substr(feature.find(' ') + 1));
      const int label = SlotOf(t, from);
      transitions_[label < 0 ? kRunStart : label][slot] = number;
    } else if (IsTokenTemplate(t)) {
      (IsRare(t) ? rare_tokens_ : tokens_).Add(key)[slot] = ToSum(number);
    } else {
      (IsRare(t) ? rare_stretches_ : stretches_).Add(key)[slot] =
          ToSum(number);
      if (!EndsTable::IsOf(t)) continue;
      int16_t* const ends = ends_.Add(t, values);
      if (ends != nullptr) ends[slot] = ToSum(number);
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<Weights> Weights::Load(const std::string& knowledge_dir) {
  const std::string name = "names/weights.tsv";
  absl::StatusOr<knowledge::TableFile> file =
      knowledge::TableFile::Read(absl::StrCat(knowledge_dir, "/", name), name);
  if (!file.ok()) return file.status();
  Weights weights;
  weights.fingerprint_ = file->fingerprint();
  for (const knowledge::TableFile::Row& row : file->rows()) {
    if (row.fields.size() < 2) return file->Error(row, "lacks the weights");
    absl::Status status = weights.AddRow(row.fields[0], row.fields[1]);
    if (!status.ok()) return file->Error(row, status.message());
  }
  if (!weights.ends_.Finish()) {
    return absl::InvalidArgumentError(absl::StrCat(
        name, ": more than 65,000 weights of a word beside two ends; ",
        "train with a higher --l1"));
  }
  return weights;
}

}  // namespace names
}  // namespace onrecord
