#include "extractor/gazetteer/bucket_table.h"

#include <utility>

#include "extractor/gazetteer/key_hash.h"

namespace onrecord {
namespace gazetteer {
namespace {

// At 8.7 of 10 slots a fifth of the buckets overflow, but few look-ups follow:
// only those whose tag shares four bits with one that went on.
constexpr double kLoad = 0.87;

}  // namespace

BucketTable::BucketTable(size_t keys, Linker linker)
    : buckets_(static_cast<size_t>(keys / (kLoad * kBucketSlots)) + 2),
      used_(buckets_.size(), 0),
      linker_(std::move(linker)) {}

void BucketTable::Insert(uint64_t hash, uint32_t record) {
  const uint16_t tag = TagOf(hash);
  size_t at = BucketOf(hash, static_cast<uint32_t>(buckets_.size()));
  for (;;) {
    Bucket& bucket = buckets_[at];
    for (int slot = 0; slot < used_[at]; ++slot) {
      if (bucket.tag[slot] != tag) continue;
      bucket.record[slot] = linker_(bucket.record[slot], record);
      return;
    }
    if (used_[at] < kBucketSlots) {
      const int slot = used_[at]++;
      bucket.tag[slot] = tag;
      bucket.record[slot] = record;
      return;
    }
    bucket.overflow |= 1u << (tag & 15);
    if (++at == buckets_.size()) at = 0;
  }
}

}  // namespace gazetteer
}  // namespace onrecord
