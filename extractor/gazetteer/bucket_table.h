// Fills the image's table of nodes.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_BUCKET_TABLE_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_BUCKET_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "extractor/gazetteer/image_format.h"

namespace onrecord {
namespace gazetteer {

// Nodes that share a bucket and a tag share a slot: it then goes on if one of
// them does, and its record is a link to the records of all. A look-up of any
// node finds the slot with its record, then compares in full.
class BucketTable {
 public:
  // Makes the record that links two others, either of which may be a link.
  using Linker = std::function<uint32_t(uint32_t, uint32_t)>;

  BucketTable(size_t nodes, Linker linker);

  // In the order of the hashes. `record`: kNoRecord for a mere beginning.
  void Insert(uint64_t hash, bool continues, uint32_t record);

  const std::vector<Bucket>& buckets() const { return buckets_; }

 private:
  std::vector<Bucket> buckets_;
  std::vector<uint8_t> used_;  // slots of each bucket
  Linker linker_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_BUCKET_TABLE_H_
