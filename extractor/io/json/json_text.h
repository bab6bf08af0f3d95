// Values of JSON as protobuf writes them, appended to a string.
//
// "As protobuf writes them" is to the letter, so that whoever compares our
// lines with those of google::protobuf::util::MessageToJsonString finds no
// difference (3.21; tests/io holds them together). Two things follow that
// JSON would not ask for: <, > and characters that are invisible or turn the
// direction of text are \u escapes, and numbers have at most 9 digits.

#ifndef ONRECORD_EXTRACTOR_IO_JSON_JSON_TEXT_H_
#define ONRECORD_EXTRACTOR_IO_JSON_JSON_TEXT_H_

#include <string>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

// With its quotation marks. Bytes that are no UTF-8 become U+FFFD (protobuf
// drops them and what follows).
void AppendJsonString(absl::string_view text, std::string* out);

// "NaN", "Infinity" and "-Infinity" are strings.
void AppendJsonFloat(float value, std::string* out);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_JSON_JSON_TEXT_H_
