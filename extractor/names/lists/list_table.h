// What the lists say of words, by the hash of their folded letters.
//
//   ListTable table;
//   table[hash].lists |= kCommon10;
//   table.Find(hash).lists   // kCommon10
//   table.Find(other).lists  // 0
//
// A place has 16 bytes, so that a word costs one cache line.
// Thread-safe once it is filled.

#ifndef ONRECORD_EXTRACTOR_NAMES_LISTS_LIST_TABLE_H_
#define ONRECORD_EXTRACTOR_NAMES_LISTS_LIST_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractor/names/lists/word_traits.h"
#include "extractor/text/prefetch.h"

namespace onrecord {
namespace names {

// What is known of a word apart from its letters.
struct Known {
  uint32_t lists = 0;
  uint8_t nominal = 0;  // as in WordTraits
  Point point = Point::kNone;  // if not for its lists
  bool function : 1;  // as in WordTraits, of the word in small letters
  bool closed : 1;    // of a closed class, though a name may start with it
  bool owner : 1;
  Known() : function(false), closed(false), owner(false) {}
};

class ListTable {
 public:
  // What is known of a word, to be added to; void once another is asked for.
  // REQUIRES: hashes are not 0, and differ in their low bits as good ones do.
  Known& operator[](uint64_t hash) {
    if (size_ * 2 >= slots_.size()) Grow();
    Slot& slot = slots_[Place(hash)];
    size_ += slot.hash == 0;
    slot.hash = hash;
    return slot.known;
  }

  // Nothing at all of a word that is on no list.
  Known Find(uint64_t hash) const { return slots_[Place(hash)].known; }

  // To be called some time before Find, which then need not wait.
  void Prefetch(uint64_t hash) const {
    text::Prefetch(&slots_[hash & (slots_.size() - 1)]);
  }

 private:
  struct alignas(16) Slot {
    uint64_t hash = 0;  // 0: empty
    Known known;
  };
  static_assert(sizeof(Slot) == 16, "a cache line has four");
  // For the words that ship, so that loading them moves none.
  static constexpr size_t kFirstSlots = 1 << 18;

  // Where a word is or could be.
  size_t Place(uint64_t hash) const {
    const size_t mask = slots_.size() - 1;
    size_t at = hash & mask;
    while (slots_[at].hash != hash && slots_[at].hash != 0) {
      at = (at + 1) & mask;
    }
    return at;
  }
  void Grow();

  // A power of two, at most half full.
  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);
  size_t size_ = 0;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_LISTS_LIST_TABLE_H_
