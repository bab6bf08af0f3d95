// Reads one JSON line as a Document.
//
//   {"id": "a1", "text": "He said \"no\".", "published": "2021-06-15"}
//
// The names are those of document.proto; others are ignored. All are strings;
// null is absent; an id may be a number, and is then its digits. A name given
// twice: the last counts. `text` must be there. See json_scanner.h for what
// may be in a string; outside `text`, bytes that are no UTF-8 become U+FFFD.

#ifndef ONRECORD_EXTRACTOR_IO_JSON_JSON_DOCUMENT_H_
#define ONRECORD_EXTRACTOR_IO_JSON_JSON_DOCUMENT_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "proto/document.pb.h"

namespace onrecord {
namespace io {

// Overwrites `document`, whose memory is used again. Errors tell the column.
absl::Status ParseJsonDocument(absl::string_view line, Document* document);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_JSON_JSON_DOCUMENT_H_
