// The look-up's two passes over a text's bytes, in a variant for each set of
// vector instructions:
//
//  1. classify: bitmaps of word bytes, of odd gap bytes, of piece starts;
//  2. look up: the starts' hashes and those of their continuations, filtered
//     and then probed level by level, so that the table's cache lines are on
//     their way long before they are needed.
//
// What comes out are hits: places where some name may stand. resolve.h compares
// them with the names. All variants give the same hits. Thread-safe: no state
// but what the caller passes.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_SCAN_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_SCAN_H_

#include <cstddef>
#include <cstdint>

#include "extractor/gazetteer/image_format.h"

namespace onrecord {
namespace gazetteer {

// The parts of an image that the passes read.
struct ScanTables {
  const Bucket* buckets = nullptr;
  uint32_t bucket_count = 1;
  uint32_t single_bits = 0;
  uint32_t longer_bits = 0;
  uint32_t small_bits = 0;
  const uint64_t* single = nullptr;
  const uint64_t* longer = nullptr;
  const uint64_t* small = nullptr;
  const uint64_t* small_prefixes = nullptr;
  const char* records = nullptr;  // to be fetched only
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

// A start with a beginning whose bucket is on its way.
struct Pending {
  uint64_t hash;
  uint32_t end;
  uint32_t start;
};

constexpr uint32_t kBatchStarts = 1024;

// Arrays of one batch of starts.
struct ScanBatch {
  uint32_t* begins;  // kBatchStarts + 64, as vectors are written
  uint32_t* head;    // 1 + the longest hit of each start, 0 for none
  Pending* single;   // kBatchStarts + 1
  Pending* longer;   // kBatchStarts + 1
  Hit* hits;         // kBatchStarts * kMaxNamePieces + 1
  uint32_t start_count = 0;
  uint32_t hit_count = 0;
};

struct ScanVariant {
  const char* name;
  // Fills the bitmaps.
  void (*classify)(const ScanTables& tables, const ScanText& text,
                   bool every_token, ScanBitmaps* bitmaps);
  // Takes starts from bitmap word *word on, as many as a batch holds, and finds
  // their hits. Moves *word on; `words`: how many there are.
  void (*look_up)(const ScanTables& tables, const ScanText& text,
                  const ScanBitmaps& bitmaps, uint32_t words, uint32_t* word,
                  ScanBatch* batch);
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
