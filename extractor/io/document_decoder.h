// Makes a Document of a record that a reader cut out.
//
// Also where fields that readers leave to it get their values: a document
// without an id gets that of its place.

#ifndef ONRECORD_EXTRACTOR_IO_DOCUMENT_DECODER_H_
#define ONRECORD_EXTRACTOR_IO_DOCUMENT_DECODER_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/io/batch.h"
#include "extractor/io/record_reader.h"
#include "proto/document.pb.h"

namespace onrecord {
namespace io {

// Overwrites `document`, whose memory is used again. Errors do not name the
// place; they tell where in the record, and what to do. A text longer than
// limits.max_document_bytes is ResourceExhausted.
absl::Status DecodeDocument(const Place& place, absl::string_view bytes,
                            const ReadLimits& limits, Document* document);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_DOCUMENT_DECODER_H_
