// A filter of the image while it is filled: of hashes, two bits for each; see
// key_hash.h. Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_FILTER_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_FILTER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/key_hash.h"

namespace onrecord {
namespace gazetteer {

class Filter {
 public:
  // 8 bits for each item, rounded up to a power of two: 2^9 or more, but no
  // more than 2^most_bits.
  Filter(size_t items, uint32_t most_bits) {
    while (bits_ < most_bits && (uint64_t{1} << bits_) < items * 8) ++bits_;
    words_.assign((size_t{1} << bits_) / 64, 0);
  }

  // `bits`: FilterBits or HalfBits of the hash. False if it had them.
  bool Add(uint64_t hash, uint64_t bits) {
    uint64_t& word = words_[FilterWord(hash, words_.size() - 1)];
    const bool added = (word & bits) != bits;
    word |= bits;
    return added;
  }

  uint32_t bits() const { return bits_; }  // log2 of how many
  absl::string_view bytes() const {
    return {reinterpret_cast<const char*>(words_.data()), words_.size() * 8};
  }

 private:
  uint32_t bits_ = 9;
  std::vector<uint64_t> words_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_FILTER_H_
