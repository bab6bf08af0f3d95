// Fills the image's table of keys.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_BUCKET_TABLE_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_BUCKET_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "extractor/gazetteer/image_format.h"

namespace onrecord {
namespace gazetteer {

// Keys that share a bucket and a tag share a slot: its record is then a link
// to the records of all. A look-up of any of them finds the slot, then compares
// in full.
class BucketTable {
 public:
  // Makes the record that links two others, either of which may be a link.
  using Linker = std::function<uint32_t(uint32_t, uint32_t)>;

  BucketTable(size_t keys, Linker linker);

  // In the order of the hashes.
  void Insert(uint64_t hash, uint32_t record);

  const std::vector<Bucket>& buckets() const { return buckets_; }

 private:
  std::vector<Bucket> buckets_;
  std::vector<uint8_t> used_;  // slots of each bucket
  Linker linker_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_BUCKET_TABLE_H_
