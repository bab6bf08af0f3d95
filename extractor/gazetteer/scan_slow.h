// What the passes of scan.h do rarely, without vectors: the code points of
// blocks that are not plain, gaps that are more than a space or a sign, names
// whose capitals are not those of the text.
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_SCAN_SLOW_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_SCAN_SLOW_H_

#include <cstdint>

#include "extractor/gazetteer/pieces.h"
#include "extractor/gazetteer/scan.h"

namespace onrecord {
namespace gazetteer {

// How far the last character of a block reaches into the next one.
struct Spill {
  uint32_t bytes = 0;
  bool word = false;
  bool odd = false;
};

// Bits of the 64 bytes from `base` on. `word_before`: the bit of the byte
// before. Reads *spill of the block before and sets it for the next.
void ClassifyBlock(const ScanText& text, uint32_t base, bool word_before,
                   Spill* spill, uint64_t* word, uint64_t* odd);

// The hash of a piece that is not plain ASCII.
uint64_t HashOddPiece(const char* piece, uint32_t size);

// The gap behind `end` and the next piece's begin; 0 for none.
uint32_t OddGap(const ScanText& text, uint32_t end, uint32_t* next);

// Whether a stretch of text is a name: what can be said at once.
enum class Likeness : uint8_t {
  kNone,
  kSure,
  kLesser,   // if at all, less than another name that is as written
  kUnknown,
};

// Of one name, a case rule (CaseRule) and a text of the same size that differ,
// both on plain borders. What FitOf says of them where it is sure; kLesser
// where capitals throughout may count, kUnknown where "and" or another way of
// writing may.
Likeness CompareSlowly(const char* text, const char* name, uint32_t size,
                       uint32_t case_rule);

// Of any hit, as OnBorders and PlainFit say; kUnknown where they cannot, or
// where several names fit. If it is sure, hit->record becomes the name.
Likeness CompareHit(const ScanTables& tables, const ScanText& text,
                    uint32_t begin, Hit* hit);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_SCAN_SLOW_H_
