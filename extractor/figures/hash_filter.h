// Tells of nearly all words that a list does not have them, at one access to
// 8 KB: what is asked before a hash table is.
//
//   HashFilter filter;
//   filter.Add(hash);
//   filter.MayHave(hash)      // true; false for most others
//
// With 2,500 words in it, as many as figures know, one other word in 26 gets
// through. Filled once, then immutable and thread-safe.

#ifndef ONRECORD_EXTRACTOR_FIGURES_HASH_FILTER_H_
#define ONRECORD_EXTRACTOR_FIGURES_HASH_FILTER_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace onrecord {
namespace figures {

class HashFilter {
 public:
  void Add(uint64_t hash) { bits_[Place(hash)] |= Bit(hash); }
  // Adds all of another one.
  void Add(const HashFilter& other) {
    for (size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  bool MayHave(uint64_t hash) const {
    return (bits_[Place(hash)] & Bit(hash)) != 0;
  }

 private:
  static size_t Place(uint64_t hash) { return hash >> 54; }
  static uint64_t Bit(uint64_t hash) {
    return uint64_t{1} << (hash >> 48 & 63);
  }

  std::array<uint64_t, 1 << 10> bits_ = {};
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_HASH_FILTER_H_
