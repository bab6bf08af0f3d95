// Tells quickly of most words that no list has them.
//
//   HashFilter filter;
//   filter.Add(text::HashBytes("said"));
//   filter.MayHave(hash)     // false for nine of ten words never added
//
// One bit a hash, by its lowest bits. Thread-safe while nothing is added.

#ifndef ONRECORD_EXTRACTOR_QUOTES_HASH_FILTER_H_
#define ONRECORD_EXTRACTOR_QUOTES_HASH_FILTER_H_

#include <cstdint>
#include <vector>

namespace onrecord {
namespace quotes {

class HashFilter {
 public:
  HashFilter() : bits_(kSize / 64) {}

  void Add(uint64_t hash) { bits_[At(hash)] |= uint64_t{1} << hash % 64; }
  bool MayHave(uint64_t hash) const {
    return (bits_[At(hash)] >> hash % 64 & 1) != 0;
  }

 private:
  static constexpr uint64_t kSize = 1 << 16;  // ten times what lists have
  static uint64_t At(uint64_t hash) { return hash % kSize / 64; }

  std::vector<uint64_t> bits_;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_HASH_FILTER_H_
