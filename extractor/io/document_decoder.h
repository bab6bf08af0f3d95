// Makes a Document of a record that a reader cut out.
//
// Also where fields that readers leave to it get their values: a document
// without an id gets that of its place.

#ifndef ONRECORD_EXTRACTOR_IO_DOCUMENT_DECODER_H_
#define ONRECORD_EXTRACTOR_IO_DOCUMENT_DECODER_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/io/batch/batch.h"
#include "extractor/io/markup/markup_notes.h"
#include "extractor/io/records/record_reader.h"
#include "proto/document.pb.h"

namespace onrecord {
namespace io {

// A document, and the way back from its text to what it was made of. Its
// memory is used again from record to record.
struct DecodedDocument {
  Document document;
  // Of pages and news items: where in `original` the text comes from. Empty
  // for others, whose text is what was given.
  MarkupNotes notes;
  // The page as the server sent it; valid as long as the record's bytes.
  absl::string_view original;

  // Behind `original`, and scratch.
  std::string body;
  std::vector<absl::string_view> fields;
};

// Overwrites `decoded`. Errors do not name the place; they tell where in the
// record, and what to do. A text longer than limits.max_document_bytes is
// ResourceExhausted.
absl::Status DecodeRecord(const Place& place, absl::string_view bytes,
                          const ReadLimits& limits, DecodedDocument* decoded);

// The same where only the document is wanted.
absl::Status DecodeDocument(const Place& place, absl::string_view bytes,
                            const ReadLimits& limits, Document* document);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_DOCUMENT_DECODER_H_
