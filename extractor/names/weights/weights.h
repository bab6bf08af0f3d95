// The weights of features, read from a table that a person can read:
//
//   before said<TAB>PERSON=0.41 PLACE=-0.33
//   word ^bank<TAB>first:ORGANIZATION=0.12 further:ORGANIZATION=0.50
//
// What a feature is called: feature.h. The file's comments say what it was
// fitted on and how to make it again. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_WEIGHTS_WEIGHTS_H_
#define ONRECORD_EXTRACTOR_NAMES_WEIGHTS_WEIGHTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/names/weights/ends_table.h"
#include "extractor/names/weights/feature.h"
#include "extractor/names/weights/labels.h"
#include "extractor/names/weights/sums.h"

namespace onrecord {
namespace names {

class Weights {
 public:
  // Errors: those of TableFile::Read; INVALID_ARGUMENT with file and line for
  // a row that is none of ours.
  static absl::StatusOr<Weights> Load(const std::string& knowledge_dir);

  // The weights of a feature by its FeatureKey: TokenSums::at or
  // StretchSums::at, after the kind of its template; null if it has none. Rare
  // templates, which are looked up each time they hold, have tables of their
  // own, small enough for the caches.
  const int16_t* FindToken(Template t, uint64_t key) const {
    return (IsRare(t) ? rare_tokens_ : tokens_).Find(key);
  }
  const int16_t* FindStretch(Template t, uint64_t key) const {
    return (IsRare(t) ? rare_stretches_ : stretches_).Find(key);
  }
  // The same for kBeforeEnds and kAfterEnds, which every candidate asks for.
  const EndsTable& ends() const { return ends_; }
  // Bits of PairUse and RowUse: where this value is of any weight. `known`:
  // if some feature has it; may be null.
  uint32_t UsesOf(uint64_t value, bool* known) const {
    const auto found = values_.find(value);
    if (known != nullptr) *known = found != values_.end();
    return found == values_.end() ? 0 : found->second;
  }
  // [from][to], labels or kRunStart.
  const float (*transitions() const)[kStretchWidth] { return transitions_; }
  // Confidence is 1 / (1 + exp(-(slope * margin + offset))).
  float slope() const { return slope_; }
  float offset() const { return offset_; }
  uint64_t fingerprint() const { return fingerprint_; }

  // The name of a slot of a feature's numbers, "further:PLACE"; empty if it
  // has no use. -1 for a name that is none.
  static std::string SlotName(Template t, int slot);
  static int SlotOf(Template t, absl::string_view name);

 private:
  static constexpr uint64_t kFilterBits = 1 << 16;

  // Open addressing, sums beside it. The lower half of a key says where it may
  // be, the upper is compared: keys are hashes, and all of one would make the
  // table twice as large.
  struct Slot {
    uint32_t tag = 0;
    uint32_t row = 0;  // of `sums` and 1, 0 for empty
  };
  template <int kWidth>
  struct Table {
    std::vector<Slot> slots;  // a power of two
    std::vector<Sums<kWidth>> sums;
    std::vector<uint64_t> keys;  // of `sums`, whole, for growing
    // A bit for the low bits of each key: most questions are for features
    // without weights, and this answers them from the fastest cache.
    std::vector<uint64_t> filter;
    Table() : slots(16), filter(kFilterBits / 64) {}
    void Grow();
    int16_t* Add(uint64_t key);
    const int16_t* Find(uint64_t key) const {
      const uint64_t bit = (key >> 40) % kFilterBits;
      if (!((filter[bit / 64] >> (bit % 64)) & 1)) return nullptr;
      const size_t mask = slots.size() - 1;
      const uint32_t tag = key >> 32;
      for (size_t at = key & mask; slots[at].row != 0; at = (at + 1) & mask) {
        if (slots[at].tag == tag) return sums[slots[at].row - 1].at;
      }
      return nullptr;
    }
  };

  absl::Status AddRow(absl::string_view feature, absl::string_view numbers);

  absl::flat_hash_map<uint64_t, uint32_t> values_;  // with their uses
  Table<kTokenWidth> tokens_;
  Table<kStretchWidth> stretches_;
  Table<kTokenWidth> rare_tokens_;
  Table<kStretchWidth> rare_stretches_;
  EndsTable ends_;
  float transitions_[kStretchWidth][kStretchWidth] = {};
  float slope_ = 1;
  float offset_ = 0;
  uint64_t fingerprint_ = 0;
};

// The template and values of a feature as written in the file.
absl::Status ParseFeature(absl::string_view feature, Template* t,
                          uint64_t values[4]);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_WEIGHTS_WEIGHTS_H_
