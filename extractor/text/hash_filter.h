// Tells of most words that a list does not have them, at one access to a few
// kilobytes: what is asked before a hash table is.
//
//   HashFilter<> filter;
//   filter.Add(HashBytes("said"));
//   filter.MayHave(hash)     // true; false for most others
//
// One bit a hash, by its lowest bits: with a list of n words, one other word
// in kBits / n gets through, 65536 / n if nothing else is said. Thread-safe
// while nothing is added.

#ifndef ONRECORD_EXTRACTOR_TEXT_HASH_FILTER_H_
#define ONRECORD_EXTRACTOR_TEXT_HASH_FILTER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace onrecord {
namespace text {

template <size_t kBits = 1 << 16>
class HashFilter {
 public:
  HashFilter() : bits_(kBits / 64) {}

  void Add(uint64_t hash) { bits_[At(hash)] |= uint64_t{1} << hash % 64; }
  // Adds all of another one.
  void Add(const HashFilter& other) {
    for (size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  bool MayHave(uint64_t hash) const {
    return (bits_[At(hash)] >> hash % 64 & 1) != 0;
  }

 private:
  static_assert(kBits >= 64 && (kBits & (kBits - 1)) == 0, "a power of two");
  static size_t At(uint64_t hash) { return hash % kBits / 64; }

  std::vector<uint64_t> bits_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_HASH_FILTER_H_
