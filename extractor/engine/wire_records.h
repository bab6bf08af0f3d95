// The records of one document as they go over the wire.

#ifndef ONRECORD_EXTRACTOR_ENGINE_WIRE_RECORDS_H_
#define ONRECORD_EXTRACTOR_ENGINE_WIRE_RECORDS_H_

#include <cstdint>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "proto/extraction.pb.h"

namespace onrecord {

struct WireRecords {
  // An Extraction, the same bytes as protobuf's serializer would write. Whoever
  // hands them out says how long they stay.
  absl::string_view bytes;
  // How many of each are in it.
  uint32_t mentions = 0;
  uint32_t entities = 0;
  uint32_t figures = 0;
  uint32_t quotes = 0;
  uint32_t warnings = 0;
};

// Replaces `extraction` by the records. Fails with RESOURCE_EXHAUSTED, and then
// leaves it empty, for 2 GiB of them or more.
absl::Status ParseRecords(const WireRecords& records, Extraction* extraction);

}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_ENGINE_WIRE_RECORDS_H_
