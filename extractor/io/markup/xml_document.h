// Makes a document of a news item in XML: NITF, or NewsML (1.2 and G2) around
// NITF or XHTML.
//
//   MarkupNotes notes;
//   absl::Status status = ParseXmlDocument(xml, &document, &notes);
//
// The text is the headline, byline, dateline and paragraphs in their order, a
// blank line apart; captions too. Title, id, source and date come from the
// head. Elements are known by their names without prefixes; DTDs and entities
// of one's own are not read, so that no file can ask for more than it holds.

#ifndef ONRECORD_EXTRACTOR_IO_MARKUP_XML_DOCUMENT_H_
#define ONRECORD_EXTRACTOR_IO_MARKUP_XML_DOCUMENT_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/io/markup/markup_notes.h"
#include "proto/document.pb.h"

namespace onrecord {
namespace io {

// Overwrites `document`. Fails for several items in one file, for one without
// text, and for a charset that is neither UTF-8 nor Windows-1252.
absl::Status ParseXmlDocument(absl::string_view xml, Document* document,
                              MarkupNotes* notes);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_MARKUP_XML_DOCUMENT_H_
