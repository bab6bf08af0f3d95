// Records of WARC files (ISO 28500:2017): what a crawler stored of a page.
//
//   WarcHeader header;
//   size_t size = 0;
//   if (ParseWarcHeader(bytes, &header, &size)) ...   // block at `size`

#ifndef ONRECORD_EXTRACTOR_IO_RECORDS_WARC_RECORD_H_
#define ONRECORD_EXTRACTOR_IO_RECORDS_WARC_RECORD_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/io/markup/markup_notes.h"
#include "proto/document.pb.h"

namespace onrecord {
namespace io {

struct WarcHeader {
  std::string type;  // "response", "conversion", ...
  std::string uri;
  std::string content_type;
  uint64_t length = 0;  // of the block
};

// False if `bytes` do not begin with a whole header, with its blank line, that
// has a length. *size is that of the header.
bool ParseWarcHeader(absl::string_view bytes, WarcHeader* header,
                     size_t* size);

// Whether a record is a document: an HTTP response 200 that is a page or plain
// text, a stored page or text, a text that was made of one. `block` need only
// hold the start of the block.
bool IsWarcDocument(const WarcHeader& header, absl::string_view block);

// Makes a document of a whole record, header and block. *body becomes what the
// server sent, with its transfer and content encoding undone: *notes refer to
// it, and are empty for plain text. `most` is the most that it may take.
absl::Status ParseWarcDocument(absl::string_view record, uint64_t most,
                               Document* document, MarkupNotes* notes,
                               std::string* body);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_RECORDS_WARC_RECORD_H_
