// The compiled gazetteer as it lies in a file and in memory: no pointers, so it
// is mapped and used as it is. docs/image_format.md explains it.
//
// All numbers are little endian. Sections start at multiples of 64 bytes.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_IMAGE_FORMAT_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_IMAGE_FORMAT_H_

#include <cstdint>

namespace onrecord {
namespace gazetteer {

constexpr char kImageMagic[8] = {'O', 'N', 'R', 'E', 'C', 'G', 'A', 'Z'};
constexpr uint32_t kImageVersion = 4;

// What each page's checksum covers.
constexpr uint32_t kPageBytes = 4096;
// Zero bytes behind the last record, so that vectors may be read there.
constexpr uint32_t kImagePadding = 64;

constexpr uint32_t kMaxNameBytes = 1000;
constexpr uint32_t kMaxNamePieces = 64;
// A longer piece is none of a name's, whatever invisible characters it has.
constexpr uint32_t kMaxPieceBytes = 1000;

struct Section {
  uint64_t offset;
  uint64_t size;  // bytes
};

struct ImageHeader {
  char magic[8];
  uint32_t version;
  uint32_t header_bytes;     // sizeof(ImageHeader)
  uint64_t file_bytes;
  uint64_t header_checksum;  // of the header with this field 0
  uint64_t names;            // distinct spellings
  uint64_t entries;
  uint64_t nodes;            // distinct keys
  uint64_t ruled_names;      // names of which some entry has rules
  uint32_t bucket_count;
  uint32_t first_bits;       // log2 of the filters' bits
  uint32_t longer_bits;
  uint32_t small_bits;       // 0: no name starts with a small letter
  Section page_checksums;    // uint32_t for each page of the sections below
  Section buckets;           // Bucket
  Section first;             // filter of pieces: names, beginnings of names
  Section longer;            // filter: the same, of two pieces and more
  Section small;             // filter: first pieces that may start small
  Section small_prefixes;    // filter of 2^16 bits: first 8 bytes of those
  Section strings;           // classes: type, size, bytes
  Section records;
};
static_assert(sizeof(ImageHeader) == 208, "the file's layout is fixed");

constexpr int kBucketSlots = 10;

// One cache line of the table of keys. A key is found by its hash: the high
// half gives the bucket, the low 16 bits the tag.
struct alignas(64) Bucket {
  uint16_t tag[kBucketSlots];
  uint16_t overflow;   // bit tag % 16: such a tag went on to the next bucket
  uint16_t zero;
  uint32_t record[kBucketSlots];  // its offset; kNoRecord in an empty slot
};
static_assert(sizeof(Bucket) == 64, "a probe costs one cache line");

constexpr uint32_t kNoRecord = 0;

// First byte of a record.
enum RecordFlag : uint8_t {
  kCaseRuleMask = 3,
  kCaseRuleExact = 0,      // as CaseRule has them
  kCaseRuleTitle = 1,
  kCaseRuleAny = 2,
  kCaseRuleUpper = 3,
  kLastOfGroup = 1 << 2,   // no further record follows for this node
  kHasEntries = 1 << 3,    // else one entry without any data
  kLink = 1 << 4,          // no name: offsets of several groups
  kLongName = 1 << 5,      // two bytes of length instead of one
  kHasRules = 1 << 6,      // some entry has rules
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_IMAGE_FORMAT_H_
