#include "extractor/gazetteer/workspace.h"

#include <algorithm>
#include <cstring>

namespace onrecord {
namespace gazetteer {
namespace {

constexpr size_t kPendingRoom = kBatchStarts + 64;
constexpr size_t kHitRoom = size_t{kBatchStarts} * (kMaxNamePieces + 1) + 64;

}  // namespace

Workspace::Workspace()
    // Not value-initialised: pages that no text needs are never touched.
    : begins_(new uint32_t[kBatchStarts + 64]),
      head_(new uint32_t[kBatchStarts + 64]),
      pending_(new uint64_t[4 * kPendingRoom]),
      hits_(new Hit[kHitRoom]),
      found_(new uint32_t[kBatchStarts + 64]),
      sure_(new uint8_t[kBatchStarts + 64]) {
  batch_.begins = begins_.get();
  batch_.head = head_.get();
  uint64_t* pending = pending_.get();
  batch_.visits = {pending, pending + kPendingRoom};
  pending += 2 * kPendingRoom;
  batch_.longer = {pending, pending + kPendingRoom};
  batch_.hits = hits_.get();
  batch_.found = found_.get();
  batch_.sure = sure_.get();
  batch_.gaps = gaps_;
}

ScanText Workspace::Prepare(absl::string_view text, ScanBitmaps* bitmaps) {
  const size_t words = (text.size() + 63) / 64 + 3;
  if (bitmaps_.size() < 3 * words) bitmaps_.resize(3 * words + words / 2);
  bitmaps->word = bitmaps_.data();
  bitmaps->odd = bitmaps_.data() + words;
  bitmaps->starts = bitmaps_.data() + 2 * words;
  const uint32_t tail =
      static_cast<uint32_t>(std::min<size_t>(text.size(), kTailBytes));
  if (tail == kTailBytes) {  // sizes that the compiler knows
    memcpy(tail_, text.data() + text.size() - kTailBytes, kTailBytes);
  } else if (tail > 0) {
    memcpy(tail_, text.data(), tail);
  }
  memset(tail_ + tail, 0, sizeof(tail_) - kTailBytes);
  ScanText scan;
  scan.bytes = text.data();
  scan.size = static_cast<uint32_t>(text.size());
  scan.tail = tail_;
  scan.tail_begin = scan.size - tail;
  return scan;
}

}  // namespace gazetteer
}  // namespace onrecord
