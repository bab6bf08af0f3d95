// An HTTP response as it went over the wire: header and body.

#ifndef ONRECORD_EXTRACTOR_IO_RECORDS_HTTP_MESSAGE_H_
#define ONRECORD_EXTRACTOR_IO_RECORDS_HTTP_MESSAGE_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

// The first value of a header field, without white space around it; names are
// compared without regard to case. `header` is lines of "Name: value".
absl::string_view HeaderField(absl::string_view header,
                              absl::string_view name);

// How many bytes the header takes, with its blank line; npos if `message` has
// no blank line.
size_t HttpHeaderSize(absl::string_view message);

// "text/html" and "utf-8" of "text/HTML; charset=\"utf-8\"", in lower case.
std::string MediaType(absl::string_view content_type);
std::string CharsetOfType(absl::string_view content_type);

// Undoes chunks and gzip or deflate, as the header says; more than `most`
// bytes are an error, as are damaged data and other encodings.
absl::Status DecodeHttpBody(absl::string_view header, absl::string_view body,
                            uint64_t most, std::string* out);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_RECORDS_HTTP_MESSAGE_H_
