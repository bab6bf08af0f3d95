// Makes a document of a page: its article, and what the page says of it.
//
//   MarkupNotes notes;
//   absl::Status status = ParseHtmlDocument(page, "", &document, &notes);
//
// The article is what an element article or main, or one that says it is the
// article's body, holds; on a page without, the blocks that have many words
// and few of them in links. Navigation, forms, asides, comments and what a
// class calls related or shared are left out. The headline stands first;
// blocks are a blank line apart.

#ifndef ONRECORD_EXTRACTOR_IO_MARKUP_HTML_DOCUMENT_H_
#define ONRECORD_EXTRACTOR_IO_MARKUP_HTML_DOCUMENT_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/io/markup/markup_notes.h"
#include "proto/document.pb.h"

namespace onrecord {
namespace io {

// Overwrites `document`. `charset` is what the server said, or empty. *notes
// tells where in `page` each part of the text stands, and which are headline,
// byline and captions. Fails for a charset that
// is neither UTF-8 nor Windows-1252 (which browsers take Latin 1 for), and for
// a page without text.
absl::Status ParseHtmlDocument(absl::string_view page,
                               absl::string_view charset, Document* document,
                               MarkupNotes* notes);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_MARKUP_HTML_DOCUMENT_H_
