// Numbers for hashes, from 0 on in the order in which they are met: a table
// for the many that are asked for once and never taken out.
//
//   Numbering folds;
//   folds.NumberOf(hash)   // 0
//   folds.NumberOf(other)  // 1
//   folds.NumberOf(hash)   // 0
//
// Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_CANDIDATES_NUMBERING_H_
#define ONRECORD_EXTRACTOR_NAMES_CANDIDATES_NUMBERING_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractor/text/prefetch.h"

namespace onrecord {
namespace names {

class Numbering {
 public:
  size_t size() const { return size_; }

  // REQUIRES: hashes differ in their low bits as good hashes do.
  uint32_t NumberOf(uint64_t hash) {
    if (size_ * 2 >= slots_.size()) Grow();
    const size_t mask = slots_.size() - 1;
    for (size_t at = hash & mask;; at = (at + 1) & mask) {
      Slot& slot = slots_[at];
      if (slot.number_and_1 == 0) {
        slot.hash = hash;
        slot.number_and_1 = ++size_;
        return size_ - 1;
      }
      if (slot.hash == hash) return slot.number_and_1 - 1;
    }
  }

  // To be called some time before NumberOf, which then need not wait.
  void Prefetch(uint64_t hash) const {
    text::Prefetch(&slots_[hash & (slots_.size() - 1)]);
  }

  void Clear() {
    slots_.assign(kFewest, Slot());
    size_ = 0;
  }

 private:
  static constexpr size_t kFewest = 1 << 12;
  struct Slot {
    uint64_t hash = 0;
    uint32_t number_and_1 = 0;  // 0: empty
  };

  void Grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.number_and_1 == 0) continue;
      size_t at = slot.hash & mask;
      while (slots_[at].number_and_1 != 0) at = (at + 1) & mask;
      slots_[at] = slot;
    }
  }

  // A power of two, at most half full.
  std::vector<Slot> slots_ = std::vector<Slot>(kFewest);
  uint32_t size_ = 0;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_CANDIDATES_NUMBERING_H_
