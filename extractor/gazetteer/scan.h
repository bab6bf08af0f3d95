// The look-up's two passes over a text's bytes, in a variant for each set of
// vector instructions:
//
//  1. classify: bitmaps of word bytes, of odd gap bytes, of piece starts;
//  2. look up: the starts' hashes and those of their continuations, filtered
//     level by level and then probed, so that the table's cache lines are on
//     their way long before they are needed; last the usual hits are compared
//     with the names.
//
// What comes out are hits: places where some name may stand, and for most of
// them that it does. resolve.h looks at the others. All variants give the same.
// Thread-safe: no state but what the caller passes.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_SCAN_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_SCAN_H_

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "extractor/gazetteer/image_format.h"

namespace onrecord {
namespace gazetteer {

// The parts of an image that the passes read.
struct ScanTables {
  const Bucket* buckets = nullptr;
  uint32_t bucket_count = 1;
  // Filters, with the number of their words less one; see key_hash.h.
  const uint64_t* first = nullptr;
  const uint64_t* longer = nullptr;
  const uint64_t* small = nullptr;
  uint64_t first_mask = 0;
  uint64_t longer_mask = 0;
  uint64_t small_mask = 0;
  bool has_small = false;  // some name starts with a small letter
  const uint64_t* small_prefixes = nullptr;
  // 64 bytes more may be read.
  const char* records = nullptr;
  uint64_t records_size = 0;
  // Of the pages of the image's body: 1 for those that were found good. The
  // records begin at byte records_page of the body.
  const std::atomic<uint8_t>* pages = nullptr;
  uint64_t records_page = 0;
  // Whether all of them were found good.
  const std::atomic<bool>* all_good = nullptr;
};

// The text, with a copy of its end that may be read beyond.
struct ScanText {
  const char* bytes = nullptr;
  uint32_t size = 0;
  // bytes[tail_begin...] once more, with 64 zero bytes behind.
  const char* tail = nullptr;
  uint32_t tail_begin = 0;
};

// Bit i of a bitmap is byte i of the text; two words of zeros follow.
struct ScanBitmaps {
  uint64_t* word;    // bytes of pieces
  uint64_t* odd;     // gap bytes that GapOf must look at
  uint64_t* starts;  // starts of pieces to be looked up
};

// `end`: of the name's last piece. `before`: 1 + the hit of the same start that
// is shorter, 0 if there is none.
struct Hit {
  uint32_t end;
  uint32_t record;
  uint32_t start;   // index into the batch's starts
  uint32_t before;
};

// Starts with a beginning whose bucket is on its way: its hash, and its place:
// its end in the lower half, then 16 bits of the start's index and 16 of the
// opening of what follows (key_hash.h).
struct Pending {
  uint64_t* hash;
  uint64_t* place;
};

// A gap of up to 8 bytes that is not plain, and what OddGap said of it.
struct GapMemo {
  uint64_t raw;
  uint32_t size;
  uint32_t gap;
};
constexpr int kGapMemoBits = 6;

constexpr uint32_t kBatchStarts = 1024;
static_assert(kBatchStarts <= 1 << 16, "their indexes have 16 bits");

// Arrays of one batch of starts.
struct ScanBatch {
  uint32_t* begins;  // kBatchStarts + 64, as vectors are written
  uint32_t* head;    // 1 + the longest hit of each start, 0 for none
  Pending visits;    // kBatchStarts + 64: keys to be looked up
  Pending longer;    // kBatchStarts + 64
  Hit* hits;         // kBatchStarts * kMaxNamePieces + 1
  uint32_t* found;   // indexes of the starts that have hits; kBatchStarts + 64
  uint8_t* sure;     // of each of those: 1 if its longest hit is a match
  GapMemo* gaps;     // 2^kGapMemoBits, kept from text to text
  uint32_t start_count = 0;
  uint32_t hit_count = 0;
  uint32_t found_count = 0;
};

struct ScanVariant {
  const char* name;
  // Fills the bitmaps. `every_start`: of pieces with a small letter too.
  void (*classify)(const ScanText& text, bool every_start,
                   ScanBitmaps* bitmaps);
  // Takes starts from bitmap word *word on, as many as a batch holds, and finds
  // their hits. Moves *word on; `words`: how many there are.
  void (*look_up)(const ScanTables& tables, const ScanText& text,
                  const ScanBitmaps& bitmaps, bool every_start,
                  uint32_t words, uint32_t* word, ScanBatch* batch);
};

// nullptr where the machine lacks the instructions.
const ScanVariant* Avx512Variant();
const ScanVariant* Avx2Variant();
const ScanVariant* Sse2Variant();
const ScanVariant* PortableVariant();
// The fastest that this machine has.
const ScanVariant* BestVariant();
// By name: avx512, avx2, sse2, portable; nullptr if there is none.
const ScanVariant* VariantByName(const char* name);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_SCAN_H_
